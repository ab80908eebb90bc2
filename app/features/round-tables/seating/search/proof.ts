/**
 * Level by level: does any plan do better? Each level is asked of models of growing depth until one of them answers no,
 * or a better plan turns up.
 */

import type { Level } from "../instance"
import { asHoped } from "../model/hope"
import { Ladder } from "../model/ladder"
import { LevelSolver } from "../model/level-solver"
import { type Depth, seatingModel } from "../model/seating-model"
import type { Task } from "../task"
import { polish } from "./imitation"
import { realise, sittingsOf } from "./realise"
import { boundFrom, bounds, type Relaxation } from "./relaxation"

/**
 * With the slots fixed, linear relaxations mostly say exactly what can be reached; a plan that reaches all they say is
 * the best. False when there is none, or the time was up.
 */
export function proveAsHoped(task: Task): boolean {
  const { problem, grouping, incumbent } = task
  const model = seatingModel(problem, grouping, "full")
  const solver = new LevelSolver(task.run, model.linear)
  try {
    const columns = asHoped(solver, problem.levels)
    if (!columns) return false
    incumbent.offer(realise(problem, grouping, sittingsOf(model, columns)))
    for (const level of problem.levels) task.tightenBound(level, Math.round(model.linear.valueOf(level, columns)))
    return problem.levels.every((level) => task.proven(level))
  } finally {
    solver.dispose()
  }
}

/** What relaxations have shown already is not asked again. */
export function prove(task: Task, depths: readonly Depth[], relaxations: readonly Relaxation[]): void {
  const { problem, incumbent } = task
  // Without relaxations the plan in hand is a first one: better ones are still wanted.
  const plan = relaxations.length > 0 ? "in-hand" : "wanted"
  const ladder = new Ladder(task.run, problem, task.grouping)
  try {
    for (const level of problem.levels) {
      const asked = new Set<Depth>()
      for (const relaxation of relaxations) {
        const bound = boundFrom(task, relaxation, level)
        if (bound === null) continue
        task.tightenBound(level, bound)
        asked.add(relaxation.depth)
      }
      for (const depth of depths) {
        if (task.proven(level) || task.stopped()) break
        if (!asked.has(depth) && bounds(depth, level)) proveLevel(task, ladder, depth, level, plan)
      }
      ladder.settle(level, incumbent.levels[level])
    }
  } finally {
    ladder.dispose()
  }
}

function proveLevel(task: Task, ladder: Ladder, depth: Depth, level: Level, plan: "in-hand" | "wanted"): void {
  const { problem, incumbent, grouping } = task
  const result = ladder.prove(depth, level, incumbent.seating, plan)
  if (depth === "full" && result.columns) {
    const sittings = sittingsOf(ladder.model(depth), result.columns)
    // A better plan on this level is rarely a good one on those below: its slots deserve better seats.
    if (incumbent.offer(realise(problem, grouping, sittings)) && problem.instance.mode === "joint")
      polish(task, sittings)
  }
  if (result.bound !== null) task.tightenBound(level, result.bound)
}
