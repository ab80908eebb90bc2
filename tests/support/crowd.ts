import type { Db, Tx } from "#db/handle"
import { inSlices } from "#db/slices"
import { write } from "#db/write.server"
import { newId, newUid } from "~/platform/crypto/tokens.server"

/** How large an event is made: people of the directorate, and sessions in as many rooms as they need. */
export interface Size {
  readonly people: number
  readonly sessions: number
}

const setUpAt = "2025-01-06T08:00:00Z"
const hours = ["09:00", "10:00", "11:00", "13:00", "14:00", "15:00", "16:00", "17:00"]
const kinds = ["workshop", "briefing", "plenary"] as const
const days = ["2025-08-25", "2025-08-26", "2025-08-27", "2025-08-28", "2025-08-29"]

const twoDigits = (n: number) => String(n).padStart(2, "0")

async function people(tx: Tx, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: newId(),
    code: `F${String(at).padStart(5, "0")}`,
    given_name: "Dominique",
    family_name: `Foule-${at}`,
    civility: "Mme" as const,
    corps: "central",
    rank_fr: "attaché",
    email: `foule-${at}@interieur.example`,
    phone: "+33199000000",
    language: "fr" as const,
    position: "central",
    created_at: setUpAt,
    revision: 1,
  }))
  await inSlices(rows, 13, (slice) =>
    tx
      .insertInto("person")
      .values([...slice])
      .execute(),
  )
  return rows.map(({ id }) => id)
}

async function rooms(tx: Tx, eventId: string, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: newId(),
    event_id: eventId,
    code: `F-${at}`,
    name_fr: `Salle de la foule ${at}`,
    name_en: null,
    site: "Nanterre",
    floor: String(at % 5),
    capacity: 5000,
    kind: "plenary" as const,
    equipment: "[]",
    position: 100 + at,
    revision: 1,
  }))
  await inSlices(rows, 12, (slice) =>
    tx
      .insertInto("room")
      .values([...slice])
      .execute(),
  )
  return rows.map(({ id }) => id)
}

/** One session in so many is everybody's; each other one names so many people. */
const everybodys = 20
const named = 40

/**
 * Fills the week of a colloquium: each room has one session an hour, and never two. Most sessions name their people, as
 * those of a large edition would: an agenda and a search grow with the number of sessions, a programme hardly.
 */
export async function aCrowd(db: Db, eventId: string, size: Size): Promise<void> {
  const slots = days.flatMap((day) => hours.map((startsAt) => ({ day, startsAt })))
  await write(db, async (tx) => {
    const crowd = await people(tx, size.people)
    const places = await rooms(tx, eventId, Math.ceil(size.sessions / slots.length))
    const rows = Array.from({ length: size.sessions }, (_, at) => {
      const { day = "", startsAt = "" } = slots[at % slots.length] ?? {}
      return {
        id: newId(),
        event_id: eventId,
        code: `F-${at}`,
        uid: newUid(),
        kind: kinds[at % kinds.length] ?? "workshop",
        title_fr: `Séance de la foule, ${at}`,
        title_en: `A session of the crowd, ${at}`,
        day,
        starts_at: startsAt,
        ends_at: `${twoDigits(Number(startsAt.slice(0, 2)))}:45`,
        room_id: places[Math.floor(at / slots.length)] ?? null,
        audience: at % everybodys === 0 ? "all" : "named",
        visibility: "internal" as const,
        description_fr: "Une séance parmi d'autres.",
        description_en: "One session among others.",
        notes: "",
        revision: 1,
        created_at: setUpAt,
        updated_at: setUpAt,
      }
    })
    await inSlices(rows, 19, (slice) =>
      tx
        .insertInto("session")
        .values([...slice])
        .execute(),
    )
    // The people of one room are not those of another: nobody is named in two places at the same hour.
    const circle = Math.min(named, Math.floor(crowd.length / places.length))
    const circles = rows.flatMap(({ id, audience }, at) => {
      const room = Math.floor(at / slots.length)
      const people = audience === "named" ? crowd.slice(room * circle, (room + 1) * circle) : []
      return people.map((person_id) => ({ session_id: id, person_id }))
    })
    await inSlices(circles, 2, (slice) =>
      tx
        .insertInto("session_named")
        .values([...slice])
        .execute(),
    )
  })
}
