/**
 * Wall clock to instant and back: the one place that knows what `2025-08-26T11:00` in `Europe/Paris` means.
 *
 * A wall time that the clocks skip (the gap in spring) is read with the offset before the change, hence as much later
 * as the clocks jump; one that they show twice (the overlap in autumn) is its first occurrence. RFC 5545 and Temporal
 * read them in the same way, and so do the calendars of readers.
 */
import { type Period, periodsOf } from "./zone-data"

export interface Change {
  /** epoch milliseconds of the first instant with the new offset */
  readonly at: number
  /** minutes to add to UTC */
  readonly from: number
  readonly to: number
}

const minute = 60_000
const day = 86_400_000
const wallShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

const zoneShape =
  /^(?:(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/|(?:Etc\/)?UTC$)/

/**
 * Whether an event or a country may have the zone: a name or an alias of the IANA database that tells a place
 * (`Asia/Kolkata`, `Asia/Calcutta`), or universal time, exactly as the database spells it. Its other names are refused:
 * `US/Pacific` and `EST` tell no city by which to call the time, and `Etc/GMT+5` is five hours behind, not ahead.
 */
export function isZone(name: string): boolean {
  return zoneShape.test(name) && periodsOf(name) !== null
}

/** Epoch milliseconds of a wall time `YYYY-MM-DDTHH:MM`. Refuses an unknown zone and a time that no calendar has. */
export function toInstant(wall: string, zone: string): number {
  const [first] = occurrences(wall, zone)
  return first ?? utcOf(wall) - offsetAt(utcOf(wall) - day, zone)
}

/** The wall time `YYYY-MM-DDTHH:MM` of an instant in epoch milliseconds; seconds are cut off. */
export function toWall(instant: number, zone: string): string {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 16)
}

/** Minutes to add to UTC at that instant: 120 in Paris in summer. */
export function offsetMinutes(instant: number, zone: string): number {
  return offsetAt(instant, zone) / minute
}

/** The day `YYYY-MM-DD` that calendars on the wall show. */
export function todayIn(zone: string, now: number): string {
  return toWall(now, zone).slice(0, 10)
}

/** The instants at which the clocks of the zone show that wall time: one, none in a gap, two in an overlap. */
export function occurrences(wall: string, zone: string): readonly number[] {
  const utc = utcOf(wall)
  // Two changes never lie within a day of each other, so the offset is the one before or the one after.
  const offsets = new Set([offsetAt(utc - day, zone), offsetAt(utc + day, zone)])
  return [...offsets]
    .map((offset) => utc - offset)
    .filter((instant) => instant + offsetAt(instant, zone) === utc)
    .sort((a, b) => a - b)
}

/** The changes of offset from one instant (included) to another (excluded), in order. */
export function changesBetween(zone: string, from: number, to: number): readonly Change[] {
  const periods = known(zone)
  return periods.flatMap((period, i) => {
    const next = periods[i + 1]
    if (!next || period.until < from || period.until >= to || next.offset === period.offset) return []
    return [{ at: period.until, from: period.offset / minute, to: next.offset / minute }]
  })
}

function known(zone: string): readonly Period[] {
  const periods = periodsOf(zone)
  if (!periods) throw new RangeError(`unknown time zone: ${zone}`)
  return periods
}

/** Milliseconds to add to UTC. */
function offsetAt(instant: number, zone: string): number {
  const periods = known(zone)
  let low = 0
  let high = periods.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (instant < (periods[middle]?.until ?? Number.POSITIVE_INFINITY)) high = middle
    else low = middle + 1
  }
  return periods[low]?.offset ?? 0
}

/** The wall time read as if it were UTC. */
function utcOf(wall: string): number {
  const utc = wallShape.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN
  if (Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 16) !== wall) {
    throw new RangeError(`not a wall time: ${wall}`)
  }
  return utc
}
