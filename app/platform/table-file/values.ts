import { z } from "zod"
import { isDay } from "../zones/days"

/**
 * What a cell must look like to be a day, a time, an address … Strict on purpose: `01/02/2025` is the first of
 * February to some and the second of January to others, and nothing here guesses.
 */

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

const address = z.email()

/** An address that a letter can be sent to and that somebody can sign in with: the rule of the sign-in form. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && address.safeParse(text.toLowerCase()).success
}

/**
 * A telephone number as people write it → E.164; null when it is none. Spaces, dots, hyphens, brackets and marks of
 * direction do not count; `00` stands for `+`, a first 0 for France, and the 0 of `+33 (0)6` falls. Nothing → nothing.
 */
export function phoneOf(text: string): string | null {
  if (text === "") return ""
  if (text.length > longestPhone) return null
  const written = text.replace(/[\s./()\u2010-\u2015\u2212\u200e\u200f\u202a-\u202e\u2066-\u2069-]/g, "")
  const international = written
    .replace(/^00/, "+")
    .replace(/^0(?=[1-9]\d{8}$)/, "+33")
    .replace(/^(?=33[1-9]\d{8}$)/, "+")
    .replace(/^\+330(?=[1-9]\d{8}$)/, "+33")
  return /^\+[1-9]\d{6,14}$/.test(international) ? international : null
}

const longestPhone = 40

/** A list inside a cell: `AE;OM`. An empty cell is the empty list; an empty item stays, for the reader to refuse. */
export function listOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(";").map((item) => item.trim())
}
