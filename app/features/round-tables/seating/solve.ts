/**
 * Seats people at tables, and proves how good the plan is. Fixed slots: the exact model, level by level. Free slots: the
 * slot-free optimum says who meets whom, a timetable says when, exact seats polish the plan, and models of growing depth
 * prove level after level that no plan does better. Same instance and seed, same plan, unless the time runs out.
 */
import type { Highs } from "highs"
import { inSlots, sittingsOfSeating, slotsOfSittings } from "./frozen-slots"
import { type Grouping, groupsOf } from "./groups"
import { Incumbent } from "./incumbent"
import type { Instance, Level } from "./instance"
import { idealOf, Ladder } from "./ladder"
import { meetingsOf } from "./meetings"
import type { Plan } from "./plan"
import { type Problem, problemOf } from "./problem"
import { dice } from "./random"
import { realise, sittingsOf } from "./realise"
import { better } from "./score"
import type { Depth } from "./seating-model"
import { improveTimetable } from "./timetable"
import { TimetableState } from "./timetable-state"

export interface LevelReport {
  readonly level: Level
  readonly value: number
  /** No plan with the same values above does better than this. */
  readonly bound: number
  readonly proven: boolean
}
export interface Solution {
  readonly plan: Plan
  readonly levels: LevelReport[]
}
export interface Run {
  readonly highs: Highs
  readonly seed: number
  /** True once the time is up or somebody has cancelled: the best plan so far is the answer. */
  stop(): boolean
  /** Told whenever a level's value or bound is known better. */
  progress?(levels: readonly LevelReport[]): void
  log?(text: string): void
}

export function solve(instance: Instance, run: Run): Solution {
  const problem = problemOf(instance)
  return new Search(problem, run).solve()
}

class Search {
  private readonly grouping: Grouping
  private readonly incumbent: Incumbent
  private readonly ladder: Ladder

  constructor(
    private readonly problem: Problem,
    private readonly run: Run,
  ) {
    this.grouping = groupsOf(problem)
    this.incumbent = new Incumbent(problem)
    this.ladder = new Ladder(run.highs, problem, this.grouping)
  }

  solve(): Solution {
    try {
      if (this.problem.instance.mode === "assign") return this.answer(this.prove(["full"], new Map()))
      const depth: Depth = this.problem.instance.published ? "outline" : "slot-free"
      const relaxed = this.relax(depth)
      return this.answer(this.prove([depth, "pairs", "full"], relaxed))
    } finally {
      this.ladder.dispose()
    }
  }

  private answer(levels: LevelReport[]): Solution {
    return { plan: this.incumbent.plan, levels }
  }

  private relax(depth: Depth): Map<Level, number> {
    const { problem, run } = this
    const bounds = new Map<Level, number>()
    const ladder = new Ladder(run.highs, problem, this.grouping)
    try {
      let columns: Float64Array | null = null
      for (const level of problem.levels) {
        if (level === "stability" && depth === "slot-free") continue
        const result = ladder.bestFrom(depth, level, columns, () => run.stop())
        run.log?.(`relaxed ${level} ${result.value} ${result.bound}`)
        if (result.columns === null || result.value === null) break
        columns = result.columns
        if (result.value !== result.bound) break
        bounds.set(level, result.value)
        ladder.settle(level, result.value)
      }
      if (columns) this.timetable(ladder, depth, columns)
    } finally {
      ladder.dispose()
    }
    return bounds
  }

  private timetable(ladder: Ladder, depth: Depth, columns: Float64Array) {
    const { problem, run, grouping } = this
    const meetings = meetingsOf(problem, ladder.model(depth), columns)
    const state = new TimetableState(problem, grouping, meetings)
    const before = state.cost
    improveTimetable(state, 20_000 * problem.size.tables, dice(run.seed), () => run.stop())
    run.log?.(`timetable ${before} -> ${state.cost}`)
    const sittings = state.sittings()
    try {
      run.log?.(
        `direct ${this.incumbent.offer(realise(problem, grouping, sittings))} ${JSON.stringify(this.incumbent.levels)}`,
      )
    } catch (e) {
      run.log?.(String(e))
    }
    this.polish(slotsOfSittings(grouping, sittings))
  }

  private polish(slots: (group: number) => ReadonlySet<number>) {
    const { problem, run, incumbent } = this
    const grouping = inSlots(this.grouping, slots)
    const ladder = new Ladder(run.highs, problem, grouping)
    try {
      let columns: Float64Array | null = null
      for (const level of problem.levels) {
        const result = ladder.bestFrom("full", level, columns, () => run.stop())
        if (!result.columns || result.value === null) break
        columns = result.columns
        ladder.settle(level, result.value)
      }
      if (columns) incumbent.offer(realise(problem, grouping, sittingsOf(ladder.model("full"), columns)))
      run.log?.(`polished ${JSON.stringify(incumbent.levels)}`)
    } finally {
      ladder.dispose()
    }
  }

  private prove(depths: Depth[], relaxed: Map<Level, number>): LevelReport[] {
    const { problem, run, incumbent, ladder } = this
    let samePrefix = true
    return problem.levels.map((level) => {
      let bound = idealOf(problem, level)
      const met = () => incumbent.levels[level] === bound
      const known = samePrefix ? relaxed.get(level) : undefined
      if (known !== undefined) bound = known
      for (const depth of depths) {
        if (met() || run.stop()) break
        if ((depth === depths[0] && known !== undefined) || (depth === "slot-free" && level === "stability")) continue
        const start = depths.length > 1 ? incumbent.seating : null
        const result = ladder.best(depth, level, start, bound, () => run.stop())
        if (depth === "full" && result.columns) {
          const model = ladder.model("full")
          incumbent.offer(realise(problem, this.grouping, sittingsOf(model, result.columns)))
        }
        if (result.bound !== null && better(level, bound, result.bound)) bound = result.bound
        run.log?.(`${level} ${depth} value ${incumbent.levels[level]} bound ${bound}`)
      }
      const value = incumbent.levels[level]
      if (relaxed.get(level) !== value) samePrefix = false
      ladder.settle(level, value)
      run.log?.(`${level} ${value} bound ${bound} ${met() ? "proven" : "open"}`)
      return { level, value, bound, proven: met() }
    })
  }
}
void sittingsOfSeating
