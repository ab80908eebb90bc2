import type { Level } from "../instance"
import type { LevelSolver } from "./level-solver"

/**
 * Every level frozen at the bound of its linear relaxation, and one question in whole numbers at the last: mostly there
 * is a plan that good, and none is better. Null when there is none.
 */
export function asHoped(solver: LevelSolver, levels: readonly Level[]): Float64Array | null {
  for (const level of levels) {
    if (level === levels.at(-1)) {
      const { value, bound, columns } = solver.best(level, null)
      return value === bound ? columns : null
    }
    const bound = solver.relaxedBound(level)
    if (bound === null) return null
    solver.freeze(level, bound)
  }
  return null
}
