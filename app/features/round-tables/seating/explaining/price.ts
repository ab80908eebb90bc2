/**
 * What it would cost to meet something after all: it is forced, everything else is free again, and the difference is told
 * level by level. Tables stay where they are: moving one is a decision of its own, and a price must come while one waits.
 */

import { LEVELS, type Level } from "../instance"
import { groupsOf } from "../model/groups"
import { asHoped } from "../model/hope"
import { type LevelResult, LevelSolver, type SolverRun } from "../model/level-solver"
import { type SeatingModel, seatingModel } from "../model/seating-model"
import type { Problem } from "../problem"
import { type Levels, levelsOf } from "../score"
import { inSlots, slotsOfSittings } from "../search/frozen-slots"
import { realise, type Sitting, sittingsOf } from "../search/realise"
import type { Seating } from "../seating"

export type Price =
  /** The plan with it, and the difference by level to the plan without; a level that does not move is absent. */
  | {
      readonly kind: "possible"
      readonly difference: Partial<Levels>
      readonly seating: Seating
      /** whether no other plan gives it at a lower price; false when that would have taken too long to know */
      readonly proven: boolean
    }
  /** With the tables where they are, no plan allows it. */
  | { readonly kind: "impossible" }
  /** The time was up first. */
  | { readonly kind: "unknown" }

/** Prices against one plan share one model; `dispose` gives its memory back. */
export class Prices {
  private readonly model: SeatingModel
  private readonly solver: LevelSolver
  private readonly current: Levels

  constructor(
    private readonly problem: Problem,
    seating: Seating,
    private readonly run: SolverRun,
  ) {
    const all = groupsOf(problem)
    const held = all.groups.flatMap((group, g) =>
      group.tables.flatMap((t): Sitting[] => {
        const slot = seating.places[t]?.slot
        return slot === undefined ? [] : [{ group: g, slot, room: null, people: [] }]
      }),
    )
    const grouping = inSlots(all, slotsOfSittings(all, held))
    this.model = seatingModel(problem, grouping, "full")
    this.solver = new LevelSolver(run, this.model.linear)
    this.current = levelsOf(problem, seating)
  }

  /** The price of at least one of these seats. */
  of(wanted: readonly { attendee: number; table: number }[]): Price {
    const { problem, model, run } = this
    const { grouping, seats } = model
    const groupOf = (table: number) => grouping.groups.findIndex((g) => g.tables.includes(table))
    const roads = new Set(wanted.map(({ attendee, table }) => `${attendee} ${groupOf(table)}`))
    const columns = seats.filter((s) => roads.has(`${s.attendee} ${s.group}`)).map((s) => s.column)
    if (columns.length === 0) return { kind: "impossible" }
    const hoped = this.asHoped(columns)
    const found = hoped ? { values: hoped, proven: true } : this.exactly(columns)
    if (run.stop()) return { kind: "unknown" }
    if (!found) return { kind: "impossible" }
    const seating = realise(problem, grouping, sittingsOf(model, found.values))
    return { kind: "possible", difference: this.difference(seating), seating, proven: found.proven }
  }

  private asHoped(columns: readonly number[]): Float64Array | null {
    const { solver, problem } = this
    const undo = solver.require(columns)
    try {
      return asHoped(solver, problem.levels)
    } finally {
      undo()
    }
  }

  private exactly(columns: readonly number[]): { values: Float64Array; proven: boolean } | null {
    const { solver, problem } = this
    const undo = solver.require(columns)
    try {
      let values: Float64Array | null = null
      let proven = true
      for (const level of problem.levels) {
        const result: LevelResult = solver.best(level, values)
        if (result.value === null) return null
        values = result.columns ?? values
        proven &&= result.bound === result.value
        solver.freeze(level, result.value)
      }
      return values && { values, proven }
    } finally {
      undo()
    }
  }

  /** Works out the best plan as it is, of which nothing is asked: whatever the first question costs is then paid. */
  rehearse(): void {
    this.asHoped(this.model.seats.map(({ column }) => column))
  }

  dispose(): void {
    this.solver.dispose()
  }

  private difference(seating: Seating): Partial<Levels> {
    const levels = levelsOf(this.problem, seating)
    const moved = (level: Level) => levels[level] !== this.current[level]
    return Object.fromEntries(LEVELS.filter(moved).map((level) => [level, levels[level] - this.current[level]]))
  }
}
