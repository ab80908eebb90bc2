import { addDays, weekdayOf } from "~/platform/zones/days"
import { type Change, changesBetween, offsetMinutes } from "~/platform/zones/wall-clock"

/**
 * A time zone in the one form that Outlook reads: one STANDARD, at most one DAYLIGHT, each with a yearly rule by
 * weekday. It is given only when it equals the zone data in all the years asked for; a zone whose rules changed in
 * them, or follow the moon as in Morocco, has no such form and its times are written in UTC instead.
 */
export function vtimezone(zone: string, firstYear: number, lastYear: number): readonly string[] | null {
  const from = Date.UTC(firstYear, 0, 1)
  const changes = changesBetween(zone, from, Date.UTC(lastYear + 1, 0, 1))
  const observances =
    changes.length === 0 ? constant(offsetMinutes(from, zone)) : alternating(changes, firstYear, lastYear)
  return observances && ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...observances, "END:VTIMEZONE"]
}

/** A year long before any entry: that of the first onset of each rule, by convention. */
const epoch = 1970

function constant(offset: number): readonly string[] {
  return observance("STANDARD", `${epoch}0101T000000`, offset, offset, null)
}

function alternating(changes: readonly Change[], firstYear: number, lastYear: number): readonly string[] | null {
  const later = Math.max(...changes.map((change) => change.to))
  const toDaylight = yearlyRule(
    changes.filter((change) => change.to === later),
    firstYear,
    lastYear,
  )
  const toStandard = yearlyRule(
    changes.filter((change) => change.to !== later),
    firstYear,
    lastYear,
  )
  if (!toDaylight || !toStandard) return null
  if (toDaylight.from !== toStandard.to || toStandard.from !== toDaylight.to) return null
  return [toStandard, toDaylight].flatMap((rule, i) =>
    observance(i === 0 ? "STANDARD" : "DAYLIGHT", onset(rule), rule.from, rule.to, recurrence(rule)),
  )
}

interface YearlyRule {
  readonly month: number
  /** 1 to 4, or -1 for the last one */
  readonly nth: number
  /** 1 = Monday … 7 = Sunday */
  readonly weekday: number
  /** `HH:MM` on the clock before the change */
  readonly time: string
  readonly from: number
  readonly to: number
}

/** The rule by which the changes come once in each of the years, if there is one. */
function yearlyRule(changes: readonly Change[], firstYear: number, lastYear: number): YearlyRule | null {
  const first = changes[0]
  if (!first || changes.length !== lastYear - firstYear + 1) return null
  const walls = changes.map(({ at, from }) => new Date(at + from * 60_000).toISOString())
  const [wall = ""] = walls
  const rule = {
    month: Number(wall.slice(5, 7)),
    weekday: weekdayOf(wall.slice(0, 10)),
    time: wall.slice(11, 16),
    from: first.from,
    to: first.to,
  }
  const regular = changes.every(({ from, to }) => from === rule.from && to === rule.to)
  const nth = [-1, 1, 2, 3, 4].find((nth) =>
    walls.every((found, i) => found.startsWith(`${dayOf({ ...rule, nth }, firstYear + i)}T${rule.time}`)),
  )
  return regular && nth !== undefined ? { ...rule, nth } : null
}

/** The day `YYYY-MM-DD` on which a rule falls in a year. */
function dayOf({ month, nth, weekday }: Pick<YearlyRule, "month" | "nth" | "weekday">, year: number): string {
  const firstOf = (month: number) => new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)
  const start = nth > 0 ? firstOf(month) : addDays(firstOf(month + 1), -7)
  const ahead = (weekday - weekdayOf(start) + 7) % 7
  return addDays(start, ahead + (nth > 0 ? 7 * (nth - 1) : 0))
}

function onset(rule: YearlyRule): string {
  return `${dayOf(rule, epoch)}T${rule.time}00`.replace(/[-:]/g, "")
}

function recurrence({ month, nth, weekday }: YearlyRule): string {
  const day = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][weekday - 1]
  return `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${day}`
}

function observance(name: string, start: string, from: number, to: number, rule: string | null): readonly string[] {
  return [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offset(from)}`,
    `TZOFFSETTO:${offset(to)}`,
    ...(rule ? [rule] : []),
    `END:${name}`,
  ]
}

/** 330 is `+0530`. */
function offset(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, "0")
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`
}
