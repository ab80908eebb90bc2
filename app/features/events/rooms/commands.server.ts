import type { Db, Tx } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import { newId } from "~/platform/crypto/tokens.server"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import type { Means } from "../commands.server"
import { lastPosition } from "../rooms-import.server"
import type { RoomFields } from "./input"
import { type OneRoom, roomOf } from "./queries.server"

type Edit = Grant<"edit-event">
export type RoomRefusal = "room-exists" | "unknown-room" | "changed-meanwhile" | "room-in-use"
export type RoomKept = Result<{ readonly id: string }, RoomRefusal, { readonly current: OneRoom } | undefined>

/** Adds a room to an event; its code is its own within the event. */
export function createRoom(db: Db, grant: Edit, fields: RoomFields, means: Means): Promise<RoomKept> {
  return once(db, grant, means, async (tx) => {
    if (await codeIsTaken(tx, grant.eventId, fields.code, null)) return refused("room-exists")
    const id = newId()
    const position = (await lastPosition(tx, grant.eventId)) + 1
    await tx
      .insertInto("room")
      .values({ ...columnsOf(fields), id, event_id: grant.eventId, position, revision: 1 })
      .execute()
    await note(tx, grant, means, "room-created", id)
    return done({ id })
  })
}

/** Changes a room made from `revision`; a stale save is refused with the room as it stands. */
export function editRoom(
  db: Db,
  grant: Edit,
  { id, revision, fields }: { readonly id: string; readonly revision: number; readonly fields: RoomFields },
  means: Means,
): Promise<RoomKept> {
  return once(db, grant, means, async (tx) => {
    const current = await roomOf(tx, grant, id)
    if (!current) return refused("unknown-room")
    if (current.revision !== revision) return refused("changed-meanwhile", { current })
    if (await codeIsTaken(tx, grant.eventId, fields.code, id)) return refused("room-exists")
    await tx
      .updateTable("room")
      .set((eb) => ({ ...columnsOf(fields), revision: eb("revision", "+", 1) }))
      .where("id", "=", id)
      .execute()
    await note(tx, grant, means, "room-edited", id)
    return done({ id })
  })
}

/** Takes a room out of an event; one in which a session of the draft takes place stays. */
export function deleteRoom(db: Db, grant: Edit, id: string, means: Means): Promise<RoomKept> {
  return once(db, grant, means, async (tx) => {
    if (!(await roomOf(tx, grant, id))) return refused("unknown-room")
    const used = await tx.selectFrom("session").select("id").where("room_id", "=", id).limit(1).executeTakeFirst()
    if (used) return refused("room-in-use")
    await tx.deleteFrom("room").where("id", "=", id).execute()
    await note(tx, grant, means, "room-deleted", id)
    return done({ id })
  })
}

function once(db: Db, { personId }: Edit, means: Means, work: (tx: Tx) => Promise<RoomKept>): Promise<RoomKept> {
  const form = { key: means.formKey, personId, now: means.realNow }
  return write(db, (tx) => onceForForm<RoomKept>(tx, form, () => work(tx)))
}

function columnsOf(fields: RoomFields) {
  const { code, nameFr, nameEn, site, floor, capacity, kind, equipment } = fields
  return { code, name_fr: nameFr, name_en: nameEn, site, floor, capacity, kind, equipment: JSON.stringify(equipment) }
}

async function codeIsTaken(tx: Tx, eventId: string, code: string, byOtherThan: string | null): Promise<boolean> {
  const same = await tx
    .selectFrom("room")
    .select("id")
    .where("event_id", "=", eventId)
    .where("code", "=", code)
    .executeTakeFirst()
  return same !== undefined && same.id !== byOtherThan
}

function note(tx: Tx, { personId, eventId }: Edit, { journal, realNow }: Means, act: string, subject: string) {
  return journal.append(tx, { at: realNow, actorId: personId, act, eventId, subject })
}
