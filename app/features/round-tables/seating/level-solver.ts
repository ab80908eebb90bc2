/**
 * One HiGHS model that stays in memory while its levels are optimised and then frozen, one after the other. The module
 * is passed in; the clock and the wish to stop come in through `watch`.
 */
import type { Highs, Model } from "highs"
import { type Level, MORE_IS_BETTER } from "./instance"
import type { SeatingModel } from "./seating-model"

/** Asked at every step of HiGHS, with the bound so far; true asks it to stop. */
export type Watch = (bound: number | null) => boolean

export interface LevelResult {
  /** Best value found, or null when HiGHS was stopped before it had any plan. */
  readonly value: number | null
  /** No plan does better than this; null when nothing is known yet. */
  readonly bound: number | null
  readonly columns: Float64Array | null
  /** Steps of work: simplex iterations. */
  readonly work: number
}

export class LevelSolver {
  private readonly model: Model
  private costed: number[] = []

  constructor(
    private readonly highs: Highs,
    readonly seating: SeatingModel,
    options: Record<string, string | number | boolean> = {},
  ) {
    this.model = highs.createModel(modelData(highs, seating))
    // Every level is a whole number: a gap below one is a proof.
    this.model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.999, ...options })
  }

  /** The best value of a level under what has been frozen, from a starting point when there is one. */
  best(level: Level, start: Float64Array | null, watch: Watch): LevelResult {
    const { highs, model, seating } = this
    const { constant, terms } = seating.linear.levels[level]
    if (terms.size === 0) return { value: constant, bound: constant, columns: start, work: 0 }
    const sign = MORE_IS_BETTER.has(level) ? -1 : 1
    const inwards = (objective: number) => sign * Math.ceil(objective - 1e-4) || 0
    for (const column of this.costed) model.changeColCost(column, 0)
    for (const [column, weight] of terms) model.changeColCost(column, sign * weight)
    this.costed = [...terms.keys()]
    model.changeObjectiveOffset(sign * constant)
    if (start) model.setSolution({ colValue: start })
    const { mipInterrupt } = highs.constants.callbackType
    const { modelStatus } = model.run({
      [mipInterrupt]: (event) => {
        const bound = event.data.mip_dual_bound
        if (watch(bound === undefined || !Number.isFinite(bound) ? null : inwards(bound))) event.interrupt()
        return undefined
      },
    })
    const found = model.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible
    const columns = found ? this.rounded(model.getSolution().colValue) : null
    const value = columns ? Math.round(seating.linear.valueOf(level, columns)) : null
    const dual = Number(model.info.get("mip_dual_bound"))
    const proven = modelStatus === highs.constants.modelStatus.optimal
    const bound = proven ? value : Number.isFinite(dual) && Math.abs(dual) < 1e15 ? inwards(dual) : null
    return { value, bound, columns, work: Number(model.info.get("simplex_iteration_count")) }
  }

  /** From now on no plan may be worse than this on the level. */
  freeze(level: Level, value: number): void {
    const { constant, terms } = this.seating.linear.levels[level]
    if (terms.size === 0) return
    const entries = { indices: Int32Array.from(terms.keys()), values: Float64Array.from(terms.values()) }
    const [lower, upper] = MORE_IS_BETTER.has(level)
      ? [value - constant, this.highs.infinity]
      : [-this.highs.infinity, value - constant]
    this.model.addRow(lower, upper, entries)
  }

  /** Tells what is proven already: no plan is better than this on the level. */
  noBetterThan(level: Level, bound: number): void {
    const { constant, terms } = this.seating.linear.levels[level]
    if (terms.size === 0) return
    const entries = { indices: Int32Array.from(terms.keys()), values: Float64Array.from(terms.values()) }
    const [lower, upper] = MORE_IS_BETTER.has(level)
      ? [-this.highs.infinity, bound - constant]
      : [bound - constant, this.highs.infinity]
    this.model.addRow(lower, upper, entries)
  }

  dispose(): void {
    this.model.dispose()
  }

  private rounded(columns: ArrayLike<number>): Float64Array {
    const { integer } = this.seating.linear
    return Float64Array.from(columns, (value, column) => (integer[column] ? Math.round(value) : value))
  }
}

function modelData(highs: Highs, { linear }: SeatingModel) {
  const finite = (bound: number) =>
    bound === Infinity ? highs.infinity : bound === -Infinity ? -highs.infinity : bound
  return {
    numCols: linear.upper.length,
    numRows: linear.rowLower.length,
    colCost: new Float64Array(linear.upper.length),
    colLower: Float64Array.from(linear.lower),
    colUpper: Float64Array.from(linear.upper),
    rowLower: Float64Array.from(linear.rowLower, finite),
    rowUpper: Float64Array.from(linear.rowUpper, finite),
    integrality: Int32Array.from(linear.integer),
    matrix: {
      format: "csr" as const,
      numRows: linear.rowLower.length,
      numCols: linear.upper.length,
      starts: Int32Array.from(linear.rowStart),
      indices: Int32Array.from(linear.rowColumn),
      values: Float64Array.from(linear.rowWeight),
    },
  }
}
