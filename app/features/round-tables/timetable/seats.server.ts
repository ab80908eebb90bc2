import type { ReadDb } from "#db/handle"
import type { TableRelation } from "~/features/access/policy"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { PersonSeats } from "../dossiers/documents"
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

/** What a calendar may be told of somebody's tables, from a moment on. */
export interface ShownSeats {
  readonly afterPublication: number
  readonly since: string
  /** sessions */
  readonly sitsAt: ReadonlySet<string>
}

/**
 * What the calendars of one person hold of round tables, by event: one query. Where a custodian shows nothing, nothing. A plan
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
  let before = ""
  for (const { afterPublication, since, tables, inCalendars = true } of calls) {
    const sessions = inCalendars ? tables.map(({ sessionId }) => sessionId).sort() : []
    const now = sessions.join(" ")
    if (now !== before) moments.push({ afterPublication, since, sitsAt: new Set(sessions) })
    before = now
  }
  return moments
}
