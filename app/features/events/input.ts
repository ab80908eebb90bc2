import { z } from "zod"
import { readDay, readEndTime, readTime } from "~/i18n/typed-dates"
import { visibleText } from "~/platform/visible-text"
import { daysBetween } from "~/platform/zones/days"
import { isLateAugust } from "./late-august"
import { fromNothing, newTheme, readClosing } from "./typed-settings"

/** Forms of events. A problem is said by its key in `words.ts`. */
const longestEvent = 31
export const mostWindowDays = 180

const text = (most: number) => z.string().overwrite(visibleText).max(most, "too-long").default("")
const filled = (most: number) => text(most).refine((value) => value !== "", "missing")
const orNothing = (most: number) => text(most).transform((value) => (value === "" ? null : value))

const day = z
  .string()
  .default("")
  .transform((typed, at) => {
    const read = readDay(typed)
    if (read !== null) return read
    at.addIssue({ code: "custom", message: "day-unread" })
    return z.NEVER
  })

const days = {
  startsOn: day,
  endsOn: day,
  daysReason: orNothing(500),
}

interface Days {
  readonly startsOn: string
  readonly endsOn: string
  readonly daysReason: string | null
}

type Add = (problem: { code: "custom"; path: string[]; message: string }) => void

/** An event ends after it starts and lasts a month at most; a colloquium outside its week says why. */
function checkDays(kind: "colloquium" | "seminar", typed: Days, add: Add): void {
  const { startsOn, endsOn, daysReason } = typed
  if (endsOn < startsOn) add({ code: "custom", path: ["endsOn"], message: "end-before-start" })
  else if (daysBetween(startsOn, endsOn) >= longestEvent)
    add({ code: "custom", path: ["endsOn"], message: "too-many-days" })
  else if (kind === "colloquium" && !isLateAugust(typed) && daysReason === null)
    add({ code: "custom", path: ["daysReason"], message: "reason-missing" })
}

const zoneKnown = (isZone: (name: string) => boolean) => filled(60).refine(isZone, "zone-unknown")

/** `isZone` is passed in: the data of the world's zones stays on the server. */
/** Nobody creates an edition without having said what it begins with. */
const skeleton = text(40)
  .refine((value) => value !== "", "skeleton-missing")
  .transform((value) => (value === fromNothing ? null : value))

/** The year of which the week is asked for; null for what is none. */
export function yearIn(typed: string): number | null {
  return /^(19|20|21)\d\d$/.test(typed.trim()) ? Number(typed) : null
}

export function newColloquiumInput(isZone: (name: string) => boolean) {
  return z
    .object({
      ...days,
      city: filled(80),
      timeZone: zoneKnown(isZone),
      threadFr: orNothing(200),
      threadEn: orNothing(200),
      copiedFrom: skeleton,
    })
    .superRefine((typed, at) => checkDays("colloquium", typed, at.addIssue))
}

export function newSeminarInput(isZone: (name: string) => boolean) {
  return z
    .object({
      ...days,
      regionKey: filled(40),
      themeFr: filled(200),
      themeEn: filled(200),
      hostPostId: orNothing(40),
      city: filled(80),
      timeZone: zoneKnown(isZone),
      copiedFrom: skeleton,
    })
    .superRefine((typed, at) => checkDays("seminar", typed, at.addIssue))
}

const time = (read: (typed: string) => string | null) =>
  z
    .string()
    .default("")
    .transform((typed, at) => {
      const time = read(typed)
      if (time !== null) return time
      at.addIssue({ code: "custom", message: "time-unread" })
      return z.NEVER
    })

/** The settings of one event: which fields there are depends on its days and themes as they stand. */
export function settingsInput(
  event: {
    readonly kind: "colloquium" | "seminar"
    readonly days: readonly { readonly day: string }[]
    readonly themes: readonly { readonly key: string }[]
  },
  isZone: (name: string) => boolean,
) {
  const hours = Object.fromEntries(
    event.days.flatMap(({ day }) => [
      [`opens-${day}`, time(readTime)],
      [`closes-${day}`, time(readEndTime)],
    ]),
  )
  const themes = Object.fromEntries(
    [...event.themes.map(({ key }) => key), newTheme].flatMap((key) => [
      [`themeFr-${key}`, text(80)],
      [`themeEn-${key}`, text(80)],
    ]),
  )
  return z
    .object({
      ...days,
      city: filled(80),
      timeZone: zoneKnown(isZone),
      threadFr: orNothing(200),
      threadEn: orNothing(200),
      themeFr: event.kind === "seminar" ? filled(200) : orNothing(200),
      themeEn: event.kind === "seminar" ? filled(200) : orNothing(200),
      windowDays: z.coerce
        .number("window-unread")
        .int("window-unread")
        .min(0, "window-unread")
        .max(mostWindowDays, "window-unread"),
      ...hours,
      ...themes,
    })
    .superRefine((typed, at) => {
      checkDays(event.kind, typed, at.addIssue)
      const said = typed as unknown as Readonly<Record<string, string>>
      for (const { day } of event.days)
        if (readClosing(said, day) === null)
          at.addIssue({ code: "custom", path: [`closes-${day}`], message: "closes-before-opening" })
      for (const key of [...event.themes.map(({ key }) => key), newTheme])
        if ((said[`themeFr-${key}`] === "") !== (said[`themeEn-${key}`] === ""))
          at.addIssue({ code: "custom", path: [`themeEn-${key}`], message: "theme-half" })
    })
    .transform((typed) => settingsFrom(typed as unknown as Typed, event))
}

type Typed = Days &
  Omit<EventSettings, "hours" | "themes"> & { readonly windowDays: number } & Readonly<Record<string, string>>

/** The settings as an event keeps them. */
export interface EventSettings extends Days {
  readonly city: string
  readonly timeZone: string
  readonly threadFr: string | null
  readonly threadEn: string | null
  readonly themeFr: string | null
  readonly themeEn: string | null
  readonly windowDays: number
  readonly hours: readonly { readonly day: string; readonly opensAt: string; readonly closesAt: string }[]
  /** themes that stay, with their names; a new one has no key yet */
  readonly themes: readonly { readonly key: string | null; readonly nameFr: string; readonly nameEn: string }[]
}

function settingsFrom(
  typed: Typed,
  event: { readonly days: readonly { readonly day: string }[]; readonly themes: readonly { readonly key: string }[] },
): EventSettings {
  const { startsOn, endsOn, daysReason, city, timeZone, threadFr, threadEn, themeFr, themeEn, windowDays } = typed
  const fixed = { startsOn, endsOn, daysReason, city, timeZone, threadFr, threadEn, themeFr, themeEn, windowDays }
  const hours = event.days.map(({ day }) => ({
    day,
    opensAt: typed[`opens-${day}`] ?? "",
    closesAt: readClosing(typed, day) ?? "",
  }))
  const themes = [...event.themes.map(({ key }) => key), null].flatMap((key) => {
    const nameFr = typed[`themeFr-${key ?? newTheme}`] ?? ""
    const nameEn = typed[`themeEn-${key ?? newTheme}`] ?? ""
    return nameFr === "" ? [] : [{ key, nameFr, nameEn }]
  })
  return { ...fixed, hours, themes }
}
