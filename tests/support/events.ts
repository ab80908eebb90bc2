import type { Insertable } from "kysely"
import type { Db } from "#db/handle"
import type { Tables } from "#db/schema/tables"
import { write } from "#db/write.server"
import { newId } from "~/platform/crypto/tokens.server"
import { aCountry } from "./people"

type Row<T extends keyof Tables> = Insertable<Tables[T]>

const setUpAt = "2025-01-06T08:00:00Z"

const daysFrom = (first: string, last: string) => {
  const days: string[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10))
  return days
}

async function anEvent(db: Db, event: Row<"event">): Promise<string> {
  await write(db, async (tx) => {
    await tx.insertInto("event").values(event).execute()
    for (const day of daysFrom(event.starts_on, event.ends_on))
      await tx
        .insertInto("event_day")
        .values({ event_id: event.id, day, opens_at: "08:00", closes_at: "22:00" })
        .execute()
  })
  return event.id
}

/** The colloquium of the last week of August 2025, in Nanterre; its movement window is four weeks long. */
export function aColloquium(db: Db, given: Partial<Row<"event">> = {}): Promise<string> {
  return anEvent(db, {
    id: newId(),
    slug: "colloque-2025",
    kind: "colloquium",
    title_fr: "Colloque des attachés 2025",
    title_en: "Attachés’ colloquium 2025",
    city: "Nanterre",
    country_iso2: null,
    time_zone: "Europe/Paris",
    starts_on: "2025-08-25",
    ends_on: "2025-08-29",
    window_days: 28,
    window_ends_on: "2025-09-22",
    created_at: setUpAt,
    revision: 1,
    ...given,
  })
}

/** The seminar of the Middle East in Amman, in October 2025. */
export async function aSeminar(db: Db, given: Partial<Row<"event">> = {}): Promise<string> {
  await aCountry(db, "JO", "middle_east", "Asia/Amman")
  return anEvent(db, {
    id: newId(),
    slug: "seminaire-moyen-orient-2025",
    kind: "seminar",
    title_fr: "Séminaire Moyen-Orient 2025",
    title_en: "Middle East seminar 2025",
    region_key: "middle_east",
    theme_fr: "Protection des témoins",
    theme_en: "Protection of witnesses",
    city: "Amman",
    country_iso2: "JO",
    time_zone: "Asia/Amman",
    starts_on: "2025-10-14",
    ends_on: "2025-10-16",
    window_days: 0,
    window_ends_on: "2025-10-16",
    created_at: setUpAt,
    revision: 1,
    ...given,
  })
}

export async function aRoom(db: Db, eventId: string, given: Partial<Row<"room">> = {}): Promise<string> {
  const id = newId()
  const room: Row<"room"> = {
    id,
    event_id: eventId,
    code: `N-${id.slice(0, 4)}`,
    name_fr: "Salle d'essai",
    name_en: null,
    site: "Nanterre",
    floor: "1",
    capacity: 40,
    kind: "workshop",
    equipment: "[]",
    position: 1,
    revision: 1,
    ...given,
  }
  await write(db, (tx) => tx.insertInto("room").values(room).execute())
  return id
}

/** A session of the draft: an internal workshop for everybody on Tuesday morning, unless it is said otherwise. */
export async function aSession(db: Db, eventId: string, given: Partial<Row<"session">> = {}): Promise<string> {
  const id = newId()
  const session: Row<"session"> = {
    id,
    event_id: eventId,
    code: null,
    uid: id,
    kind: "workshop",
    title_fr: given.visibility === "confidential" ? null : "Atelier d'essai",
    title_en: given.visibility === "confidential" ? null : "A workshop to try",
    day: "2025-08-26",
    starts_at: "09:00",
    ends_at: "10:00",
    room_id: null,
    audience: "all",
    visibility: "internal",
    description_fr: "",
    description_en: "",
    notes: "",
    revision: 1,
    created_by: null,
    created_at: setUpAt,
    updated_by: null,
    updated_at: setUpAt,
    ...given,
  }
  await write(db, (tx) => tx.insertInto("session").values(session).execute())
  return id
}
