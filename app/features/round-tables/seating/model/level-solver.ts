/**
 * One HiGHS model that stays in memory while its levels are optimised and then frozen, one after the other. The module
 * is passed in; the clock and the wish to stop come in through `watch`.
 */
import { type Level, MORE_IS_BETTER } from "../instance"
import { better } from "../score"
import type { LinearModel } from "./linear-model"
import type { LinearSolver, ModelData, ModelEvent, ModelInMemory } from "./linear-solver"

/** The module, and somebody who may stop it. */
export interface SolverRun {
  readonly solver: LinearSolver
  /** True once the time is up or somebody has cancelled: the best plan so far is the answer. */
  stop(): boolean
  /** Seconds until the time is up; asked where no callback reaches. */
  secondsLeft?(): number
}

export interface LevelResult {
  /** Best value found, or null when HiGHS was stopped before it had any plan. */
  readonly value: number | null
  /** No plan does better than this; null when nothing is known yet. */
  readonly bound: number | null
  readonly columns: Float64Array | null
}

/** Simplex iterations after which a proof is given up where no time limit is set: the same on every machine. */
const ENOUGH_WORK = 150_000

/** As a share of the value: a bound so near is not worth the time that a nearer one takes. */
export const NEAR = 0.005
const NO_LIMIT = 2_147_483_647

/** In seconds: HiGHS takes no infinite limit. */
const A_YEAR = 31_536_000

export class LevelSolver {
  private readonly model: ModelInMemory
  private costed: number[] = []
  private rows: number

