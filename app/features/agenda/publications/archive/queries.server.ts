import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { Publication, PublishedSession } from "../../published"
import { publishedEventColumns, publishedEventIn } from "../event-facts.server"

type Planner = Grant<"plan-agenda"> | Grant<"publish-agenda">

/** What organisers know of a publication beside its sessions. */
export interface PublicationRecord {
  readonly number: number
  readonly publishedAt: string
  /** of the event as it was published */
  readonly timeZone: string
  /** null for the founding of a demonstration */
  readonly by: string | null
  /** the number of the publication that this one brought back */
  readonly restores: number | null
  readonly word: string
}

export interface Recorded extends PublicationRecord, Publication {
  /** why it went out in spite of a serious conflict, by the conflict's key */
  readonly reasons: ReadonlyMap<string, string>
}

/** The publications of an event, the last one first, without their sessions. */
export async function records(db: ReadDb, { eventId }: Planner): Promise<PublicationRecord[]> {
  const rows = await recordRows(db, eventId).orderBy("publication.number", "desc").execute()
  return rows.map(recordOf)
}

/** One publication with its sessions and reasons; null when the event has none of that number. */
export async function publicationNumbered(db: ReadDb, { eventId }: Planner, number: number): Promise<Recorded | null> {
  const row = await recordRows(db, eventId).where("publication.number", "=", number).executeTakeFirst()
  if (!row) return null
  const [sessions, reasons] = await Promise.all([
    db
      .selectFrom("published_session")
      .select("content")
      .where("publication_id", "=", row.id)
      .orderBy("position")
      .execute(),
    db
      .selectFrom("publication_reason")
      .select(["conflict_key", "reason"])
      .where("publication_id", "=", row.id)
      .execute(),
  ])
  return {
    ...recordOf(row),
    ...publishedEventIn(row),
    sessions: sessions.map(({ content }) => JSON.parse(content) as PublishedSession),
    reasons: new Map(reasons.map(({ conflict_key, reason }) => [conflict_key, reason])),
  }
}

/** The reason last given for each serious conflict of an event: it stands in the form when the conflict is still there. */
export async function lastReasons(db: ReadDb, { eventId }: Planner): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("publication_reason")
    .innerJoin("publication", "publication.id", "publication_reason.publication_id")
    .select(["conflict_key", "reason"])
    .where("publication.event_id", "=", eventId)
    .orderBy("publication.number")
    .execute()
  return new Map(rows.map(({ conflict_key, reason }) => [conflict_key, reason]))
}

function recordRows(db: ReadDb, eventId: string) {
  return db
    .selectFrom("publication")
    .innerJoin("published_event", "published_event.publication_id", "publication.id")
    .leftJoin("person", "person.id", "publication.published_by")
    .select(["publication.id", "publication.number", "publication.published_at", "publication.restores"])
    .select(["publication.word_fr", "person.civility", "person.given_name", "person.family_name"])
    .select(publishedEventColumns)
    .where("publication.event_id", "=", eventId)
}

interface Row {
  readonly number: number
  readonly published_at: string
  readonly restores: number | null
  readonly word_fr: string
  readonly time_zone: string
  readonly civility: string | null
  readonly given_name: string | null
  readonly family_name: string | null
}

function recordOf({
  number,
  published_at,
  restores,
  word_fr,
  time_zone,
  civility,
  given_name,
  family_name,
}: Row): PublicationRecord {
  const by = civility === null ? null : `${civility} ${given_name} ${family_name}`
  return { number, publishedAt: published_at, timeZone: time_zone, by, restores, word: word_fr }
}
