import type { Language } from "./words"

const locales = { fr: "fr-FR", en: "en-GB" } as const

/** Formatters are dear to build and their number is small: one for each language and shape. */
const formatters = new Map<string, Intl.DateTimeFormat>()
function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locales[language], { timeZone: "UTC", ...options })
  formatters.set(key, made)
  return made
}

/** A calendar day `YYYY-MM-DD` as an instant that any formatter in UTC prints as that very day. */
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

/** French writes the first of a month « 1er ». */
const ordinalFirst = (text: string, language: Language) =>
  language === "fr" ? text.replace(/\b1 (?=\p{L})/u, "1er ") : text

/** « mardi 26 août 2025 » */
export function longDay(day: string, language: Language): string {
  return ordinalFirst(
    formatter(language, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(noon(day)),
    language,
  )
}

/** « mardi 26 août » */
export function dayAndMonth(day: string, language: Language): string {
  return ordinalFirst(
    formatter(language, { weekday: "long", day: "numeric", month: "long" }).format(noon(day)),
    language,
  )
}

/** « mar. 26 août » */
export function shortDay(day: string, language: Language): string {
  return ordinalFirst(
    formatter(language, { weekday: "short", day: "numeric", month: "short" }).format(noon(day)),
    language,
  )
}

/** « mar. 26 » */
export function weekdayAndNumber(day: string, language: Language): string {
  return formatter(language, { weekday: "short", day: "numeric" }).format(noon(day))
}

/** « mardi » */
export function weekday(day: string, language: Language): string {
  return formatter(language, { weekday: "long" }).format(noon(day))
}

/** 26 */
export function dayNumber(day: string): number {
  return Number(day.slice(8, 10))
}

/** « du 25 au 29 août 2025 », « 25–29 August 2025 » */
export function dayRange(from: string, to: string, language: Language): string {
  const options = { day: "numeric", month: "long", year: "numeric" } as const
  return formatter(language, options).formatRange(noon(from), noon(to))
}

/**
 * A wall-clock time `YYYY-MM-DDTHH:MM`: « mar. 26 août 2025, 10:42 ». The server turns instants into wall-clock times
 * (`toWall`), because a browser's own zone data may be old.
 */
export function moment(wallClock: string, language: Language): string {
  const text = formatter(language, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(`${wallClock.slice(0, 16)}:00Z`))
  return ordinalFirst(text, language)
}

/** A first letter in capital, for a date that opens a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1)
}

export function number(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(value)
}
