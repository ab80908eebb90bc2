import type { ReadDb, Tx } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { newId, newUid } from "~/platform/crypto/tokens.server"
import { addDays } from "~/platform/zones/days"
import { keepCircle } from "./draft/keeping.server"
import { draftSessions } from "./draft/queries.server"
import { type SessionDraft, shiftedTo } from "./shift"

interface NewEdition {
  readonly eventId: string
  readonly startsOn: string
  readonly endsOn: string
}

/**
 * Leaves to a new edition what an earlier one can: its rooms, its themes, the skeleton of its agenda shifted to the new
 * days. Nobody's answers, and nothing of a dossier: of a confidential session only the slot. Part of the transaction that
 * opens the edition; answers how much was copied, and how many sessions had no day to go to.
 */
export async function copyEdition(
  tx: Tx,
  source: Grant<"plan-agenda">,
  to: NewEdition,
  { now }: { readonly now: string },
): Promise<{ rooms: number; sessions: number; leftOut: number }> {
  const rooms = await copyRooms(tx, source.eventId, to.eventId)
  await copyThemes(tx, source.eventId, to.eventId)
  const { sessions, leftOut } = shiftedTo(
    await draftSessions(tx, source),
    { days: await daysOf(tx, source.eventId) },
    { days: daysFrom(to) },
    rooms,
  )
  for (const session of sessions) await addSession(tx, session, to.eventId, { by: source.personId, now })
  await tx.updateTable("event").set({ copied_from_id: source.eventId }).where("id", "=", to.eventId).execute()
  return { rooms: rooms.size, sessions: sessions.length, leftOut: leftOut.length }
}

/** old id → new id */
async function copyRooms(tx: Tx, from: string, to: string): Promise<ReadonlyMap<string, string>> {
  const rooms = await tx.selectFrom("room").selectAll().where("event_id", "=", from).orderBy("position").execute()
  const ids = new Map(rooms.map(({ id }) => [id, newId()]))
  if (rooms.length > 0)
    await tx
      .insertInto("room")
      .values(rooms.map((room) => ({ ...room, id: ids.get(room.id) ?? newId(), event_id: to, revision: 1 })))
      .execute()
  return ids
}

async function copyThemes(tx: Tx, from: string, to: string): Promise<void> {
  const themes = await tx.selectFrom("event_theme").selectAll().where("event_id", "=", from).execute()
  await tx.deleteFrom("event_theme").where("event_id", "=", to).execute()
  if (themes.length > 0)
    await tx
      .insertInto("event_theme")
      .values(themes.map((theme) => ({ ...theme, event_id: to })))
      .execute()
}

async function addSession(
  tx: Tx,
  session: SessionDraft,
  eventId: string,
  { by, now }: { readonly by: string; readonly now: string },
): Promise<void> {
  const id = newId()
  const { kind, titleFr, titleEn, day, startsAt, endsAt, roomId, audience, visibility } = session
  await tx
    .insertInto("session")
    .values({
      id,
      event_id: eventId,
      code: null,
      uid: newUid(),
      kind,
      title_fr: titleFr,
      title_en: titleEn,
      day,
      starts_at: startsAt,
      ends_at: endsAt,
      room_id: roomId,
      audience,
      visibility,
      description_fr: "",
      description_en: "",
      notes: "",
      revision: 1,
      created_by: by,
      created_at: now,
      updated_by: by,
      updated_at: now,
    })
    .execute()
  await keepCircle(tx, id, session)
}

async function daysOf(db: ReadDb, eventId: string): Promise<readonly string[]> {
  const days = await db.selectFrom("event_day").select("day").where("event_id", "=", eventId).orderBy("day").execute()
  return days.map(({ day }) => day)
}

function daysFrom({ startsOn, endsOn }: NewEdition): readonly string[] {
  const days: string[] = []
  for (let day = startsOn; day <= endsOn; day = addDays(day, 1)) days.push(day)
  return days
}
