/**
 * Level by level: does any plan do better? Each level is asked of models of growing depth until one of them answers no,
 * or a better plan turns up.
 */

import type { Level } from "../instance"
import { Ladder } from "../model/ladder"
import type { Depth } from "../model/seating-model"
import type { Task } from "../task"
import { polish } from "./imitation"
import { realise, sittingsOf } from "./realise"
import { boundFrom, bounds, type Relaxation } from "./relaxation"

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
