import type { ReadDb } from "#db/handle"
import { type Given, prepared } from "#db/prepared"
import type { Publication, PublishedSession } from "../published"
import { publishedEventColumns, publishedEventIn } from "./event-facts.server"
import type { ReadsAgenda } from "./queries.server"

/**
 * How many sessions are held in memory, of as many publications as that makes: those of a dozen large editions. A session
 * of a publication takes about two kilobytes.
 */
const mostSessions = 12_000

/** The latest publications that were asked for, by their id, the one asked for last at the end. */
const held = new Map<string, Publication>()

const newest = prepared((db, given: Given<{ eventId: string }>) =>
  db
    .selectFrom("publication")
    .select(["id", "number", "published_at as publishedAt"])
    .where("event_id", "=", given("eventId"))
    .orderBy("number", "desc")
    .limit(1),
)

const eventOf = prepared((db, given: Given<{ id: string }>) =>
  db.selectFrom("published_event").select(publishedEventColumns).where("publication_id", "=", given("id")),
)

const contents = prepared((db, given: Given<{ id: string }>) =>
  db.selectFrom("published_session").select("content").where("publication_id", "=", given("id")).orderBy("position"),
)

/**
 * The publication in force: what attendees and calendars see. Which one it is, is asked each time; its event and sessions are read
 * and parsed once for all readers, because a publication never changes (the database refuses it) and its id is never
 * another's. What is held is as it was published: it says nothing of any reader, holds no word of a confidential session,
 * and passes through the rules of audience and redaction anew for whoever reads it.
 */
export async function publicationInForce(db: ReadDb, { eventId }: ReadsAgenda): Promise<Publication | null> {
  const [found] = await newest(db, { eventId })
  if (!found) return null
  const { id, number, publishedAt } = found
  const known = held.get(id)
  if (known) {
    held.delete(id)
    held.set(id, known)
    return known
  }
  const [[event], rows] = await Promise.all([eventOf(db, { id }), contents(db, { id })])
  if (!event) throw new Error("a publication without its event")
  const sessions = rows.map(({ content }) => frozen(JSON.parse(content)) as PublishedSession)
  const publication = frozen({ number, publishedAt, ...publishedEventIn(event), sessions })
  // Inside a transaction a publication may still be under way, or be undone.
  if ("prepare" in db) hold(id, publication)
  return publication
}

function hold(id: string, publication: Publication): void {
  held.set(id, publication)
  let size = 0
  for (const [one, { sessions }] of [...held].reverse()) {
    size += sessions.length
    if (size > mostSessions && one !== id) held.delete(one)
  }
}

/** What all readers share nobody may write into. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
