import { describe, expect, it } from "vitest"
import { write } from "#db/write.server"
import { onBothDatabases } from "#tests/support/databases"
import { roleGrant } from "#tests/support/grants"
import { aPerson, aRole } from "#tests/support/people"
import { account } from "~/features/access/accounts/queries.server"
import { replacedAddresses } from "~/features/access/addresses/queries.server"
import { withdrawRole } from "~/features/access/roles/commands.server"
import { custodianDesk } from "~/features/access/roles/queries.server"
import { resetDesk } from "~/features/access/strong/resets/queries.server"
import { newId } from "~/platform/crypto/tokens.server"
import { anAttache } from "./an-account"

const unconfirmed = { ok: false, reason: "address-unconfirmed" }

onBothDatabases((open) => {
  describe("a replaced address", () => {
    it("allows no first key until a second person confirms it, and does then", async () => {
      const one = await anAttache(open)
      const { cast, firstKey, confirm, acts } = one
      expect(await one.replace("autre@interieur.example")).toMatchObject({ ok: true })
      expect(await firstKey()).toMatchObject(unconfirmed)
      expect(await confirm(cast.administrator, "administrator")).toMatchObject({ reason: "same-person" })
      expect(await confirm(one.colleague, "administrator")).toMatchObject({ reason: "needs-custodian" })
      expect(await confirm(one.attache)).toMatchObject({ reason: "not-oneself" })
      expect(await firstKey()).toMatchObject(unconfirmed)
      expect(await confirm(cast.custodian)).toMatchObject({ ok: true })
      expect(await firstKey()).toMatchObject({ ok: true })
      expect((await acts()).filter((act) => act.startsWith("address-"))).toEqual([
        "address-replaced",
        "address-confirmed",
      ])
      const kept = await one.db.selectFrom("address_replacement").selectAll().execute()
      expect(kept).toMatchObject([{ replaced_by: cast.administrator, confirmed_by: cast.custodian }])
    })

    it("lets no key in behind the rule's back, nor an address change without its record", async () => {
      const { db, attache, replace } = await anAttache(open)
      const silently = write(db, (tx) =>
        tx.updateTable("person").set({ email: "muet@interieur.example" }).where("id", "=", attache).execute(),
      )
      await expect(silently).rejects.toThrow("replaced-address-is-recorded")
      await replace("autre@interieur.example")
      const again = write(db, (tx) =>
        tx.updateTable("person").set({ email: "muet@interieur.example" }).where("id", "=", attache).execute(),
      )
      await expect(again).rejects.toThrow("replaced-address-is-recorded")
      const key = { credential_id: "c", public_key: "p", counter: 0, transports: "[]", name: "Clé" }
      const added = write(db, (tx) =>
        tx
          .insertInto("passkey")
          .values({ id: newId(), person_id: attache, created_at: "2026-08-18T07:00:00Z", ...key })
          .execute(),
      )
      await expect(added).rejects.toThrow("first-key-needs-confirmed-address")
    })

    it("leaves the keys of whoever has some in use, and holds the first one after a reset all the same", async () => {
      const one = await anAttache(open)
      expect(await one.firstKey()).toMatchObject({ ok: true })
      await one.replace("autre@interieur.example")
      expect(await one.askReset()).toMatchObject({ ok: true })
      expect(await one.resetNow()).toMatchObject({ ok: true })
      expect(await one.firstKey()).toMatchObject(unconfirmed)
      await one.confirm(one.cast.custodian)
      expect(await one.firstKey()).toMatchObject({ ok: true })
    })

    it("holds the first key after a reset that came before it", async () => {
      const one = await anAttache(open)
      await one.firstKey()
      await one.askReset()
      await one.resetNow()
      await one.replace("autre@interieur.example")
      expect(await one.firstKey()).toMatchObject(unconfirmed)
    })

    it("makes open proposals and resets void, which a second person then finds no longer waiting", async () => {
      const one = await anAttache(open)
      await one.firstKey()
      const [custodian, head] = [await one.propose("custodian"), await one.propose("office_head")]
      await one.askReset()
      await one.replace("autre@interieur.example")
      expect(await one.second(custodian)).toMatchObject({ reason: "unknown" })
      expect(await one.second(head)).toMatchObject({ reason: "unknown" })
      expect(await one.resetNow()).toMatchObject({ reason: "unknown" })
      expect((await one.acts()).filter((act) => act.endsWith("-voided"))).toEqual([
        "proposal-voided",
        "proposal-voided",
        "key-reset-voided",
      ])
    })

    it("is shown with its date and its author to whoever confirms a proposal, a reset or the address itself", async () => {
      const one = await anAttache(open)
      const { db, cast, when } = one
      await one.firstKey()
      const before = await one.addressOf()
      await one.replace("autre@interieur.example")
      await one.propose("custodian")
      await one.askReset()
      const shown = { previous: before, by: "Mme Fabien Gère", at: "2026-08-18T09:01" }
      const address = "autre@interieur.example"
      const proposals = await custodianDesk(db, roleGrant("name-custodian", "custodian", cast.custodian), when())
      expect(proposals.proposals).toMatchObject([{ address, replaced: { ...shown, waits: true } }])
      const resets = await resetDesk(db, roleGrant("confirm-key-reset", "custodian", cast.custodian), when())
      expect(resets.waiting).toMatchObject([{ address, replaced: { ...shown, waits: true } }])
      const sees = roleGrant("confirm-address", "custodian", cast.custodian)
      expect((await replacedAddresses(db, sees, when())).waiting).toMatchObject([{ address, ...shown, fault: null }])
      await one.confirm(cast.custodian)
      const after = await replacedAddresses(db, sees, when())
      expect([after.waiting, after.confirmed]).toMatchObject([[], [{ confirmedBy: "Mme Gaspard Scelle" }]])
      const administrator = roleGrant("see-accounts", "administrator", cast.administrator)
      expect(await account(db, administrator, one.attache)).toMatchObject({ replaced: { ...shown, waits: false } })
    })

    it("waits anew when it is replaced twice, or back, and an earlier form confirms nothing", async () => {
      const one = await anAttache(open)
      const before = await one.addressOf()
      await one.replace("autre@interieur.example")
      const earlier = (await one.waiting())?.id
      await one.replace("tiers@interieur.example", { by: one.colleague })
      expect(await one.confirm(one.cast.custodian, "custodian", earlier)).toMatchObject({ reason: "unknown" })
      await one.replace(before, { by: one.colleague })
      expect(await one.firstKey()).toMatchObject(unconfirmed)
      expect(await one.confirm(one.colleague, "administrator")).toMatchObject({ reason: "same-person" })
      expect(await one.confirm(one.cast.custodian)).toMatchObject({ ok: true })
      expect(await one.firstKey()).toMatchObject({ ok: true })
    })

    it("is told at the old address, at the new one, and at the last one that was confirmed", async () => {
      const one = await anAttache(open)
      const before = await one.addressOf()
      await one.replace("autre@interieur.example")
      expect([await one.lettersTo(before), await one.lettersTo("autre@interieur.example")]).toEqual([1, 1])
      await one.replace("tiers@interieur.example")
      expect([await one.lettersTo(before), await one.lettersTo("autre@interieur.example")]).toEqual([2, 2])
      expect(await one.lettersTo("tiers@interieur.example")).toBe(1)
      await one.confirm(one.cast.custodian)
      expect([await one.lettersTo("autre@interieur.example"), await one.lettersTo("tiers@interieur.example")]).toEqual([
        3, 2,
      ])
    })

    it("waits too where an administrator replaced the own one, or where the person became administrator since", async () => {
      const one = await anAttache(open)
      const { cast, colleague, db } = one
      await one.replace("moi@interieur.example", { of: cast.administrator })
      expect(await one.firstKey(cast.administrator)).toMatchObject(unconfirmed)
      const own = (await one.waiting(cast.administrator))?.id
      expect(await one.confirm(cast.administrator, "administrator", own)).toMatchObject({ reason: "same-person" })
      expect(await one.confirm(cast.custodian, "custodian", own)).toMatchObject({ ok: true })
      await one.replace("autre@interieur.example", { by: colleague })
      await aRole(db, one.attache, "administrator", { granted_by: colleague })
      expect(await one.firstKey()).toMatchObject(unconfirmed)
    })

    it("waits through the withdrawal of a custodian's role and its being given back", async () => {
      const one = await anAttache(open)
      const { db, cast, journal } = one
      const other = await aPerson(db)
      await aRole(db, other, "custodian")
      const held = await db.selectFrom("role").select("id").where("person_id", "=", cast.custodian).executeTakeFirst()
      const administrator = roleGrant("manage-accounts", "administrator", cast.administrator)
      const form = { formKey: newId(), role: held?.id ?? "" }
      expect(await withdrawRole(db, administrator, journal, cast.custodian, form, one.when())).toMatchObject({
        ok: true,
      })
      await one.replace("autre@interieur.example", { of: cast.custodian })
      const proposal = await one.propose("custodian", { of: cast.custodian })
      expect(await one.second(proposal, other)).toMatchObject({ ok: true })
      expect(await one.firstKey(cast.custodian)).toMatchObject(unconfirmed)
    })

    it("is confirmed by an administrator of another origin where there is no custodian, whoever replaced it being gone or not", async () => {
      const one = await anAttache(open)
      const { db, cast } = one
      const puppet = await aPerson(db)
      await aRole(db, puppet, "administrator", { granted_by: cast.administrator })
      await write(db, (tx) =>
        tx.updateTable("role").set({ withdrawn_at: "2025-02-01T08:00:00Z" }).where("role", "=", "custodian").execute(),
      )
      await one.replace("autre@interieur.example")
      expect(await one.confirm(puppet, "administrator")).toMatchObject({ reason: "same-maker" })
      expect(await one.confirm(one.colleague, "administrator")).toMatchObject({ ok: true })
    })

    it("waits for a custodian's word though the administrator who replaced it is one no longer", async () => {
      const one = await anAttache(open)
      await one.replace("autre@interieur.example")
      await write(one.db, (tx) =>
        tx
          .updateTable("role")
          .set({ withdrawn_at: one.when().now })
          .where("person_id", "=", one.cast.administrator)
          .execute(),
      )
      expect(await one.confirm(one.cast.custodian)).toMatchObject({ ok: true })
    })
  })
})