  constructor(
    private readonly run: SolverRun,
    private readonly linear: LinearModel,
  ) {
    this.model = run.solver.createModel(modelData(run.solver, linear))
    this.rows = linear.rowLower.length
    // Every level is a whole number: a gap below one is a proof.
    // Cuts kept in store are what fills the memory, and hardly any of them is used again.
    this.model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.999, mip_pool_soft_limit: 500 })
  }

  /**
   * The best value of a level under what has been frozen, from a starting point when there is one. A plan in hand is
   * rarely improved by searching for plans: what is missing is the bound, and HiGHS is told so.
   */
  best(level: Level, start: Float64Array | null, plan: "in-hand" | "wanted" = "wanted"): LevelResult {
    const { model, linear } = this
    const { constants } = this.run.solver
    const { constant, terms } = linear.levels[level]
    if (terms.size === 0) return { value: constant, bound: constant, columns: start }
    const sign = this.aimAt(level)
    if (start) model.setSolution({ colValue: start })
    const status = this.optimise({ mip_heuristic_effort: plan === "in-hand" ? 0 : 0.05 })
    const columns = this.found()
    const value = columns ? Math.round(linear.valueOf(level, columns)) : null
    const dual = Number(model.info.get("mip_dual_bound"))
    const proven = status === constants.modelStatus.optimal
    return { value, bound: proven ? value : Math.abs(dual) < 1e15 ? inwards(sign, dual) : null, columns }
  }

  /** The columns worth most together, and a worth that no choice exceeds; null when the time was up first. */
  most(worth: ReadonlyMap<number, number>, start: Float64Array): { bound: number; columns: Float64Array } | null {
    this.aim(-1, worth, 0)
    this.model.setSolution({ colValue: start })
    this.optimise({ mip_heuristic_effort: 0.05 })
    const columns = this.found()
    const bound = -Number(this.model.info.get("mip_dual_bound"))
    return columns && Math.abs(bound) < 1e15 ? { bound, columns } : null
  }

  /**
   * A bound for a model too large to be solved: the linear relaxation and, unless that is near enough, the cuts HiGHS
   * finds before it branches. Null when the time was up first.
   */
  rootBound(level: Level, start: Float64Array): number | null {
    const value = this.linear.valueOf(level, start)
    const relaxed = this.relaxedBound(level)
    if (relaxed === null || Math.abs(relaxed - value) <= NEAR * Math.abs(value)) return relaxed
    this.model.setSolution({ colValue: start })
    this.optimise({ mip_heuristic_effort: 0, mip_max_nodes: 1, mip_allow_restart: false, mip_rel_gap: NEAR })
    this.model.options.set({ mip_max_nodes: NO_LIMIT, mip_allow_restart: true, mip_rel_gap: 0 })
    const dual = Number(this.model.info.get("mip_dual_bound"))
    const bound = Math.abs(dual) < 1e15 ? inwards(MORE_IS_BETTER.has(level) ? -1 : 1, dual) : relaxed
    return better(level, bound, relaxed) ? relaxed : bound
  }

  /** From now on no plan may be worse than this on the level. */
  freeze(level: Level, value: number): void {
    const { constant, terms } = this.linear.levels[level]
    if (terms.size === 0) return
    const from = value - constant
    const [lower, upper] = MORE_IS_BETTER.has(level)
      ? [from, Number.POSITIVE_INFINITY]
      : [Number.NEGATIVE_INFINITY, from]
    this.addRow(lower, upper, [...terms.keys()], [...terms.values()])
  }

  /** From now on at least one of these columns is chosen. Answers with the way back to before, freezes included. */
  require(columns: readonly number[]): () => void {
    const before = this.rows
    this.addRow(
      1,
      Number.POSITIVE_INFINITY,
      columns,
      columns.map(() => 1),
    )
    return () => {
      this.model.deleteRows({ kind: "range", from: before, to: this.rows - 1 })
      this.rows = before
    }
  }

  private addRow(lower: number, upper: number, columns: readonly number[], weights: readonly number[]) {
    const { solver } = this.run
    const entries = { indices: Int32Array.from(columns), values: Float64Array.from(weights) }
    this.model.addRow(finite(solver, lower), finite(solver, upper), entries)
    this.rows++
  }

  /** No plan does better than the linear relaxation, rounded inwards; null when that is not known. */
  relaxedBound(level: Level): number | null {
    const { constant, terms } = this.linear.levels[level]
    if (terms.size === 0) return constant
    const sign = this.aimAt(level)
    return this.relax() ? inwards(sign, this.model.getObjectiveValue()) : null
  }

  /**
   * What a settled level decides already: a column whose reduced cost would carry the level past the value it is frozen
   * at can be fixed. HiGHS finds such columns for the level at hand and forgets them with it; here they stay.
   */
  fixDecided(level: Level, value: number): number {
    const { model, linear } = this
    if (linear.levels[level].terms.size === 0) return 0
    const sign = this.aimAt(level)
    if (!this.relax()) return 0
    const slack = sign * value - model.getObjectiveValue() + 1e-4
    const { colValue, colDual } = model.getSolution()
    let fixed = 0
    for (const [column, integer] of linear.integer.entries()) {
      const [at, cost, upper] = [colValue[column] ?? 0, colDual[column] ?? 0, linear.upper[column] ?? 0]
      if (!integer || upper !== 1) continue
      const end = at < 1e-6 && cost > slack ? 0 : at > 1 - 1e-6 && -cost > slack ? 1 : null
      if (end === null) continue
      model.changeColBounds(column, end, end)
      fixed++
    }
    return fixed
  }

  private relax(): boolean {
    return this.optimise({ solve_relaxation: true }) === this.run.solver.constants.modelStatus.optimal
  }

  private optimise(options: Record<string, number | boolean>): number {
    const { mipInterrupt, simplexInterrupt } = this.run.solver.constants.callbackType
    const left = this.run.secondsLeft?.() ?? Number.POSITIVE_INFINITY
    const enough = left === Number.POSITIVE_INFINITY ? ENOUGH_WORK : Number.POSITIVE_INFINITY
    const watch = (event: ModelEvent) => {
      if (this.run.stop() || Number(event.data.mip_total_lp_iterations ?? 0) > enough) event.interrupt()
      return undefined
    }
    this.model.options.set({
      solve_relaxation: false,
      time_limit: Math.min(A_YEAR, Math.max(0, left)),
      ...options,
    })
    this.model.zeroAllClocks()
    return this.model.run({ [mipInterrupt]: watch, [simplexInterrupt]: watch }).modelStatus
  }

  /** Makes a level the objective, to be minimised; says with which sign. */
  private aimAt(level: Level): 1 | -1 {
    const { constant, terms } = this.linear.levels[level]
    const sign = MORE_IS_BETTER.has(level) ? -1 : 1
    this.aim(sign, terms, constant)
    return sign
  }

  private aim(sign: 1 | -1, terms: ReadonlyMap<number, number>, constant: number): void {
    for (const column of this.costed) this.model.changeColCost(column, 0)
    for (const [column, weight] of terms) this.model.changeColCost(column, sign * weight)
    this.costed = [...terms.keys()]
    this.model.changeObjectiveOffset(sign * constant)
  }

  dispose(): void {
    this.model.dispose()
  }

  /** The columns of the last answer, if it had any. */
  private found(): Float64Array | null {
    const { feasible } = this.run.solver.constants.solutionStatus
    const found = this.model.info.get("primal_solution_status") === feasible
    return found ? this.rounded(this.model.getSolution().colValue) : null
  }

  private rounded(columns: ArrayLike<number>): Float64Array {
    const { integer } = this.linear
    return Float64Array.from(columns, (value, column) => (integer[column] ? Math.round(value) : value))
  }
}

/** A bound on whole numbers, as a value of the level: 41.3 splits at least are 42. */
function inwards(sign: 1 | -1, objective: number): number {
  return sign * Math.ceil(objective - 1e-4) || 0
}

function finite(solver: LinearSolver, bound: number): number {
  return Number.isFinite(bound) ? bound : Math.sign(bound) * solver.infinity
}

function modelData(solver: LinearSolver, linear: LinearModel): ModelData {
  return {
    numCols: linear.upper.length,
    numRows: linear.rowLower.length,
    colCost: new Float64Array(linear.upper.length),
    colLower: Float64Array.from(linear.lower),
    colUpper: Float64Array.from(linear.upper),
    rowLower: Float64Array.from(linear.rowLower, (bound) => finite(solver, bound)),
    rowUpper: Float64Array.from(linear.rowUpper, (bound) => finite(solver, bound)),
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
