import { type ProgrammeEntry, programmeHistory } from "~/features/agenda/publication-history"
import type { PublishedSession } from "~/features/agenda/published"
import type { SessionKind } from "~/features/agenda/session"
import { agendaWords } from "~/features/agenda/words"
import { sayIn } from "~/i18n/say"
import type { Language } from "~/i18n/words"
import { paths } from "~/paths"
import { toWall } from "~/platform/zones/wall-clock"
import type { Calendar, CalendarEntry, OpenEntry } from "./entry"
import { uuidOf, withOwnUids } from "./own-uids"
import type { Step } from "./participation"
import { withSingleReservedSlots } from "./reserved-slots"
import { words } from "./words"

/** An event as calendars show it: as it was last published, or as it is set before the first publication. */
export interface CalendarEvent {
  readonly id: string
  readonly slug: string
  readonly titleFr: string
  readonly titleEn: string
  readonly city: string
  /** IANA name */
  readonly timeZone: string
  /** days `YYYY-MM-DD`, both included */
  readonly startsOn: string
  readonly endsOn: string
  /** SEQUENCE of the entry that stands for its days */
  readonly daysSequence: number
  /** the instant of the last change of its settings, which counts before the first publication */
  readonly changedAt: string
}

/** An event and what its publications were to one person, as far as that person has to do with it. */
export interface Programme {
  readonly event: CalendarEvent
  readonly steps: readonly Step[]
}

/** Whom a calendar is written for. `now` is an instant of the events' clock; `origin` is where our pages are. */
export interface Written {
  readonly language: Language
  readonly origin: string
  readonly now: string
}

/** The sessions of one event that are somebody's, as the publications made them. */
export function historyOf({ event, steps }: Programme, now: string): ProgrammeEntry[] {
  const single = withSingleReservedSlots(steps)
  const readers = new Map(single.map(({ publication, reader }) => [publication, reader]))
  const readerAt = (publication: Step["publication"]) => {
    const reader = readers.get(publication)
    if (!reader) throw new RangeError("a publication that is not of this programme")
    return reader
  }
  const wallClock = toWall(Date.parse(now), event.timeZone)
  return programmeHistory(
    single.map(({ publication }) => publication),
    readerAt,
    { instant: now, wallClock },
  )
}

/** The personal calendar of one event or of several; while it has no entry, the days of the event to come stand in it. */
export function personalCalendar(
  programmes: readonly Programme[],
  { name, nobody, ...written }: Written & { readonly name: string; readonly nobody: OpenEntry },
): Calendar {
  const entries = programmes.flatMap((programme) =>
    withOwnUids(historyOf(programme, written.now), programme.steps).map((entry) =>
      entryOf(entry, programme.event, written),
    ),
  )
  const today = written.now.slice(0, 10)
  const ordered = programmes.toSorted((a, b) => (a.event.startsOn < b.event.startsOn ? -1 : 1))
  const next = ordered.find(({ event }) => event.endsOn >= today) ?? ordered.at(-1)
  return {
    name,
    language: written.language,
    entries,
    whenEmpty: next ? daysOf(next, written.language) : nobody,
    now: Date.parse(written.now),
  }
}

/** A calendar of one session, and the title it is saved under: of a reserved slot not even a word. */
export function sessionCalendar(event: CalendarEvent, entry: ProgrammeEntry, written: Written) {
  const shown = entryOf(entry, event, written)
  const { language } = written
  const title = shown.redacted ? sayIn(words, language)("reserved") : shown.summary
  const name = inLanguage(event.titleFr, event.titleEn, language)
  const calendar: Calendar = { name, language, entries: [shown], whenEmpty: shown, now: Date.parse(written.now) }
  return { calendar, title }
}

/** One session of a programme in the reader's language. A reserved one is its slot, and nothing to make words from. */
export function entryOf(entry: ProgrammeEntry, event: CalendarEvent, { language, origin }: Written): CalendarEntry {
  const { uid, sequence, status, session } = entry
  const { day, startsAt, endsAt } = session
  const when = { kind: "slot", day, startsAt, endsAt, zone: entry.timeZone } as const
  const known = { uid, sequence, status, changedAt: Date.parse(entry.changedAt), when }
  if (session.reserved) return { ...known, redacted: true }
  return {
    ...known,
    redacted: false,
    summary: inLanguage(session.titleFr ?? "", session.titleEn ?? "", language),
    location: placeOf(session, language),
    descriptionLines: descriptionOf(session, entry.choice ?? false, language),
    categories: [kindIn(session.kind, language)],
    url: status === "cancelled" ? null : origin + paths.session(event.slug, entry.sessionId),
  }
}

/** The days of an event, all day: what a calendar holds that would else be empty. */
function daysOf({ event, steps }: Programme, language: Language): OpenEntry {
  const say = sayIn(words, language)
  const lastStep = steps.at(-1)?.publication.publishedAt
  return {
    uid: uuidOf(`days of ${event.id}`),
    sequence: event.daysSequence,
    changedAt: Date.parse(lastStep ?? event.changedAt),
    status: "confirmed",
    redacted: false,
    when: { kind: "days", firstDay: event.startsOn, lastDay: event.endsOn },
    summary: inLanguage(event.titleFr, event.titleEn, language),
    location: event.city,
    descriptionLines: [say(lastStep ? "nothingYours" : "nothingPublished")],
    categories: [],
    url: null,
  }
}

/** What the calendar of somebody without any event holds. */
export function noEventEntry(personId: string, since: string, language: Language): OpenEntry {
  const say = sayIn(words, language)
  const day = since.slice(0, 10)
  return {
    uid: uuidOf(`no event of ${personId}`),
    sequence: 0,
    changedAt: Date.parse(since),
    status: "confirmed",
    redacted: false,
    when: { kind: "days", firstDay: day, lastDay: day },
    summary: say("noEventTitle"),
    location: null,
    descriptionLines: [say("noEventText")],
    categories: [],
    url: null,
  }
}

/** Names that recur in entry after entry, said once for each language: a calendar may have thousands of entries. */
const saidOnce = new Map<string, string>()
function once(name: string, language: Language, say: () => string): string {
  const key = `${language} ${name}`
  const known = saidOnce.get(key) ?? say()
  saidOnce.set(key, known)
  return known
}

function kindIn(kind: SessionKind, language: Language): string {
  return once(kind, language, () => sayIn(agendaWords, language)(`kind-${kind}`))
}

function inLanguage(fr: string, en: string, language: Language): string {
  return language === "en" ? en || fr : fr || en
}

/** « Salle Loire, 2e étage, Nanterre » */
function placeOf({ roomName, floor, site }: PublishedSession, language: Language): string | null {
  const parts = [roomName, floor === null ? null : levelOf(floor, language), site]
  return parts.filter(Boolean).join(", ") || null
}

function levelOf(floor: number, language: Language): string {
  const level = floor > 0 ? "upstairs" : floor < 0 ? "downstairs" : "groundFloor"
  return once(String(floor), language, () => sayIn(words, language)(level, { count: Math.abs(floor) }))
}

function descriptionOf(session: PublishedSession, choice: boolean, language: Language): string[] {
  const { length: count } = session.speakers
  const names = session.speakers.map((speaker) => speaker.name).join(", ")
  const speakers = count > 0 ? sayIn(words, language)("speakers", { count, names }) : ""
  const beside = choice ? once("choice", language, () => sayIn(words, language)("choice")) : ""
  return [beside, speakers, inLanguage(session.descriptionFr, session.descriptionEn, language)].filter(
    (line) => line !== "",
  )
}
