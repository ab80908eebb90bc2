import { brokenConstraint } from "#db/constraint"
import type { Db, Tx } from "#db/handle"
import { write } from "#db/write.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Journal } from "~/platform/journal"
import type { Outbox } from "~/platform/outbox"
import { done, type Refused, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import { recordReplacement } from "../addresses/record-replacement.server"
import type { Grant } from "../policy"
import { actingHolders } from "../roles/acting.server"
import type { When } from "../roles/commands.server"
import type { ChangeAccount, Invite } from "./input"
import { accountLetter } from "./letters"

interface Desk {
  readonly journal: Journal
  readonly outbox: Outbox
  /** the whole address of the sign-in page, for letters */
  readonly signInPage: string
}

type Administrator = Grant<"manage-accounts">

/** Two people who take one address at the same moment: the database lets one of them through. */
async function unlessAddressIsTaken<T>(work: Promise<T>): Promise<T | Refused<"address-known">> {
  try {
    return await work
  } catch (error) {
    if (!brokenConstraint(error)?.includes("email")) throw error
    return { ok: false, reason: "address-known", facts: undefined }
  }
}

const personOf = (tx: Tx, address: string) =>
  tx.selectFrom("person").select("id").where("email", "=", address).executeTakeFirst()

/** Opens an account and writes to its holder. Answers the new person's id. */
export function inviteAccount(
  db: Db,
  grant: Administrator,
  { journal, outbox, signInPage }: Desk,
  { formKey, civility, givenName, familyName, address, language, position }: Invite,
  { now }: When,
): Promise<Result<string, "address-known">> {
  const invited = write(db, (tx) =>
    onceForForm<Result<string, "address-known">>(tx, { key: formKey, personId: grant.personId, now }, async () => {
      if (await personOf(tx, address)) return refused("address-known")
      const id = newId()
      await tx
        .insertInto("person")
        .values({
          id,
          code: `I-${id.slice(0, 10)}`,
          given_name: givenName,
          family_name: familyName,
          civility,
          corps: "",
          rank_fr: "",
          email: address,
          phone: "",
          language,
          position,
          created_at: now,
          revision: 1,
        })
        .execute()
      await tx
        .insertInto("account_invitation")
        .values({ person_id: id, invited_by: grant.personId, invited_at: now })
        .execute()
      const letter = accountLetter("invited", signInPage, language)
      await outbox.enqueue(tx, { kind: "account", personId: id, address, language, ...letter }, now)
      await journal.append(tx, { at: now, actorId: grant.personId, act: "account-invited", subject: id })
      return done(id)
    }),
  )
  return unlessAddressIsTaken(invited)
}

/** An account's identity as it stands, which a stale save is shown beside its own. */
export interface Identity {
  readonly civility: "M." | "Mme"
  readonly givenName: string
  readonly familyName: string
  readonly address: string
  readonly revision: number
}

export type ChangeRefused =
  | Refused<"unknown" | "address-known" | "custodian-keeps-address" | "administrator-keeps-address">
  | Refused<"changed-meanwhile", Identity>

/**
 * Changes a name or an address. A new address ends the sign-ins and the links of the old one, both are written to, and it
 * allows no first key until a second person has confirmed it. A custodian keeps the address he was named with, and an administrator is the only one to change his own: otherwise one
 * person's act would put another in his place.
 */
export function changeAccount(
  db: Db,
  grant: Administrator,
  { journal, outbox, signInPage }: Desk,
  personId: string,
  { formKey, revision, civility, givenName, familyName, address }: ChangeAccount,
  { now }: When,
): Promise<{ readonly ok: true } | ChangeRefused> {
  const changed = write(db, (tx) =>
    onceForForm<{ ok: true } | ChangeRefused>(tx, { key: formKey, personId: grant.personId, now }, async () => {
      const before = await tx
        .selectFrom("person")
        .select(["given_name as givenName", "family_name as familyName", "civility", "email as address"])
        .select(["revision", "language"])
        .where("id", "=", personId)
        .executeTakeFirst()
      if (!before) return refused("unknown")
      const { language, ...current } = before
      if (current.revision !== revision) return { ...refused("changed-meanwhile"), facts: current }
      const moves = current.address !== address
      if (moves && (await personOf(tx, address))) return refused("address-known")
      if (moves && (await holds(tx, personId, "custodian"))) return refused("custodian-keeps-address")
      if (moves && personId !== grant.personId && (await holds(tx, personId, "administrator")))
        return refused("administrator-keeps-address")
      const told = moves
        ? await recordReplacement(tx, journal, {
            personId,
            previousAddress: current.address,
            replacedBy: grant.personId,
            now,
          })
        : []
      await tx
        .updateTable("person")
        .set({ civility, given_name: givenName, family_name: familyName, email: address, revision: revision + 1 })
        .where("id", "=", personId)
        .execute()
      if (moves) {
        await shutOut(tx, personId, now)
        const letters = [
          ...told.map((old) => ({ address: old, ...accountLetter("replaced", signInPage, language) })),
          { address, ...accountLetter("new-address", signInPage, language) },
        ]
        for (const letter of letters) await outbox.enqueue(tx, { kind: "account", personId, language, ...letter }, now)
      }
      const act = moves ? "address-replaced" : "account-changed"
      await journal.append(tx, { at: now, actorId: grant.personId, act, subject: personId })
      return done()
    }),
  )
  return unlessAddressIsTaken(changed)
}

const holds = async (tx: Tx, personId: string, role: "custodian" | "administrator") =>
  (await tx
    .selectFrom("role")
    .select("id")
    .where("person_id", "=", personId)
    .where("role", "=", role)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst()) !== undefined

/** Ends every way in that somebody has at this moment. */
async function shutOut(tx: Tx, personId: string, now: string): Promise<void> {
  await tx
    .updateTable("sign_in")
    .set({ ended_at: now })
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .execute()
  await tx
    .updateTable("sign_in_link")
    .set({ used_at: now })
    .where("person_id", "=", personId)
    .where("used_at", "is", null)
    .execute()
}

export type SuspendFault = "unknown" | "already-suspended" | "last-administrator"

/** Suspends an account: its holder is out at the next request. One administrator always remains who may act. */
export function suspendAccount(
  db: Db,
  grant: Administrator,
  journal: Journal,
  personId: string,
  { formKey, reason }: { formKey: string; reason: string },
  { now, today }: When,
): Promise<Result<undefined, SuspendFault>> {
  return write(db, (tx) =>
    onceForForm<Result<undefined, SuspendFault>>(tx, { key: formKey, personId: grant.personId, now }, async () => {
      const person = await tx.selectFrom("person").select("id").where("id", "=", personId).executeTakeFirst()
      if (!person) return refused("unknown")
      const administrators = await actingHolders(tx, "administrator", today)
      if (administrators.every((one) => one === personId)) return refused("last-administrator")
      const standing = await standingSuspension(tx, personId)
      if (standing) return refused("already-suspended")
      await tx
        .insertInto("suspension")
        .values({
          id: newId(),
          person_id: personId,
          suspended_by: grant.personId,
          suspended_at: now,
          reason,
          lifted_by: null,
          lifted_at: null,
        })
        .execute()
      await shutOut(tx, personId, now)
      await journal.append(tx, { at: now, actorId: grant.personId, act: "account-suspended", subject: personId })
      return done()
    }),
  )
}

export function liftSuspension(
  db: Db,
  grant: Administrator,
  journal: Journal,
  personId: string,
  { formKey }: { formKey: string },
  { now }: When,
): Promise<Result<undefined, "not-suspended">> {
  return write(db, (tx) =>
    onceForForm<Result<undefined, "not-suspended">>(tx, { key: formKey, personId: grant.personId, now }, async () => {
      const standing = await standingSuspension(tx, personId)
      if (!standing) return refused("not-suspended")
      await tx
        .updateTable("suspension")
        .set({ lifted_by: grant.personId, lifted_at: now })
        .where("id", "=", standing.id)
        .execute()
      await journal.append(tx, { at: now, actorId: grant.personId, act: "suspension-lifted", subject: personId })
      return done()
    }),
  )
}

function standingSuspension(tx: Tx, personId: string) {
  return tx
    .selectFrom("suspension")
    .select("id")
    .where("person_id", "=", personId)
    .where("lifted_at", "is", null)
    .executeTakeFirst()
}
