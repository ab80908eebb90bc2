import type { ReadDb } from "#db/handle"
import type { TableRelation } from "~/features/access/policy"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { PersonSeats } from "../dossiers/person-seats"
import { openDossier, openDossiersAbout } from "../dossiers/sealed.server"

interface Whose {
  readonly eventId: string
  readonly personId: string
}

/** Where the settled plans of an event called somebody, one after the other; empty for whoever was never called. */
export async function callsOf(
  db: ReadDb,
  keys: InstallationKeys,
  { eventId, personId }: Whose,
): Promise<PersonSeats["calls"]> {
  const seats = await openDossier(db, keys, { kind: "seats", eventId, subjectId: personId })
  return seats?.content.calls ?? []
}

/** The tables at which somebody sits by the plan in force, and as what. */
export async function seatsOf(
  db: ReadDb,
  keys: InstallationKeys,
  whose: Whose,
): Promise<ReadonlyMap<string, TableRelation>> {
  const calls = await callsOf(db, keys, whose)
  return new Map(calls.at(-1)?.tables.map(({ sessionId, as }) => [sessionId, as]))
}

/** The confidential sessions that are in somebody's programme, and those of them whose dossier opens to the person. */
export interface OwnConfidentialSlots {
  readonly sitsAt: ReadonlySet<string>
  readonly tables: ReadonlySet<string>
}

export async function ownConfidentialSlots(
  db: ReadDb,
  keys: InstallationKeys,
  whose: Whose,
): Promise<OwnConfidentialSlots> {
  const last = (await callsOf(db, keys, whose)).at(-1)
  const tables = last?.tables.map(({ sessionId }) => sessionId) ?? []
  return { sitsAt: new Set([...tables, ...(last?.named ?? [])]), tables: new Set(tables) }
}

/**
 * Finds the events in which confidential sessions name somebody. A seat of a plan is no such name: whoever loses the post
 * that an event invites by keeps nothing by a plan that is not settled anew. One query.
 */
export function findEventsNaming(keys: InstallationKeys) {
  return async (db: ReadDb, personId: string): Promise<ReadonlySet<string>> => {
    const seats = await openDossiersAbout(db, keys, { kind: "seats", subjectId: personId })
    return new Set([...seats].flatMap(([eventId, { calls }]) => (calls.at(-1)?.named?.length ? [eventId] : [])))
  }
}

/** What a calendar may be told of somebody's confidential sessions, from a moment on. */
export interface ShownSeats {
  readonly afterPublication: number
  readonly since: string
  /** sessions */
  readonly sitsAt: ReadonlySet<string>
  /** some of them name the person, which is a part in the event */
  readonly named: boolean
  /** it holds from the publication that follows `afterPublication` on, and is no moment of its own */
  readonly withNext?: true
}

/**
 * What the calendars of one person hold of confidential sessions, by event: one query. Where a custodian shows nothing, nothing. A plan
 * that leaves somebody's tables as they were is no moment of that person's calendar: an entry that moves by one second
 * would tell that a plan was settled.
 */
export async function seatsInCalendars(
  db: ReadDb,
  keys: InstallationKeys,
  personId: string,
): Promise<ReadonlyMap<string, readonly ShownSeats[]>> {
  const seats = await openDossiersAbout(db, keys, { kind: "seats", subjectId: personId })
  return new Map([...seats].map(([eventId, { calls }]) => [eventId, momentsOf(calls)]))
}

function momentsOf(calls: PersonSeats["calls"]): ShownSeats[] {
  const moments: ShownSeats[] = []
  let before = JSON.stringify([[], false])
  for (const { afterPublication, since, tables, named = [], inCalendars = true, withNext } of calls) {
    const sessions = inCalendars ? [...tables.map(({ sessionId }) => sessionId), ...named].sort() : []
    const isNamed = named.length > 0
    const now = JSON.stringify([sessions, isNamed])
    const moment = { afterPublication, since, sitsAt: new Set(sessions), named: isNamed }
    if (now !== before) moments.push(withNext ? { ...moment, withNext } : moment)
    before = now
  }
  return moments
}
