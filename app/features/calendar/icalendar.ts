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
import { addDays } from "~/platform/zones/days"
import { cleanLine, cleanText, escapeText, folded, uri } from "./content-line"
import { descriptionOf } from "./description"
import type { Calendar, CalendarEntry, Slot } from "./entry"
import { namedZones, type Span, spanOf, unmistakable } from "./placement"
import { words } from "./words"

/** Entries written between two pauses: some milliseconds of work. */
const pieceSize = 200

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

/** The text in pieces of a bounded size. */
export function* calendarPieces(calendar: Calendar): Generator<string, void, undefined> {
  const entries = calendar.entries.length > 0 ? calendar.entries : [calendar.whenEmpty]
  const zones = namedZones(entries, calendar.now)
  const writer = ical({
    name: escapeText(cleanLine(calendar.name)),
    prodId: { company: "colloque", product: "calendrier", language: calendar.language.toUpperCase() },
    scale: "gregorian",
    ttl: 3600,
  })
  yield [...headLines(writer), ...[...zones.values()].flat()].map(folded).join("")

  const ordered = inOrder(entries)
  for (let from = 0; from < ordered.length; from += pieceSize) {
    let piece = ""
    for (const { entry, span } of ordered.slice(from, from + pieceSize)) {
      const named = entry.when.kind === "slot" && zones.has(entry.when.zone) && unmistakable(entry.when)
      for (const line of eventLines(writer, entry, span, named, calendar)) piece += folded(line)
    }
    yield piece
  }
  yield "END:VCALENDAR\r\n"
}

/** By start, then by uid, so that a change elsewhere moves no line. */
function inOrder(entries: readonly CalendarEntry[]) {
  return entries
    .map((entry) => ({ entry, span: entry.when.kind === "slot" ? spanOf(entry.when) : wholeDays(entry.when) }))
    .sort((a, b) => a.span.start - b.span.start || (a.entry.uid < b.entry.uid ? -1 : 1))
}

/** Days have no zone: as an order and for the writer they run from midnight to midnight, in UTC. */
function wholeDays({ firstDay, lastDay }: { firstDay: string; lastDay: string }): Span {
  if (lastDay < firstDay) throw new RangeError(`days end after they start: ${firstDay}–${lastDay}`)
  return { start: Date.parse(firstDay), end: Date.parse(addDays(lastDay, 1)) }
}

/** The lines before the first component; ical-generator has no property for the colour of RFC 7986. */
function headLines(writer: ICalCalendar): readonly string[] {
  const lines = unfolded(writer.toString())
  return [...lines.filter((line) => line !== "END:VCALENDAR"), "COLOR:darkslateblue"]
}

function eventLines(writer: ICalCalendar, entry: CalendarEntry, span: Span, named: boolean, { language }: Calendar) {
  const { when } = entry
  const event = new ICalEvent(
    {
      id: checkedUid(entry.uid),
      sequence: entry.sequence,
      stamp: new Date(entry.changedAt),
      lastModified: new Date(entry.changedAt),
      ...(named && when.kind === "slot" ? wallTimes(when) : { start: new Date(span.start), end: new Date(span.end) }),
      allDay: when.kind === "days",
      floating: named,
      status: entry.status === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency:
        entry.status === "cancelled" || when.kind === "days"
          ? ICalEventTransparency.TRANSPARENT
          : ICalEventTransparency.OPAQUE,
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
      if (named && when.kind === "slot" && /^DT(START|END):/.test(line)) return line.replace(":", `;TZID=${when.zone}:`)
      return address !== null && line.startsWith("URL;") ? `URL:${address}` : line
    })
}

/** The wall clock as the writer's "floating" time, which it prints digit for digit; the zone's name is put to it after. */
function wallTimes({ day, startsAt, endsAt }: Slot) {
  return { start: new Date(`${day}T${startsAt}:00Z`), end: new Date(`${day}T${endsAt}:00Z`) }
}

function titleOf(entry: CalendarEntry, language: Calendar["language"]): string {
  const title = entry.redacted ? words.reserved[language] : cleanLine(entry.summary) || words.untitled[language]
  return entry.status === "cancelled" ? `${words.cancelled[language]} ${title}` : title
}

function openProperties(entry: Extract<CalendarEntry, { redacted: false }>, language: Calendar["language"]) {
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
