/**
 * Times of a day that may run past midnight, `HH:MM`: `24:00` is the midnight that ends the day and `25:30` half past
 * one of the next morning, as in public-transport timetables (GTFS). A session that ends after midnight keeps one day
 * and two times whose texts compare in order of time.
 */
export interface DaySlot {
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly startsAt: string
  readonly endsAt: string
}

export const midnight = "24:00"

/** The next day begins at 06:00: until then an end may belong to the day before. */
const dayBreak = "06:00"
const latestEnd = "30:00"
const minutesOfDay = 24 * 60

/** Minutes since the midnight that begins the day. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, -3)) * 60 + Number(time.slice(-2))
}

/** The reverse of `minutesOf`. */
export function timeOf(minutes: number): string {
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

/**
 * Whether something that starts at one time may end at the other: later, by 24:00, or by 06:00 of the next day where it
 * starts at 06:00 or later, and within less than 24 hours.
 */
export function isEndAfter(startsAt: string, endsAt: string): boolean {
  if (endsAt <= startsAt) return false
  return endsAt <= midnight || (startsAt >= dayBreak && endsAt <= latestEnd && lasts(startsAt, endsAt) < minutesOfDay)
}

/**
 * The end that was meant by a typed time: `00:30` after a start at 22:00 is `24:30`. Null for what can be no end, such as
 * 10:00 after a start at 11:00, or the start itself.
 */
export function endAfter(startsAt: string, typed: string): string | null {
  const end = typed < startsAt && typed <= dayBreak ? timeOf(minutesOf(typed) + minutesOfDay) : typed
  return isEndAfter(startsAt, end) ? end : null
}

/** Whether the clocks show that time on the next day; midnight still belongs to the day that it ends. */
export function isNextDay(time: string): boolean {
  return time > midnight
}

/** The time as it is typed: `01:30` for `25:30`, and `24:00` as it is. */
export function typedTime(time: string): string {
  return isNextDay(time) ? timeOf(minutesOf(time) - minutesOfDay) : time
}

/** The wall time `YYYY-MM-DDTHH:MM` of a time of that day: 24:00 is 00:00 of the next day. */
export function wallTime(day: string, time: string): string {
  if (time < midnight) return `${day}T${time}`
  return new Date(dayStart(day) + minutesOf(time) * 60_000).toISOString().slice(0, 16)
}

/** Whether a slot has begun and is not over at a wall time, on its day or in the night after. */
export function isRunning({ day, startsAt, endsAt }: DaySlot, now: string): boolean {
  return wallTime(day, startsAt) <= now && now < wallTime(day, endsAt)
}

/** The time of a day at which the clocks show a wall time `YYYY-MM-DDTHH:MM` of that day or a later one: the reverse of `wallTime`. */
export function timeSince(day: string, wall: string): string {
  return timeOf((dayStart(wall) - dayStart(day)) / 60_000 + minutesOf(wall.slice(11)))
}

/** Minutes from one fixed day to the start of a slot: comparable across days. */
export function startMinute({ day, startsAt }: Pick<DaySlot, "day" | "startsAt">): number {
  return dayStart(day) / 60_000 + minutesOf(startsAt)
}

export function endMinute({ day, endsAt }: Pick<DaySlot, "day" | "endsAt">): number {
  return dayStart(day) / 60_000 + minutesOf(endsAt)
}

/** Sharing at least a minute, be it after midnight: back to back is not an overlap. */
export function overlap(a: DaySlot, b: DaySlot): boolean {
  if (a.day === b.day) return a.startsAt < b.endsAt && b.startsAt < a.endsAt
  return startMinute(a) < endMinute(b) && startMinute(b) < endMinute(a)
}

/** The slot that begins with the first of two and lasts until the later end of both; hours have two digits at most. */
export function joined<Slot extends DaySlot>(first: Slot, other: DaySlot): Slot {
  const end = Math.max(endMinute(first), endMinute(other)) - dayStart(first.day) / 60_000
  return { ...first, endsAt: timeOf(Math.min(end, minutesOf("99:59"))) }
}

const lasts = (startsAt: string, endsAt: string) => minutesOf(endsAt) - minutesOf(startsAt)

const twoDigits = (number: number) => String(number).padStart(2, "0")

/** Epoch milliseconds of the day's midnight as if it were in UTC. */
function dayStart(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
}
