import { wallTime } from "~/platform/zones/day-times"
import { addDays } from "~/platform/zones/days"
import { occurrences, toInstant } from "~/platform/zones/wall-clock"
import type { CalendarEntry, Days, Slot } from "./entry"
import { vtimezone } from "./vtimezone"

export interface Span {
  /** epoch milliseconds */
  readonly start: number
  readonly end: number
}

/**
 * The instants of a slot. A slot whose start the clocks skip begins as much later; should its end then not come after
 * it, the slot keeps the length that the wall clock gives it.
 */
export function spanOf({ day, startsAt, endsAt, zone }: Slot): Span {
  const start = toInstant(`${day}T${startsAt}`, zone)
  const end = toInstant(wallTime(day, endsAt), zone)
  if (end > start) return { start, end }
  const length = Date.parse(`${wallTime(day, endsAt)}Z`) - Date.parse(`${day}T${startsAt}Z`)
  if (!(length > 0)) throw new RangeError(`a slot ends after its start: ${startsAt}–${endsAt}`)
  return { start, end: start + length }
}

/** An entry with its place in time. */
export interface Placed {
  readonly entry: CalendarEntry
  readonly span: Span
  /** the slot, when each of its ends is one instant: what the clocks skip or show twice is better written in UTC */
  readonly wall: Slot | null
}

export function placed(entry: CalendarEntry): Placed {
  const { when } = entry
  if (when.kind === "days") return { entry, span: wholeDays(when), wall: null }
  const single = [when.startsAt, when.endsAt].every(
    (time) => occurrences(wallTime(when.day, time), when.zone).length === 1,
  )
  return { entry, span: spanOf(when), wall: single ? when : null }
}

/** Days have no zone: for their order and their writing they run from midnight to midnight in UTC. */
function wholeDays({ firstDay, lastDay }: Days): Span {
  if (lastDay < firstDay) throw new RangeError(`days end after they start: ${firstDay}–${lastDay}`)
  return { start: Date.parse(firstDay), end: Date.parse(addDays(lastDay, 1)) }
}

/** By start, then by uid, so that a change elsewhere moves no line. */
export function inOrder(a: Placed, b: Placed): number {
  return a.span.start - b.span.start || (a.entry.uid < b.entry.uid ? -1 : 1)
}

/**
 * The zones in which slots may be written by name, with the lines that define them: those that have a form which
 * Outlook reads, right from January of last year to December in two years and in every year that has an entry.
 */
export function namedZones(entries: readonly Placed[], now: number): ReadonlyMap<string, readonly string[]> {
  const thisYear = new Date(now).getUTCFullYear()
  const years = new Map<string, { first: number; last: number }>()
  for (const { wall } of entries) {
    if (!wall) continue
    const year = Number(wall.day.slice(0, 4))
    const span = years.get(wall.zone) ?? { first: thisYear - 1, last: thisYear + 2 }
    years.set(wall.zone, { first: Math.min(span.first, year), last: Math.max(span.last, year) })
  }
  const named = [...years].flatMap(([zone, { first, last }]) => {
    const lines = vtimezone(zone, first, last)
    return lines ? [[zone, lines] as const] : []
  })
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)))
}
