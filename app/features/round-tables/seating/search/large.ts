/**
 * A large joint problem, in steps that a person can wait for. Without slots, prices share out people and rooms between
 * the offices; a timetable says when, and where somebody clashes greed mends it; then the offices take the best seats
 * that the slots allow. There is a plan at every moment. Bounds come from the prices and the relaxation without slots.
 */

import type { Level } from "../instance"
import { Ladder } from "../model/ladder"
import { columnsOf, type Depth, type SeatingModel, seatingModel } from "../model/seating-model"
import { meetingLevels, type Task } from "../task"
import { keepsSlots, sittingsOfPublished } from "./frozen-slots"
import { greedySeats } from "./greedy-seats"
import { sketch } from "./imitation"
import { Market } from "./market"
import { improveByOffice, polishByOffice } from "./piecewise"
import { realise } from "./realise"

/** What the prices say of the last level that says who meets whom. */
type Ceiling = Pick<Market, "bound"> | null

export function seatAndPlaceLarge(task: Task): void {
  const { problem, grouping, incumbent } = task
  const levels = meetingLevels(problem)
  let ceiling: Ceiling = null
  if (keepsSlots(problem.instance)) {
    const kept = greedySeats(problem, grouping, sittingsOfPublished(problem, grouping), task.stopped)
    incumbent.offer(realise(problem, grouping, kept))
  } else {
    const model = seatingModel(problem, grouping, "slot-free")
    const market = Market.serves(levels) ? new Market(task.run, model, levels) : null
    sketch(task, model, whoMeetsWhom(task, model, market))
    ceiling = market
  }
  polishByOffice(task, levels)
  boundLevels(task, levels, ceiling)
  polishByOffice(task, problem.levels)
  boundLevels(task, problem.levels, ceiling)
}

function whoMeetsWhom(task: Task, model: SeatingModel, market: Market | null): Float64Array {
  const settled = market?.settle()
  market?.dispose()
  const columns = settled && market ? model.linear.complete(market.values) : columnsOf(model, task.incumbent.seating)
  improveByOffice(task, model, columns, meetingLevels(task.problem))
  return columns
}

function boundLevels(task: Task, levels: readonly Level[], ceiling: Ceiling): void {
  const { problem, grouping, incumbent } = task
  const depth: Depth = problem.instance.published ? "outline" : "slot-free"
  const last = meetingLevels(problem).at(-1)
  const ladder = new Ladder(task.run, problem, grouping)
  try {
    for (const level of levels) {
      if (task.stopped()) break
      if (level === last && ceiling) task.tightenBound(level, ceiling.bound(incumbent.levels))
      const bound = task.near(level) ? null : ladder.bound(depth, level, incumbent.seating)
      if (bound !== null) task.tightenBound(level, bound)
      ladder.settle(level, incumbent.levels[level])
    }
  } finally {
    ladder.dispose()
  }
}
