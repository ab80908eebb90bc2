import type { Db, Tx } from "#db/handle"
import { inSlices } from "#db/slices"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import { newId } from "~/platform/crypto/tokens.server"
import type { Journal } from "~/platform/journal"
import type { Outbox } from "~/platform/outbox"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import { visibleText } from "~/platform/visible-text"
import { concernedBetween } from "../difference"
import { changesZone, type EventChange } from "../event-facts"
import type { Publication } from "../published"
import { readerOf } from "../reader"
import type { AgendaRefusal } from "../refusals"
import { type Candidate, changeCount, draftCandidate, earlierCandidate, numberIn } from "./candidate.server"
import { currentEvent, publishedEventRow } from "./event-facts.server"
import { dateOfPublication } from "./freezing"
import { programmeChanged } from "./letters"

/** What an organiser decides when publishing. */
export interface Release {
  /** of the candidate that the organiser read */
  readonly fingerprint: string
  /** why each serious conflict is kept, by its key */
  readonly reasons: ReadonlyMap<string, string>
  /** a word about the publication, empty for none */
  readonly word: string
  readonly tell: "concerned" | "nobody"
}

/** A publication as the confidential side learns of it. */
export interface PublicationWritten {
  readonly eventId: string
  readonly number: number
  readonly publishedAt: string
  /** ids of its confidential sessions */
  readonly confidential: readonly string[]
}

/** What a publication is written with. */
export interface Publishing {
  /** seals whom its confidential sessions call; handed in by whoever may open dossiers, and done for each publication */
  readonly callPeople: (tx: Tx, publication: PublicationWritten) => Promise<void>
  readonly journal: Journal
  readonly outbox: Outbox
  /** the events' time: the date of the publication */
  readonly now: string
  /** the real time, for journal and letters */
  readonly realNow: string
  /** the address of somebody's programme, for the letters */
  readonly programme: string
  readonly formKey: string
}

type Publish = Grant<"publish-agenda">
export type Published = Result<{ readonly number: number; readonly letters: number }, AgendaRefusal>

/**
 * Publishes the draft: the next number, every session frozen, the reasons, the journal and the letters in one
 * transaction. Refused when it is no longer what the organiser read, when nothing changes, while a conflict is blocking
 * and until each serious one has its reason.
 */
export function publishAgenda(db: Db, grant: Publish, release: Release, publishing: Publishing): Promise<Published> {
  return once(db, grant, publishing, async (tx) => {
    const candidate = await draftCandidate(tx, grant, publishing.now.slice(0, 10))
    return publish(tx, grant, candidate, { ...release, restores: null }, publishing)
  })
}

/** Publishes an earlier publication anew, under the same conditions. The draft stays as it is. */
export function bringBackPublication(
  db: Db,
  grant: Publish,
  number: number,
  release: Release,
  publishing: Publishing,
): Promise<Published> {
  return once(db, grant, publishing, async (tx) => {
    const candidate = await earlierCandidate(tx, grant, number, publishing.now.slice(0, 10))
    if (!candidate) return refused("unknown-publication")
    if (candidate.inForce?.number === number) return refused("already-in-force")
    return publish(tx, grant, candidate, { ...release, restores: number }, publishing)
  })
}

function once(
  db: Db,
  { personId }: Publish,
  { formKey, realNow }: Publishing,
  work: (tx: Tx) => Promise<Published>,
): Promise<Published> {
  return write(db, (tx) => onceForForm(tx, { key: formKey, personId, now: realNow }, () => work(tx)))
}

