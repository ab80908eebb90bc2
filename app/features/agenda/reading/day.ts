import { longDay } from "~/i18n/dates"
import type { Language } from "~/i18n/words"
import { oncePer } from "~/platform/once"
import { isNextDay } from "~/platform/zones/day-times"
import { addDays } from "~/platform/zones/days"
import { dayLayout } from "../day-layout"
import { type Filter, filtered } from "../filters"
import { gridOf } from "../grid"
import { ownOf, type ReadDay, readableDays } from "../readable"
import { inLanguage, lineOf, placedLine } from "../session-line"
import { filtersOffered } from "./choices"
import { headingOf, type Reading } from "./reading"
import { shown } from "./week"

/** A day of an event by room; null when the event has no such day. Organisers see each reserved slot in its room. */
export function dayOf(reading: Reading, day: string, filter: Filter, allRooms: boolean) {
  const { agenda, reader, organises, language } = reading
  const heading = headingOf(reading)
  if (!heading.days.includes(day)) return null
  const readable = readableDays(agenda.publication?.sessions ?? [], reader, { organises })
  const kept = filtered(readable, filter)
  const sessions = kept.get(day) ?? noSessions
  const eve = kept.get(addDays(day, -1)) ?? noSessions
  const roomIds = agenda.rooms.map(({ id }) => id).join(" ")
  const { grid, width, folded, columns, cards } = dayByRoom(sessions, roomIds, organises || allRooms, language)
  return {
    heading,
    day,
    dayName: longDay(day, language),
    filters: filtersOffered(reading, readable, filter),
    appointments: heading.days.map((one) => ownOf(readable.get(one) ?? noSessions).length),
    /** what began the day before and goes on after midnight */
    sinceEve: eve.filter(({ endsAt }) => isNextDay(endsAt)).map((session) => lineOf(session, language)),
    grid,
    width,
    folded,
    allRooms,
    rooms: columns.map(({ roomId, wide }) => {
      const room = agenda.rooms.find(({ id }) => id === roomId)
      const { name, floor, capacity } = room ?? { name: "", floor: "", capacity: 0 }
      return { id: roomId ?? "others", wide, room: room ? { name: inLanguage(name, language), floor, capacity } : null }
    }),
    cards,
  }
}

const noSessions: ReadDay = []

/** The grid of a day and its cards, which readers who are shown the same day have in common. */
const dayByRoom = oncePer((day: ReadDay, roomIds: string, allRooms: boolean, language: Language) => {
  const items = day.map((session) => ({
    ...shown(session),
    roomId: session.roomId,
    forEverybody: !session.reserved && session.audience === "all",
  }))
  const grid = gridOf(items)
  const { columns, width, folded, cards } = dayLayout(items, grid, { roomIds: roomIds.split(" "), allRooms })
  return {
    grid,
    columns,
    width,
    folded,
    cards: cards.map(({ item, from, to, at, wide, also, band }) =>
      placedLine(lineOf(item.session, language), from, to, at, wide, also.length, band),
    ),
  }
})
