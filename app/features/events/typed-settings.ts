import { readEndTime, readTime, typedDay } from "~/i18n/typed-dates"
import type { Typed } from "~/platform/typed-form"
import { endAfter, typedTime } from "~/platform/zones/day-times"

/** Under this key a theme that does not exist yet is typed. */
export const newTheme = "new"

/** Chosen for an edition that takes up nothing of an earlier one. */
export const fromNothing = "none"

interface Settings {
  readonly startsOn: string
  readonly endsOn: string
  readonly daysReason: string | null
  readonly city: string
  readonly timeZone: string
  readonly threadFr: string | null
  readonly threadEn: string | null
  readonly themeFr: string | null
  readonly themeEn: string | null
  readonly windowDays: number
  readonly days: readonly { readonly day: string; readonly opensAt: string; readonly closesAt: string }[]
  readonly themes: readonly { readonly key: string; readonly nameFr: string; readonly nameEn: string }[]
}

/** The settings of an event as its form shows them, field by field. */
export function typedSettings(event: Settings): Typed {
  return {
    startsOn: typedDay(event.startsOn),
    endsOn: typedDay(event.endsOn),
    daysReason: event.daysReason ?? "",
    city: event.city,
    timeZone: event.timeZone,
    threadFr: event.threadFr ?? "",
    threadEn: event.threadEn ?? "",
    themeFr: event.themeFr ?? "",
    themeEn: event.themeEn ?? "",
    windowDays: String(event.windowDays),
    ...Object.fromEntries(
      event.days.flatMap(({ day, opensAt, closesAt }) => [
        [`opens-${day}`, opensAt],
        [`closes-${day}`, typedTime(closesAt)],
      ]),
    ),
    ...Object.fromEntries(
      [...event.themes, { key: newTheme, nameFr: "", nameEn: "" }].flatMap(({ key, nameFr, nameEn }) => [
        [`themeFr-${key}`, nameFr],
        [`themeEn-${key}`, nameEn],
      ]),
    ),
  }
}

/** When a day closes, past 24:00 in the night that follows; null when that cannot be read or is not after it opens. */
export function readClosing(typed: Typed, day: string): string | null {
  const opens = readTime(typed[`opens-${day}`] ?? "")
  const closes = readEndTime(typed[`closes-${day}`] ?? "")
  return opens === null || closes === null ? null : endAfter(opens, closes)
}
