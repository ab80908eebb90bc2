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
  best(level: Level, start: Float64Array | null, watch: Watch, plan: "in-hand" | "wanted" = "wanted"): LevelResult {
    const { highs, model, seating } = this
    const { constant, terms } = seating.linear.levels[level]
    if (terms.size === 0) return { value: constant, bound: constant, columns: start, work: 0 }
    const sign = this.aimAt(level)
    if (start) model.setSolution({ colValue: start })
    // A plan in hand is rarely improved by searching for plans: the bound is what is missing.
    model.options.set({ mip_heuristic_effort: plan === "in-hand" ? 0 : 0.05 })
    const { mipInterrupt } = highs.constants.callbackType
    const { modelStatus } = model.run({
      [mipInterrupt]: (event) => {
        const bound = event.data.mip_dual_bound
        if (watch(bound === undefined || !Number.isFinite(bound) ? null : inwards(sign, bound))) event.interrupt()
        return undefined
      },
    })
    const found = model.info.get("primal_solution_status") === highs.constants.solutionStatus.feasible
    const columns = found ? this.rounded(model.getSolution().colValue) : null
    const value = columns ? Math.round(seating.linear.valueOf(level, columns)) : null
    const dual = Number(model.info.get("mip_dual_bound"))
    const proven = modelStatus === highs.constants.modelStatus.optimal
    const bound = proven ? value : Number.isFinite(dual) && Math.abs(dual) < 1e15 ? inwards(sign, dual) : null
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

  /** No plan does better than the linear relaxation, rounded inwards; null when that is not known. */
  relaxedBound(level: Level): number | null {
    const { constant, terms } = this.seating.linear.levels[level]
    if (terms.size === 0) return constant
    const sign = this.aimAt(level)
    return this.relax() ? inwards(sign, this.model.getObjectiveValue()) : null
  }

  /**
   * What a settled level decides already: a column whose reduced cost would carry the level past the value it is frozen
   * at can be fixed. HiGHS finds such columns for the level at hand and forgets them with it; here they stay.
   */
  fixDecided(level: Level, value: number): number {
    const { model, seating } = this
    if (seating.linear.levels[level].terms.size === 0) return 0
    const sign = this.aimAt(level)
    if (!this.relax()) return 0
    const slack = sign * value - model.getObjectiveValue() + 1e-4
    const { colValue, colDual } = model.getSolution()
    let fixed = 0
    for (const [column, integer] of seating.linear.integer.entries()) {
      const [at, cost, upper] = [colValue[column] ?? 0, colDual[column] ?? 0, seating.linear.upper[column] ?? 0]
      if (!integer || upper !== 1) continue
      const end = at < 1e-6 && cost > slack ? 0 : at > 1 - 1e-6 && -cost > slack ? 1 : null
      if (end === null) continue
      model.changeColBounds(column, end, end)
      fixed++
    }
    return fixed
  }

  private relax(): boolean {
    this.model.options.set({ solve_relaxation: true })
    const { modelStatus } = this.model.run()
    this.model.options.set({ solve_relaxation: false })
    return modelStatus === this.highs.constants.modelStatus.optimal
  }

  /** Makes a level the objective, to be minimised; says with which sign. */
  private aimAt(level: Level): 1 | -1 {
    const { constant, terms } = this.seating.linear.levels[level]
    const sign = MORE_IS_BETTER.has(level) ? -1 : 1
    for (const column of this.costed) this.model.changeColCost(column, 0)
    for (const [column, weight] of terms) this.model.changeColCost(column, sign * weight)
    this.costed = [...terms.keys()]
    this.model.changeObjectiveOffset(sign * constant)
    return sign
  }

  dispose(): void {
    this.model.dispose()
  }

  private rounded(columns: ArrayLike<number>): Float64Array {
    const { integer } = this.seating.linear
    return Float64Array.from(columns, (value, column) => (integer[column] ? Math.round(value) : value))
  }
}

/** A bound on whole numbers, as a value of the level: 41.3 splits at least are 42. */
function inwards(sign: 1 | -1, objective: number): number {
  return sign * Math.ceil(objective - 1e-4) || 0
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
