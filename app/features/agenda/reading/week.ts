import type { Language } from "~/i18n/words"
import { oncePer } from "~/platform/once"
import { type Filter, filtered } from "../filters"
import { gridOf, type Shown } from "../grid"
import { idOf, type ReadDay, type ReadSession, readableDays } from "../readable"
import { lineOf, placedLine } from "../session-line"
import { dayColumns, weekdayLayout } from "../week-layout"
import { filtersOffered } from "./choices"
import { headingOf, type Reading } from "./reading"

/** A session as the layouts know it, with what it shows. */
export type ShownSession = Shown & { readonly session: ReadSession }

export function shown(session: ReadSession): ShownSession {
  const { day, startsAt, endsAt, mine } = session
  return { id: idOf(session), day, startsAt, endsAt, mine, aside: session.reserved && !mine, session }
}

/** The week of an event. Nobody is told a room by it, so that reserved slots are merged for organisers as well. */
export function weekOf(reading: Reading, filter: Filter) {
  const { agenda, reader, language } = reading
  const heading = headingOf(reading)
  const readable = readableDays(agenda.publication?.sessions ?? [], reader, { organises: false })
  const days = filtered(readable, filter)
  const grid = gridOf([...days.values()].flatMap((day) => hoursOn(day)))
  return {
    heading,
    filters: filtersOffered(reading, readable, filter),
    columns: dayColumns,
    grid,
    empty: [...days.values()].every((sessions) => sessions.length === 0),
    days: heading.days.map((day) => ({
      day,
      cards: weekdayCards(days.get(day) ?? noSessions, grid.firstHour, grid.steps, language),
    })),
  }
}

const noSessions: ReadDay = []

/** From the first start of a day to its last end; nothing for a day without sessions. */
const hoursOn = oncePer((day: ReadDay) => {
  const [first] = day
  const last = day
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1)
  return first && last ? [{ startsAt: first.startsAt, endsAt: last }] : []
})

/** The cards of one column, which readers who are shown the same day have in common. */
const weekdayCards = oncePer((day: ReadDay, firstHour: number, steps: number, language: Language) =>
  weekdayLayout(day.map(shown), { firstHour, steps }).map(({ item, from, to, at, wide, also }) =>
    placedLine(lineOf(item.session, language), from, to, at, wide, also.length, false),
  ),
)
