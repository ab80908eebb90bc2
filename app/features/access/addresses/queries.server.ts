import type { ReadDb } from "#db/handle"
import { inParis } from "~/platform/zones/paris"
import type { Grant } from "../policy"
import type { When } from "../roles/commands.server"
import { faultOfConfirmingAddress } from "../roles/two.server"

/** The last replacement of somebody's address, as whoever confirms something about that person is shown it. */
export interface LastReplacement {
  /** null where only the journal told of the replacement */
  readonly previous: string | null
  readonly by: string
  /** the wall-clock time in Paris */
  readonly at: string
  readonly waits: boolean
}

/** Who may be shown replaced addresses: whoever administers accounts or says the second word. */
export type SeesReplacements = Grant<"see-accounts" | "confirm-address" | "confirm-key-reset" | "name-custodian">

const nameOf = (civility: string, given: string, family: string) => `${civility} ${given} ${family}`

const replacements = (db: ReadDb) =>
  db
    .selectFrom("address_replacement as replacement")
    .innerJoin("person as first", "first.id", "replacement.replaced_by")
    .select(["replacement.id", "replacement.person_id as personId", "replacement.previous_address as previous"])
    .select(["replacement.replaced_by as first", "replacement.replaced_at as replacedAt"])
    .select(["replacement.closed_at as closedAt", "replacement.confirmed_by as confirmedBy"])
    .select(["first.civility as firstCivility", "first.given_name as firstGiven", "first.family_name as firstFamily"])

/** The last replacement of each of some people's addresses, by person; nobody whose address never was replaced. */
export async function lastReplacements(
  db: ReadDb,
  _grant: SeesReplacements,
  people: readonly string[],
): Promise<ReadonlyMap<string, LastReplacement>> {
  if (people.length === 0) return new Map()
  const rows = await replacements(db)
    .where("replacement.person_id", "in", [...new Set(people)])
    .orderBy("replacement.replaced_at")
    .orderBy((eb) => eb.case().when("replacement.closed_at", "is", null).then(1).else(0).end())
    .execute()
  return new Map(
    rows.map(({ personId, previous, firstCivility, firstGiven, firstFamily, replacedAt, closedAt }) => [
      personId,
      {
        previous,
        by: nameOf(firstCivility, firstGiven, firstFamily),
        at: inParis(replacedAt),
        waits: closedAt === null,
      },
    ]),
  )
}

/** Enough to see what was done of late; the journal keeps all of it. */
const mostShown = 50

/** The addresses that wait for a second person, with what stands in the reader's way, and those that were confirmed. */
export async function replacedAddresses(db: ReadDb, grant: Grant<"confirm-address">, when: When) {
  const rows = await replacements(db)
    .innerJoin("person", "person.id", "replacement.person_id")
    .leftJoin("person as second", "second.id", "replacement.confirmed_by")
    .select(["person.civility", "person.given_name as given", "person.family_name as family"])
    .select(["person.email as address"])
    .select(["second.civility as secondCivility", "second.given_name as secondGiven"])
    .select("second.family_name as secondFamily")
    .where((eb) => eb.or([eb("replacement.closed_at", "is", null), eb("replacement.confirmed_by", "is not", null)]))
    // Those that wait come first, whatever their number.
    .orderBy((eb) => eb.case().when("replacement.closed_at", "is", null).then(0).else(1).end())
    .orderBy("replacement.replaced_at", "desc")
    .orderBy("replacement.id")
    .limit(mostShown)
    .execute()
  const described = rows.map((row) => ({
    id: row.id,
    candidate: row.personId,
    first: row.first,
    proposedAt: row.replacedAt,
    name: nameOf(row.civility, row.given, row.family),
    address: row.address,
    previous: row.previous,
    by: nameOf(row.firstCivility, row.firstGiven, row.firstFamily),
    at: inParis(row.replacedAt),
    confirmedAt: row.closedAt && inParis(row.closedAt),
    confirmedBy: nameOf(row.secondCivility ?? "", row.secondGiven ?? "", row.secondFamily ?? "").trim(),
  }))
  const waiting = []
  for (const { id, candidate, first, proposedAt, name, address, previous, by, at, confirmedAt } of described)
    if (confirmedAt === null) {
      const two = { candidate, first, second: grant.personId, proposedAt }
      waiting.push({ id, name, address, previous, by, at, fault: await faultOfConfirmingAddress(db, two, when) })
    }
  const confirmed = described.flatMap(({ id, name, by, confirmedBy, confirmedAt }) =>
    confirmedAt === null ? [] : [{ id, name, by, confirmedBy, confirmedAt }],
  )
  return { waiting, confirmed }
}
export type ReplacedAddresses = Awaited<ReturnType<typeof replacedAddresses>>

/** Whether a second person still has to confirm somebody's address: until then it allows no first key. */
export async function isAddressUnconfirmed(db: ReadDb, { personId }: Grant<"manage-own-keys">): Promise<boolean> {
  const waiting = await db
    .selectFrom("address_replacement")
    .select("id")
    .where("person_id", "=", personId)
    .where("closed_at", "is", null)
    .executeTakeFirst()
  return waiting !== undefined
}
