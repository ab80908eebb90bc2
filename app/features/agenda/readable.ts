import { isInProgramme, type Reader, readingOf } from "./audience"
import type { PublishedSession } from "./published"
import { isReserved, mergeReserved, type Redacted, type Relation, redact, type Whole } from "./redaction"

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
  const own = new Set<string>()
  const known = sessions.flatMap((session): (ReadWhole | Redacted<PublishedSession>)[] => {
    if (readingOf(session, reader) === "nothing") return []
    const mine = isInProgramme(session, reader)
    if (mine) own.add(session.sessionId)
    return [told(session, { organises, sits: mine })]
  })
  return mergeReserved(known).map((session) =>
    isReserved(session) ? { ...session, mine: own.has(session.id) } : (session as ReadSession),
  )
}

type ReadWhole = Whole<PublishedSession> & { readonly mine: boolean }
const wholes = new WeakMap<PublishedSession, { readonly own: ReadWhole; readonly others: ReadWhole }>()

/**
 * A session as redaction leaves it. What it leaves whole is the same for all who may read it, but for the mark of the own
 * programme: two objects serve everybody. What it reserves is made for each reader.
 */
function told(session: PublishedSession, relation: Relation): ReadWhole | Redacted<PublishedSession> {
  const known = wholes.get(session)
  if (known) return relation.sits ? known.own : known.others
  const redacted = redact(session, relation)
  if (isReserved(redacted)) return redacted
  const both = { own: { ...redacted, mine: true }, others: { ...redacted, mine: false } }
  wholes.set(session, both)
  return relation.sits ? both.own : both.others
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