/** The step that both share, and that founds the publications of a demonstration, inside the caller's transaction. */
export async function publish(
  tx: Tx,
  { eventId, personId }: Pick<Publish, "eventId"> & { readonly personId: string | null },
  candidate: Candidate,
  { fingerprint, reasons, word, tell, restores }: Release & { readonly restores: number | null },
  { callPeople, journal, outbox, now, realNow, programme }: Omit<Publishing, "formKey">,
): Promise<Published> {
  const { sessions, event, inForce, eventChanges, conflicts, participants } = candidate
  if (candidate.fingerprint !== fingerprint) return refused(whyStale(candidate, fingerprint))
  if (changeCount(candidate) === 0) return refused("nothing-to-publish")
  if (conflicts.some(({ severity }) => severity === "blocking")) return refused("blocking-conflicts")
  const kept = conflicts
    .filter(({ severity }) => severity === "serious")
    .map(({ key }) => ({ conflict_key: key, reason: visibleText(reasons.get(key) ?? "") }))
  if (kept.some(({ reason }) => reason === "")) return refused("reason-missing")

  const number = (inForce?.number ?? 0) + 1
  const id = newId()
  const published_at = dateOfPublication(now, inForce?.publishedAt ?? null)
  await tx
    .insertInto("publication")
    .values({
      id,
      event_id: eventId,
      number,
      published_by: personId,
      published_at,
      restores,
      word_fr: visibleText(word),
    })
    .execute()
  const daysSequence = await nextDaysSequence(tx, eventId, inForce, eventChanges)
  await tx
    .insertInto("published_event")
    .values(publishedEventRow(id, event, daysSequence))
    .execute()
  const rows = sessions.map((session, position) => ({
    publication_id: id,
    session_id: session.sessionId,
    position,
    content: JSON.stringify(session),
  }))
  await inSlices(rows, 4, (slice) =>
    tx
      .insertInto("published_session")
      .values([...slice])
      .execute(),
  )
  const speakers = sessions.flatMap(({ sessionId: session_id, speakers }) =>
    [...new Set(speakers.flatMap(({ personId }) => personId ?? []))].map((person_id) => ({ session_id, person_id })),
  )
  await inSlices(speakers, 3, (slice) =>
    tx
      .insertInto("published_speaker")
      .values(slice.map((speaker) => ({ publication_id: id, ...speaker })))
      .execute(),
  )
  const confidential = sessions.flatMap((one) => (one.visibility === "confidential" ? [one.sessionId] : []))
  await callPeople(tx, { eventId, number, publishedAt: published_at, confidential })
  await inSlices(kept, 3, (slice) =>
    tx
      .insertInto("publication_reason")
      .values(slice.map((reason) => ({ publication_id: id, ...reason })))
      .execute(),
  )
  const concerned = new Set(
    tell === "nobody"
      ? []
      : concernedBetween(
          inForce?.sessions ?? [],
          sessions,
          participants.map((one) => readerOf(one.personId, one)),
          { zoneChanges: changesZone(eventChanges) },
        ).map((one) => one.personId),
  )
  for (const participant of participants)
    if (concerned.has(participant.personId))
      await outbox.enqueue(tx, programmeChanged(participant, event, programme), realNow)
  const detail = { number, restores, letters: concerned.size, reasons: kept.length }
  await journal.append(tx, { at: realNow, actorId: personId, act: "agenda-published", eventId, subject: id, detail })
  return done({ number, letters: concerned.size })
}

/**
 * The sequence of the event's days after this publication: it grows with each that changes the event. Before the first
 * one, calendars had the event's own revision.
 */
async function nextDaysSequence(
  tx: Tx,
  eventId: string,
  inForce: Publication | null,
  changes: readonly EventChange[],
): Promise<number> {
  if (inForce) return inForce.daysSequence + (changes.length > 0 ? 1 : 0)
  return (await currentEvent(tx, eventId)).revision - 1
}

/** Another organiser was quicker: either by a publication, or by a change of what was to be published. */
function whyStale({ inForce }: Candidate, fingerprint: string): AgendaRefusal {
  return numberIn(fingerprint) === (inForce?.number ?? 0) ? "agenda-changed-meanwhile" : "published-meanwhile"
}
