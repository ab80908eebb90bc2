import { timeSince, wallTime } from "~/platform/zones/day-times"
import { offsetMinutes, toInstant, toWall } from "~/platform/zones/wall-clock"
import type { Slot } from "./session"

/** The hours of a slot as clocks elsewhere show them. */
export interface HoursElsewhere {
  readonly zone: string
  readonly startsAt: string
  readonly endsAt: string
  /** the day there when it starts; the event's own most of the time */
  readonly day: string
}

/** The same hours in another zone; null where the clocks agree. */
export function hoursElsewhere(slot: Slot, eventZone: string, zone: string | null): HoursElsewhere | null {
  if (zone === null || zone === eventZone) return null
  const starts = toInstant(`${slot.day}T${slot.startsAt}`, eventZone)
  const ends = toInstant(wallTime(slot.day, slot.endsAt), eventZone)
  if (offsetMinutes(starts, zone) === offsetMinutes(starts, eventZone)) return null
  const [startsThere, endsThere] = [toWall(starts, zone), toWall(ends, zone)]
  const day = startsThere.slice(0, 10)
  return { zone, day, startsAt: startsThere.slice(11), endsAt: timeSince(day, endsThere) }
}

/** Minutes that clocks in a zone are ahead of the event's on a day at noon; negative when they are behind. */
export function minutesAhead(day: string, eventZone: string, zone: string): number {
  const noon = toInstant(`${day}T12:00`, eventZone)
  return offsetMinutes(noon, zone) - offsetMinutes(noon, eventZone)
}
