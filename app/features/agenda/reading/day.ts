import { longDay } from "~/i18n/dates"
import { dayLayout } from "../day-layout"
import { type Filter, filtered } from "../filters"
import { gridOf } from "../grid"
import { readableBy } from "../readable"
import { inLanguage, lineOf } from "../session-line"
import { filtersOffered } from "./choices"
import { headingOf, type Reading } from "./reading"
import { shown } from "./week"

/** A day of an event by room; null when the event has no such day. Organisers see each reserved slot in its room. */
export function dayOf(reading: Reading, day: string, filter: Filter, allRooms: boolean) {
  const { agenda, reader, organises, language } = reading
  const heading = headingOf(reading)
  if (!heading.days.includes(day)) return null
  const readable = readableBy(agenda.publication?.sessions ?? [], reader, { organises })
  const sessions = filtered(readable, filter)
  const items = sessions
    .filter((session) => session.day === day)
    .map((session) => ({
      ...shown(session),
      roomId: session.roomId,
      forEverybody: !session.reserved && session.audience === "all",
    }))
  const grid = gridOf(items)
  const roomIds = agenda.rooms.map(({ id }) => id)
  const layout = dayLayout(items, grid, { roomIds, allRooms: organises || allRooms })
  return {
    heading,
    day,
    dayName: longDay(day, language),
    filters: filtersOffered(reading, readable, filter),
    appointments: heading.days.map((one) => readable.filter(({ day, mine }) => mine && day === one).length),
    grid,
    width: layout.width,
    folded: layout.folded,
    allRooms,
    rooms: layout.columns.map(({ roomId, wide }) => {
      const room = agenda.rooms.find(({ id }) => id === roomId)
      const { name, floor, capacity } = room ?? { name: "", floor: "", capacity: 0 }
      return { id: roomId ?? "others", wide, room: room ? { name: inLanguage(name, language), floor, capacity } : null }
    }),
    cards: layout.cards.map(({ item, from, to, at, wide, also, band }) => ({
      ...lineOf(item.session, language),
      place: { from, to, at, wide },
      also: also.length,
      band,
    })),
  }
}
