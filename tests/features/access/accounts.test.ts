import { expect, it } from "vitest"
import { write } from "#db/write.server"
import { aCast, signedIn } from "#tests/support/cast"
import { type OpenDatabase, onBothDatabases } from "#tests/support/databases"
import { roleGrant } from "#tests/support/grants"
import { anInstallation } from "#tests/support/installation"
import { aPerson, aRole } from "#tests/support/people"
import {
  changeAccount,
  inviteAccount,
  liftSuspension,
  suspendAccount,
} from "~/features/access/accounts/commands.server"
import { createAdministrator } from "~/features/access/accounts/first-administrator.server"
import type { ChangeAccount, Invite } from "~/features/access/accounts/input"
import { account, accounts } from "~/features/access/accounts/queries.server"
import { viewerOf } from "~/features/access/viewer.server"
import { newId } from "~/platform/crypto/tokens.server"

const administers = (personId: string) => roleGrant("manage-accounts", "administrator", personId)

const invite = (given: Partial<Invite> = {}): Invite => ({
  formKey: newId(),
  civility: "Mme",
  givenName: "Doriane",
  familyName: "Malfilâtrel",
  address: "doriane.malfilatrel@interieur.example",
  language: "fr",
  position: "central",
  ...given,
})

async function anOffice(open: OpenDatabase) {
  const db = await open()
  const installation = anInstallation(db)
  const cast = await aCast(db)
  const when = { now: installation.realClock.now(), today: installation.clock.now().slice(0, 10) }
  const { journal, outbox } = installation
  const desk = { journal, outbox, signInPage: "https://colloque.test/connexion" }
  const grant = administers(cast.administrator)
  const sees = roleGrant("see-accounts", "administrator", cast.administrator)
  const isIn = async (token: string) => (await viewerOf(db, token, when.now, when.today)) !== null
  const lettersTo = async () =>
    (await db.selectFrom("letter").select("address").orderBy("address").execute()).map(({ address }) => address)
  const change = (personId: string, given: Partial<ChangeAccount>) =>
    changeAccount(
      db,
      grant,
      desk,
      personId,
      {
        formKey: newId(),
        revision: 1,
        civility: "Mme",
        givenName: "Odile",
        familyName: "Bureau",
        address: "odile.bureau@interieur.example",
        ...given,
      },
      when,
    )
  return { db, installation, when, journal, desk, grant, sees, isIn, lettersTo, change, ...cast }
}

