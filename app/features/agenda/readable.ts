import { isInProgramme, type Reader, readingOf } from "./audience"
import type { PublishedSession } from "./published"
import { mergeReserved, type Redacted, redact } from "./redaction"

/** A published session as one reader may see it, and whether it is in the personal programme. */
export type ReadSession = Redacted<PublishedSession> & { readonly mine: boolean }

/**
 * What a reader sees of a publication, in order of time: what one may read whole, and the slots that are reserved.
 * `organises` shows each reserved slot in its room; everybody else sees one where several overlap.
 */
export function readableBy(
  sessions: readonly PublishedSession[],
  reader: Reader,
  { organises }: { readonly organises: boolean },
): ReadSession[] {
  const known = sessions.filter((session) => readingOf(session, reader) !== "nothing")
  const own = new Set(known.filter((session) => isInProgramme(session, reader)).map(idOf))
  const redacted = known.map((session) => redact(session, { organises, sits: own.has(session.sessionId) }))
  return mergeReserved(redacted).map((session) => ({ ...session, mine: own.has(idOf(session)) }))
}

/** A reader's own programme: the sessions to go to, reserved ones by their hours alone. */
export function programmeOf(sessions: readonly PublishedSession[], reader: Reader): ReadSession[] {
  return readableBy(
    sessions.filter((session) => isInProgramme(session, reader)),
    reader,
    { organises: false },
  )
}

/** The name by which pages call a session: its own id, or the one that redaction gave to a reserved slot. */
export function idOf(session: { readonly sessionId: string } | Redacted<PublishedSession>): string {
  return "sessionId" in session ? session.sessionId : session.id
}
