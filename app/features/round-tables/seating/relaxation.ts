/**
 * The optimum of a relaxation, level by level, and a plan made after its image: who meets whom is taken from it, when
 * from a timetable, and the exact model gives the last word on the seats.
 */
import { inSlots, slotsOfSittings } from "./frozen-slots"
import type { Level } from "./instance"
import { Ladder } from "./ladder"
import { meetingsOf } from "./meetings"
import { dice } from "./random"
import { realise, type Sitting, sittingsOf } from "./realise"
import type { Depth, SeatingModel } from "./seating-model"
import type { Task } from "./task"
import { improveTimetable } from "./timetable"
import { TimetableState } from "./timetable-state"

const STEPS_PER_TABLE = 20_000

export interface Relaxed {
  /** Optimal values of the relaxation, each under the optimal values above it. */
  readonly values: ReadonlyMap<Level, number>
  readonly model: SeatingModel
  readonly columns: Float64Array | null
}

export function relax(task: Task, depth: Depth): Relaxed {
  const ladder = new Ladder(task.run.highs, task.problem, task.grouping)
  try {
    const values = new Map<Level, number>()
    const model = ladder.model(depth)
    let columns: Float64Array | null = null
    for (const level of task.problem.levels) {
      if (!bounds(depth, level)) continue
      const result = ladder.seek(depth, level, columns, task.stopped)
      if (result.columns) columns = result.columns
      if (result.value === null || result.value !== result.bound) break
      values.set(level, result.value)
      ladder.settle(level, result.value)
    }
    return { values, model, columns }
  } finally {
    ladder.dispose()
  }
}

/** Without slots nothing can be said of the entries of the plan in force. */
export function bounds(depth: Depth, level: Level): boolean {
  return depth !== "slot-free" || level !== "stability"
}

/** A plan close to a relaxation. */
export function imitate(task: Task, { model, columns }: Relaxed): void {
  if (!columns || task.stopped()) return
  const { problem, grouping, run } = task
  const meetings = meetingsOf(problem, model, columns)
  const state = new TimetableState(problem, grouping, meetings)
  improveTimetable(state, STEPS_PER_TABLE * problem.size.tables, dice(run.seed), task.stopped)
  const sittings = state.sittings()
  if (state.clashes === 0) task.incumbent.offer(realise(problem, grouping, sittings))
  polish(task, sittings)
}

/** The best seats for the slots of some sittings. */
export function polish(task: Task, sittings: readonly Sitting[]): void {
  const { problem, incumbent } = task
  const grouping = inSlots(task.grouping, slotsOfSittings(task.grouping, sittings))
  const ladder = new Ladder(task.run.highs, problem, grouping)
  try {
    let columns: Float64Array | null = null
    for (const level of problem.levels) {
      if (task.stopped()) break
      const result = ladder.seek("full", level, columns, task.stopped)
      if (!result.columns || result.value === null) break
      columns = result.columns
      ladder.settle(level, result.value)
    }
    if (columns) incumbent.offer(realise(problem, grouping, sittingsOf(ladder.model("full"), columns)))
  } finally {
    ladder.dispose()
  }
}
