import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { Audience, Session, SessionKind, Speaker } from "../session"

/** Acts that may read the draft: nobody else knows that it differs from what is published. */
export type ReadsDraft =
  | Grant<"plan-agenda">
  | Grant<"publish-agenda">
  | Grant<"follow-event">
  | Grant<"import-into-event">

/** A session of the draft with all that its form holds. */
export interface DraftSession extends Session {
  readonly code: string | null
  readonly uid: string
  readonly descriptionFr: string
  readonly descriptionEn: string
  readonly notes: string
  readonly revision: number
}

function byId<Row extends { session_id: string }, Value>(rows: readonly Row[], value: (row: Row) => Value) {
  const grouped = new Map<string, Value[]>()
  for (const row of rows) {
    const values = grouped.get(row.session_id)
    if (values) values.push(value(row))
    else grouped.set(row.session_id, [value(row)])
  }
  return (id: string): Value[] => grouped.get(id) ?? []
}

/** The whole draft of an event, in order of time: four queries, whatever its size. */
export async function draftSessions(db: ReadDb, grant: ReadsDraft): Promise<DraftSession[]> {
  return (await draftsByEvent(db, [grant])).get(grant.eventId) ?? []
}

/** The drafts of several events, by event, with as many queries. */
export async function draftsByEvent(
  db: ReadDb,
  grants: readonly ReadsDraft[],
): Promise<ReadonlyMap<string, DraftSession[]>> {
  const drafts = new Map<string, DraftSession[]>(grants.map(({ eventId }) => [eventId, []]))
  if (grants.length === 0) return drafts
  for (const { eventId, session } of await sessionsOf(db, [...drafts.keys()], null)) drafts.get(eventId)?.push(session)
  return drafts
}

/** One session of the draft, of the grant's event; null when there is none. */
export async function draftSession(db: ReadDb, grant: ReadsDraft, id: string): Promise<DraftSession | null> {
  const [found] = await sessionsOf(db, [grant.eventId], id)
  return found?.session ?? null
}

interface OfEvent {
  readonly eventId: string
  readonly session: DraftSession
}

async function sessionsOf(db: ReadDb, events: readonly string[], id: string | null): Promise<OfEvent[]> {
  const inEvent = db
    .selectFrom("session")
    .select("id")
    .where("event_id", "in", events)
    .$if(id !== null, (only) => only.where("id", "=", id))
  const [sessions, speakers, named, themes] = await Promise.all([
    db
      .selectFrom("session")
      .select([
        "event_id",
        "id",
        "code",
        "uid",
        "kind",
        "title_fr",
        "title_en",
        "day",
        "starts_at",
        "ends_at",
        "room_id",
      ])
      .select(["audience", "visibility", "description_fr", "description_en", "notes", "revision"])
      .where("event_id", "in", events)
      .$if(id !== null, (only) => only.where("id", "=", id))
      .orderBy("day")
      .orderBy("starts_at")
      .orderBy("ends_at")
      .orderBy("id")
      .execute(),
    db
      .selectFrom("session_speaker")
      .select(["session_id", "person_id", "function_title"])
      .where("session_id", "in", inEvent)
      .orderBy("position")
      .execute(),
    db
      .selectFrom("session_named")
      .select(["session_id", "person_id"])
      .where("session_id", "in", inEvent)
      .orderBy("person_id")
      .execute(),
    db
      .selectFrom("session_theme")
      .select(["session_id", "theme_key"])
      .where("session_id", "in", inEvent)
      .orderBy("theme_key")
      .execute(),
  ])
  const speakersOf = byId(
    speakers,
    (row) => ({ personId: row.person_id, functionTitle: row.function_title }) as Speaker,
  )
  const namedOf = byId(named, (row) => row.person_id)
  const themesOf = byId(themes, (row) => row.theme_key)
  return sessions.map((row) => ({
    eventId: row.event_id,
    session: {
      id: row.id,
      code: row.code,
      uid: row.uid,
      kind: row.kind as SessionKind,
      titleFr: row.title_fr,
      titleEn: row.title_en,
      day: row.day,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
      roomId: row.room_id,
      speakers: speakersOf(row.id),
      themes: themesOf(row.id),
      audience: row.audience as Audience,
      namedPersonIds: namedOf(row.id),
      visibility: row.visibility,
      descriptionFr: row.description_fr,
      descriptionEn: row.description_en,
      notes: row.notes,
      revision: row.revision,
    },
  }))
}

/** Who last changed a session, and when: what a stale save is told. */
export async function lastChangeOf(db: ReadDb, { eventId }: ReadsDraft, id: string) {
  const change = await db
    .selectFrom("session")
    .leftJoin("person", "person.id", "session.updated_by")
    .select(["session.updated_at as at", "person.civility", "person.given_name", "person.family_name"])
    .where("session.id", "=", id)
    .where("session.event_id", "=", eventId)
    .executeTakeFirst()
  if (!change) return null
  const { at, civility, given_name, family_name } = change
  return { at, by: civility === null ? null : `${civility} ${given_name} ${family_name}` }
}
