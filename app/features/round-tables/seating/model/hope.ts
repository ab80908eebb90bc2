import type { Level } from "../instance"
import type { LevelSolver } from "./level-solver"
import type { LinearModel } from "./linear-model"

/**
 * Every level frozen at the bound of its linear relaxation, and one question in whole numbers at the end: mostly there is
 * a plan that good, and none is better. Null when there is none.
 */
export function asHoped(solver: LevelSolver, linear: LinearModel, levels: readonly Level[]): Float64Array | null {
  let values: Float64Array | null = null
  for (const level of levels) {
    const bound = solver.relaxedBound(level)
    if (bound === null) return null
    const met = values && Math.round(linear.valueOf(level, values)) === bound
    const asked = level === levels.at(-1)
    if (!met && asked) {
      const { value, bound: proven, columns } = solver.best(level, values)
      if (!columns || value === null || value !== proven) return null
      values = columns
      solver.freeze(level, value)
    } else {
      if (!met) values = null
      solver.freeze(level, bound)
    }
  }
  return values
}
