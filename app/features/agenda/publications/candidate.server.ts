import type { ReadDb } from "#db/handle"
import type { Participant } from "~/features/access/participants.server"
import type { Grant } from "~/features/access/policy"
import { hashOf } from "~/platform/crypto/tokens.server"
import { findConflicts } from "../conflicts"
import type { Conflict, Setting } from "../conflicts/conflict"
import { type Difference, differenceBetween } from "../difference"
import { draftSessions, draftsByEvent } from "../draft/queries.server"
import { type EventChange, type EventFacts, eventChangesBetween } from "../event-facts"
import type { Publication, PublishedSession } from "../published"
import type { Audience } from "../session"
import { surroundingsByEvent, surroundingsOf } from "../setting.server"
import { publicationNumbered } from "./archive/queries.server"
import { currentEvent, currentEvents } from "./event-facts.server"
import { asDraft, broughtBack, frozen, type NamesOfTheDay, sealedToday } from "./freezing"
import { publicationInForce } from "./in-force.server"
import { publicationsByEvent } from "./queries.server"

type Judges = Grant<"plan-agenda"> | Grant<"publish-agenda">

/** An agenda that might be published: what it holds, what it changes, what is wrong with it, whom it may concern. */
export interface Candidate {
  readonly sessions: readonly PublishedSession[]
  readonly inForce: Publication | null
  /** the event as it would be published */
  readonly event: EventFacts
  readonly difference: Difference
  readonly eventChanges: readonly EventChange[]
  readonly conflicts: readonly Conflict[]
  readonly setting: Setting
  readonly participants: readonly Participant[]
  /** the number in force and a hash of all that is published: publishing is refused when it is no longer what was read */
  readonly fingerprint: string
}

/** The draft as it would be published now. */
export async function draftCandidate(db: ReadDb, grant: Judges, today: string): Promise<Candidate> {
  const [draft, people, event, inForce, surroundings] = await Promise.all([
    draftSessions(db, grant),
    speakerNames(db, [grant.eventId]),
    currentEvent(db, grant.eventId),
    publicationInForce(db, grant),
    surroundingsOf(db, grant, today),
  ])
  const names = { people, rooms: roomNames(event.facts) }
  const sessions = draft.map((session) => frozen(session, names))
  return {
    ...candidate({ sessions, event: event.facts }, inForce),
    ...surroundings,
    conflicts: findConflicts(draft, surroundings.setting),
  }
}

/** What stands between a draft and its next publication. */
export type Pending = Pick<Candidate, "difference" | "eventChanges" | "conflicts">

/** What is pending in several events, by event: a fixed number of queries, whatever the number of events. */
export async function pendingByEvent(
  db: ReadDb,
  grants: readonly Judges[],
  today: string,
): Promise<ReadonlyMap<string, Pending>> {
  if (grants.length === 0) return new Map()
  const ids = grants.map(({ eventId }) => eventId)
  const [drafts, people, events, inForce, surroundings] = await Promise.all([
    draftsByEvent(db, grants),
    speakerNames(db, ids),
    currentEvents(db, ids),
    publicationsByEvent(db, grants, "in-force"),
    surroundingsByEvent(db, grants, today),
  ])
  return new Map(
    [...events].map(([id, { facts }]) => {
      const draft = drafts.get(id) ?? []
      const names = { people, rooms: roomNames(facts) }
      const sessions = draft.map((session) => frozen(session, names))
      const { difference, eventChanges } = candidate({ sessions, event: facts }, inForce.get(id)?.[0] ?? null)
      const setting = surroundings.get(id)?.setting
      return [id, { difference, eventChanges, conflicts: setting ? findConflicts(draft, setting) : [] }]
    }),
  )
}

/** An earlier publication as it would come back now; null when the event has none of that number. */
export async function earlierCandidate(
  db: ReadDb,
  grant: Judges,
  number: number,
  today: string,
): Promise<Candidate | null> {
  const [earlier, inForce, sealedInDraft, surroundings] = await Promise.all([
    publicationNumbered(db, grant, number),
    publicationInForce(db, grant),
    confidentialDrafts(db, grant),
    surroundingsOf(db, grant, today),
  ])
  if (!earlier) return null
  const sealed = sealedToday(sealedInDraft, inForce?.sessions ?? [])
  const sessions = earlier.sessions.map((session) => broughtBack(session, sealed))
  const conflicts = findConflicts(sessions.map(asDraft), surroundings.setting)
  return { ...candidate({ sessions, event: earlier.event }, inForce), ...surroundings, conflicts }
}

function candidate({ sessions, event }: Pick<Candidate, "sessions" | "event">, inForce: Publication | null) {
  return {
    sessions,
    event,
    inForce,
    difference: differenceBetween(inForce?.sessions ?? [], sessions),
    eventChanges: eventChangesBetween(inForce?.event ?? null, event),
    fingerprint: `${inForce?.number ?? 0}.${hashOf(JSON.stringify([sessions, event]))}`,
  }
}

/** How many changes a publication is announced with: of sessions, and of the event itself. */
export function changeCount({ difference, eventChanges }: Pick<Candidate, "difference" | "eventChanges">): number {
  return difference.changes.length + eventChanges.length
}

/** The number of the publication that was in force when a fingerprint was taken. */
export function numberIn(fingerprint: string): number {
  return Number(fingerprint.split(".")[0])
}

/** The sessions that the draft holds confidential, with their audiences. */
export function confidentialDrafts(
  db: ReadDb,
  { eventId }: Judges,
): Promise<{ readonly id: string; readonly audience: Audience }[]> {
  return db
    .selectFrom("session")
    .select(["id", "audience"])
    .where("event_id", "=", eventId)
    .where("visibility", "=", "confidential")
    .$narrowType<{ audience: Audience }>()
    .execute()
}

/** The names under which the draft's speakers would be published, by person. */
async function speakerNames(db: ReadDb, events: readonly string[]): Promise<NamesOfTheDay["people"]> {
  const people = await db
    .selectFrom("person")
    .select(["id", "civility", "given_name", "family_name"])
    .where(
      "id",
      "in",
      db
        .selectFrom("session_speaker")
        .innerJoin("session", "session.id", "session_speaker.session_id")
        .select("session_speaker.person_id")
        .where("session.event_id", "in", events)
        .where("session_speaker.person_id", "is not", null)
        .$castTo<{ person_id: string }>(),
    )
    .execute()
  return new Map(people.map((one) => [one.id, `${one.civility} ${one.given_name} ${one.family_name}`]))
}

function roomNames({ rooms }: EventFacts): NamesOfTheDay["rooms"] {
  return new Map(rooms.map(({ id, name, floor, site }) => [id, { name, floor: floorOf(floor), site }]))
}

/** Rooms keep their floor as text; only a number says how many stairs there are. */
const floorOf = (floor: string) => (/^-?\d+$/.test(floor) ? Number(floor) : null)
