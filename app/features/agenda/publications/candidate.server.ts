import type { ReadDb } from "#db/handle"
import type { Participant } from "~/features/access/participants.server"
import type { Grant } from "~/features/access/policy"
import { hashOf } from "~/platform/crypto/tokens.server"
import { findConflicts } from "../conflicts"
import type { Conflict, Setting } from "../conflicts/conflict"
import { type Difference, differenceBetween } from "../difference"
import { draftSessions, draftsByEvent } from "../draft/queries.server"
import type { Publication, PublishedSession } from "../published"
import { surroundingsByEvent, surroundingsOf } from "../setting.server"
import { publicationNumbered } from "./archive/queries.server"
import { asDraft, broughtBack, frozen, type NamesOfTheDay } from "./freezing"
import { publicationInForce } from "./in-force.server"
import { publicationsByEvent } from "./queries.server"

type Judges = Grant<"plan-agenda"> | Grant<"publish-agenda">

/** An agenda that might be published: what it holds, what it changes, what is wrong with it, whom it may concern. */
export interface Candidate {
  readonly sessions: readonly PublishedSession[]
  readonly inForce: Publication | null
  readonly difference: Difference
  readonly conflicts: readonly Conflict[]
  readonly setting: Setting
  readonly participants: readonly Participant[]
  /** the number in force and a hash of every session: publishing is refused when it is no longer what was read */
  readonly fingerprint: string
}

/** The draft as it would be published now. */
export async function draftCandidate(db: ReadDb, grant: Judges, today: string): Promise<Candidate> {
  const [draft, names, inForce, surroundings] = await Promise.all([
    draftSessions(db, grant),
    namesOfTheDay(db, [grant.eventId]),
    publicationInForce(db, grant),
    surroundingsOf(db, grant, today),
  ])
  const sessions = draft.map((session) => frozen(session, names))
  return { ...candidate(sessions, inForce), ...surroundings, conflicts: findConflicts(draft, surroundings.setting) }
}

/** What stands between a draft and its next publication. */
export type Pending = Pick<Candidate, "difference" | "conflicts">

/** What is pending in several events, by event: a fixed number of queries, whatever the number of events. */
export async function pendingByEvent(
  db: ReadDb,
  grants: readonly Judges[],
  today: string,
): Promise<ReadonlyMap<string, Pending>> {
  if (grants.length === 0) return new Map()
  const ids = grants.map(({ eventId }) => eventId)
  const [drafts, names, inForce, surroundings] = await Promise.all([
    draftsByEvent(db, grants),
    namesOfTheDay(db, ids),
    publicationsByEvent(db, grants, "in-force"),
    surroundingsByEvent(db, grants, today),
  ])
  return new Map(
    [...surroundings].map(([id, { setting }]) => {
      const draft = drafts.get(id) ?? []
      const sessions = draft.map((session) => frozen(session, names))
      const difference = differenceBetween(inForce.get(id)?.[0]?.sessions ?? [], sessions)
      return [id, { difference, conflicts: findConflicts(draft, setting) }]
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
  const [earlier, inForce, sealed, surroundings] = await Promise.all([
    publicationNumbered(db, grant, number),
    publicationInForce(db, grant),
    confidentialSessions(db, grant),
    surroundingsOf(db, grant, today),
  ])
  if (!earlier) return null
  const sessions = earlier.sessions.map((session) => broughtBack(session, sealed))
  const conflicts = findConflicts(sessions.map(asDraft), surroundings.setting)
  return { ...candidate(sessions, inForce), ...surroundings, conflicts }
}

function candidate(sessions: readonly PublishedSession[], inForce: Publication | null) {
  return {
    sessions,
    inForce,
    difference: differenceBetween(inForce?.sessions ?? [], sessions),
    fingerprint: `${inForce?.number ?? 0}.${hashOf(JSON.stringify(sessions))}`,
  }
}

/** The number of the publication that was in force when a fingerprint was taken. */
export function numberIn(fingerprint: string): number {
  return Number(fingerprint.split(".")[0])
}

/** The sessions that are confidential today, whatever a publication said of them. */
export async function confidentialSessions(db: ReadDb, { eventId }: Judges): Promise<ReadonlySet<string>> {
  const sessions = await db
    .selectFrom("session")
    .select("id")
    .where("event_id", "=", eventId)
    .where("visibility", "=", "confidential")
    .execute()
  return new Set(sessions.map(({ id }) => id))
}

async function namesOfTheDay(db: ReadDb, events: readonly string[]): Promise<NamesOfTheDay> {
  const [rooms, people] = await Promise.all([
    db.selectFrom("room").select(["id", "name_fr", "floor", "site"]).where("event_id", "in", events).execute(),
    db
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
      .execute(),
  ])
  return {
    rooms: new Map(rooms.map(({ id, name_fr: name, floor, site }) => [id, { name, floor: floorOf(floor), site }])),
    people: new Map(people.map((one) => [one.id, `${one.civility} ${one.given_name} ${one.family_name}`])),
  }
}

/** Rooms keep their floor as text; only a number says how many stairs there are. */
const floorOf = (floor: string) => (/^-?\d+$/.test(floor) ? Number(floor) : null)
