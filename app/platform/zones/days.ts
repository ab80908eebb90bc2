/** Days of the calendar (`YYYY-MM-DD`), which belong to no zone. */
const dayShape = /^(\d{4})-(\d\d)-(\d\d)$/
const dayLength = 86_400_000

/** The years that a day of ours may lie in. */
const years = { first: 1900, last: 2199 } as const

/** Whether a text is a day of the calendar that we work with: `2025-02-30` is none, nor is one of the year 0000 or 99999. */
export function isDay(text: string): boolean {
  const [, year] = dayShape.exec(text) ?? []
  if (year === undefined || Number(year) < years.first || Number(year) > years.last) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

/** Midnight of the day as if it were in UTC; refuses what is no day of the calendar, such as 30 February. */
function utcMidnight(day: string): number {
  const at = dayShape.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day) throw new RangeError(`not a day: ${day}`)
  return at
}

/** The day that many days later, or earlier when negative. */
export function addDays(day: string, count: number): string {
  return new Date(utcMidnight(day) + count * dayLength).toISOString().slice(0, 10)
}

/** How many days later `to` is than `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / dayLength)
}

/** 1 = Monday … 7 = Sunday */
export function weekdayOf(day: string): number {
  return new Date(utcMidnight(day)).getUTCDay() || 7
}
