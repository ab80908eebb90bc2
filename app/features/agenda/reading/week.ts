import { type Filter, filtered } from "../filters"
import { type Grid, gridOf, type Shown } from "../grid"
import { idOf, type ReadSession, readableBy } from "../readable"
import { lineOf } from "../session-line"
import { dayColumns, weekLayout } from "../week-layout"
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
  const readable = readableBy(agenda.publication?.sessions ?? [], reader, { organises: false })
  const sessions = filtered(readable, filter)
  const grid: Grid = gridOf(sessions)
  return {
    heading,
    filters: filtersOffered(reading, readable, filter),
    columns: dayColumns,
    grid,
    empty: sessions.length === 0,
    days: weekLayout(heading.days, sessions.map(shown), grid).map(({ day, cards }) => ({
      day,
      cards: cards.map(({ item, from, to, at, wide, also }) => ({
        ...lineOf(item.session, language),
        place: { from, to, at, wide },
        also: also.length,
      })),
    })),
  }
}
