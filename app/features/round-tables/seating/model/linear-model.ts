/**
 * A linear model that grows column by column and row by row, with one linear expression per level. Auxiliary columns
 * hold what follows from the others (a demand met, a pair split): they know how, so that any plan can be given to HiGHS
 * as a complete starting point.
 */
import { LEVELS, type Level } from "../instance"

export type Terms = readonly (readonly [column: number, weight: number])[]
export interface Expression {
  constant: number
  readonly terms: Map<number, number>
}
/** "least": pushed down by its level, no lower than its limits; "greatest": pushed up, no higher. */
type Tendency = "least" | "greatest"
interface Auxiliary {
  readonly column: number
  readonly tendency: Tendency
  readonly limits: { constant: number; terms: Terms }[]
}

export class LinearModel {
  readonly lower: number[] = []
  readonly upper: number[] = []
  readonly integer: number[] = []
  readonly rowLower: number[] = []
  readonly rowUpper: number[] = []
  readonly rowStart: number[] = [0]
  readonly rowColumn: number[] = []
  readonly rowWeight: number[] = []
  readonly levels: Record<Level, Expression>
  private readonly auxiliaries = new Map<number, Auxiliary>()
  private readonly stairs: { steps: number[]; of: Terms }[] = []

  constructor() {
    const empty = LEVELS.map((level) => [level, { constant: 0, terms: new Map() }])
    this.levels = Object.fromEntries(empty) as Record<Level, Expression>
  }

  column(upper = 1, integer = true): number {
    this.lower.push(0)
    this.upper.push(upper)
    return this.integer.push(integer ? 1 : 0) - 1
  }

  row(lower: number, terms: Terms, upper: number): void {
    if (terms.length === 0) return
    for (const [column, weight] of terms) {
      this.rowColumn.push(column)
      this.rowWeight.push(weight)
    }
    this.rowStart.push(this.rowColumn.length)
    this.rowLower.push(lower)
    this.rowUpper.push(upper)
  }

  /** At most `upper` of these columns; no row where it could not bind. */
  atMost(upper: number, columns: readonly number[]): void {
    const most = columns.reduce((sum, c) => sum + (this.upper[c] ?? 0), 0)
    if (most > upper)
      this.row(
        -Infinity,
        columns.map((c) => [c, 1]),
        upper,
      )
  }

  /** Adds a weight to a level's expression. */
  count(level: Level, column: number, weight: number): void {
    const { terms } = this.levels[level]
    if (weight !== 0) terms.set(column, (terms.get(column) ?? 0) + weight)
  }

  auxiliary(tendency: Tendency): number {
    const column = this.column(1, false)
    this.auxiliaries.set(column, { column, tendency, limits: [] })
    return column
  }

  /** Holds an auxiliary column above (least) or below (greatest) a constant plus terms. */
  limit(column: number, constant: number, terms: Terms): void {
    const auxiliary = this.auxiliaries.get(column) as Auxiliary
    auxiliary.limits.push({ constant, terms })
    const row: Terms = [[column, 1], ...terms.map(([c, w]) => [c, -w] as const)]
    if (auxiliary.tendency === "least") this.row(constant, row, Infinity)
    else this.row(-Infinity, row, constant)
  }

  /** Columns that add up to the terms, filled one after the other because each costs more than the one before. */
  stair(height: number, width: number, of: Terms): number[] {
    const steps = Array.from({ length: height }, () => this.column(width, false))
    this.stairs.push({ steps, of })
    this.row(0, [...steps.map((s) => [s, 1] as const), ...of.map(([c, w]) => [c, -w] as const)], 0)
    return steps
  }

  /** Gives the auxiliary columns the values that follow from the others. */
  complete(values: Float64Array): Float64Array {
    const sum = (terms: Terms) => terms.reduce((total, [c, w]) => total + w * (values[c] ?? 0), 0)
    for (const { column, tendency, limits } of this.auxiliaries.values()) {
      const ends = limits.map(({ constant, terms }) => constant + sum(terms))
      values[column] = tendency === "least" ? Math.max(0, ...ends) : Math.max(0, Math.min(1, ...ends))
    }
    for (const { steps, of } of this.stairs) {
      let rest = sum(of)
      for (const step of steps) {
        values[step] = Math.min(rest, this.upper[step] ?? 0)
        rest -= values[step] ?? 0
      }
    }
    return values
  }

  /** The value of a level for given columns. */
  valueOf(level: Level, values: ArrayLike<number>): number {
    let value = this.levels[level].constant
    for (const [column, weight] of this.levels[level].terms) value += weight * (values[column] ?? 0)
    return value
  }
}
