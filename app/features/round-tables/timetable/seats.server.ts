import type { ReadDb } from "#db/handle"
import type { TableRelation } from "~/features/access/policy"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { PersonSeats } from "../dossiers/documents"
import { openDossier } from "../dossiers/sealed.server"

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
