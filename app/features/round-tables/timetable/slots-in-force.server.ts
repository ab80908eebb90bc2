import type { ReadDb } from "#db/handle"

/** When and where a session is held, by the publication in force: all that an agenda has of a table. */
export interface SlotInForce {
  readonly sessionId: string
  readonly day: string
  /** wall clock `HH:MM`, in the event's zone */
  readonly startsAt: string
  readonly endsAt: string
  readonly room: string | null
  readonly floor: number | null
}

/** What this subject reads of a session as a publication froze it. */
interface Frozen extends Omit<SlotInForce, "room"> {
  readonly roomName: string | null
}

/** The slots of some sessions of an event, in order of time; one that is not published has none. One query. */
export async function slotsInForce(
  db: ReadDb,
  eventId: string,
  sessionIds: readonly string[],
): Promise<readonly SlotInForce[]> {
  if (sessionIds.length === 0) return []
  const rows = await db
    .selectFrom("published_session")
    .innerJoin("publication", "publication.id", "published_session.publication_id")
    .select("published_session.content")
    .where("publication.event_id", "=", eventId)
    .where("publication.number", "=", (eb) =>
      eb
        .selectFrom("publication as latest")
        .select((max) => max.fn.max("latest.number").as("number"))
        .where("latest.event_id", "=", eventId),
    )
    .where("published_session.session_id", "in", sessionIds)
    .execute()
  const key = ({ day, startsAt, sessionId }: SlotInForce) => `${day} ${startsAt} ${sessionId}`
  return rows
    .map(({ content }): SlotInForce => {
      const { sessionId, day, startsAt, endsAt, roomName, floor } = JSON.parse(content) as Frozen
      return { sessionId, day, startsAt, endsAt, room: roomName, floor }
    })
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
