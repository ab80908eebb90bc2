import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { toWall } from "~/platform/zones/wall-clock"
import { findConflicts } from "../../conflicts"
import { differenceBetween } from "../../difference"
import { eventChangesBetween } from "../../event-facts"
import type { PublishedSession } from "../../published"
import { type Redacted, redact } from "../../redaction"
import { surroundingsOf } from "../../setting.server"
import { confidentialDrafts } from "../candidate.server"
import { asDraft, broughtBack, sealedToday } from "../freezing"
import { publicationInForce } from "../in-force.server"
import { nameableIn } from "../proposal.server"
import { publicationNumbered, records } from "./queries.server"

type Planner = Grant<"publish-agenda">

/** The publications of an event as their list shows them, each dated by the wall clock that it was published with. */
export async function archiveOf(db: ReadDb, grant: Planner) {
  const all = await records(db, grant)
  return all.map(({ publishedAt, timeZone, ...record }) => ({
    ...record,
    at: toWall(Date.parse(publishedAt), timeZone),
  }))
}

export type ArchivedPublication = NonNullable<Awaited<ReturnType<typeof archivedPublication>>>

/**
 * One publication: who, when, what it changed, the reasons kept with it, and its agenda. A session that has become
 * confidential since is reserved in it, whatever it was when it came out.
 */
export async function archivedPublication(
  db: ReadDb,
  grant: Planner,
  { number, today }: { readonly number: number; readonly today: string },
) {
  const [publication, before, inForce, sealedInDraft, { setting }] = await Promise.all([
    publicationNumbered(db, grant, number),
    publicationNumbered(db, grant, number - 1),
    publicationInForce(db, grant),
    confidentialDrafts(db, grant),
    surroundingsOf(db, grant, today),
  ])
  if (!publication) return null
  const sealed = sealedToday(sealedInDraft, inForce?.sessions ?? [])
  const asOfNow = (session: PublishedSession) => broughtBack(session, sealed)
  const sessions = publication.sessions.map(asOfNow)
  const { changes } = differenceBetween((before?.sessions ?? []).map(asOfNow), sessions)
  const conflicts = findConflicts(sessions.map(asDraft), setting)
  const found = conflicts.filter(({ key }) => publication.reasons.has(key))
  const told = new Set(found.map(({ key }) => key))
  return {
    number,
    by: publication.by,
    at: toWall(Date.parse(publication.publishedAt), publication.timeZone),
    restores: publication.restores,
    word: publication.word,
    inForce: inForce?.number === number,
    first: before === null,
    changes,
    eventChanges: eventChangesBetween(before?.event ?? null, publication.event),
    kept: found,
    known: await nameableIn(db, { sessions, setting }, found),
    reasons: new Map(publication.reasons),
    // The trouble is gone since: the conflict is told by the sessions that its key names.
    keptOnce: [...publication.reasons]
      .filter(([key]) => !told.has(key))
      .map(([key, reason]) => ({ key, reason, sessions: sessions.filter(({ sessionId }) => key.includes(sessionId)) }))
      .map(({ sessions: touched, ...kept }) => ({ ...kept, sessions: touched.map(forOrganisers) })),
    agenda: sessions.map(forOrganisers),
  }
}

function forOrganisers(session: PublishedSession): Redacted<PublishedSession> {
  return redact(session, { organises: true, sits: false })
}
