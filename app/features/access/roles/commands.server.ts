import type { Db, Tx } from "#db/handle"
import { write } from "#db/write.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Journal } from "~/platform/journal"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import type { Grant } from "../policy"
import { actingHolders, standingCustodians } from "./acting.server"
import { type ConfidentialRole, type GrantableRole, isConfidentialRole } from "./grantable"
import type { GrantRole } from "./input"
import { faultOfTwo, type TwoFault } from "./two.server"

export interface When {
  /** the real instant, which the journal keeps */
  readonly now: string
  /** the day of the events' clock, by which roles begin and end */
  readonly today: string
}

interface Held {
  readonly role: GrantableRole
  readonly event: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/** Whether a role of the same kind, for the same event or for all, stands on one of the same days. */
async function heldAlready(tx: Tx, personId: string, { role, event, startsOn, endsOn }: Held): Promise<boolean> {
  const held = await tx
    .selectFrom("role")
    .select(["event_id", "starts_on", "ends_on"])
    .where("person_id", "=", personId)
    .where("role", "=", role)
    .where("withdrawn_at", "is", null)
    .execute()
  return held.some(
    (one) =>
      (one.event_id === null || one.event_id === event) &&
      (endsOn === null || one.starts_on === null || one.starts_on <= endsOn) &&
      (startsOn === null || one.ends_on === null || one.ends_on >= startsOn),
  )
}

const isPerson = async (tx: Tx, id: string) =>
  (await tx.selectFrom("person").select("id").where("id", "=", id).executeTakeFirst()) !== undefined
const isEvent = async (tx: Tx, id: string | null) =>
  id === null || (await tx.selectFrom("event").select("id").where("id", "=", id).executeTakeFirst()) !== undefined

export type GrantFault = "unknown" | "not-oneself" | "already-held" | "already-proposed"

type ProposalStep = "proposed" | "named" | "declined"

/** What the journal is told of each step of a proposal. */
const journalled = {
  custodian: {
    proposed: { act: "custodian-proposed" },
    named: { act: "custodian-named" },
    declined: { act: "custodian-declined" },
  },
  office_head: {
    proposed: { act: "office-head-proposed" },
    named: { act: "office-head-named" },
    declined: { act: "office-head-declined" },
  },
} as const satisfies Record<ConfidentialRole, Record<ProposalStep, { readonly act: string }>>

/**
 * Grants a role, or proposes one that reads confidential matter: that one waits for a second person. Nobody grants himself
 * anything.
 */
export function grantRole(
  db: Db,
  grant: Grant<"manage-accounts">,
  journal: Journal,
  personId: string,
  { formKey, ...held }: GrantRole,
  { now }: When,
): Promise<Result<"granted" | "proposed", GrantFault>> {
  const { role, event, startsOn, endsOn } = held
  return write(db, (tx) =>
    onceForForm<Result<"granted" | "proposed", GrantFault>>(tx, { key: formKey, ...by(grant), now }, async () => {
      if (!(await isPerson(tx, personId)) || !(await isEvent(tx, event))) return refused("unknown")
      if (personId === grant.personId) return refused("not-oneself")
      if (await heldAlready(tx, personId, held)) return refused("already-held")
      const days = { starts_on: startsOn, ends_on: endsOn }
      const entry = { at: now, actorId: grant.personId, subject: personId, eventId: event }
      if (isConfidentialRole(role)) {
        const waiting = await tx
          .selectFrom("role_proposal")
          .select("id")
          .where("person_id", "=", personId)
          .where("role", "=", role)
          .where("closed_at", "is", null)
          .executeTakeFirst()
        if (waiting) return refused("already-proposed")
        const proposed = { id: newId(), person_id: personId, role, event_id: event, ...days }
        await tx
          .insertInto("role_proposal")
          .values({ ...proposed, proposed_by: grant.personId, proposed_at: now, closed_at: null })
          .execute()
        await journal.append(tx, { ...entry, ...journalled[role].proposed })
        return done("proposed" as const)
      }
      const granted = { id: newId(), person_id: personId, role, event_id: event, ...days }
      await tx
        .insertInto("role")
        .values({ ...granted, granted_by: grant.personId, granted_at: now })
        .execute()
      await journal.append(tx, { ...entry, act: "role-granted", detail: { role } })
      return done("granted" as const)
    }),
  )
}

const by = (grant: Grant) => ({ personId: grant.personId })

export type WithdrawFault = "unknown" | "last-administrator" | "last-custodian"

/**
 * Withdraws a role at once. One administrator always remains who may act; and one custodian, suspended or not, without
 * whose word no other is named: an administrator who could withdraw them all would choose the next with a puppet.
 */
export function withdrawRole(
  db: Db,
  grant: Grant<"manage-accounts">,
  journal: Journal,
  personId: string,
  { formKey, role: roleId }: { formKey: string; role: string },
  { now, today }: When,
): Promise<Result<undefined, WithdrawFault>> {
  return write(db, (tx) =>
    onceForForm<Result<undefined, WithdrawFault>>(tx, { key: formKey, ...by(grant), now }, async () => {
      const before = await actingHolders(tx, "administrator", today)
      const withdrawn = await tx
        .selectFrom("role")
        .select(["role", "event_id"])
        .where("id", "=", roleId)
        .where("person_id", "=", personId)
        .where("withdrawn_at", "is", null)
        .executeTakeFirst()
      if (!withdrawn) return refused("unknown")
      const { role, event_id: eventId } = withdrawn
      if (role === "administrator" && before.every((one) => one === personId)) return refused("last-administrator")
      const custodians = role === "custodian" ? await standingCustodians(tx, today) : []
      if (custodians.length > 0 && custodians.every((one) => one.personId === personId))
        return refused("last-custodian")
      await tx
        .updateTable("role")
        .set({ withdrawn_by: grant.personId, withdrawn_at: now })
        .where("id", "=", roleId)
        .execute()
      const entry = { at: now, actorId: grant.personId, act: "role-withdrawn", subject: personId }
      await journal.append(tx, { ...entry, eventId, detail: { role } })
      return done()
    }),
  )
}

export type SecondFault = TwoFault | "unknown" | "candidate-suspended" | "already-held"

/** The second person's word: the role is given, and both names stay with it. */
export function secondProposal(
  db: Db,
  grant: Grant<"name-custodian">,
  journal: Journal,
  { formKey, proposal: id }: { formKey: string; proposal: string },
  { now, today }: When,
): Promise<Result<undefined, SecondFault>> {
  return write(db, (tx) =>
    onceForForm<Result<undefined, SecondFault>>(tx, { key: formKey, ...by(grant), now }, async () => {
      const proposal = await openProposal(tx, id)
      if (!proposal) return refused("unknown")
      const { person_id: candidate, proposed_by: first, event_id: event, role } = proposal
      const two = { candidate, first, second: grant.personId, proposedAt: proposal.proposed_at }
      const fault = await faultOfTwo(tx, two, { now, today })
      if (fault) return refused(fault)
      const suspended = await tx
        .selectFrom("suspension")
        .select("id")
        .where("person_id", "=", candidate)
        .where("lifted_at", "is", null)
        .executeTakeFirst()
      if (suspended) return refused("candidate-suspended")
      const days = { starts_on: proposal.starts_on, ends_on: proposal.ends_on }
      const held = { role, event, startsOn: days.starts_on, endsOn: days.ends_on }
      if (await heldAlready(tx, candidate, held)) return refused("already-held")
      const named = { id: newId(), person_id: candidate, role, event_id: event, ...days }
      await tx
        .insertInto("role")
        .values({ ...named, granted_by: first, granted_at: now, seconded_by: grant.personId })
        .execute()
      await tx.updateTable("role_proposal").set({ closed_at: now }).where("id", "=", id).execute()
      const entry = { at: now, actorId: grant.personId, ...journalled[role].named, subject: candidate }
      await journal.append(tx, { ...entry, eventId: event, detail: { proposedBy: first } })
      return done()
    }),
  )
}

/** Sets a proposal aside: whoever may take part in naming may do so, the one who proposed included. */
export function declineProposal(
  db: Db,
  grant: Grant<"name-custodian">,
  journal: Journal,
  { formKey, proposal: id }: { formKey: string; proposal: string },
  { now }: When,
): Promise<Result<undefined, "unknown">> {
  return write(db, (tx) =>
    onceForForm<Result<undefined, "unknown">>(tx, { key: formKey, ...by(grant), now }, async () => {
      const proposal = await openProposal(tx, id)
      if (!proposal) return refused("unknown")
      await tx.updateTable("role_proposal").set({ closed_at: now }).where("id", "=", id).execute()
      const entry = { at: now, actorId: grant.personId, ...journalled[proposal.role].declined }
      const { person_id: subject, event_id: eventId, proposed_by: proposedBy } = proposal
      await journal.append(tx, { ...entry, subject, eventId, detail: { proposedBy } })
      return done()
    }),
  )
}

function openProposal(tx: Tx, id: string) {
  return tx
    .selectFrom("role_proposal")
    .select(["person_id", "role", "event_id", "starts_on", "ends_on", "proposed_by", "proposed_at"])
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst()
}
