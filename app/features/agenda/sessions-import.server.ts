import type { ReadDb, Tx } from "#db/handle"
import type { EventImporter } from "~/features/access/importer"
import { keepThemes } from "~/features/events/themes.server"
import { idOf, personIds, positionsByCode } from "~/features/network/references.server"
import { newId, newUid } from "~/platform/crypto/tokens.server"
import type { DestinationOf } from "~/platform/table-file/intake.server"
import { keptSession, keyOfSession, type SealedWords, type SessionKept, wordsOf } from "./session-kept"
import { sessionsImport } from "./sessions-import"

/**
 * The door to the dossiers, handed in by whoever runs the import: the agenda knows that a session is confidential and
 * that its words are sealed, not how.
 */
export interface SessionSeal {
  /** by session; compared with a file's lines, never shown */
  words(db: ReadDb, eventId: string): Promise<ReadonlyMap<string, SealedWords>>
  seal(tx: Tx, eventId: string, sessionId: string, words: SealedWords): Promise<void>
}

/** The sessions of an event's draft. Descriptions and notes are the draft's own: a file brings neither. */
export function sessionsDestination(
  importer: EventImporter,
  seal: SessionSeal,
  now: string,
): DestinationOf<typeof sessionsImport, SessionKept> {
  const { eventId } = importer
  return {
    kind: sessionsImport,
    async known(db) {
      const rooms = await roomIds(db, eventId)
      const codes = await clearCodes(db, eventId)
      return { rooms: new Set(rooms.keys()), people: await positionsByCode(db), codes }
    },
    kept: keptSession,
    key: keyOfSession,
    // A session that stops being confidential does not exist here: what is sealed has no name on either side.
    nameOf: ({ visibility, titleFr, code }) => (visibility === "confidential" ? null : `${titleFr} (${code})`),
    standing: async (db) => (await present(db, eventId, seal)).map(({ kept }) => kept),
    async take(tx, changes) {
      const standing = new Map((await present(tx, eventId, seal)).map((one) => [keyOfSession(one.kept), one]))
      const rooms = await roomIds(tx, eventId)
      const people = await personIds(tx)
      for (const [at, { row }] of changes.entries()) {
        const stands = standing.get(keyOfSession(row))
        if (stands && isHeldBack(stands.kept, row)) continue
        const id = stands?.id ?? newId()
        await keepSession(tx, {
          id,
          isNew: !stands,
          planner: { ...importer, now },
          row,
          roomId: row.roomCode === null ? null : idOf(rooms, row.roomCode),
        })
        await keepCircle(tx, id, row, people)
        if (row.visibility === "confidential") await seal.seal(tx, eventId, id, wordsOf(row))
        if (at % 100 === 99) await new Promise((resume) => setImmediate(resume))
      }
      await keepThemes(
        tx,
        eventId,
        changes.flatMap(({ row }) => (row.visibility === "confidential" ? [] : row.themes)),
      )
    },
  }
}

/**
 * Whether a line leaves the session it names as it is. What is sealed is the custodian's once it stands: whoever guesses a
 * code must neither put words into a dossier nor, by moving its slot, learn which one it is. A line with the very words
 * that were sealed comes from whoever had them, and may move it.
 */
function isHeldBack(standing: SessionKept, row: SessionKept): boolean {
  if (standing.visibility !== "confidential") return false
  return JSON.stringify(wordsOf(standing)) !== JSON.stringify(wordsOf(row))
}

async function roomIds(db: ReadDb, eventId: string): Promise<ReadonlyMap<string, string>> {
  const rooms = await db.selectFrom("room").select(["code", "id"]).where("event_id", "=", eventId).execute()
  return new Map(rooms.map(({ code, id }) => [code, id]))
}

/** The codes that are not sealed: what a finding says must not depend on those that are. */
async function clearCodes(db: ReadDb, eventId: string): Promise<ReadonlySet<string>> {
  const sessions = await db.selectFrom("session").select("code").where("event_id", "=", eventId).execute()
  return new Set(sessions.flatMap(({ code }) => code ?? []))
}

interface Keeping {
  readonly id: string
  readonly isNew: boolean
  readonly planner: { readonly eventId: string; readonly personId: string | null; readonly now: string }
  readonly row: SessionKept
  readonly roomId: string | null
}

/** A confidential session keeps its slot and room alone: whatever words it had in clear are emptied. */
async function keepSession(tx: Tx, { id, isNew, planner, row, roomId }: Keeping): Promise<void> {
  const sealed = row.visibility === "confidential"
  const session = {
    code: sealed ? null : row.code,
    kind: row.kind,
    title_fr: sealed ? null : row.titleFr,
    title_en: sealed ? null : row.titleEn,
    day: row.day,
    starts_at: row.startsAt,
    ends_at: row.endsAt,
    room_id: roomId,
    audience: row.audience,
    visibility: row.visibility,
    updated_by: planner.personId,
    updated_at: planner.now,
  }
  const emptied = { description_fr: "", description_en: "", notes: "" }
  if (isNew)
    await tx
      .insertInto("session")
      .values({
        ...session,
        ...emptied,
        id,
        event_id: planner.eventId,
        uid: newUid(),
        revision: 1,
        created_by: planner.personId,
        created_at: planner.now,
      })
      .execute()
  else
    await tx
      .updateTable("session")
      .set((eb) => ({ ...session, ...(sealed && emptied), revision: eb("revision", "+", 1) }))
      .where("id", "=", id)
      .execute()
}

