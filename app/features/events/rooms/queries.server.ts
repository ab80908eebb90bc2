import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"

const columns = ["id", "code", "name_fr as nameFr", "name_en as nameEn", "site", "floor", "capacity", "kind"] as const

/** The rooms of an event, site by site, with how many sessions of the draft each holds; confidential ones are in no count. Two queries. */
export async function roomsOf(db: ReadDb, { eventId }: Grant<"edit-event">) {
  const [rooms, uses] = await Promise.all([
    db
      .selectFrom("room")
      .select(columns)
      .select(["equipment", "revision"])
      .where("event_id", "=", eventId)
      .orderBy("site")
      .orderBy("position")
      .orderBy("id")
      .execute(),
    db
      .selectFrom("session")
      .select((eb) => ["room_id", eb.fn.countAll<number>().as("count")])
      .where("event_id", "=", eventId)
      .where("room_id", "is not", null)
      .where("visibility", "<>", "confidential")
      .groupBy("room_id")
      .execute(),
  ])
  const sessions = new Map(uses.map(({ room_id, count }) => [room_id, Number(count)]))
  return rooms.map(({ equipment, ...room }) => ({
    ...room,
    equipment: JSON.parse(equipment) as string[],
    sessions: sessions.get(room.id) ?? 0,
  }))
}

export type EventRoom = Awaited<ReturnType<typeof roomsOf>>[number]

/** One room of the grant's event; null when it has none of that id. */
export async function roomOf(db: ReadDb, { eventId }: Grant<"edit-event">, id: string) {
  const room = await db
    .selectFrom("room")
    .select(columns)
    .select(["equipment", "revision"])
    .where("event_id", "=", eventId)
    .where("id", "=", id)
    .executeTakeFirst()
  return room ? { ...room, equipment: JSON.parse(room.equipment) as string[] } : null
}

export type OneRoom = NonNullable<Awaited<ReturnType<typeof roomOf>>>

/** How many sessions of the draft take place in a room. */
export async function sessionsIn(db: ReadDb, { eventId }: Grant<"edit-event">, roomId: string): Promise<number> {
  const { count } = await db
    .selectFrom("session")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("event_id", "=", eventId)
    .where("room_id", "=", roomId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
