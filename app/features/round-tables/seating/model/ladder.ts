/**
 * Models of growing depth for one problem. A shallow one is quick and its optimum bounds the true one; mostly the plan in
 * hand already meets that bound. What has been settled is frozen in all of them.
 */

import type { Level } from "../instance"
import type { Problem } from "../problem"
import type { Seating } from "../seating"
import type { Grouping } from "./groups"
import { type LevelResult, LevelSolver, type SolverRun } from "./level-solver"
import { columnsOf, type Depth, type SeatingModel, seatingModel } from "./seating-model"

export class Ladder {
  private readonly models = new Map<Depth, SeatingModel>()
  private readonly solvers = new Map<Depth, LevelSolver>()
  private readonly settled: [Level, number][] = []

  constructor(
    private readonly run: SolverRun,
    private readonly problem: Problem,
    private readonly grouping: Grouping,
  ) {}

  model(depth: Depth): SeatingModel {
    const known = this.models.get(depth)
    if (known) return known
    const model = seatingModel(this.problem, this.grouping, depth)
    this.models.set(depth, model)
    return model
  }

  /**
   * Tries to prove that a plan in hand cannot be beaten on a level: by the linear relaxation if that is enough, else in
   * whole numbers. The result may also be a better plan, or at a shallow depth a bound that no plan reaches.
   */
  prove(depth: Depth, level: Level, inHand: Seating, plan: "in-hand" | "wanted" = "in-hand"): LevelResult {
    const solver = this.solver(depth)
    const model = this.model(depth)
    const columns = columnsOf(model, inHand)
    const value = Math.round(model.linear.valueOf(level, columns))
    const bound = solver.relaxedBound(level)
    if (bound === value) return { value, bound, columns }
    return solver.best(level, columns, plan)
  }

  /** Best value of a level under what has been settled, from the columns of the level before. */
  seek(depth: Depth, level: Level, columns: Float64Array | null): LevelResult {
    return this.solver(depth).best(level, columns, "wanted")
  }

  /** A bound without the search for the value itself. */
  bound(depth: Depth, level: Level, inHand: Seating): number | null {
    return this.solver(depth).rootBound(level, columnsOf(this.model(depth), inHand))
  }

  settle(level: Level, value: number): void {
    this.settled.push([level, value])
    for (const [depth, solver] of this.solvers) this.freeze(depth, solver, level, value)
  }

  dispose(): void {
    for (const solver of this.solvers.values()) solver.dispose()
    this.solvers.clear()
  }

  private solver(depth: Depth): LevelSolver {
    const known = this.solvers.get(depth)
    if (known) return known
    const solver = new LevelSolver(this.run, this.model(depth).linear)
    for (const [level, value] of this.settled) this.freeze(depth, solver, level, value)
    this.solvers.set(depth, solver)
    return solver
  }

  private freeze(depth: Depth, solver: LevelSolver, level: Level, value: number) {
    // The deep models are slow enough for a look at what each settled level decides to be worth its price.
    if (this.narrowing(depth)) solver.fixDecided(level, value)
    solver.freeze(level, value)
  }

  private narrowing(depth: Depth): boolean {
    return this.problem.instance.mode === "joint" && (depth === "pairs" || depth === "full")
  }
}
