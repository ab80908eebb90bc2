/**
 * A calendar as iCalendar text (RFC 5545, 7986). The same calendar gives the same bytes.
 *
 * ical-generator writes the properties; what it gets wrong is put right here: it has no words for a wall time in a
 * zone that Node may not know rightly, escapes addresses as if they were text and names not at all, lets control
 * characters pass, and folds slowly.
 */
import ical, {
  type ICalCalendar,
  ICalEvent,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator"
import type { Language } from "~/i18n/words"
import { wallTime } from "~/platform/zones/day-times"
import { cleanLine, cleanText, escapeText, folded, uri } from "./content-line"
import { descriptionOf } from "./description"
import type { Calendar, CalendarEntry, OpenEntry, Slot } from "./entry"
import { inOrder, namedZones, type Placed, placed, type Span } from "./placement"
import { words } from "./words"

/** Entries written between two pauses: some milliseconds of work. */
const pieceSize = 100

/** The whole text at once: right for a person's calendar, which has some forty entries. */
export function calendarText(calendar: Calendar): string {
  return [...calendarPieces(calendar)].join("")
}

/** The same text, for calendars of thousands of entries: the writer rests between pieces, so that others get served. */
export async function calendarTextWithPauses(calendar: Calendar, pause: () => Promise<unknown>): Promise<string> {
  const pieces: string[] = []
  for (const piece of calendarPieces(calendar)) {
    pieces.push(piece)
    await pause()
  }
  return pieces.join("")
}

/** The text in pieces, each of bounded work; some are empty, while entries are being put in order. */
export function* calendarPieces(calendar: Calendar): Generator<string, void, undefined> {
  const entries = calendar.entries.length > 0 ? calendar.entries : [calendar.whenEmpty]
  const ordered: Placed[] = []
  for (const piece of inPieces(entries)) {
    ordered.push(...piece.map(placed))
    yield ""
  }
  ordered.sort(inOrder)
  const zones = namedZones(ordered, calendar.now)
  const writer = ical({
    name: escapeText(cleanLine(calendar.name)),
    prodId: { company: "colloque", product: "calendrier", language: calendar.language.toUpperCase() },
    scale: "gregorian",
    ttl: 3600,
  })
  yield [...headLines(writer), ...[...zones.values()].flat()].map(folded).join("")

  for (const piece of inPieces(ordered)) {
    yield piece
      .flatMap(({ entry, span, wall }) => {
        const named = wall && zones.has(wall.zone) ? wall : null
        return eventLines(writer, entry, span, named, calendar.language)
      })
      .map(folded)
      .join("")
  }
  yield "END:VCALENDAR\r\n"
}

function* inPieces<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += pieceSize) yield all.slice(from, from + pieceSize)
}

/** The lines before the first component; ical-generator has no property for the colour of RFC 7986. */
function headLines(writer: ICalCalendar): readonly string[] {
  const lines = unfolded(writer.toString())
  return [...lines.filter((line) => line !== "END:VCALENDAR"), "COLOR:darkslateblue"]
}

/** One VEVENT; `wall` is the slot to write by the name of its zone, null for UTC and for whole days. */
function eventLines(writer: ICalCalendar, entry: CalendarEntry, span: Span, wall: Slot | null, language: Language) {
  const wholeDays = entry.when.kind === "days"
  const cancelled = entry.status === "cancelled"
  const event = new ICalEvent(
    {
      id: checkedUid(entry.uid),
      sequence: entry.sequence,
      stamp: new Date(entry.changedAt),
      lastModified: new Date(entry.changedAt),
      ...(wall ? wallTimes(wall) : { start: new Date(span.start), end: new Date(span.end) }),
      floating: wall !== null,
      allDay: wholeDays,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: cancelled || wholeDays ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      summary: titleOf(entry, language),
      ...(entry.redacted ? { class: ICalEventClass.PRIVATE } : openProperties(entry, language)),
    },
    writer,
  )
  const address = entry.redacted || entry.url === null ? null : uri(entry.url)
  return event
    .toString()
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) => {
      if (wall && /^DT(START|END):/.test(line)) return line.replace(":", `;TZID=${wall.zone}:`)
      return address !== null && line.startsWith("URL;") ? `URL:${address}` : line
    })
}

/** The wall clock as the writer's "floating" time, which it prints digit for digit; the zone's name is put to it after. */
function wallTimes({ day, startsAt, endsAt }: Slot) {
  return { start: new Date(`${day}T${startsAt}:00Z`), end: new Date(`${wallTime(day, endsAt)}:00Z`) }
}

function titleOf(entry: CalendarEntry, language: Language): string {
  const title = entry.redacted ? words.reserved[language] : cleanLine(entry.summary) || words.untitled[language]
  return entry.status === "cancelled" ? `${words.cancelled[language]} ${title}` : title
}

function openProperties(entry: OpenEntry, language: Language) {
  const location = cleanLine(entry.location ?? "")
  const description = cleanText(descriptionOf(entry, language)).trim()
  const categories = entry.categories.map(cleanLine).filter((name) => name !== "")
  return {
    ...(location ? { location } : {}),
    ...(description ? { description } : {}),
    ...(categories.length > 0 ? { categories: categories.map((name) => ({ name })) } : {}),
    ...(entry.url === null ? {} : { url: entry.url }),
  }
}

/** A uid goes into the file as it is, so it may only be what uids of sessions are. */
function checkedUid(uid: string): string {
  if (!/^[0-9A-Za-z-]{1,64}$/.test(uid)) throw new RangeError("a uid is made of letters, digits and hyphens")
  return uid
}

function unfolded(text: string): readonly string[] {
  return text.replaceAll("\r\n ", "").split("\r\n")
}
