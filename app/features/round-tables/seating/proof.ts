/**
 * Level by level: does any plan do better? Each level is asked of models of growing depth until one of them answers no,
 * or a better plan turns up.
 */
import type { Level } from "./instance"
import { Ladder } from "./ladder"
import { realise, sittingsOf } from "./realise"
import { bounds } from "./relaxation"
import { better } from "./score"
import type { Depth } from "./seating-model"
import type { Task } from "./task"

/** `relaxed` holds what the first depth has shown already; it counts as long as the levels above agree. */
export function prove(task: Task, depths: readonly Depth[], relaxed: ReadonlyMap<Level, number>): void {
  const { problem, incumbent } = task
  const ladder = new Ladder(task.run.highs, problem, task.grouping)
  let agreed = true
  try {
    for (const level of problem.levels) {
      const known = agreed ? relaxed.get(level) : undefined
      if (known !== undefined) task.setBound(level, known)
      for (const depth of depths) {
        if (task.proven(level) || task.stopped()) break
        if ((depth === depths[0] && known !== undefined) || !bounds(depth, level)) continue
        proveLevel(task, ladder, depth, level)
      }
      if (relaxed.has(level) && relaxed.get(level) !== incumbent.levels[level]) agreed = false
      ladder.settle(level, incumbent.levels[level])
    }
  } finally {
    ladder.dispose()
  }
}

function proveLevel(task: Task, ladder: Ladder, depth: Depth, level: Level): void {
  const { problem, incumbent, grouping } = task
  const result = ladder.prove(depth, level, incumbent.seating, task.stopped)
  if (depth === "full" && result.columns) {
    incumbent.offer(realise(problem, grouping, sittingsOf(ladder.model(depth), result.columns)))
  }
  if (result.bound !== null && better(level, task.bound(level), result.bound)) task.setBound(level, result.bound)
}
