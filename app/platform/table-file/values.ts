/**
 * What a cell must look like to be a day, a time, an address … Strict on purpose: `01/02/2025` is the first of
 * February to some and the second of January to others, and nothing here guesses.
 */

/** `YYYY-MM-DD`, a day that exists. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** `HH:MM`, from 00:00 to 23:59. */
export function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** `HH:MM`, from 00:00 to 24:00: the end of a day has two names. */
export function isEndTime(text: string): boolean {
  return isTime(text) || text === "24:00"
}

/** An instant to the minute with its offset: `2025-08-24T10:55+02:00`; seconds and `Z` may be given. */
export function isInstant(text: string): boolean {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::[0-5]\d)?(?:Z|[+-](\d{2}:\d{2}))$/.exec(text)
  return parts !== null && isDay(parts[1] ?? "") && isTime(parts[2] ?? "") && isTime(parts[3] ?? "00:00")
}

/** An address that a letter can be sent to: one @, a domain of two parts at least, nothing that could split a header. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()[\]",;:\\]+@[^\s@.<>()[\]",;:\\]+(?:\.[^\s@.<>()[\]",;:\\]+)+$/.test(text)
}

/** The international form, or nothing. */
export function isPhone(text: string): boolean {
  return text === "" || /^\+[1-9]\d{6,14}$/.test(text)
}

/** A list inside a cell: `AE;OM`. An empty cell is the empty list; an empty item stays, for the reader to refuse. */
export function listOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(";").map((item) => item.trim())
}
