/**
 * Seats people at tables, and proves how good the plan is. Fixed slots: the exact model, level by level. Free slots: the
 * slot-free optimum says who meets whom, a timetable says when, exact seats polish the plan, and models of growing depth
 * prove level after level that no plan does better. Same instance and seed, same plan, unless the time runs out.
 */

import type { Instance } from "./instance"
import type { Depth } from "./model/seating-model"
import type { Plan } from "./plan"
import { problemOf } from "./problem"
import { keepsSlots, sittingsOfPublished } from "./search/frozen-slots"
import { firstPlan, imitate, polish } from "./search/imitation"
import { seatAndPlaceLarge } from "./search/large"
import { polishByOffice } from "./search/piecewise"
import { prove, proveAsHoped } from "./search/proof"
import { adopt, type Relaxation, relax } from "./search/relaxation"
import { type LevelReport, meetingLevels, type Run, Task } from "./task"

export interface Solution {
  readonly plan: Plan
  readonly levels: LevelReport[]
}

export function solve(instance: Instance, run: Run): Solution {
  const task = new Task(problemOf(instance), run)
  firstPlan(task)
  if (instance.mode === "assign" && task.large) polishByOffice(task, meetingLevels(task.problem))
  if (instance.mode === "assign" && proveAsHoped(task)) return { plan: task.incumbent.plan, levels: task.levels() }
  if (instance.mode === "assign" || small(task)) prove(task, ["full"], [])
  else if (task.large) seatAndPlaceLarge(task)
  else seatAndPlace(task)
  return { plan: task.incumbent.plan, levels: task.levels() }
}

/** Seats that could be, each in each slot: below this the exact model is quicker than any detour. */
const SMALL = 2000

function small({ grouping }: Task): boolean {
  return grouping.groups.reduce((sum, g) => sum + g.candidates.length * g.slots.length, 0) < SMALL
}

function seatAndPlace(task: Task): void {
  const { instance } = task.problem
  const keepSlots = keepsSlots(instance)
  if (keepSlots) polish(task, sittingsOfPublished(task.problem, task.grouping))
  const depths: Depth[] = [instance.published ? "outline" : "slot-free", "pairs"]
  const relaxations: Relaxation[] = []
  for (const depth of depths) {
    const relaxation = relax(task, depth)
    relaxations.push(relaxation)
    if (!keepSlots) imitate(task, relaxation)
    adopt(task, relaxation)
  }
  prove(task, [...depths, "full"], relaxations)
}