/** Speakers, named people and themes of a session; of a confidential one none, for they are in its dossier. */
async function keepCircle(tx: Tx, id: string, row: SessionKept, people: ReadonlyMap<string, string>): Promise<void> {
  await tx.deleteFrom("session_speaker").where("session_id", "=", id).execute()
  await tx.deleteFrom("session_named").where("session_id", "=", id).execute()
  await tx.deleteFrom("session_theme").where("session_id", "=", id).execute()
  if (row.visibility === "confidential") return
  const speakers = row.speakers.map(({ personCode, functionTitle }, position) => ({
    session_id: id,
    position,
    person_id: personCode === null ? null : idOf(people, personCode),
    function_title: functionTitle,
  }))
  const named = row.named.map((code) => ({ session_id: id, person_id: idOf(people, code) }))
  const themes = row.themes.map((theme_key) => ({ session_id: id, theme_key }))
  if (speakers.length > 0) await tx.insertInto("session_speaker").values(speakers).execute()
  if (named.length > 0) await tx.insertInto("session_named").values(named).execute()
  if (themes.length > 0) await tx.insertInto("session_theme").values(themes).execute()
}

/**
 * The sessions of the draft in the terms of a file. A clear one whose code no sealed one has stands under both doors, so
 * that a file may make it confidential; none leads the other way, for an import opens nothing that is sealed.
 */
async function present(db: ReadDb, eventId: string, seal: SessionSeal): Promise<{ id: string; kept: SessionKept }[]> {
  const [sessions, speakers, named, themes, words] = await Promise.all([
    db
      .selectFrom("session")
      .leftJoin("room", "room.id", "session.room_id")
      .select(["session.id", "session.code", "session.kind", "session.title_fr", "session.title_en", "session.day"])
      .select(["session.starts_at", "session.ends_at", "room.code as room_code", "audience", "visibility"])
      .where("session.event_id", "=", eventId)
      .execute(),
    db
      .selectFrom("session_speaker")
      .innerJoin("session", "session.id", "session_speaker.session_id")
      .leftJoin("person", "person.id", "session_speaker.person_id")
      .select(["session_id", "person.code", "function_title"])
      .where("session.event_id", "=", eventId)
      .orderBy("session_speaker.position")
      .execute(),
    db
      .selectFrom("session_named")
      .innerJoin("session", "session.id", "session_named.session_id")
      .innerJoin("person", "person.id", "session_named.person_id")
      .select(["session_id", "person.code"])
      .where("session.event_id", "=", eventId)
      .execute(),
    db
      .selectFrom("session_theme")
      .innerJoin("session", "session.id", "session_theme.session_id")
      .select(["session_id", "theme_key"])
      .where("session.event_id", "=", eventId)
      .execute(),
    seal.words(db, eventId),
  ])
  const [speakersOf, namedOf, themesOf] = [bySession(speakers), bySession(named), bySession(themes)]
  const found: { id: string; kept: SessionKept }[] = []
  for (const session of sessions) {
    const { id } = session
    const slot = { day: session.day, startsAt: session.starts_at, endsAt: session.ends_at }
    const outside = {
      ...slot,
      kind: session.kind,
      roomCode: session.room_code,
      audience: session.audience,
      visibility: session.visibility,
    }
    const sealed = words.get(id)
    if (session.visibility === "confidential") {
      if (sealed) found.push({ id, kept: { ...outside, ...sealed, named: [], door: "sealed" } })
    } else if (session.code !== null) {
      const kept = {
        ...outside,
        code: session.code,
        titleFr: session.title_fr ?? "",
        titleEn: session.title_en ?? "",
        speakers: (speakersOf.get(id) ?? []).map(({ code, function_title }) => ({
          personCode: code,
          functionTitle: function_title,
        })),
        themes: (themesOf.get(id) ?? []).map(({ theme_key }) => theme_key).sort(),
        named: (namedOf.get(id) ?? []).map(({ code }) => code).sort(),
      }
      found.push({ id, kept: { ...kept, door: "clear" } })
    }
  }
  const sealedCodes = new Set(found.flatMap(({ kept }) => (kept.door === "sealed" ? [kept.code] : [])))
  const both = found.flatMap(({ id, kept }) =>
    kept.door === "clear" && !sealedCodes.has(kept.code) ? [{ id, kept: { ...kept, door: "sealed" as const } }] : [],
  )
  return [...found, ...both]
}

function bySession<Row extends { readonly session_id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const sessions = new Map<string, Row[]>()
  for (const row of rows) {
    const there = sessions.get(row.session_id)
    if (there) there.push(row)
    else sessions.set(row.session_id, [row])
  }
  return sessions
}
