/**
 * Models of growing depth for one problem. Each level is asked of the shallowest first: its optimum bounds the true one,
 * and mostly the plan in hand already meets it. What has been settled is frozen in all of them.
 */
import type { Highs } from "highs"
import type { Grouping } from "./groups"
import { type Level, MORE_IS_BETTER } from "./instance"
import { type LevelResult, LevelSolver, type Watch } from "./level-solver"
import type { Problem } from "./problem"
import type { Seating } from "./seating"
import { columnsOf, type Depth, type SeatingModel, seatingModel } from "./seating-model"

export class Ladder {
  private readonly solvers = new Map<Depth, LevelSolver>()
  private readonly settled: [Level, number][] = []

  constructor(
    private readonly highs: Highs,
    private readonly problem: Problem,
    private readonly grouping: Grouping,
  ) {}

  model(depth: Depth): SeatingModel {
    return this.solver(depth).seating
  }

  /** Best value of a level at a depth, under what has been settled; no plan is known to be better than `bound`. */
  best(depth: Depth, level: Level, start: Seating | null, bound: number | null, watch: Watch): LevelResult {
    const solver = this.solver(depth)
    const columns = start && columnsOf(solver.seating, start)
    if (bound !== null) solver.noBetterThan(level, bound)
    return solver.best(level, columns, watch)
  }

  bestFrom(depth: Depth, level: Level, columns: Float64Array | null, watch: Watch): LevelResult {
    return this.solver(depth).best(level, columns, watch)
  }

  settle(level: Level, value: number): void {
    this.settled.push([level, value])
    for (const solver of this.solvers.values()) solver.freeze(level, value)
  }

  dispose(depth?: Depth): void {
    for (const [own, solver] of this.solvers) {
      if (depth !== undefined && own !== depth) continue
      solver.dispose()
      this.solvers.delete(own)
    }
  }

  private solver(depth: Depth): LevelSolver {
    const known = this.solvers.get(depth)
    if (known) return known
    const solver = new LevelSolver(this.highs, seatingModel(this.problem, this.grouping, depth))
    for (const [level, value] of this.settled) solver.freeze(level, value)
    this.solvers.set(depth, solver)
    return solver
  }
}

/** The best value one could dream of: everything asked for, nothing wrong. */
export function idealOf(problem: Problem, level: Level): number {
  if (level === "stability") return problem.instance.weights.stability.lost * problem.published.beyondReach
  if (!MORE_IS_BETTER.has(level)) return 0
  if (level === "wish")
    return problem.wishes.reduce((all, own) => [...own.values()].reduce((sum, w) => sum + w, all), 0)
  return problem.demands.reduce((sum, d) => sum + (d.level === level ? d.weight : 0), 0)
}
