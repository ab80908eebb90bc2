import type { ReadDb } from "#db/handle"
import { inParis } from "~/platform/zones/paris"
import { lastReplacements } from "../../addresses/queries.server"
import type { Grant } from "../../policy"
import { faultOfTwo } from "../../roles/two.server"

/** Enough for the custodian to see what was done of late; the journal keeps all of it. */
const mostShown = 50

const nameOf = (civility: string | null, given: string | null, family: string | null) =>
  [civility, given, family].filter((part) => part !== null).join(" ")

/** The resets that wait for a second person, with what stands in the reader's way, and those that were done. */
export async function resetDesk(db: ReadDb, grant: Grant<"confirm-key-reset">, when: { now: string; today: string }) {
  const rows = await db
    .selectFrom("key_reset as reset")
    .innerJoin("person", "person.id", "reset.person_id")
    .innerJoin("person as first", "first.id", "reset.asked_by")
    .leftJoin("person as second", "second.id", "reset.confirmed_by")
    .select(["reset.id", "reset.person_id", "reset.asked_by", "reset.asked_at", "reset.closed_at"])
    .select(["person.civility", "person.given_name", "person.family_name", "person.email as address"])
    .select(["first.civility as firstCivility", "first.given_name as firstGiven", "first.family_name as firstFamily"])
    .select(["second.civility as secondCivility", "second.given_name as secondGiven"])
    .select("second.family_name as secondFamily")
    .where((eb) => eb.or([eb("reset.closed_at", "is", null), eb("reset.confirmed_by", "is not", null)]))
    .orderBy("reset.asked_at", "desc")
    .orderBy("reset.id")
    .limit(mostShown)
    .execute()
  const told = rows.map((row) => ({
    id: row.id,
    candidate: row.person_id,
    first: row.asked_by,
    proposedAt: row.asked_at,
    name: nameOf(row.civility, row.given_name, row.family_name),
    address: row.address,
    askedBy: nameOf(row.firstCivility, row.firstGiven, row.firstFamily),
    askedAt: inParis(row.asked_at),
    confirmedBy: nameOf(row.secondCivility, row.secondGiven, row.secondFamily),
    doneAt: row.closed_at && inParis(row.closed_at),
  }))
  const open = told.filter(({ doneAt }) => !doneAt)
  const replacements = await lastReplacements(
    db,
    grant,
    open.map(({ candidate }) => candidate),
  )
  const waiting = []
  for (const { id, name, address, askedBy, askedAt, candidate, first, proposedAt } of open) {
    const two = { candidate, first, second: grant.personId, proposedAt }
    const replaced = replacements.get(candidate) ?? null
    waiting.push({ id, name, address, replaced, askedBy, askedAt, fault: await faultOfTwo(db, two, when) })
  }
  const past = told.flatMap(({ id, name, askedBy, confirmedBy, doneAt }) =>
    doneAt ? [{ id, name, askedBy, confirmedBy, doneAt }] : [],
  )
  return { waiting, past }
}
export type ResetDesk = Awaited<ReturnType<typeof resetDesk>>

/** The reset of one person's keys that waits, as the page of the account shows it. */
export async function waitingReset(db: ReadDb, _grant: Grant<"see-accounts">, personId: string) {
  const row = await db
    .selectFrom("key_reset as reset")
    .innerJoin("person as first", "first.id", "reset.asked_by")
    .select(["reset.id", "reset.asked_at", "first.civility", "first.given_name", "first.family_name"])
    .where("reset.person_id", "=", personId)
    .where("reset.closed_at", "is", null)
    .executeTakeFirst()
  if (!row) return null
  return { id: row.id, at: inParis(row.asked_at), by: nameOf(row.civility, row.given_name, row.family_name) }
}
