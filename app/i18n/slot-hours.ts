import type { Language } from "./words"

const nextDay = {
  fr: { long: "(lendemain)", short: "+1 j" },
  en: { long: "(next day)", short: "+1 d" },
} as const satisfies Record<Language, NextDayMark>

/** What is put after a time of the next day: `short` where there is no room, said as `long`. */
export interface NextDayMark {
  readonly long: string
  readonly short: string
}

/**
 * A time of a day as it is read: « 12:30 », « 24:00 », « 00:30 (lendemain) » for `24:30`. Times past midnight are those of
 * `platform/zones/day-times`.
 */
export function timeOfDay(time: string, language: Language): string {
  const mark = nextDayMark(time, language)
  return mark ? `${clockTime(time)} ${mark.long}` : time
}

/** Null for a time of the day itself, its midnight included. */
export function nextDayMark(time: string, language: Language): NextDayMark | null {
  return time > "24:00" ? nextDay[language] : null
}

/** « 22:00–00:30 (lendemain) » */
export function slotHours(
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  language: Language,
): string {
  return `${startsAt}–${timeOfDay(endsAt, language)}`
}

/** The hours and minutes that clocks show; 24:00 stays. */
export function clockTime(time: string): string {
  if (time === "24:00") return time
  return `${String(Number(time.slice(0, -3)) % 24).padStart(2, "0")}${time.slice(-3)}`
}
