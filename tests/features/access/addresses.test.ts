import { describe, expect, it } from "vitest"
import { write } from "#db/write.server"
import { type OpenDatabase, onBothDatabases } from "#tests/support/databases"
import { roleGrant } from "#tests/support/grants"
import { aPerson, aRole } from "#tests/support/people"
import { changeAccount, inviteAccount } from "~/features/access/accounts/commands.server"
import { account } from "~/features/access/accounts/queries.server"
import { confirmAddress } from "~/features/access/addresses/commands.server"
import { replacedAddresses } from "~/features/access/addresses/queries.server"
import type { Role } from "~/features/access/policy"
import { grantRole, secondProposal, withdrawRole } from "~/features/access/roles/commands.server"
import { custodianDesk } from "~/features/access/roles/queries.server"
import { askForReset, confirmReset } from "~/features/access/strong/resets/commands.server"
import { resetDesk } from "~/features/access/strong/resets/queries.server"
import { newId } from "~/platform/crypto/tokens.server"
import { aKeyHolder, holderIn } from "./strong/a-key-holder"

/** An attaché without a key, the administrators and custodians around, and what they may do about the attaché's account. */
async function anAttache(open: OpenDatabase) {
  const first = await aKeyHolder(open)
  const { db, cast, installation, later } = first
  const { journal, outbox, time } = installation
  const colleague = await aPerson(db, { given_name: "Ida", family_name: "Collègue" })
  await aRole(db, colleague, "administrator")
  const attache = cast.attache
  const when = () => ({ now: time.realNow, today: time.now.slice(0, 10) })
  const desk = { journal, outbox, signInPage: "https://colloque.test/connexion" }
  const replace = async (address: string, { by = cast.administrator, of = attache } = {}) => {
    later(1)
    const person = await db.selectFrom("person").selectAll().where("id", "=", of).executeTakeFirstOrThrow()
    const identity = { civility: person.civility, givenName: person.given_name, familyName: person.family_name }
    const form = { formKey: newId(), revision: person.revision, address, ...identity }
    return changeAccount(db, roleGrant("manage-accounts", "administrator", by), desk, of, form, when())
  }
  const waiting = (of = attache) =>
    db
      .selectFrom("address_replacement")
      .select("id")
      .where("person_id", "=", of)
      .where("closed_at", "is", null)
      .executeTakeFirst()
  const confirm = async (by: string, role: Role = "custodian", replacement?: string) =>
    confirmAddress(
      db,
      roleGrant("confirm-address", role, by),
      desk,
      { formKey: newId(), replacement: replacement ?? (await waiting())?.id ?? "" },
      when(),
    )
  const propose = async (role: "custodian" | "office_head", { by = cast.administrator, of = attache } = {}) => {
    const form = { formKey: newId(), role, event: null, startsOn: null, endsOn: null }
    await grantRole(db, roleGrant("manage-accounts", "administrator", by), journal, of, form, when())
    const proposed = db.selectFrom("role_proposal").select("id").where("person_id", "=", of).where("role", "=", role)
    return (await proposed.orderBy("proposed_at", "desc").executeTakeFirst())?.id ?? ""
  }
  const second = (proposal: string, by = cast.custodian) =>
    secondProposal(db, roleGrant("name-custodian", "custodian", by), journal, { formKey: newId(), proposal }, when())
  const askReset = () =>
    askForReset(
      db,
      roleGrant("manage-accounts", "administrator", cast.administrator),
      installation,
      attache,
      { formKey: newId() },
      when(),
    )
  const resetNow = async () => {
    const open = await db.selectFrom("key_reset").select("id").where("closed_at", "is", null).executeTakeFirst()
    const chosen = { formKey: newId(), reset: open?.id ?? "" }
    const custodian = roleGrant("confirm-key-reset", "custodian", cast.custodian)
    return confirmReset(db, custodian, installation, chosen, when())
  }
  /** A first key in a fresh sign-in by letter: what whoever reads the mailbox tries. */
  const firstKey = async (of = attache) => (await holderIn(installation, of)).add()
  const acts = async () => (await db.selectFrom("entry").select("act").orderBy("seq").execute()).map(({ act }) => act)
  const lettersTo = async (address: string) =>
    (await db.selectFrom("letter").select("address").where("address", "=", address).execute()).length
  const addressOf = async (id = attache) =>
    (await db.selectFrom("person").select("email").where("id", "=", id).executeTakeFirstOrThrow()).email
  const at = { attache, colleague, cast, db, desk, journal, installation, later, when }
  const forms = { replace, waiting, confirm, propose, second, askReset, resetNow, firstKey }
  return { ...at, ...forms, acts, lettersTo, addressOf }
}

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

  describe("an office head", () => {
    it("is named by two, who see which offices the role opens and which address opens it", async () => {
      const one = await anAttache(open)
      const { db, cast, desk } = one
      const administrator = roleGrant("manage-accounts", "administrator", cast.administrator)
      const form = { civility: "M.", givenName: "Yann", familyName: "Invité", language: "fr" } as const
      const invited = await inviteAccount(
        db,
        administrator,
        desk,
        { ...form, formKey: newId(), address: "invite@interieur.example", position: "central" },
        one.when(),
      )
      const of = invited.ok ? invited.value : ""
      await write(db, (tx) =>
        tx
          .insertInto("office")
          .values({
            id: newId(),
            code: "OFX",
            name_fr: "Office",
            name_en: "Office",
            parent: "DNPJ",
            themes: "",
            head_person_id: of,
            aliases: "",
          })
          .execute(),
      )
      const proposal = await one.propose("office_head", { of })
      const roles = () => db.selectFrom("role").select("role").where("person_id", "=", of).execute()
      expect(await roles()).toEqual([])
      const custodian = roleGrant("name-custodian", "custodian", cast.custodian)
      expect((await custodianDesk(db, custodian, one.when())).proposals).toMatchObject([
        { role: "office_head", offices: ["OFX"], address: "invite@interieur.example", replaced: null },
      ])
      expect(await one.second(proposal)).toMatchObject({ ok: true })
      expect(await roles()).toEqual([{ role: "office_head" }])
      expect((await one.acts()).filter((act) => act.startsWith("office-head"))).toEqual([
        "office-head-proposed",
        "office-head-named",
      ])
    })

    it("is not made by one in the database itself", async () => {
      const { db, attache, cast } = await anAttache(open)
      const by = { granted_by: cast.administrator }
      await expect(aRole(db, attache, "office_head", by)).rejects.toThrow("office-head-needs-two")
      await expect(aRole(db, attache, "office_head", { ...by, seconded_by: cast.administrator })).rejects.toThrow(
        "office-head-needs-two",
      )
      await expect(aRole(db, attache, "office_head", { ...by, seconded_by: cast.custodian })).resolves.toBeDefined()
    })
  })
})
