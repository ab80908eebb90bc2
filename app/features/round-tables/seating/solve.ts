/**
 * Seats people at tables, and proves how good the plan is. Fixed slots: the exact model, level by level. Free slots: the
 * slot-free optimum says who meets whom, a timetable says when, exact seats polish the plan, and models of growing depth
 * prove level after level that no plan does better. Same instance and seed, same plan, unless the time runs out.
 */
import { sittingsOfPublished } from "./frozen-slots"
import type { Instance } from "./instance"
import type { Plan } from "./plan"
import { problemOf } from "./problem"
import { prove } from "./proof"
import { imitate, polish, relax } from "./relaxation"
import type { Depth } from "./seating-model"
import { type LevelReport, type Run, Task } from "./task"

export interface Solution {
  readonly plan: Plan
  readonly levels: LevelReport[]
}

export function solve(instance: Instance, run: Run): Solution {
  const task = new Task(problemOf(instance), run)
  if (instance.mode === "assign") prove(task, ["full"], new Map())
  else seatAndPlace(task)
  return { plan: task.incumbent.plan, levels: task.levels() }
}

function seatAndPlace(task: Task): void {
  const { instance } = task.problem
  const before = (one: "stability", other: "cover") => instance.levels.indexOf(one) < instance.levels.indexOf(other)
  // Where stability weighs more than the demands, the slots of the plan in force are the first to try.
  const keep = instance.published && before("stability", "cover")
  if (keep) polish(task, sittingsOfPublished(task.problem, task.grouping))
  const depth: Depth = instance.published ? "outline" : "slot-free"
  const relaxed = relax(task, depth)
  if (!keep) imitate(task, relaxed)
  prove(task, [depth, "pairs", "full"], relaxed.values)
}
