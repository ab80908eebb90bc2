import { wallTime } from "~/platform/zones/day-times"
import { isInProgramme, type Reader } from "./audience"
import { choicesIn } from "./choice"
import type { Publication, PublishedSession } from "./published"
import { type Redacted, redact } from "./redaction"

/** One entry of somebody's calendar, as the publications made it. */
export interface ProgrammeEntry {
  /** of the session, the same for ever */
  readonly uid: string
  /** of the session; calendars never show it */
  readonly sessionId: string
  readonly sequence: number
  /** the instant of the publication that last changed anything shown: LAST-MODIFIED and DTSTAMP */
  readonly changedAt: string
  readonly status: "confirmed" | "cancelled"
  /** as last shown to this reader; a cancelled entry keeps the times it had */
  readonly session: Redacted<PublishedSession>
  /** of these times: the event's, in the publication that last showed the entry */
  readonly timeZone: string
  /** the reader goes to it or to another one beside it */
  readonly choice?: true
}

/** The present, as an instant (ISO 8601 in UTC) and as the wall clock of the event's zone (`YYYY-MM-DDTHH:MM`). */
export interface Moment {
  readonly instant: string
  readonly wallClock: string
}

/** The reader as known when a publication came out; a plain reader is taken to have been the same throughout. */
export type ReaderAt = Reader | ((publication: Publication) => Reader)

/**
 * A reader's programme through the publications of one event, in their order: one entry for each session that was ever
 * in it, in order of start and uid.
 *
 * `sequence` starts at 0 and grows by one with each publication that changes, for this reader, the start, the end, the
 * time zone, the place, the status or the redaction, leaving the programme and coming back included. Title, speakers, description
 * and being a choice only move `changedAt`. Going back to an earlier publication is a change like another: calendars take the entry with
 * the higher sequence, so it never falls.
 *
 * A session that leaves the programme, or the agenda, is cancelled and says so until 7 days after its end and 30 days
 * after the cancelling, whichever is later; then clients have had their time and it is dropped. Should it meanwhile
 * become confidential, the cancelled entry is redacted too, so that calendars overwrite the title they hold.
 *
 * The history is recomputed from the publications each time; nothing is kept, so nothing can drift. It never falls as
 * long as publications are only added and `readerAt` keeps saying of the past what it said.
 */
export function programmeHistory(
  publications: readonly Publication[],
  readerAt: ReaderAt,
  now: Moment,
): ProgrammeEntry[] {
  const entries = new Map<string, ProgrammeEntry>()
  let before = new Map<string, PublishedSession>()
  let readerBefore: Reader | null = null
  let zoneBefore: string | null = null
  for (const publication of publications) {
    const reader = typeof readerAt === "function" ? readerAt(publication) : readerAt
    const published = new Map(publication.sessions.map((session) => [session.uid, session]))
    // Most sessions are in one publication what they were in the one before, and queries give the very same object.
    const isSameBeside = reader === readerBefore && publication.event.timeZone === zoneBefore
    const isAsBefore = (uid: string) => isSameBeside && published.get(uid) === before.get(uid)
    for (const [uid, entry] of entries) {
      if (!isAsBefore(uid)) entries.set(uid, followed(entry, published.get(uid), reader, publication))
    }
    for (const [uid, session] of published) {
      if (entries.has(uid) || isAsBefore(uid)) continue
      if (isInProgramme(session, reader)) entries.set(uid, begun(session, publication))
    }
    markChoices(entries, reader, publication)
    before = published
    readerBefore = reader
    zoneBefore = publication.event.timeZone
  }
  return [...entries.values()].filter((entry) => !isOver(entry, now)).sort(byStart)
}

function begun(session: PublishedSession, { publishedAt, event: { timeZone } }: Publication): ProgrammeEntry {
  const { uid, sessionId } = session
  return { uid, sessionId, sequence: 0, changedAt: publishedAt, status: "confirmed", session: asOwn(session), timeZone }
}

function followed(
  entry: ProgrammeEntry,
  session: PublishedSession | undefined,
  reader: Reader,
  { publishedAt, event }: Publication,
): ProgrammeEntry {
  const stays = session !== undefined && isInProgramme(session, reader)
  const status = stays ? "confirmed" : "cancelled"
  const shown = stays ? asOwn(session) : sealedLike(entry.session, session)
  const timeZone = stays ? event.timeZone : entry.timeZone
  const isPlacedAnew = timeZone !== entry.timeZone || weighty(shown) !== weighty(entry.session)
  if (status !== entry.status || isPlacedAnew) {
    return { ...entry, status, session: shown, timeZone, sequence: entry.sequence + 1, changedAt: publishedAt }
  }
  const changedAt = words(shown) === words(entry.session) ? entry.changedAt : publishedAt
  return { ...entry, session: shown, changedAt }
}

/** What there is to choose from changes with the sessions beside; a cancelled entry stays as it was last shown. */
function markChoices(entries: Map<string, ProgrammeEntry>, reader: Reader, { publishedAt }: Publication): void {
  const confirmed = [...entries.values()].filter(({ status }) => status === "confirmed")
  const choices = choicesIn(
    confirmed.map(({ session }) => session),
    reader,
  )
  for (const entry of confirmed) {
    const { choice = false, ...alone } = entry
    if (choices.has(entry.sessionId) === choice) continue
    entries.set(entry.uid, { ...alone, ...(!choice && { choice: true }), changedAt: publishedAt })
  }
}

/** A calendar holds a person's own slots and never a room of a reserved one, were the person an organiser. */
function asOwn(session: PublishedSession): Redacted<PublishedSession> {
  return redact(session, { organises: false, sits: true })
}

/** A cancelled entry stays as it was last shown, unless its session has become confidential since. */
function sealedLike(
  shown: Redacted<PublishedSession>,
  session: PublishedSession | undefined,
): Redacted<PublishedSession> {
  if (shown.reserved || session?.visibility !== "confidential") return shown
  const { reserved: _, ...last } = shown
  return asOwn({ ...last, visibility: "confidential" })
}

function weighty(session: Redacted<PublishedSession>): string {
  const { day, startsAt, endsAt } = session
  const place = session.reserved ? "reserved" : [session.roomName, session.floor, session.site]
  return JSON.stringify([day, startsAt, endsAt, place])
}

function words(session: Redacted<PublishedSession>): string {
  if (session.reserved) return ""
  const { kind, titleFr, titleEn, descriptionFr, descriptionEn, themes } = session
  const speakers = session.speakers.map((speaker) => speaker.name)
  return JSON.stringify([kind, titleFr, titleEn, descriptionFr, descriptionEn, themes, speakers])
}

const dayInMs = 86_400_000

function isOver({ status, changedAt, session }: ProgrammeEntry, now: Moment): boolean {
  if (status !== "cancelled") return false
  const sinceEnd = wallClockMs(now.wallClock) - wallClockMs(wallTime(session.day, session.endsAt))
  const sinceCancelling = Date.parse(now.instant) - Date.parse(changedAt)
  return sinceEnd > 7 * dayInMs && sinceCancelling > 30 * dayInMs
}

/** A count of milliseconds that is only compared with another of the same zone. */
const wallClockMs = (wallClock: string) => Date.parse(`${wallClock.slice(0, 16)}:00Z`)

function byStart(a: ProgrammeEntry, b: ProgrammeEntry): number {
  const key = ({ session, uid }: ProgrammeEntry) => `${session.day} ${session.startsAt} ${uid}`
  return key(a) < key(b) ? -1 : 1
}
