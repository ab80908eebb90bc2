import { describe, expect, it } from "vitest"
import type { OpenDatabase } from "#tests/support/databases"
import { onBothDatabases } from "#tests/support/databases"
import { roleGrant } from "#tests/support/grants"
import { aPerson, aRole } from "#tests/support/people"
import { liftSuspension, suspendAccount } from "~/features/access/accounts/commands.server"
import type { Role } from "~/features/access/policy"
import { keysInShort, ownKeys } from "~/features/access/strong/queries.server"
import { askForReset, confirmReset, declineReset } from "~/features/access/strong/resets/commands.server"
import { resetDesk, waitingReset } from "~/features/access/strong/resets/queries.server"
import { newId } from "~/platform/crypto/tokens.server"
import { aKeyHolder, holderIn } from "./a-key-holder"

const manages = (personId: string) => roleGrant("manage-accounts", "administrator", personId)
const sees = (personId: string) => roleGrant("see-accounts", "administrator", personId)
const seconds = (personId: string, role: Role) => roleGrant("confirm-key-reset", role, personId)

/** Somebody who had a key and is signed in elsewhere too, and the two who may reset it. */
async function aLoss(open: OpenDatabase) {
  const holder = await aKeyHolder(open)
  await holder.add()
  holder.later(1)
  const { db, cast, installation } = holder
  const when = () => ({ now: installation.time.realNow, today: installation.time.now.slice(0, 10) })
  return {
    ...holder,
    ask: (by = cast.administrator, whose = holder.personId) =>
      askForReset(db, manages(by), installation, whose, { formKey: newId() }, when()),
    waiting: async () => (await waitingReset(db, sees(cast.administrator), holder.personId))?.id ?? "",
    confirm: async (by: string, role: Role, formKey = newId(), reset?: string) => {
      const [only] = await db.selectFrom("key_reset").select("id").orderBy("asked_at", "desc").execute()
      const chosen = { formKey, reset: reset ?? only?.id ?? "" }
      return confirmReset(db, seconds(by, role), installation, chosen, when())
    },
    letters: () => db.selectFrom("letter").select(["kind", "person_id"]).orderBy("kind").execute(),
    when,
  }
}

