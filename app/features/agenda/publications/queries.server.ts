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

function sessionsOf(contents: readonly { readonly content: string }[]): PublishedSession[] {
  return contents.map(({ content }) => JSON.parse(content) as PublishedSession)
}

/** The publication in force: what attendees and calendars see. One query. */
export async function publicationInForce(db: ReadDb, { eventId }: ReadsAgenda): Promise<Publication | null> {
  const rows = await db
    .selectFrom("publication")
    .leftJoin("published_session", "published_session.publication_id", "publication.id")
    .select(["publication.number", "publication.published_at as publishedAt", "published_session.content"])
    .where("publication.event_id", "=", eventId)
    .where("publication.number", "=", (eb) =>
      eb
        .selectFrom("publication as latest")
        .select((max) => max.fn.max("latest.number").as("number"))
        .where("latest.event_id", "=", eventId),
    )
    .orderBy("published_session.position")
    .execute()
  const [first] = rows
  if (!first) return null
  const contents = rows.flatMap(({ content }) => (content === null ? [] : [{ content }]))
  return { number: first.number, publishedAt: first.publishedAt, sessions: sessionsOf(contents) }
}

/** Every publication of an event with its sessions, in order: what calendars are computed from. */
export async function publications(db: ReadDb, { eventId }: ReadsAgenda): Promise<Publication[]> {
  const rows = await db
    .selectFrom("publication")
    .leftJoin("published_session", "published_session.publication_id", "publication.id")
    .select(["publication.number", "publication.published_at as publishedAt", "published_session.content"])
    .where("publication.event_id", "=", eventId)
    .orderBy("publication.number")
    .orderBy("published_session.position")
    .execute()
  const found = new Map<number, { publishedAt: string; contents: { content: string }[] }>()
  for (const { number, publishedAt, content } of rows) {
    const publication = found.get(number) ?? { publishedAt, contents: [] }
    if (content !== null) publication.contents.push({ content })
    found.set(number, publication)
  }
  return [...found].map(([number, { publishedAt, contents }]) => ({
    number,
    publishedAt,
    sessions: sessionsOf(contents),
  }))
}
