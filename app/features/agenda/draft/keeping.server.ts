import type { ReadDb, Tx } from "#db/handle"
import type { AgendaRefusal } from "../refusals"
import type { DraftSession } from "./queries.server"
import type { SessionFields } from "./session-fields"

/** The words of a session that becomes confidential, as its dossier takes them: people by the directory's code. */
export interface WordsToSeal {
  /** of the file that the session came from, if it did */
  readonly code?: string
  readonly titleFr: string
  readonly titleEn: string
  readonly speakers: readonly { readonly personCode: string | null; readonly functionTitle: string | null }[]
  readonly themes: readonly string[]
  readonly descriptionFr: string
  readonly descriptionEn: string
  readonly notes: string
  /** people whom the session named so far */
  readonly named: readonly string[]
}

/** The way into the dossiers, handed in by whoever may open that door: the agenda does not know how words are sealed. */
export type SealWords = (
  tx: Tx,
  session: { readonly eventId: string; readonly sessionId: string },
  words: WordsToSeal,
) => Promise<void>

/** Whether the event has the room, the themes and the directory the people that these fields name. */
export async function unknownIn(
  db: ReadDb,
  eventId: string,
  {
    roomId,
    themes,
    speakers,
    namedPersonIds,
  }: Pick<SessionFields, "roomId" | "themes" | "speakers" | "namedPersonIds">,
): Promise<AgendaRefusal | null> {
  if (!(await hasRoom(db, eventId, roomId))) return "unknown-room"
  const themesKnown = await db.selectFrom("event_theme").select("key").where("event_id", "=", eventId).execute()
  const keys = new Set(themesKnown.map(({ key }) => key))
  if (themes.some((theme) => !keys.has(theme))) return "unknown-theme"
  const people = new Set([...namedPersonIds, ...speakers.flatMap(({ personId }) => personId ?? [])])
  if (people.size === 0) return null
  const found = await db
    .selectFrom("person")
    .select("id")
    .where("id", "in", [...people])
    .execute()
  return found.length === people.size ? null : "unknown-person"
}

/** A session may have no room yet; one that it has belongs to its event. */
export async function hasRoom(db: ReadDb, eventId: string, roomId: string | null): Promise<boolean> {
  if (roomId === null) return true
  const room = await db
    .selectFrom("room")
    .select("id")
    .where("event_id", "=", eventId)
    .where("id", "=", roomId)
    .executeTakeFirst()
  return room !== undefined
}

/** The columns of a session that hold what it is about: all empty once it is confidential. */
export function columnsOf(fields: SessionFields) {
  const { kind, day, startsAt, endsAt, roomId, audience, visibility } = fields
  const sealed = visibility === "confidential"
  return {
    kind,
    day,
    starts_at: startsAt,
    ends_at: endsAt,
    room_id: roomId,
    audience,
    visibility,
    title_fr: sealed ? null : fields.titleFr,
    title_en: sealed ? null : fields.titleEn,
    description_fr: sealed ? "" : fields.descriptionFr,
    description_en: sealed ? "" : fields.descriptionEn,
    notes: sealed ? "" : fields.notes,
  }
}

type Circle = Pick<SessionFields, "visibility" | "audience" | "speakers" | "namedPersonIds" | "themes">

/** Speakers in their order, people named and themes, in the place of those there were; none of a confidential session. */
export async function keepCircle(tx: Tx, id: string, fields: Circle): Promise<void> {
  for (const table of ["session_speaker", "session_named", "session_theme"] as const)
    await tx.deleteFrom(table).where("session_id", "=", id).execute()
  if (fields.visibility === "confidential") return
  const speakers = fields.speakers.map(({ personId, functionTitle }, position) => ({
    session_id: id,
    position,
    person_id: personId,
    function_title: functionTitle,
  }))
  const named =
    fields.audience === "named"
      ? [...new Set(fields.namedPersonIds)].map((person_id) => ({ session_id: id, person_id }))
      : []
  const themes = [...new Set(fields.themes)].map((theme_key) => ({ session_id: id, theme_key }))
  if (speakers.length > 0) await tx.insertInto("session_speaker").values(speakers).execute()
  if (named.length > 0) await tx.insertInto("session_named").values(named).execute()
  if (themes.length > 0) await tx.insertInto("session_theme").values(themes).execute()
}

/** The words of a session as a dossier takes them. `before`: what it was until now; null for a new one. */
export async function wordsToSeal(
  db: ReadDb,
  fields: SessionFields,
  before: Pick<DraftSession, "code" | "namedPersonIds"> | null,
): Promise<WordsToSeal> {
  const { code = null, namedPersonIds = [] } = before ?? {}
  const ids = [...fields.speakers.flatMap(({ personId }) => personId ?? []), ...namedPersonIds]
  const people =
    ids.length === 0 ? [] : await db.selectFrom("person").select(["id", "code"]).where("id", "in", ids).execute()
  const codes = new Map(people.map((person) => [person.id, person.code]))
  const { titleFr, titleEn, themes, descriptionFr, descriptionEn, notes } = fields
  const speakers = fields.speakers.map(({ personId, functionTitle }) => ({
    personCode: personId === null ? null : (codes.get(personId) ?? null),
    functionTitle,
  }))
  const named = namedPersonIds.flatMap((id) => codes.get(id) ?? [])
  const words = { titleFr, titleEn, speakers, themes, descriptionFr, descriptionEn, notes, named }
  return { ...(code !== null && { code }), ...words }
}