onBothDatabases((open) => {
  describe("a reset of keys", () => {
    it("takes an administrator and a custodian, keeps both names, and ends whatever the person has open", async () => {
      const loss = await aLoss(open)
      const { db, cast, personId } = loss
      expect(await loss.ask()).toMatchObject({ ok: true })
      expect(await ownKeys(db, loss.grant)).toHaveLength(1)
      loss.later(5)
      expect(await loss.confirm(cast.custodian, "custodian")).toMatchObject({ ok: true })
      expect(await ownKeys(db, loss.grant)).toEqual([])
      expect((await loss.kept()).ended_at).toBe(loss.installation.time.realNow)
      const kept = await db.selectFrom("key_reset").selectAll().execute()
      expect(kept).toMatchObject([{ person_id: personId, asked_by: cast.administrator, confirmed_by: cast.custodian }])
      const { revoked_by } = await db.selectFrom("passkey").select("revoked_by").executeTakeFirstOrThrow()
      expect(revoked_by).toBe(cast.custodian)
      const entries = await db
        .selectFrom("entry")
        .select(["act", "actor_id", "subject", "detail"])
        .orderBy("seq", "desc")
        .limit(2)
        .execute()
      expect(entries).toMatchObject([
        { act: "keys-reset", actor_id: cast.custodian, subject: personId },
        { act: "key-reset-asked", actor_id: cast.administrator, subject: personId },
      ])
      expect(JSON.parse(entries[0]?.detail ?? "{}")).toEqual({ askedBy: cast.administrator })
      expect(await loss.letters()).toEqual([
        { kind: "key-added", person_id: personId },
        { kind: "key-reset-asked", person_id: personId },
        { kind: "keys-reset", person_id: personId },
      ])
    })

    it("is not confirmed by whoever asked, by whose keys they are, nor by an administrator while there is a custodian", async () => {
      const loss = await aLoss(open)
      const { db, cast, personId } = loss
      const other = await aPerson(db, { family_name: "Second" })
      await aRole(db, other, "administrator", { granted_at: "2020-01-01T00:00:00Z" })
      await loss.ask()
      for (const [by, role, reason] of [
        [cast.administrator, "administrator", "same-person"],
        [personId, "custodian", "not-oneself"],
        [other, "administrator", "needs-custodian"],
      ] as const)
        expect(await loss.confirm(by, role)).toMatchObject({ ok: false, reason })
      expect(await ownKeys(db, loss.grant)).toHaveLength(1)
    })

    it("is still the custodian's to confirm when an administrator suspends that account", async () => {
      const loss = await aLoss(open)
      const { db, cast, installation } = loss
      const other = await aPerson(db, { family_name: "Second" })
      await aRole(db, other, "administrator", { granted_at: "2020-01-01T00:00:00Z" })
      const reason = { formKey: newId(), reason: "Pour passer" }
      await suspendAccount(db, manages(other), installation.journal, cast.custodian, reason, loss.when())
      await loss.ask()
      expect(await loss.confirm(other, "administrator")).toMatchObject({ reason: "custodians-suspended-lately" })
      await liftSuspension(db, manages(other), installation.journal, cast.custodian, { formKey: newId() }, loss.when())
      expect(await loss.confirm(cast.custodian, "custodian")).toMatchObject({ ok: true })
    })

    it("falls with the role of whoever asked", async () => {
      const loss = await aLoss(open)
      const { db, cast, installation } = loss
      await loss.ask()
      await db.writer
        .updateTable("role")
        .set({ withdrawn_at: installation.time.realNow, withdrawn_by: cast.custodian })
        .where("person_id", "=", cast.administrator)
        .execute()
      expect(await loss.confirm(cast.custodian, "custodian")).toMatchObject({ reason: "proposer-gone" })
    })

    it("is asked for once, for somebody else, who has a key", async () => {
      const loss = await aLoss(open)
      const { cast } = loss
      expect(await loss.ask(cast.administrator, cast.staff)).toMatchObject({ reason: "no-key" })
      expect(await loss.ask(loss.personId)).toMatchObject({ reason: "own-keys" })
      expect(await loss.ask(cast.administrator, "nobody")).toMatchObject({ reason: "unknown" })
      expect(await loss.ask()).toMatchObject({ ok: true })
      expect(await loss.ask()).toMatchObject({ reason: "already-asked" })
    })

    it("is done once when it is confirmed twice at the same moment, and answers a repeated form the same", async () => {
      const loss = await aLoss(open)
      const { cast, db } = loss
      await loss.ask()
      const key = newId()
      const again = await Promise.all([
        loss.confirm(cast.custodian, "custodian", key),
        loss.confirm(cast.custodian, "custodian", key),
      ])
      expect(again.map(({ ok }) => ok)).toEqual([true, true])
      expect(await loss.confirm(cast.custodian, "custodian")).toMatchObject({ reason: "unknown" })
      const resets = await db.selectFrom("entry").select("seq").where("act", "=", "keys-reset").execute()
      expect(resets).toHaveLength(1)
    })

    it("may be set aside, and asked for anew", async () => {
      const loss = await aLoss(open)
      const { db, cast, installation } = loss
      await loss.ask()
      const chosen = { formKey: newId(), reset: await loss.waiting() }
      const declined = await declineReset(db, manages(cast.administrator), installation, chosen, loss.when())
      expect(declined).toMatchObject({ ok: true })
      expect(await loss.waiting()).toBe("")
      expect(await loss.confirm(cast.custodian, "custodian")).toMatchObject({ reason: "unknown" })
      expect(await loss.ask()).toMatchObject({ ok: true })
      expect((await loss.acts()).filter((act) => act.startsWith("key-reset"))).toEqual([
        "key-reset-asked",
        "key-reset-declined",
        "key-reset-asked",
      ])
    })

    it("lets the person begin anew with a first key, which a mere sign-in could not do before", async () => {
      const loss = await aLoss(open)
      expect(await loss.add()).toMatchObject({ reason: "prove-first" })
      await loss.ask()
      await loss.confirm(loss.cast.custodian, "custodian")
      const anew = await holderIn(loss.installation, loss.personId)
      expect(await anew.add()).toMatchObject({ ok: true })
    })

    it("shows whoever may second it what stands in the way, and what was done", async () => {
      const loss = await aLoss(open)
      const { db, cast } = loss
      await loss.ask()
      const mine = await resetDesk(db, seconds(cast.administrator, "administrator"), loss.when())
      expect(mine.waiting).toMatchObject([{ name: "Mme Léa Enposte", fault: "same-person" }])
      const theirs = await resetDesk(db, seconds(cast.custodian, "custodian"), loss.when())
      expect(theirs.waiting).toMatchObject([{ askedBy: "Mme Fabien Gère", fault: null }])
      await loss.confirm(cast.custodian, "custodian")
      const after = await resetDesk(db, seconds(cast.custodian, "custodian"), loss.when())
      expect(after.waiting).toEqual([])
      expect(after.past).toMatchObject([{ askedBy: "Mme Fabien Gère", confirmedBy: "Mme Gaspard Scelle" }])
    })
  })

  it("tells administrators how many keys somebody has and when one was used, and no more", async () => {
    const holder = await aKeyHolder(open)
    const told = () => keysInShort(holder.db, sees(holder.cast.administrator), holder.personId)
    expect(await told()).toEqual({ count: 0, usedAt: null })
    await holder.add()
    expect(await told()).toEqual({ count: 1, usedAt: null })
    await holder.prove()
    expect(Object.keys(await told())).toEqual(["count", "usedAt"])
    expect((await told()).usedAt).not.toBeNull()
  })
})
