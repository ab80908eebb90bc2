import type { LevelFigure, SeatingDocument } from "../dossiers/documents"
import { LEVELS, type Level, MORE_IS_BETTER } from "../seating/instance"
import { seatDifference } from "./difference"
import type { Placement } from "./instance-of"

/** A table as the custodian's pages name it. */
export interface NamedTable {
  readonly id: string
  /** « OFAST A » */
  readonly code: string
  readonly subject: string
}

/** One level in two plans; null where it was not computed. */
export interface LevelChange {
  readonly level: Level
  readonly before: number | null
  readonly after: number | null
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
  readonly levels: readonly LevelChange[]
}

interface Naming {
  person(id: string): string
  table(id: string): NamedTable
  room(id: string): string
}

type Compared = Pick<SeatingDocument, "tables" | "seats" | "levels">
const nothing: Compared = { tables: {}, seats: [], levels: [] }

/** Two plans seat by seat, in words: people by name, then tables by time; levels in their usual order. */
export function comparisonOf(before: Compared | null, after: Compared, names: Naming): Comparison {
  const { people, tables, kept, gained, lost } = seatDifference(before ?? nothing, after)
  const placed = (placement: Placement | null) => placement && { ...placement, room: names.room(placement.roomId) }
  return {
    ...{ kept, gained, lost },
    people: people
      .map(({ personId, gains, loses }) => ({
        name: names.person(personId),
        gains: gains.map(names.table),
        loses: loses.map(names.table),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, "fr")),
    tables: tables.map((change) => ({
      ...names.table(change.sessionId),
      before: placed(change.before),
      after: placed(change.after),
    })),
    levels: levelChanges(before?.levels ?? [], after.levels),
  }
}

export function levelChanges(before: readonly LevelFigure[], after: readonly LevelFigure[]): LevelChange[] {
  return LEVELS.flatMap((level) => {
    const [had, has] = [before.find((one) => one.level === level), after.find((one) => one.level === level)]
    if (!had && !has) return []
    return [
      {
        level,
        before: had?.value ?? null,
        after: has?.value ?? null,
        bound: has?.bound ?? null,
        proven: has?.proven ?? false,
        verdict: verdictOf(level, had?.value, has?.value),
      },
    ]
  })
}

function verdictOf(level: Level, before: number | undefined, after: number | undefined): LevelChange["verdict"] {
  if (before === undefined || after === undefined || before === after) return "same"
  return after > before === MORE_IS_BETTER.has(level) ? "better" : "worse"
}
