import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { Publication, PublishedSession } from "../published"
import { publishedEventColumns, publishedEventIn } from "./event-facts.server"

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
 * The same for several events, by event: two queries, whatever their number. A session that is the same in several
 * publications is one object in all of them.
 */
export async function publicationsByEvent(
  db: ReadDb,
  grants: readonly ReadsAgenda[],
  which: "all" | "in-force" = "all",
): Promise<ReadonlyMap<string, Publication[]>> {
  if (grants.length === 0) return new Map()
  const chosen = db
    .selectFrom("publication")
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
  // One after the other: the sessions of a publication that is committed meanwhile are left out, never it alone.
  const publications = await chosen
    .innerJoin("published_event", "published_event.publication_id", "publication.id")
    .select(["publication.id", "publication.event_id as eventId", "publication.number"])
    .select("publication.published_at as publishedAt")
    .select(publishedEventColumns)
    .execute()
  const contents = await chosen
    .innerJoin("published_session", "published_session.publication_id", "publication.id")
    .select(["publication.id", "published_session.content"])
    .orderBy("published_session.position")
    .execute()
  const read = new Map<string, PublishedSession>()
  const sessionsOf = new Map<string, PublishedSession[]>(publications.map(({ id }) => [id, []]))
  for (const { id, content } of contents) {
    const session = read.get(content) ?? (JSON.parse(content) as PublishedSession)
    read.set(content, session)
    sessionsOf.get(id)?.push(session)
  }
  const found = new Map<string, Publication[]>()
  for (const { id, eventId, number, publishedAt, ...row } of publications) {
    const publication = { number, publishedAt, ...publishedEventIn(row), sessions: sessionsOf.get(id) ?? [] }
    found.set(eventId, [...(found.get(eventId) ?? []), publication])
  }
  return found
}
