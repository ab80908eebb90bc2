/** One solve: the problem, the best plan so far, and what is known of each level. */

import { type Level, MORE_IS_BETTER } from "./instance"
import { type Grouping, groupsOf } from "./model/groups"
import { NEAR, type SolverRun } from "./model/level-solver"
import type { Problem } from "./problem"
import { better, type Levels } from "./score"
import { Incumbent } from "./search/incumbent"

export interface LevelReport {
  readonly level: Level
  readonly value: number
  /** No plan with the same values on the levels above does better than this. */
  readonly bound: number
  readonly proven: boolean
}

/** What a solve needs from outside: the module, the lot, and somebody who may stop it. */
export interface Run extends SolverRun {
  readonly seed: number
  /** Told when a plan or a bound is better than before. */
  progress?(levels: readonly LevelReport[]): void
}

/** Seats that could be. */
const LARGE = 15_000

export class Task {
  readonly grouping: Grouping
  readonly incumbent: Incumbent
  private readonly bounds: Levels

  constructor(
    readonly problem: Problem,
    readonly run: Run,
  ) {
    this.grouping = groupsOf(problem)
    this.incumbent = new Incumbent(problem, () => this.report())
    this.bounds = Object.fromEntries(problem.levels.map((level) => [level, idealOf(problem, level)])) as Levels
  }

  /** Whether exact seats take longer than anyone waits for a first good plan. */
  get large(): boolean {
    return this.grouping.groups.reduce((sum, { candidates }) => sum + candidates.length, 0) > LARGE
  }

  readonly stopped = () => this.run.stop()

  bound(level: Level): number {
    return this.bounds[level]
  }

  /** A bound holds under the values that the plan in hand has on the levels above. */
  tightenBound(level: Level, bound: number): void {
    if (!better(level, this.bounds[level], bound)) return
    this.bounds[level] = bound
    this.report()
  }

  /** Whether the plan in hand is as good as can be on a level. */
  proven(level: Level): boolean {
    return this.incumbent.levels[level] === this.bounds[level]
  }

  /** Whether it is so nearly as good as can be that a nearer bound is not worth the search. */
  near(level: Level): boolean {
    const value = this.incumbent.levels[level]
    return Math.abs(this.bounds[level] - value) <= NEAR * Math.abs(value)
  }

  levels(): LevelReport[] {
    return this.problem.levels.map((level) => {
      const value = this.incumbent.levels[level]
      return { level, value, bound: this.bounds[level], proven: this.proven(level) }
    })
  }

  private report() {
    this.run.progress?.(this.levels())
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

/** The levels down to the last that says who meets whom; those below only say how well. */
export function meetingLevels({ levels }: Problem): readonly Level[] {
  const last = Math.max(...(["broken", "must", "cover", "wish"] as const).map((level) => levels.indexOf(level)))
  return levels.slice(0, last + 1)
}
