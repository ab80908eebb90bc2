/**
 * A plan after the image of a relaxation: who meets whom is taken from it, when from a timetable, and the exact model
 * has the last word on the seats.
 */

import { Ladder } from "../model/ladder"
import type { LevelResult } from "../model/level-solver"
import { columnsOf, type SeatingModel } from "../model/seating-model"
import type { Task } from "../task"
import { fixedSittings, inSlots, slotsOfSittings } from "./frozen-slots"
import { greedySeats } from "./greedy-seats"
import { meetingsOf } from "./meetings"
import { dice } from "./random"
import { realise, type Sitting, sittingsOf } from "./realise"
import { boundFrom, type Relaxation } from "./relaxation"
import { improveTimetable } from "./timetable"
import { TimetableState } from "./timetable-state"

const STEPS_PER_TABLE = 20_000
const SKETCH_STEPS = 8_000

/** Another lot gives another timetable: worth a few tries, until a plan meets the relaxation on every level. */
const TRIES = 4

export function imitate(task: Task, relaxation: Relaxation): void {
  const { model, columns } = relaxation
  const { problem, grouping, run, incumbent } = task
  for (let attempt = 0; attempt < TRIES && columns && !task.stopped(); attempt++) {
    const state = new TimetableState(problem, grouping, meetingsOf(problem, model, columns))
    const lot = dice(run.seed * TRIES + attempt)
    improveTimetable(state, STEPS_PER_TABLE * problem.size.tables, lot, task.stopped)
    const sittings = state.sittings()
    const seats = state.clashes === 0 ? sittings : greedySeats(problem, grouping, sittings, task.stopped)
    const direct = incumbent.offer(realise(problem, grouping, seats)) && state.clashes === 0
    polish(task, sittings, direct ? relaxation : null)
    if (reached(task, relaxation)) return
  }
}

/** A quick plan after a large image: who clashes is mended by greed, which leaves little to be done by office. */
export function sketch(task: Task, model: SeatingModel, columns: Float64Array): void {
  const { problem, grouping, run, incumbent } = task
  const state = new TimetableState(problem, grouping, meetingsOf(problem, model, columns))
  improveTimetable(state, SKETCH_STEPS * problem.size.tables, dice(run.seed), task.stopped)
  incumbent.offer(realise(problem, grouping, greedySeats(problem, grouping, state.sittings(), task.stopped)))
}

/** Whether the plan in hand meets a relaxation; where pairs are not followed it hardly can on that level. */
function reached(task: Task, { depth, values }: Relaxation): boolean {
  return [...values].every(([level, value]) => {
    const beyondDepth = depth !== "pairs" && (level === "split" || level === "stability" || level === "balance")
    return beyondDepth || task.incumbent.levels[level] === value
  })
}

/** A plan at once, before anything is known: tables where they fit, seats by greed. */
export function firstPlan(task: Task): void {
  const { problem, grouping, incumbent } = task
  const sittings = greedySeats(problem, grouping, firstSittings(task), task.stopped)
  incumbent.offer(realise(problem, grouping, sittings))
}

/** Tables at their fixed places, or one after the other where a head and a large enough room are free. */
export function firstSittings({ problem, grouping }: Task): Sitting[] {
  if (problem.instance.mode === "assign") return fixedSittings(grouping)
  const empty = grouping.groups.flatMap((group, g) =>
    group.tables.map((t) => {
      const pin = problem.tablePins.find((p) => p.table === t)
      const pinned = pin && group.options.find((o) => o.slot === pin.slot && (pin.room === null || o.room === pin.room))
      return { group: g, slot: null, pinned: pinned ?? null, people: [], roomy: true }
    }),
  )
  return new TimetableState(problem, grouping, empty).sittings()
}

/** The best seats for the slots of some sittings; where the plan in hand has these slots, levels it meets are not asked. */
export function polish(task: Task, sittings: readonly Sitting[], met: Relaxation | null = null): void {
  const { problem, incumbent, run } = task
  const grouping = inSlots(task.grouping, slotsOfSittings(task.grouping, sittings))
  const ladder = new Ladder(run, problem, grouping)
  try {
    let columns = met && columnsOf(ladder.model("full"), incumbent.seating)
    for (const level of problem.levels) {
      if (task.stopped()) break
      const inHand = incumbent.levels[level]
      if (met && boundFrom(task, met, level) === inHand) {
        ladder.settle(level, inHand)
        continue
      }
      const result: LevelResult = ladder.seek("full", level, columns)
      if (result.value === null) break
      columns = result.columns ?? columns
      ladder.settle(level, result.value)
    }
    if (columns) incumbent.offer(realise(problem, grouping, sittingsOf(ladder.model("full"), columns)))
  } finally {
    ladder.dispose()
  }
}
