/**
 * A large joint problem, in steps that a person can wait for. Without slots, one office after the other seats its people
 * as well as it can; a timetable says when, and where somebody clashes greed mends it; then the offices take the best
 * seats that the slots allow. There is a plan at every moment. Bounds come from the relaxation without slots.
 */

import { Ladder } from "../model/ladder"
import { columnsOf, type Depth, seatingModel } from "../model/seating-model"
import { meetingLevels, type Task } from "../task"
import { keepsSlots, sittingsOfPublished } from "./frozen-slots"
import { greedySeats } from "./greedy-seats"
import { sketch } from "./imitation"
import { improveByOffice, polishByOffice } from "./piecewise"
import { realise } from "./realise"

export function seatAndPlaceLarge(task: Task): void {
  const { problem, grouping, incumbent } = task
  const levels = meetingLevels(problem)
  if (keepsSlots(problem.instance)) {
    const kept = greedySeats(problem, grouping, sittingsOfPublished(problem, grouping), task.stopped)
    incumbent.offer(realise(problem, grouping, kept))
  } else sketch(task, ...whoMeetsWhom(task))
  polishByOffice(task, levels)
  boundLevels(task, levels)
  polishByOffice(task, problem.levels)
  boundLevels(task, problem.levels)
}

function whoMeetsWhom(task: Task) {
  const { problem, grouping, incumbent } = task
  const model = seatingModel(problem, grouping, "slot-free")
  const columns = columnsOf(model, incumbent.seating)
  improveByOffice(task, model, columns, meetingLevels(problem))
  return [model, columns] as const
}

function boundLevels(task: Task, levels: Task["problem"]["levels"]): void {
  const { problem, grouping, incumbent } = task
  const depth: Depth = problem.instance.published ? "outline" : "slot-free"
  const ladder = new Ladder(task.run, problem, grouping)
  try {
    for (const level of levels) {
      if (task.stopped()) break
      const bound = task.proven(level) ? null : ladder.bound(depth, level, incumbent.seating)
      if (bound !== null) task.tightenBound(level, bound)
      ladder.settle(level, incumbent.levels[level])
    }
  } finally {
    ladder.dispose()
  }
}
