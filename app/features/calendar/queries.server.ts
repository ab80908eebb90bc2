import type { ReadDb } from "#db/handle"
import { type Grant, permit, type Role } from "~/features/access/policy"
import type { Participation } from "~/features/access/taking-part"
import { isInProgramme, mayRead } from "~/features/agenda/audience"
import { type ProgrammeEntry, programmeHistory } from "~/features/agenda/publication-history"
import { publicationsByEvent } from "~/features/agenda/publications/queries.server"
import type { Publication } from "~/features/agenda/published"
import { seatsInCalendars } from "~/features/round-tables/timetable/seats.server"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { Installation } from "~/platform/installation"
import { toWall } from "~/platform/zones/wall-clock"
import { withOwnUids } from "./own-uids"
import { type Participating, stepsOf } from "./participation"
import { type CalendarEvent, historyOf, type Programme } from "./programme"

interface Asked {
  /** what opens the person's own seats */
  readonly keys: InstallationKeys
  readonly demo: boolean
  /** one event instead of all */
  readonly eventId?: string
}

/**
 * The programmes of all events that somebody takes part in, or took part in when a calendar was last made. Four queries,
 * whatever the number of events and sessions. Calendars are read as the person, never as the system: an event whose
 * programme the person was never allowed to have is left out.
 */
export async function programmesOf(db: ReadDb, personId: string, { keys, demo, eventId }: Asked): Promise<Programme[]> {
  const [found, seats] = await Promise.all([
    participationsOf(db, personId, eventId),
    seatsInCalendars(db, keys, personId),
  ])
  const grants = found.flatMap(({ event, participations }) => {
    const roles = new Set<Role>(participations.flatMap((one) => one.roles))
    const grant = permit("download-programme", { personId, roles, demo }, event.id)
    return grant ? [grant] : []
  })
  const published = await publicationsByEvent(db, grants)
  return grants.flatMap((grant) => {
    const taken = found.find(({ event }) => event.id === grant.eventId)
    if (!taken) return []
    const publications = published.get(grant.eventId) ?? []
    const steps = stepsOf(publications, taken.participations, personId, seats.get(grant.eventId))
    return [{ event: eventShown(taken.event, publications.at(-1)), steps }]
  })
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
  readonly participations: Participating[]
}

async function participationsOf(db: ReadDb, personId: string, eventId?: string): Promise<Taken[]> {
  const rows = await db
    .selectFrom("participation")
    .innerJoin("event", "event.id", "participation.event_id")
    .select(["event.id", "event.slug", "event.title_fr as titleFr", "event.title_en as titleEn", "event.city"])
    .select(["event.time_zone as timeZone", "event.starts_on as startsOn", "event.ends_on as endsOn"])
    .select(["event.created_at", "event.changed_at", "event.revision"])
    .select(["participation.after_publication as afterPublication", "participation.since"])
    .select(["participation.ways", "participation.roles"])
    .where("participation.person_id", "=", personId)
    .$if(eventId !== undefined, (query) => query.where("event.id", "=", eventId ?? ""))
    .orderBy("event.starts_on")
    .orderBy("event.id")
    .orderBy("participation.position")
    .execute()
  const found = new Map<string, Taken>()
  for (const { afterPublication, since, ways, roles, created_at, changed_at, revision, ...named } of rows) {
    const event = { ...named, daysSequence: revision - 1, changedAt: changed_at ?? created_at }
    const taken = found.get(event.id) ?? { event, participations: [] }
    found.set(event.id, taken)
    const as = JSON.parse(ways) as Participation[]
    taken.participations.push({ afterPublication, since, as, roles: JSON.parse(roles) as Role[] })
  }
  return [...found.values()]
}
