import { occurrences, toInstant } from "~/platform/zones/wall-clock"
import type { CalendarEntry, Slot } from "./entry"
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
  const end = toInstant(`${day}T${endsAt}`, zone)
  if (end > start) return { start, end }
  const length = Date.parse(`${day}T${endsAt}Z`) - Date.parse(`${day}T${startsAt}Z`)
  if (!(length > 0)) throw new RangeError(`a slot ends after its start: ${startsAt}–${endsAt}`)
  return { start, end: start + length }
}

/**
 * The zones in which slots may be written by name, with the lines that define them: those that have a form which
 * Outlook reads, right from January of last year to December in two years and in every year that has an entry.
 */
export function namedZones(entries: readonly CalendarEntry[], now: number): ReadonlyMap<string, readonly string[]> {
  const thisYear = new Date(now).getUTCFullYear()
  const years = new Map<string, { first: number; last: number }>()
  for (const { when } of entries) {
    if (when.kind === "days" || !unmistakable(when)) continue
    const year = Number(when.day.slice(0, 4))
    const span = years.get(when.zone) ?? { first: thisYear - 1, last: thisYear + 2 }
    years.set(when.zone, { first: Math.min(span.first, year), last: Math.max(span.last, year) })
  }
  const named = [...years].flatMap(([zone, { first, last }]) => {
    const lines = vtimezone(zone, first, last)
    return lines ? [[zone, lines] as const] : []
  })
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Whether each end of the slot is one instant. One that the clocks skip or show twice is better written in UTC. */
export function unmistakable({ day, startsAt, endsAt, zone }: Slot): boolean {
  return [startsAt, endsAt].every((time) => occurrences(`${day}T${time}`, zone).length === 1)
}
