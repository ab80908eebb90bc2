import type { ReadDb } from "#db/handle"
import { type Grant, permit, type Role } from "~/features/access/policy"
import { type Participation, partByName } from "~/features/access/taking-part"
import { isInProgramme, mayRead } from "~/features/agenda/audience"
import { type ProgrammeEntry, programmeHistory } from "~/features/agenda/publication-history"
import { publicationsByEvent } from "~/features/agenda/publications/queries.server"
import type { Publication } from "~/features/agenda/published"
import { type ShownSeats, seatsInCalendars } from "~/features/round-tables/timetable/seats.server"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { Installation } from "~/platform/installation"
import { toWall } from "~/platform/zones/wall-clock"
import { withOwnUids } from "./own-uids"
import { type Participating, type Sitting, stepsOf } from "./participation"
import { type CalendarEvent, historyOf, type Programme } from "./programme"

interface Asked {
  /** what opens the person's own seats */
  readonly keys: InstallationKeys
  readonly demo: boolean
  /** one event instead of all */
  readonly eventId?: string
}

/**
 * The programmes of all events that somebody takes part in, or took part in when a calendar was last made, be it by the
 * names of confidential sessions alone. Four queries, whatever the number of events and sessions. Calendars are read as the
 * person, never as the system: an event whose programme the person was never allowed to have is left out.
 */
export async function programmesOf(db: ReadDb, personId: string, { keys, demo, eventId }: Asked): Promise<Programme[]> {
  const [found, seats] = await Promise.all([
    participationsOf(db, personId, eventId),
    seatsInCalendars(db, keys, personId),
  ])
  const taken = found.flatMap(({ position, ...one }) => {
    const sittings = sittingsOf(seats.get(one.event.id) ?? [], position)
    const roles = [...one.participations, ...sittings.flatMap(({ part }) => part ?? [])].flatMap((part) => part.roles)
    const grant = permit("download-programme", { personId, roles: new Set(roles), demo }, one.event.id)
    return grant ? [{ ...one, sittings, grant }] : []
  })
  const published = await publicationsByEvent(
    db,
    taken.map(({ grant }) => grant),
  )
  return taken.map(({ event, participations, sittings }) => {
    const publications = published.get(event.id) ?? []
    const steps = stepsOf(publications, participations, personId, sittings)
    return { event: eventShown(event, publications.at(-1)), steps }
  })
}

/** What seats say of somebody, with the part in the event that those of a name give. */
function sittingsOf(seats: readonly ShownSeats[], position: string): Sitting[] {
  const { as, roles } = partByName(position)
  return seats.map(({ named, ...seat }) => ({ ...seat, part: named ? { as: [...as], roles: [...roles] } : null }))
}

/** What calendars show of an event is frozen with its last publication. */
function eventShown(asSet: CalendarEvent, inForce: Publication | undefined): CalendarEvent {
  if (!inForce) return asSet
  const { titleFr, titleEn, city, timeZone, startsOn, endsOn } = inForce.event
  return { ...asSet, titleFr, titleEn, city, timeZone, startsOn, endsOn, daysSequence: inForce.daysSequence }
}

/** The personal programme of one event. */
export async function programmeOf(
  db: ReadDb,
  { personId, eventId }: Grant<"download-programme">,
  { keys, config }: Pick<Installation, "keys" | "config">,
): Promise<Programme | null> {
  const [programme] = await programmesOf(db, personId, { keys, demo: config.demo, eventId })
  return programme ?? null
}

/**
 * One session of the publication in force as a calendar entry: as the personal programme has it, or, for a session that
 * the reader may read without being in it, as if it were his or hers. Null for anything else, reserved slots of others
 * among them.
 */
export function entryOfSession(programme: Programme, sessionId: string, now: string): ProgrammeEntry | null {
  const entries = withOwnUids(historyOf(programme, now), programme.steps)
  const own = entries.find((entry) => entry.sessionId === sessionId)
  if (own) return own.status === "confirmed" ? own : null
  const last = programme.steps.at(-1)
  const session = last?.publication.sessions.find((one) => one.sessionId === sessionId)
  if (!last || !session || !mayRead(session, last.reader) || isInProgramme(session, last.reader)) return null
  const { personId } = last.reader
  const alone = programme.steps.map(({ publication }) => ({
    ...publication,
    sessions: publication.sessions
      .filter((one) => one.sessionId === sessionId)
      .map((one) => ({ ...one, audience: "named" as const, namedPersonIds: [personId] })),
  }))
  const wallClock = toWall(Date.parse(now), programme.event.timeZone)
  return programmeHistory(alone, last.reader, { instant: now, wallClock })[0] ?? null
}

interface Taken {
  readonly event: CalendarEvent
  /** of the person, in the directory */
  readonly position: string
  readonly participations: Participating[]
}

/** Every event, with the ways in which somebody took part in it as rows in the clear have them: in most, none. */
async function participationsOf(db: ReadDb, personId: string, eventId?: string): Promise<Taken[]> {
  const rows = await db
    .selectFrom("event")
    .innerJoin("person", (join) => join.on("person.id", "=", personId))
    .leftJoin("participation", (join) =>
      join.onRef("participation.event_id", "=", "event.id").onRef("participation.person_id", "=", "person.id"),
    )
    .select(["event.id", "event.slug", "event.title_fr as titleFr", "event.title_en as titleEn", "event.city"])
    .select(["event.time_zone as timeZone", "event.starts_on as startsOn", "event.ends_on as endsOn"])
    .select(["event.created_at", "event.changed_at", "event.revision", "person.position"])
    .select(["participation.after_publication as afterPublication", "participation.since"])
    .select(["participation.ways", "participation.roles"])
    .$if(eventId !== undefined, (query) => query.where("event.id", "=", eventId ?? ""))
    .orderBy("event.starts_on")
    .orderBy("event.id")
    .orderBy("participation.position")
    .execute()
  const found = new Map<string, Taken>()
  for (const { afterPublication, since, ways, roles, position, created_at, changed_at, revision, ...named } of rows) {
    const event = { ...named, daysSequence: revision - 1, changedAt: changed_at ?? created_at }
    const taken = found.get(event.id) ?? { event, position, participations: [] }
    found.set(event.id, taken)
    if (afterPublication === null || since === null || ways === null || roles === null) continue
    const as = JSON.parse(ways) as Participation[]
    taken.participations.push({ afterPublication, since, as, roles: JSON.parse(roles) as Role[] })
  }
  return [...found.values()]
}
