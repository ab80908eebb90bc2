import type { ReadDb } from "#db/handle"
import { inParis } from "~/platform/zones/paris"
import { lastReplacements } from "../addresses/queries.server"
import type { Grant } from "../policy"
import { actingHolders, administrations, standingCustodians } from "./acting.server"
import type { When } from "./commands.server"
import { faultOfNaming } from "./naming"

/**
 * Who is custodian, with the two who named each, and who is proposed as custodian or office head, with the address that the
 * role would open to and what keeps the reader from seconding; moments by Paris.
 */
export async function custodianDesk(db: ReadDb, grant: Grant<"name-custodian">, { now, today }: When) {
  const [held, proposals, custodians, administrators, granted] = await Promise.all([
    db
      .selectFrom("role")
      .innerJoin("person", "person.id", "role.person_id")
      .leftJoin("event", "event.id", "role.event_id")
      .leftJoin("person as first", "first.id", "role.granted_by")
      .leftJoin("person as second", "second.id", "role.seconded_by")
      .select(["role.id", "role.event_id", "event.title_fr", "event.title_en", "role.starts_on as startsOn"])
      .select(["role.ends_on as endsOn", "role.granted_at as grantedAt"])
      .select(["person.civility", "person.given_name as givenName", "person.family_name as familyName"])
      .select(["first.given_name as firstGiven", "first.family_name as firstFamily"])
      .select(["second.given_name as secondGiven", "second.family_name as secondFamily"])
      .where("role.role", "=", "custodian")
      .where("role.withdrawn_at", "is", null)
      .orderBy("person.family_name")
      .orderBy("role.id")
      .execute(),
    db
      .selectFrom("role_proposal as proposal")
      .innerJoin("person", "person.id", "proposal.person_id")
      .innerJoin("person as first", "first.id", "proposal.proposed_by")
      .leftJoin("event", "event.id", "proposal.event_id")
      .select(["proposal.id", "proposal.person_id as candidate", "proposal.proposed_by as proposer"])
      .select(["proposal.proposed_at as proposedAt", "proposal.starts_on as startsOn", "proposal.ends_on as endsOn"])
      .select(["proposal.role", "proposal.event_id", "event.title_fr", "event.title_en", "person.email as address"])
      .select(["person.civility", "person.given_name as givenName", "person.family_name as familyName"])
      .select(["first.given_name as firstGiven", "first.family_name as firstFamily"])
      .where("proposal.closed_at", "is", null)
      .orderBy("proposal.proposed_at")
      .execute(),
    standingCustodians(db, today),
    actingHolders(db, "administrator", today),
    administrations(db),
  ])
  const candidates = proposals.map(({ candidate }) => candidate)
  const [replacements, offices] = await Promise.all([
    lastReplacements(db, grant, candidates),
    candidates.length
      ? db
          .selectFrom("office")
          .select(["code", "head_person_id as headId"])
          .where("head_person_id", "in", candidates)
          .orderBy("code")
          .execute()
      : [],
  ])
  const eventOf = (row: { event_id: string | null; title_fr: string | null; title_en: string | null }) =>
    row.event_id === null ? null : { fr: row.title_fr ?? "", en: row.title_en ?? "" }
  const name = (given: string | null, family: string | null) => (family ? `${given} ${family}` : null)
  const secondIsAdministrator = administrators.includes(grant.personId)
  return {
    custodians: held.map((row) => ({
      id: row.id,
      name: `${row.civility} ${row.givenName} ${row.familyName}`,
      event: eventOf(row),
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      grantedAt: inParis(row.grantedAt),
      namedBy: [name(row.firstGiven, row.firstFamily), name(row.secondGiven, row.secondFamily)].filter(
        (one) => one !== null,
      ),
    })),
    proposals: proposals.map((row) => ({
      id: row.id,
      role: row.role,
      name: `${row.civility} ${row.givenName} ${row.familyName}`,
      address: row.address,
      replaced: replacements.get(row.candidate) ?? null,
      /** the offices that the directory says the candidate heads: their demands open with the role */
      offices: offices.filter(({ headId }) => headId === row.candidate).map(({ code }) => code),
      proposedBy: name(row.firstGiven, row.firstFamily) ?? "",
      proposedAt: inParis(row.proposedAt),
      event: eventOf(row),
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      fault: faultOfNaming({
        candidate: row.candidate,
        first: row.proposer,
        second: grant.personId,
        secondIsAdministrator,
        custodians,
        administrations: granted,
        proposedAt: row.proposedAt,
        now,
      }),
    })),
  }
}
export type CustodianDesk = Awaited<ReturnType<typeof custodianDesk>>
