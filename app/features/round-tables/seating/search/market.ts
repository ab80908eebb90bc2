/**
 * Offices share people and rooms, and nothing else. Whoever is wanted at more tables than they have time for gets a price,
 * paid by every office that seats them; each office then chooses what is best for it alone, and prices move until hardly
 * anybody is wanted too often. What all offices together would gain at any prices is more than any plan can reach: the
 * lowest such sum bounds every plan.
 */

import { gather } from "../gather"
import { type Level, MORE_IS_BETTER } from "../instance"
import { LevelSolver, type SolverRun } from "../model/level-solver"
import { Cutter, type Piece } from "../model/piece"
import type { SeatingModel } from "../model/seating-model"
import type { Levels } from "../score"

/** How far prices move for each place too many, round by round; a tenth of a point of the last level is one. */
const STEPS = [15, 12, 10, 8, 6, 5, 4]
const POINT = 10

/** A point of a level outweighs so many of the level below: hardly ever would one be given up for more. */
const FAR_ABOVE = 20

/** What it costs to come where others fill the place already, from the first round in which nobody may be too many. */
const RUSH = 40
const RUSHES = 10

/** The levels that offices share out between them: each demand, wish and pin is the matter of one office. */
const OWN: ReadonlySet<Level> = new Set<Level>(["broken", "must", "cover", "wish"])

interface Office {
  readonly piece: Piece
  readonly solver: LevelSolver
  /** Of each column of the piece that counts on some level. */
  readonly worth: ReadonlyMap<number, number>
  /** What it gains at most, at the prices it was asked at. */
  bound: number
}

/** Somebody's time, or the rooms of a size: so many columns at most. */
interface Shared {
  readonly columns: readonly number[]
  readonly places: number
  price: number
}

export class Market {
  readonly values: Float64Array
  private readonly offices: Office[]
  private readonly shared: Shared[]
  private readonly sharedOf = new Map<number, Shared[]>()
  private ceiling = Number.POSITIVE_INFINITY

  /** The levels are the first of the problem's. */
  constructor(
    private readonly run: SolverRun,
    private readonly model: SeatingModel,
    private readonly levels: readonly Level[],
  ) {
    const { linear, grouping, holds, seats } = model
    this.values = linear.complete(new Float64Array(linear.upper.length))
    const cutter = new Cutter(linear)
    const officeOf = new Map([...holds, ...seats].map((c) => [c.column, grouping.groups[c.group]?.office ?? -1]))
    this.offices = [...gather(officeOf.keys(), (column) => officeOf.get(column)).values()].map((columns) => {
      const piece = cutter.cut(columns, this.values)
      return { piece, solver: new LevelSolver(run, piece.linear), worth: worthOf(piece, levels), bound: 0 }
    })
    this.shared = sharedRows(model, officeOf)
    for (const shared of this.shared)
      for (const column of shared.columns) this.sharedOf.set(column, [...(this.sharedOf.get(column) ?? []), shared])
  }

  static serves(levels: readonly Level[]): boolean {
    return levels.every((level) => OWN.has(level))
  }

  /** Finds prices, then values that every row allows; false when it was stopped first. */
  settle(): boolean {
    const { stop, secondsLeft } = this.run
    const half = (secondsLeft?.() ?? 0) / 2
    for (const step of [...STEPS, 0]) {
      for (const office of this.offices) if (stop() || !this.choose(office, this.asPriced)) return false
      this.ceiling = Math.min(this.ceiling, this.sum())
      // Who meets whom is not yet a plan: what follows needs its share of the time.
      if (secondsLeft && secondsLeft() < half) break
      for (const shared of this.shared)
        shared.price = Math.max(0, Math.round(shared.price + step * (this.taken(shared) - shared.places)))
    }
    for (let round = 0; round < RUSHES; round++) {
      const crowded = new Set(this.shared.filter((s) => this.taken(s) > s.places))
      if (crowded.size === 0) return true
      for (const office of this.offices) {
        if (stop()) return false
        if (this.comesTo(office, crowded) && !this.choose(office, this.inRush(office, RUSH * 2 ** round))) return false
      }
    }
    return false
  }

  /** No plan with these values on the levels above has more on the last one. */
  bound(above: Levels): number {
    const last = this.levels.length - 1
    const rest = this.levels.reduce((sum, level, i) => {
      return i === last ? sum : sum - signOf(level) * weightOf(this.levels, i) * above[level]
    }, this.ceiling)
    return Math.floor(rest / POINT + 1e-6)
  }

  dispose(): void {
    for (const { solver } of this.offices) solver.dispose()
  }

  private readonly asPriced = ({ price }: Shared) => price

  private choose(office: Office, priceOf: (shared: Shared) => number): boolean {
    const { piece, solver } = office
    const worth = new Map(office.worth)
    piece.columns.forEach((column, i) => {
      for (const shared of this.sharedOf.get(column) ?? []) worth.set(i, (worth.get(i) ?? 0) - priceOf(shared))
    })
    const most = solver.most(worth, piece.of(this.values))
    if (!most) return false
    office.bound = most.bound
    piece.into(this.values, most.columns)
    return true
  }

  /** Beside the price, what it costs to be one too many. */
  private inRush({ piece }: Office, rush: number): (shared: Shared) => number {
    const own = new Set(piece.columns)
    return (shared) => {
      const others = this.taken({ ...shared, columns: shared.columns.filter((column) => !own.has(column)) })
      return shared.price + (others < shared.places ? 0 : rush)
    }
  }

  private comesTo({ piece }: Office, crowded: ReadonlySet<Shared>): boolean {
    return piece.columns.some(
      (column) => (this.values[column] ?? 0) > 0.5 && this.sharedOf.get(column)?.some((s) => crowded.has(s)),
    )
  }

  private taken({ columns }: Shared): number {
    return columns.reduce((sum, column) => sum + (this.values[column] ?? 0), 0)
  }

  /** What everybody gains at most, the prices given back. */
  private sum(): number {
    const { linear } = this.model
    const constants = this.levels.map(
      (level, i) => signOf(level) * weightOf(this.levels, i) * linear.levels[level].constant,
    )
    return [
      ...constants,
      ...this.offices.map(({ bound }) => bound),
      ...this.shared.map(({ price, places }) => price * places),
    ].reduce((sum, part) => sum + part, 0)
  }
}

const signOf = (level: Level) => (MORE_IS_BETTER.has(level) ? 1 : -1)
const weightOf = (levels: readonly Level[], i: number) => POINT * FAR_ABOVE ** (levels.length - 1 - i)

function worthOf({ linear }: Piece, levels: readonly Level[]): ReadonlyMap<number, number> {
  const worth = new Map<number, number>()
  levels.forEach((level, i) => {
    for (const [column, points] of linear.levels[level].terms)
      worth.set(column, (worth.get(column) ?? 0) + signOf(level) * weightOf(levels, i) * points)
  })
  return worth
}

/** Rows that join several offices, and hold them back: those with other columns only count something. */
function sharedRows({ linear }: SeatingModel, officeOf: ReadonlyMap<number, number>): Shared[] {
  const { rowStart, rowColumn, rowUpper } = linear
  return rowUpper.flatMap((places, row) => {
    const columns = rowColumn.slice(rowStart[row], rowStart[row + 1])
    const offices = new Set(columns.map((column) => officeOf.get(column)))
    return offices.size > 1 && !offices.has(undefined) ? [{ columns, places, price: 0 }] : []
  })
}
