/**
 * The optimum of a relaxation, level by level: a bound on every plan that agrees with it on the levels above. As long as
 * the plan in hand agrees, it is where each level's search begins, and often where it ends.
 */
import type { Level } from "../instance"
import { Ladder } from "../model/ladder"
import type { LevelResult } from "../model/level-solver"
import type { Depth, SeatingModel } from "../model/seating-model"
import type { Task } from "../task"

export interface Relaxation {
  readonly depth: Depth
  /** Optimal values, each under the optimal values above it. */
  readonly values: ReadonlyMap<Level, number>
  readonly model: SeatingModel
  /** Who meets whom in the last optimum found; null when the plan in hand is one itself. */
  readonly columns: Float64Array | null
}

export function relax(task: Task, depth: Depth): Relaxation {
  const ladder = new Ladder(task.run, task.problem, task.grouping)
  try {
    const values = new Map<Level, number>()
    let columns: Float64Array | null = null
    let agrees = task.incumbent.found
    for (const level of task.problem.levels) {
      if (!bounds(depth, level)) continue
      const inHand = task.incumbent.levels[level]
      if (!(agrees && task.proven(level))) {
        const result: LevelResult = agrees
          ? ladder.prove(depth, level, task.incumbent.seating, depth === "pairs" ? "in-hand" : "wanted")
          : ladder.seek(depth, level, columns)
        if (result.bound !== null && agrees) task.tightenBound(level, result.bound)
        if (result.value === null || result.value !== result.bound) break
        if (result.value !== inHand) agrees = false
        columns = result.columns ?? columns
        values.set(level, result.value)
      } else values.set(level, inHand)
      ladder.settle(level, values.get(level) as number)
    }
    return { depth, values, model: ladder.model(depth), columns: agrees ? null : columns }
  } finally {
    ladder.dispose()
  }
}

/** Without slots nothing can be said of the entries of the plan in force. */
export function bounds(depth: Depth, level: Level): boolean {
  return depth !== "slot-free" || level !== "stability"
}

/** What a relaxation says of a level: something only while the plan in hand agrees with it on the levels above. */
export function boundFrom(task: Task, { values }: Relaxation, level: Level): number | null {
  for (const above of task.problem.levels) {
    if (above === level) return values.get(level) ?? null
    const value = values.get(above)
    if (value === undefined ? !task.proven(above) : value !== task.incumbent.levels[above]) return null
  }
  return null
}

/** Takes over every bound that holds for the plan in hand. */
export function adopt(task: Task, relaxation: Relaxation): void {
  for (const level of task.problem.levels) {
    const bound = boundFrom(task, relaxation, level)
    if (bound !== null) task.tightenBound(level, bound)
  }
}
