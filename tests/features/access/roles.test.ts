import { expect, it } from "vitest"
import { write } from "#db/write.server"
import { aCast, signedIn } from "#tests/support/cast"
import { type OpenDatabase, onBothDatabases } from "#tests/support/databases"
import { roleGrant } from "#tests/support/grants"
import { anInstallation } from "#tests/support/installation"
import { aPerson, aRole } from "#tests/support/people"
import { suspendAccount } from "~/features/access/accounts/commands.server"
import type { Grant } from "~/features/access/policy"
import { declineProposal, grantRole, secondProposal, withdrawRole } from "~/features/access/roles/commands.server"
import type { GrantRole } from "~/features/access/roles/input"
import { custodianDesk } from "~/features/access/roles/queries.server"
import { viewerOf } from "~/features/access/viewer.server"
import { newId } from "~/platform/crypto/tokens.server"
import { minutesLater } from "~/platform/instants"

const administers = (personId: string) => roleGrant("manage-accounts", "administrator", personId)
const names = (personId: string, role: "administrator" | "custodian") => roleGrant("name-custodian", role, personId)
const role = (given: Partial<GrantRole>): GrantRole => ({
  formKey: newId(),
  role: "organiser",
  event: null,
  startsOn: null,
  endsOn: null,
  ...given,
})

async function aHouse(open: OpenDatabase) {
  const db = await open()
  const installation = anInstallation(db)
  const cast = await aCast(db)
  const when = { now: installation.realClock.now(), today: installation.clock.now().slice(0, 10) }
  const { journal } = installation
  const rolesOf = async (personId: string) => {
    const token = await signedIn(installation, personId)
    const viewer = await viewerOf(db, token, when.now, when.today)
    return [...(viewer?.roles ?? [])].sort()
  }
  const entries = async () =>
    (await db.selectFrom("entry").select(["act", "actor_id", "subject"]).orderBy("seq").execute()).filter(
      ({ act }) => act !== "sign-in",
    )
  return { db, installation, journal, when, rolesOf, entries, ...cast }
}

