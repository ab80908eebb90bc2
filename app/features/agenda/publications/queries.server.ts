import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { Publication, PublishedSession } from "../published"

/** Acts that may read what an event has published; each page still redacts it for its reader. */
export type ReadsAgenda =
  | Grant<"see-agenda">
  | Grant<"download-programme">
  | Grant<"publish-agenda">
  | Grant<"plan-agenda">
  | Grant<"follow-event">

/** Every publication of an event with its sessions, in order: what calendars are computed from. */
export async function publications(db: ReadDb, grant: ReadsAgenda): Promise<Publication[]> {
  return (await publicationsByEvent(db, [grant])).get(grant.eventId) ?? []
}

/**
 * The same for several events, by event: one query, whatever their number. A session that is the same in several
 * publications is one object in all of them.
 */
export async function publicationsByEvent(
  db: ReadDb,
  grants: readonly ReadsAgenda[],
  which: "all" | "in-force" = "all",
): Promise<ReadonlyMap<string, Publication[]>> {
  if (grants.length === 0) return new Map()
  const rows = await db
    .selectFrom("publication")
    .leftJoin("published_session", "published_session.publication_id", "publication.id")
    .select(["publication.event_id as eventId", "publication.number", "publication.published_at as publishedAt"])
    .select("published_session.content")
    .where(
      "publication.event_id",
      "in",
      grants.map((grant) => grant.eventId),
    )
    .$if(which === "in-force", (only) =>
      only.where("publication.number", "=", (eb) =>
        eb
          .selectFrom("publication as latest")
          .select((max) => max.fn.max("latest.number").as("number"))
          .whereRef("latest.event_id", "=", "publication.event_id"),
      ),
    )
    .orderBy("publication.event_id")
    .orderBy("publication.number")
    .orderBy("published_session.position")
    .execute()
  const read = new Map<string, PublishedSession>()
  const found = new Map<string, { number: number; publishedAt: string; sessions: PublishedSession[] }[]>()
  for (const { eventId, number, publishedAt, content } of rows) {
    const ofEvent = found.get(eventId) ?? []
    found.set(eventId, ofEvent)
    if (ofEvent.at(-1)?.number !== number) ofEvent.push({ number, publishedAt, sessions: [] })
    if (content === null) continue
    const session = read.get(content) ?? (JSON.parse(content) as PublishedSession)
    read.set(content, session)
    ofEvent.at(-1)?.sessions.push(session)
  }
  return found
}
