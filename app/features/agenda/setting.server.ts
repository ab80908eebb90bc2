import type { ReadDb } from "#db/handle"
import { type Participant, participantsByEvent } from "~/features/access/participants.server"
import type { Grant } from "~/features/access/policy"
import { toWall } from "~/platform/zones/wall-clock"
import type { Flight, OpenDay, Setting } from "./conflicts/conflict"
import { hasPlace } from "./places"
import { readerOf } from "./reader"
import { type Audience, audiences } from "./session"

type Judges = Grant<"plan-agenda"> | Grant<"publish-agenda"> | Grant<"follow-event">

/** Everything that the draft of an event is judged against, and the people it concerns. */
export interface Surroundings {
  readonly setting: Setting
  readonly participants: readonly Participant[]
}

/** What conflicts are found against: days, rooms, how many people an audience is and who must come, flights. */
export async function surroundingsOf(db: ReadDb, grant: Judges, today: string): Promise<Surroundings> {
  const found = (await surroundingsByEvent(db, [grant], today)).get(grant.eventId)
  if (!found) throw new Error("A grant is of an event that exists")
  return found
}

/** The same for several events, by event, with as many queries. */
export async function surroundingsByEvent(
  db: ReadDb,
  grants: readonly Judges[],
  today: string,
): Promise<ReadonlyMap<string, Surroundings>> {
  if (grants.length === 0) return new Map()
  const ids = grants.map(({ eventId }) => eventId)
  const [events, days, rooms, participants, travel] = await Promise.all([
    db.selectFrom("event").select(["id", "kind", "time_zone as timeZone"]).where("id", "in", ids).execute(),
    db
      .selectFrom("event_day")
      .select(["event_id as eventId", "day", "opens_at as opensAt", "closes_at as closesAt"])
      .where("event_id", "in", ids)
      .orderBy("day")
      .execute(),
    db
      .selectFrom("room")
      .select(["event_id as eventId", "id", "name_fr as name", "site", "capacity", "kind"])
      .where("event_id", "in", ids)
      .orderBy("position")
      .orderBy("id")
      .execute(),
    participantsByEvent(db, grants, today),
    db
      .selectFrom("travel")
      .select(["event_id as eventId", "person_id", "departs_at", "arrives_at"])
      .where("event_id", "in", ids)
      .execute(),
  ])
  const of = <Row extends { eventId: string }>(rows: readonly Row[], id: string) =>
    rows.flatMap(({ eventId, ...row }) => (eventId === id ? [row] : []))
  return new Map(
    events.map((event) => {
      const known = { days: of(days, event.id), rooms: of(rooms, event.id), travel: of(travel, event.id) }
      return [event.id, judgedBy(event, known, participants.get(event.id) ?? [])]
    }),
  )
}

interface Matter {
  readonly days: readonly OpenDay[]
  readonly rooms: Setting["rooms"]
  readonly travel: readonly Travel[]
}

function judgedBy(
  event: { readonly kind: string; readonly timeZone: string },
  { days, rooms, travel }: Matter,
  participants: readonly Participant[],
): Surroundings {
  const people = peopleOf(participants)
  const comes = event.kind === "colloquium" ? audiences : (["asi", "arriving", "departing"] as const)
  const setting: Setting = {
    days,
    rooms,
    audienceSizes: Object.fromEntries(
      comes.flatMap((audience) => {
        const members = people.get(audience)
        return members ? [[audience, members.size]] : []
      }),
    ),
    audiencePeople: { arriving: people.get("arriving") ?? new Set(), departing: people.get("departing") ?? new Set() },
    flights: travel.flatMap((row) => flightWithin(days, row, event.timeZone)),
  }
  return { setting, participants }
}

/**
 * Who belongs to each audience, as far as places are kept. At a seminar the network alone is counted: that the directorate
 * may read its agenda is no sign of who flies there, and partners come by invitation.
 */
function peopleOf(participants: readonly Participant[]): Map<Audience, Set<string>> {
  const people = new Map<Audience, Set<string>>()
  for (const participant of participants) {
    const { audiences, staffOrNetwork, partner } = readerOf(participant.personId, participant)
    if (!staffOrNetwork && !partner) continue
    for (const audience of audiences) {
      if (!hasPlace(audience, participant)) continue
      const members = people.get(audience)
      if (members) members.add(participant.personId)
      else people.set(audience, new Set([participant.personId]))
    }
  }
  return people
}

interface Travel {
  readonly person_id: string
  readonly departs_at: string
  readonly arrives_at: string
}

/** A flight in the event's time, unless it is over before the event or begins after it. */
function flightWithin(days: readonly OpenDay[], { person_id, departs_at, arrives_at }: Travel, zone: string): Flight[] {
  const [from, until] = [departs_at, arrives_at].map((instant) => toWall(Date.parse(instant), zone))
  const [first, last] = [days[0], days.at(-1)]
  if (!from || !until || !first || !last || until < first.day || from > `${last.day}T24:00`) return []
  return [{ personId: person_id, from, until }]
}
