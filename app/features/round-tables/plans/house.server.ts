import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import { handoverPairs } from "~/features/network/tenure"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { toWall } from "~/platform/zones/wall-clock"
import type { TableDossier } from "../dossiers/documents"
import { openDossiers } from "../dossiers/sealed.server"
import { peopleNamed } from "../timetable/people-named"
import { attendingOf, postsHeld } from "./attending.server"
import { type House, type HouseAttendee, type HouseTable, type Interval, officeOfTable, usualTableRules } from "./house"
import { intervalOf } from "./slots"

/** From the landing to the room, and from the room to the take-off. */
const transferMinutes = 120

/** Everything that a seating of the grant's event is made from, read and unsealed for a custodian. */
export async function houseOf(
  db: ReadDb,
  keys: InstallationKeys,
  { eventId }: Grant<"seat-attendees">,
): Promise<House> {
  const event = await db
    .selectFrom("event")
    .select(["id", "kind", "region_key as regionKey", "starts_on as startsOn", "window_days as windowDays"])
    .select(["window_ends_on as windowEndsOn", "time_zone as timeZone"])
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow()
  const [sessions, rooms, offices, posts, flights, dossiers, demands, wishes] = await Promise.all([
    draftOf(db, eventId),
    db.selectFrom("room").select(["id", "capacity", "kind"]).where("event_id", "=", eventId).orderBy("code").execute(),
    officesOf(db),
    postsHeld(db),
    flightsOf(db, event),
    openDossiers(db, keys, { kind: "session", eventId }),
    openDossiers(db, keys, { kind: "demands", eventId }),
    openDossiers(db, keys, { kind: "wishes", eventId }),
  ])
  const capacities = new Map(rooms.map(({ id, capacity }) => [id, capacity]))
  const isTable = ({ visibility, kind }: DraftSession) => visibility === "confidential" && kind === "round_table"
  const tables = sessions.filter(isTable).flatMap((session): HouseTable[] => {
    const dossier: TableDossier = dossiers.get(session.id)?.content ?? {}
    const capacity = session.roomId === null ? null : (capacities.get(session.roomId) ?? 0)
    const office = officeOfTable(dossier, offices)
    const rules = dossier.table ?? (office && usualTableRules(office.id, capacity))
    const { id: sessionId, day, startsAt, endsAt, roomId } = session
    return rules ? [{ sessionId, day, startsAt, endsAt, roomId, rules }] : []
  })
  const seated = new Set(tables.map(({ sessionId }) => sessionId))
  const others = sessions.filter((session) => !isTable(session))
  const expected = (personId: string, code: string): Interval[] =>
    others
      .filter((session) => session.people.has(personId) || comesTo(dossiers.get(session.id)?.content, personId, code))
      .map(intervalOf)

  const attending = attendingOf(event, posts)
  return {
    eventId,
    tables,
    withoutOffice: sessions.filter((one) => isTable(one) && !seated.has(one.id)).map(({ id }) => id),
    rooms: rooms
      .filter(({ id, kind }) => kind === "confidential" || tables.some(({ roomId }) => roomId === id))
      .map(({ id, capacity }) => ({
        id,
        capacity,
        taken: others.filter(({ roomId }) => roomId === id).map(intervalOf),
      })),
    offices: offices.map(({ id, headId, headCode }) => {
      const stated = demands.get(id)?.content
      const away = [...(stated?.away.map(intervalOf) ?? []), ...(headId && headCode ? expected(headId, headCode) : [])]
      return { id, headId, hosts: stated?.hosts ?? [], away, demands: stated?.demands ?? [] }
    }),
    attendees: attending.map(
      ({ personId, code, countries }): HouseAttendee => ({
        personId,
        countries,
        away: [...(flights.get(personId) ?? []), ...expected(personId, code)],
        wishes: wishes.get(personId)?.content.wishes.map(({ officeId }) => officeId) ?? [],
      }),
    ),
    pairs: handoverPairs(posts, event.startsOn, event.windowDays).map(({ postId, departing, arriving }) => ({
      departing: departing.personId,
      arriving: arriving.personId,
      countries: posts.find((post) => post.postId === postId)?.countries ?? [],
    })),
  }
}

type DraftSession = Awaited<ReturnType<typeof draftOf>>[number]

/** The sessions of the draft in order of time, each with the people who speak at it or are named with it. */
async function draftOf(db: ReadDb, eventId: string) {
  const inEvent = db.selectFrom("session").select("id").where("event_id", "=", eventId)
  const [sessions, speakers, named] = await Promise.all([
    db
      .selectFrom("session")
      .select(["id", "kind", "visibility", "day", "starts_at as startsAt", "ends_at as endsAt", "room_id as roomId"])
      .where("event_id", "=", eventId)
      .orderBy("day")
      .orderBy("starts_at")
      .orderBy("room_id")
      .orderBy("id")
      .execute(),
    db.selectFrom("session_speaker").select(["session_id", "person_id"]).where("session_id", "in", inEvent).execute(),
    db.selectFrom("session_named").select(["session_id", "person_id"]).where("session_id", "in", inEvent).execute(),
  ])
  return sessions.map((session) => ({
    ...session,
    people: new Set(
      [...speakers, ...named].flatMap(({ session_id, person_id }) =>
        session_id === session.id ? (person_id ?? []) : [],
      ),
    ),
  }))
}

/** Whether a confidential session names somebody. */
function comesTo(dossier: TableDossier | undefined, personId: string, code: string): boolean {
  return dossier !== undefined && peopleNamed(dossier, (one) => (one === code ? personId : undefined)).has(personId)
}

function officesOf(db: ReadDb) {
  return db
    .selectFrom("office")
    .leftJoin("person", "person.id", "office.head_person_id")
    .select(["office.id", "office.code", "person.id as headId", "person.code as headCode"])
    .orderBy("office.code")
    .execute()
}

const always = { from: "0000-01-01T00:00", until: "9999-12-31T24:00" }

/** When somebody is not there yet, or already on the way back. */
async function flightsOf(db: ReadDb, { id, timeZone }: { readonly id: string; readonly timeZone: string }) {
  const travels = await db
    .selectFrom("travel")
    .select(["person_id", "direction", "departs_at", "arrives_at"])
    .where("event_id", "=", id)
    .execute()
  const away = new Map<string, Interval[]>()
  const wall = (instant: string, minutes: number) => toWall(Date.parse(instant) + minutes * 60_000, timeZone)
  for (const { person_id, direction, departs_at, arrives_at } of travels) {
    const interval =
      direction === "inbound"
        ? { ...always, until: wall(arrives_at, transferMinutes) }
        : { ...always, from: wall(departs_at, -transferMinutes) }
    away.set(person_id, [...(away.get(person_id) ?? []), interval])
  }
  return away
}