onBothDatabases((open) => {
  it("invites somebody once, writes to him, and journals who did", async () => {
    const { db, grant, sees, desk, when, lettersTo, administrator } = await anOffice(open)
    const form = invite()
    const [first, again] = [
      await inviteAccount(db, grant, desk, form, when),
      await inviteAccount(db, grant, desk, form, when),
    ]
    expect(first).toEqual(again)
    expect(await lettersTo()).toEqual(["doriane.malfilatrel@interieur.example"])
    const id = first.ok ? first.value : ""
    expect(await account(db, sees, id)).toMatchObject({ invited: { by: "Fabien Gère" }, roles: [] })
    expect(await db.selectFrom("entry").select(["act", "actor_id", "subject"]).execute()).toEqual([
      { act: "account-invited", actor_id: administrator, subject: id },
    ])
    expect(await inviteAccount(db, grant, desk, invite(), when)).toMatchObject({ reason: "address-known" })
  })

  it("opens one account when two invite the same address at once", async () => {
    const { db, grant, desk, when } = await anOffice(open)
    const answers = await Promise.all([1, 2, 3].map(() => inviteAccount(db, grant, desk, invite(), when)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.reason === "address-known")).toHaveLength(2)
  })

  it("ends every way in when an address is replaced, and writes to the old one and the new one", async () => {
    const { db, installation, staff, isIn, change, lettersTo } = await anOffice(open)
    const token = await signedIn(installation, staff)
    expect(await isIn(token)).toBe(true)
    const before = (await db.selectFrom("person").select("email").where("id", "=", staff).executeTakeFirstOrThrow())
      .email
    expect(await change(staff, {})).toMatchObject({ ok: true })
    expect(await isIn(token)).toBe(false)
    expect(await lettersTo()).toEqual([before, "odile.bureau@interieur.example"].sort())
  })

  it("shows a stale save what stands, and overwrites nothing", async () => {
    const { db, staff, change } = await anOffice(open)
    expect(await change(staff, { familyName: "Premier" })).toMatchObject({ ok: true })
    expect(await change(staff, { familyName: "Second" })).toMatchObject({
      ok: false,
      reason: "changed-meanwhile",
      facts: { familyName: "Premier", revision: 2 },
    })
    const kept = await db.selectFrom("person").select("family_name").where("id", "=", staff).executeTakeFirstOrThrow()
    expect(kept.family_name).toBe("Premier")
  })

  it("lets nobody take a custodian's place by his address, by this command or by any other", async () => {
    const { db, custodian, change } = await anOffice(open)
    expect(await change(custodian, {})).toMatchObject({ reason: "custodian-keeps-address" })
    const anyOther = write(db, (tx) =>
      tx.updateTable("person").set({ email: "autre@interieur.example" }).where("id", "=", custodian).execute(),
    )
    await expect(anyOther).rejects.toThrow("custodian-keeps-address")
    const { email } = await db
      .selectFrom("person")
      .select("email")
      .where("id", "=", custodian)
      .executeTakeFirstOrThrow()
    expect(await change(custodian, { address: email, familyName: "Descelle" })).toMatchObject({ ok: true })
  })

  it("leaves another administrator's address to that administrator", async () => {
    const { db, administrator, staff, change } = await anOffice(open)
    await aRole(db, staff, "administrator")
    expect(await change(staff, {})).toMatchObject({ reason: "administrator-keeps-address" })
    expect(await change(administrator, {})).toMatchObject({ ok: true })
  })

  it("puts a suspended person out at the next request, and lets her come back by a new sign-in", async () => {
    const { db, installation, grant, journal, when, staff, isIn } = await anOffice(open)
    const token = await signedIn(installation, staff)
    const form = { formKey: newId(), reason: "Départ" }
    expect(await suspendAccount(db, grant, journal, staff, form, when)).toMatchObject({ ok: true })
    expect(await isIn(token)).toBe(false)
    expect(await suspendAccount(db, grant, journal, staff, { ...form, formKey: newId() }, when)).toMatchObject({
      reason: "already-suspended",
    })
    expect(await liftSuspension(db, grant, journal, staff, { formKey: newId() }, when)).toMatchObject({ ok: true })
    expect(await isIn(token)).toBe(false)
    expect(await isIn(await signedIn(installation, staff))).toBe(true)
  })

  it("never suspends the last administrator, whoever asks", async () => {
    const { db, grant, journal, when, administrator, staff } = await anOffice(open)
    const suspend = (personId: string) =>
      suspendAccount(db, grant, journal, personId, { formKey: newId(), reason: "Départ" }, when)
    expect(await suspend(administrator)).toMatchObject({ reason: "last-administrator" })
    await aRole(db, staff, "administrator", { starts_on: "2025-12-01" })
    expect(await suspend(administrator)).toMatchObject({ reason: "last-administrator" })
    const other = await aPerson(db)
    await aRole(db, other, "administrator")
    expect(await suspend(administrator)).toMatchObject({ ok: true })
  })

  it("finds people by the beginnings of their words, without accents, a page at a time", async () => {
    const { db, sees, when } = await anOffice(open)
    for (let n = 0; n < 60; n++)
      await aPerson(db, { given_name: "Éléonore", family_name: `Zéphirin-${String(n).padStart(2, "0")}` })
    const search = { typed: "", role: null, state: null, page: 1 } as const
    const found = await accounts(db, sees, { ...search, typed: "zephirin eleo" }, when.today)
    expect(found).toMatchObject({ total: 60, from: 1, to: 50, pages: 2 })
    const rest = await accounts(db, sees, { ...search, typed: "zephirin eleo", page: 2 }, when.today)
    expect(rest.rows.map(({ familyName }) => familyName)).toHaveLength(10)
    const organisers = await accounts(db, sees, { ...search, role: "organiser" }, when.today)
    expect(organisers.rows.map(({ familyName }) => familyName)).toEqual(["Organise"])
    const all = await accounts(db, sees, search, when.today)
    expect(all.total).toBe(72)
    expect((await accounts(db, sees, { ...search, page: 99 }, when.today)).page).toBe(2)
  })

  it("makes the first administrator of an installation, and no second unless it is forced to", async () => {
    const db = await open()
    const { journal } = anInstallation(db)
    const when = { now: "2026-08-18T07:00:00Z", today: "2026-08-18" }
    const create = (address: string, force = false) =>
      createAdministrator(db, journal, { address, givenName: "A", familyName: "B", civility: "Mme", force }, when)
    expect(await create("une@interieur.example")).toMatchObject({ ok: true, value: "new-account" })
    expect(await create("une@interieur.example")).toMatchObject({ reason: "already-this-one" })
    expect(await create("deux@interieur.example")).toMatchObject({ reason: "already-one" })
    expect(await create("deux@interieur.example", true)).toMatchObject({ ok: true })
    const entries = await db.selectFrom("entry").select(["act", "actor_id", "detail"]).orderBy("seq").execute()
    expect(entries.map(({ detail }) => JSON.parse(detail))).toEqual([{ forced: false }, { forced: true }])
  })
})
