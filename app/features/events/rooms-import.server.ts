import type { ReadDb } from "#db/handle"
import { inSlices } from "#db/slices"
import type { EventImporter } from "~/features/access/importer"
import { newId } from "~/platform/crypto/tokens.server"
import type { DestinationOf } from "~/platform/table-file/intake.server"
import { type RoomRow, roomsImport } from "./rooms-import"

/** The rooms of an event. Their English names and order are the event's own: a file brings neither. */
export function roomsDestination({ eventId }: EventImporter): DestinationOf<typeof roomsImport, RoomRow> {
  return {
    kind: roomsImport,
    async known(db) {
      const rooms = await db.selectFrom("room").select("code").where("event_id", "=", eventId).execute()
      return { rooms: new Set(rooms.map(({ code }) => code)) }
    },
    kept: (row) => row,
    key: ({ code }) => code,
    nameOf: ({ nameFr, code }) => `${nameFr} (${code})`,
    async standing(db) {
      const rooms = await db
        .selectFrom("room")
        .select(["code", "name_fr as nameFr", "site", "floor", "capacity", "kind", "equipment"])
        .where("event_id", "=", eventId)
        .execute()
      return rooms.map((room) => ({ ...room, equipment: JSON.parse(room.equipment) as string[] }))
    },
    async take(tx, changes) {
      let position = await lastPosition(tx, eventId)
      await inSlices(changes, 12, (slice) =>
        tx
          .insertInto("room")
          .values(
            slice.map(({ row }) => ({
              id: newId(),
              event_id: eventId,
              code: row.code,
              name_fr: row.nameFr,
              name_en: null,
              site: row.site,
              floor: row.floor,
              capacity: row.capacity,
              kind: row.kind,
              equipment: JSON.stringify(row.equipment),
              position: ++position,
              revision: 1,
            })),
          )
          .onConflict((conflict) =>
            conflict.columns(["event_id", "code"]).doUpdateSet((eb) => ({
              name_fr: eb.ref("excluded.name_fr"),
              site: eb.ref("excluded.site"),
              floor: eb.ref("excluded.floor"),
              capacity: eb.ref("excluded.capacity"),
              kind: eb.ref("excluded.kind"),
              equipment: eb.ref("excluded.equipment"),
              revision: eb("room.revision", "+", 1),
            })),
          )
          .execute(),
      )
    },
  }
}

/** The place of the last room in the event's order; 0 when there is none. */
export async function lastPosition(db: ReadDb, eventId: string): Promise<number> {
  const { last } = await db
    .selectFrom("room")
    .select((eb) => eb.fn.max("position").as("last"))
    .where("event_id", "=", eventId)
    .executeTakeFirstOrThrow()
  return Number(last ?? 0)
}
