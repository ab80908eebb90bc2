import type { SeatingDocument } from "../dossiers/documents"
import { type Level, MORE_IS_BETTER } from "../seating/instance"
import { seatDifference } from "./difference"
import type { Placement } from "./instance-of"
import type { Figure } from "./worth"

/** A table as the custodian's pages name it. */
export interface NamedTable {
  readonly id: string
  /** « OFAST A » */
  readonly code: string
  readonly subject: string
}

/** One level in two plans; null where there is no earlier one, and where nobody has computed how good it could be. */
export interface LevelChange {
  readonly level: Level
  readonly before: number | null
  readonly after: number
  readonly bound: number | null
  readonly proven: boolean
  readonly verdict: "better" | "worse" | "same"
}

export interface PersonLine {
  readonly name: string
  readonly gains: readonly NamedTable[]
  readonly loses: readonly NamedTable[]
}

export interface TableLine extends NamedTable {
  readonly before: PlaceNamed | null
  readonly after: PlaceNamed | null
}

type PlaceNamed = Placement & { readonly room: string }

/** Two plans as a page compares them. */
export interface Comparison {
  readonly kept: number
  readonly gained: number
  readonly lost: number
  readonly people: readonly PersonLine[]
  readonly tables: readonly TableLine[]
}

interface Naming {
  person(id: string): string
  byName(one: string, other: string): number
  table(id: string): NamedTable
  room(id: string): string
}

type Compared = Pick<SeatingDocument, "tables" | "seats">
const nothing: Compared = { tables: {}, seats: [] }

/** Two plans seat by seat, in words: people by name, then tables by time. */
export function comparisonOf(before: Compared | null, after: Compared, names: Naming): Comparison {
  const { people, tables, kept, gained, lost } = seatDifference(before ?? nothing, after)
  const placed = (placement: Placement | null) => placement && { ...placement, room: names.room(placement.roomId) }
  return {
    ...{ kept, gained, lost },
    people: [...people]
      .sort((a, b) => names.byName(a.personId, b.personId))
      .map(({ personId, gains, loses }) => ({
        name: names.person(personId),
        gains: gains.map(names.table),
        loses: loses.map(names.table),
      })),
    tables: tables.map((change) => ({
      ...names.table(change.sessionId),
      before: placed(change.before),
      after: placed(change.after),
    })),
  }
}

/** Level by level, in the order of the later plan. */
export function levelChanges(before: readonly Figure[], after: readonly Figure[]): LevelChange[] {
  return after.map(({ level, value, bound, proven }) => {
    const had = before.find((one) => one.level === level)
    return {
      level,
      before: had?.value ?? null,
      after: value,
      bound,
      proven,
      verdict: verdictOf(level, had?.value, value),
    }
  })
}

function verdictOf(level: Level, before: number | undefined, after: number): LevelChange["verdict"] {
  if (before === undefined || before === after) return "same"
  return after > before === MORE_IS_BETTER.has(level) ? "better" : "worse"
}