onBothDatabases((open) => {
  it("gives a role at the next request, takes it away at the next, and tells both in the journal", async () => {
    const { db, journal, when, administrator, staff, rolesOf, entries } = await aHouse(open)
    expect(await grantRole(db, administers(administrator), journal, staff, role({}), when)).toMatchObject({ ok: true })
    expect(await rolesOf(staff)).toEqual(["organiser"])
    const [held] = await db.selectFrom("role").select("id").where("person_id", "=", staff).execute()
    const withdrawn = { formKey: newId(), role: held?.id ?? "" }
    expect(await withdrawRole(db, administers(administrator), journal, staff, withdrawn, when)).toMatchObject({
      ok: true,
    })
    expect(await rolesOf(staff)).toEqual([])
    expect(await entries()).toEqual([
      { act: "role-granted", actor_id: administrator, subject: staff },
      { act: "role-withdrawn", actor_id: administrator, subject: staff },
    ])
  })

  it("does the work of a form once, however often it is sent", async () => {
    const { db, journal, when, administrator, staff } = await aHouse(open)
    const form = role({})
    const answers = await Promise.all(
      [1, 2, 3].map(() => grantRole(db, administers(administrator), journal, staff, form, when)),
    )
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(await db.selectFrom("role").select("id").where("person_id", "=", staff).execute()).toHaveLength(1)
  })

  it("limits a role to its event and to its days, both included", async () => {
    const { db, journal, when, administrator, staff, seminar, colloquium, installation } = await aHouse(open)
    const days = { startsOn: "2025-08-20", endsOn: "2025-08-21" }
    await grantRole(db, administers(administrator), journal, staff, role({ event: seminar, ...days }), when)
    const token = await signedIn(installation, staff)
    const organisesOn = async (today: string) =>
      (await viewerOf(db, token, when.now, today))?.events
        .filter(({ roles }) => roles.has("organiser"))
        .map(({ eventId }) => eventId)
    expect(await organisesOn("2025-08-19")).toEqual([])
    expect(await organisesOn("2025-08-20")).toEqual([seminar])
    expect(await organisesOn("2025-08-21")).toEqual([seminar])
    expect(await organisesOn("2025-08-22")).toEqual([])
    expect(await organisesOn("2025-08-21")).not.toContain(colloquium)
  })

  it("refuses the same role twice on the same days, to oneself, to nobody, for no event", async () => {
    const { db, journal, when, administrator, organiser } = await aHouse(open)
    const grant = (to: string, given: Partial<GrantRole> = {}) =>
      grantRole(db, administers(administrator), journal, to, role(given), when)
    expect(await grant(organiser)).toMatchObject({ reason: "already-held" })
    expect(await grant(administrator)).toMatchObject({ reason: "not-oneself" })
    expect(await grant("nobody")).toMatchObject({ reason: "unknown" })
    expect(await grant(organiser, { event: "no-event" })).toMatchObject({ reason: "unknown" })
  })

  it("keeps an administrator, even when two withdraw each other at the same moment", async () => {
    const { db, journal, when, administrator, staff } = await aHouse(open)
    const roleOf = async (personId: string) =>
      (await db.selectFrom("role").select("id").where("person_id", "=", personId).executeTakeFirstOrThrow()).id
    const own = { formKey: newId(), role: await roleOf(administrator) }
    expect(await withdrawRole(db, administers(administrator), journal, administrator, own, when)).toMatchObject({
      reason: "last-administrator",
    })
    const other = await aRole(db, staff, "administrator")
    const answers = await Promise.all([
      withdrawRole(db, administers(administrator), journal, staff, { formKey: newId(), role: other }, when),
      withdrawRole(db, administers(staff), journal, administrator, { ...own, formKey: newId() }, when),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it("names a custodian by two, and keeps both names", async () => {
    const { db, journal, when, administrator, custodian, staff, rolesOf, entries } = await aHouse(open)
    const proposed = await grantRole(db, administers(administrator), journal, staff, role({ role: "custodian" }), when)
    expect(proposed).toMatchObject({ ok: true, value: "proposed" })
    expect(await rolesOf(staff)).toEqual([])
    const proposal = (await db.selectFrom("role_proposal").select("id").executeTakeFirstOrThrow()).id
    const second = (grant: Grant<"name-custodian">) =>
      secondProposal(db, grant, journal, { formKey: newId(), proposal }, when)
    expect(await second(names(administrator, "administrator"))).toMatchObject({ reason: "same-person" })
    expect(await second(names(staff, "custodian"))).toMatchObject({ reason: "not-oneself" })
    expect(await second(names(custodian, "custodian"))).toMatchObject({ ok: true })
    expect(await rolesOf(staff)).toEqual(["custodian"])
    const desk = await custodianDesk(db, names(custodian, "custodian"), when)
    expect(desk.custodians.find(({ name }) => name.includes("Bureau"))?.namedBy).toEqual([
      "Fabien Gère",
      "Gaspard Scelle",
    ])
    expect(desk.proposals).toEqual([])
    expect(await entries()).toEqual([
      { act: "custodian-proposed", actor_id: administrator, subject: staff },
      { act: "custodian-named", actor_id: custodian, subject: staff },
    ])
  })

  it("takes two administrators while nobody is custodian", async () => {
    const { db, journal, when, administrator, custodian, staff, director } = await aHouse(open)
    await aRole(db, director, "administrator")
    await grantRole(db, administers(administrator), journal, staff, role({ role: "custodian" }), when)
    const proposal = (await db.selectFrom("role_proposal").select("id").executeTakeFirstOrThrow()).id
    const second = () =>
      secondProposal(db, names(director, "administrator"), journal, { formKey: newId(), proposal }, when)
    expect(await second()).toMatchObject({ reason: "needs-custodian" })
    await write(db, (tx) =>
      tx
        .updateTable("role")
        .set({ withdrawn_at: when.now, withdrawn_by: administrator })
        .where("person_id", "=", custodian)
        .execute(),
    )
    expect(await second()).toMatchObject({ ok: true })
  })

  it("keeps one administrator from clearing the custodians away, or from seconding himself by another he made", async () => {
    const { db, journal, when, administrator, custodian, staff, director, rolesOf } = await aHouse(open)
    const held = await db.selectFrom("role").select("id").where("person_id", "=", custodian).executeTakeFirstOrThrow()
    const withdrawn = () =>
      withdrawRole(db, administers(administrator), journal, custodian, { formKey: newId(), role: held.id }, when)
    expect(await withdrawn()).toMatchObject({ reason: "last-custodian" })
    const suspended = { formKey: newId(), reason: "Essai" }
    expect(await suspendAccount(db, administers(administrator), journal, custodian, suspended, when)).toMatchObject({
      ok: true,
    })
    expect(await withdrawn()).toMatchObject({ reason: "last-custodian" })
    await aRole(db, director, "administrator", { granted_by: administrator })
    await grantRole(db, administers(administrator), journal, staff, role({ role: "custodian" }), when)
    const proposal = (await db.selectFrom("role_proposal").select("id").executeTakeFirstOrThrow()).id
    const second = () =>
      secondProposal(db, names(director, "administrator"), journal, { formKey: newId(), proposal }, when)
    expect(await second()).toMatchObject({ reason: "custodians-suspended-lately" })
    await write(db, (tx) =>
      tx.updateTable("role").set({ ends_on: "2025-01-31" }).where("person_id", "=", custodian).execute(),
    )
    expect(await second()).toMatchObject({ reason: "same-maker" })
    expect(await rolesOf(staff)).toEqual([])
  })

  it("takes two administrators of old once the only custodian has been suspended for a week", async () => {
    const { db, journal, when, administrator, custodian, staff, director, rolesOf } = await aHouse(open)
    await aRole(db, director, "administrator")
    const gone = { formKey: newId(), reason: "Parti sans retour" }
    await suspendAccount(db, administers(administrator), journal, custodian, gone, when)
    await grantRole(db, administers(administrator), journal, staff, role({ role: "custodian" }), when)
    const proposal = (await db.selectFrom("role_proposal").select("id").executeTakeFirstOrThrow()).id
    const after = (days: number) => {
      const now = minutesLater(when.now, days * 24 * 60)
      return secondProposal(
        db,
        names(director, "administrator"),
        journal,
        { formKey: newId(), proposal },
        { ...when, now },
      )
    }
    expect(await after(6)).toMatchObject({ reason: "custodians-suspended-lately" })
    const desk = await custodianDesk(db, names(director, "administrator"), when)
    expect(desk.proposals[0]?.fault).toBe("custodians-suspended-lately")
    expect(await after(7)).toMatchObject({ ok: true })
    expect(await rolesOf(staff)).toEqual(["custodian"])
  })

  it("lets nothing of a proposal stand whose proposer, or candidate, is gone", async () => {
    const { db, journal, when, administrator, custodian, staff, director } = await aHouse(open)
    await aRole(db, director, "administrator")
    await grantRole(db, administers(administrator), journal, staff, role({ role: "custodian" }), when)
    const proposal = (await db.selectFrom("role_proposal").select("id").executeTakeFirstOrThrow()).id
    const second = () =>
      secondProposal(db, names(custodian, "custodian"), journal, { formKey: newId(), proposal }, when)
    const suspend = (person_id: string) =>
      write(db, (tx) =>
        tx
          .insertInto("suspension")
          .values({ id: newId(), person_id, suspended_by: director, suspended_at: when.now, reason: "r" })
          .execute(),
      )
    await suspend(staff)
    expect(await second()).toMatchObject({ reason: "candidate-suspended" })
    await suspend(administrator)
    expect(await second()).toMatchObject({ reason: "proposer-gone" })
    const declined = await declineProposal(
      db,
      names(custodian, "custodian"),
      journal,
      { formKey: newId(), proposal },
      when,
    )
    expect(declined).toMatchObject({ ok: true })
    expect(await second()).toMatchObject({ reason: "unknown" })
  })

  it("holds in the database itself that a custodian has two who named him", async () => {
    const { db, staff, administrator, when } = await aHouse(open)
    const alone = { role: "custodian", person_id: staff, granted_by: administrator, granted_at: when.now } as const
    const named = (seconded_by: string | null) =>
      write(db, (tx) =>
        tx
          .insertInto("role")
          .values({ id: newId(), ...alone, seconded_by })
          .execute(),
      )
    await expect(named(null)).rejects.toThrow()
    await expect(named(administrator)).rejects.toThrow()
    await expect(named(await aPerson(db))).resolves.toBeDefined()
  })
})
