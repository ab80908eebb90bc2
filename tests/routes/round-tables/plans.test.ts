import { beforeAll, describe, expect, it, vi } from "vitest"
import { aCast, type Cast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { hiddenField } from "#tests/support/files"
import { custodianOf } from "#tests/support/grants"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { aPerson, aRole } from "#tests/support/people"
import { publishDraft } from "#tests/support/publishing"
import { type Answer, type Fields, type Site, serve, type Visitor } from "#tests/support/request"
import { type TwoTables, twoTables } from "#tests/support/round-tables"
import { planOfSeats } from "#tests/support/settled-seats"
import { latestPlan, settledOf } from "~/features/round-tables/plans/queries.server"
import { usualRules } from "~/features/round-tables/round-table-rules"
import { keepRoundTableRules } from "~/features/round-tables/round-table-rules.server"
import { seatsOf } from "~/features/round-tables/timetable/seats.server"
import { paths } from "~/paths"

const slug = "colloque-2025"

describe("the custodian's pages of the seating", () => {
  let cast: Cast
  let tables: TwoTables
  let installation: TestInstallation
  let site: Site
  let custodian: Visitor
  let second: Visitor
  const grant = () => custodianOf(cast.custodian, cast.colloquium)
  const latest = async () => (await latestPlan(installation.db, installation.keys, grant()))?.number ?? null
  const seats = async (personId: string) => [
    ...(await seatsOf(installation.db, installation.keys, { eventId: cast.colloquium, personId })).keys(),
  ]

  beforeAll(async () => {
    const db = await openDatabase()
    installation = anInstallation(db, { demo: true })
    cast = await aCast(db)
    tables = await twoTables(installation, cast)
    await publishDraft(installation, cast.colloquium, cast.organiser)
    const other = await aPerson(db, { position: "custodian", family_name: "Contreseing" })
    await aRole(db, other, "custodian")
    site = await serve(installation)
    custodian = await site.as(cast.custodian)
    second = await site.as(other)
  })

  /** Sends a form of a page as the page gives it, and follows where it leads. */
  async function send(visitor: Visitor, page: string, fields: Fields): Promise<Answer> {
    const shown = await visitor.get(page)
    const sent = await visitor.post(page, { formKey: hiddenField(shown, "formKey"), ...fields })
    return sent.location ? visitor.get(sent.location) : sent
  }

  /** Everything of an agenda that somebody may look at, without what differs from one answer to the next. */
  async function seenBy(personId: string): Promise<string> {
    const visitor = await site.as(personId)
    const { organiser } = cast
    const own = [
      paths.home(),
      paths.week(slug),
      paths.day(slug, "2025-08-26"),
      paths.programme(slug),
      paths.event(slug),
    ]
    const preparing = [paths.preparation(slug), paths.conflicts(slug), paths.publish(slug), paths.publications(slug)]
    const pages = await Promise.all(
      [...own, ...(personId === organiser ? preparing : [])].map(async (path) => (await visitor.get(path)).text),
    )
    return pages
      .join("\n")
      .replace(/nonce="[^"]*"|formKey[^,]*,\\?"[^"\\]*|name="formKey" value="[^"]*"|requestId\\?",\\?"[^"\\]*/g, "")
      .replace(/[0-9a-f]{32}/g, (id) => (id === tables.morning || id === tables.afternoon ? id : ""))
  }

  it("compute a first plan, propose it, keep it, and nobody sees anything before it is settled", async () => {
    const watched = [cast.organiser, cast.director, cast.inAmman, cast.attache]
    const before = await Promise.all(watched.map(seenBy))
    await planOfSeats(installation, cast, [[cast.attache, tables.morning]])
    const alone = await custodian.get(`/evenements/${slug}/placement/comparer`)
    expect(alone.text).toContain("Il n’y a encore qu’une version")
    expect(alone.text).not.toContain("à la version 1<")
    const unsaid = await send(custodian, paths.incidents(slug), { intent: "room", follows: 1, roomId: "" })
    expect([unsaid.status, unsaid.text.includes("Choisissez la salle perdue")]).toEqual([400, true])
    const incidents = await send(custodian, paths.incidents(slug), {
      intent: "absence",
      follows: 1,
      personId: cast.departing,
      whole: "on",
    })
    expect(incidents.status).toBe(200)
    await installation.runs.quiet()
    const run = await installation.db.selectFrom("seating_run").select(["id", "state"]).executeTakeFirstOrThrow()
    expect(run.state).toBe("solved")
    const proposal = paths.proposedPlan(slug, run.id)
    const read = await custodian.get(proposal)
    expect(read.text).toContain("Ce que le calcul changerait à la version 1")
    const kept = await send(custodian, proposal, { intent: "keep", runId: run.id, reason: "Absence annoncée" })
    expect([kept.status, await latest()]).toEqual([200, 2])
    expect(kept.text).toContain("Gardée comme version 2")
    expect(kept.text).toContain("Absence annoncée")
    expect((await custodian.get(proposal)).text).toContain("Gardée comme version 2")
    expect(await Promise.all(watched.map(seenBy))).toEqual(before)
  })

  it("settle it: members find a reserved slot of their own, and nothing moves for anybody else", async () => {
    const watched = [cast.organiser, cast.director, cast.inAmman, cast.departing]
    const before = await Promise.all(watched.map(seenBy))
    const member = await site.as(cast.attache)
    expect((await member.get(paths.programme(slug))).text).not.toContain("Réservé")
    const settled = await send(custodian, paths.settlePlan(slug), { intent: "settle", number: 2 })
    expect(settled.text).toContain("Le plan est arrêté")
    expect(await seats(cast.attache)).toEqual(expect.arrayContaining([tables.morning]))
    const programme = (await member.get(paths.programme(slug))).text
    expect(programme).toContain("Réservé")
    expect(programme).not.toMatch(/Ports|OCTEST|Salle C1/)
    const home = (await member.get(paths.home())).text
    expect(home).toContain("Réservé")
    expect(home).toMatch(
      new RegExp(`<a[^>]*href="${paths.session(slug, tables.morning)}"[^>]*>Dans le dossier de la séance`),
    )
    const opened = await member.get(paths.session(slug, tables.morning))
    expect(opened.location).toBe(paths.table(slug, tables.morning))
    expect((await (await site.as(cast.inAmman)).get(paths.session(slug, tables.morning))).status).toBe(404)
    expect(await Promise.all(watched.map(seenBy))).toEqual(before)
    for (const page of [paths.planVersions(slug), paths.planVersion(slug, 2), paths.placement(slug)]) {
      const link = (await custodian.get(page)).text.match(/<a[^>]*>Arrêter le plan<\/a>/)?.[0] ?? ""
      expect([page, link.includes("href"), link.includes("primary")]).toEqual([page, true, false])
    }
    const again = await custodian.get(paths.settlePlan(slug))
    expect(again.text).toContain("La version 2 est en vigueur")
  })

  it("compare two versions, return to one, and refuse what was made from a version that is not the last", async () => {
    expect((await custodian.get(paths.comparePlans(slug, 1, 2))).text).toContain("De la version 1 à la version 2")
    expect((await custodian.get(paths.comparePlans(slug, 1, 9))).status).toBe(404)
    const returned = await send(custodian, paths.planVersion(slug, 1), { follows: 2, reason: "Finalement présent" })
    expect([returned.status, await latest()]).toEqual([200, 3])
    const page = paths.planVersion(slug, 1)
    const late = await custodian.post(page, {
      formKey: hiddenField(await custodian.get(page), "formKey"),
      follows: 2,
      reason: "",
    })
    expect([late.status, await latest()]).toEqual([409, 3])
    expect(late.text).toContain("Une autre version a suivi entre-temps")
    expect((await custodian.get(paths.planVersions(slug))).text).toContain("Finalement présent")
  })

  it("have two custodians sign where the event asks for it", async () => {
    const rules = { ...usualRules, countersigned: true }
    await installation.db.writer.transaction().execute((tx) => keepRoundTableRules(tx, cast.colloquium, rules))
    const proposed = await send(custodian, paths.settlePlan(slug), { intent: "settle", number: 3 })
    expect(proposed.text).toContain("Une autre personne doit contresigner")
    const { waiting } = await settledOf(installation.db, grant())
    const own = await custodian.post(paths.settlePlan(slug), {
      formKey: "x".repeat(32),
      intent: "countersign",
      settled: waiting?.id ?? "",
    })
    expect(own.status).toBe(409)
    const signed = await send(second, paths.settlePlan(slug), { intent: "countersign", settled: waiting?.id ?? "" })
    expect(signed.text).toContain("Le plan est arrêté")
    expect((await settledOf(installation.db, grant())).inForce).toMatchObject({ number: 3 })
  })

  it("say to the custodian who ended that rule why another still signs", async () => {
    const rules = (by: string, countersigned: boolean) =>
      installation.db.writer
        .transaction()
        .execute((tx) => keepRoundTableRules(tx, cast.colloquium, { ...usualRules, countersigned }, by))
    await rules(cast.custodian, false)
    await send(custodian, paths.planVersion(slug, 1), { follows: 3, reason: "" })
    expect((await custodian.get(paths.settlePlan(slug))).text).toContain("Vous avez mis fin à la double signature")
    expect((await second.get(paths.settlePlan(slug))).text).not.toContain("double signature")
    await send(custodian, paths.planVersion(slug, 3), { follows: 4, reason: "" })
  })

  it("answer while a seating is computed, and let it be stopped", async () => {
    const asked = await send(custodian, paths.incidents(slug), {
      intent: "room",
      follows: 3,
      roomId: cast.rooms.confidential,
    })
    expect(asked.status).toBe(200)
    await vi.waitFor(async () => expect((await custodian.get(paths.planVersions(slug))).status).toBe(200))
    await installation.runs.quiet()
    const forgotten = await custodian.post(paths.incidents(slug), { formKey: "y".repeat(32), intent: "room" })
    expect(forgotten.status).toBe(400)
    const incomplete = await send(custodian, paths.incidents(slug), { intent: "absence", follows: 3, personId: "" })
    expect(incomplete.status).toBe(400)
    expect(incomplete.text).toContain("Choisissez une personne")
  })

  it("leave in the journal what custodians did, for custodians alone", async () => {
    const acts = ["seating-asked", "plan-kept", "plan-settled", "plan-returned", "plan-proposed", "plan-countersigned"]
    const entries = await installation.db.selectFrom("entry").select(["act", "confidential"]).execute()
    for (const act of [...acts, "plan-read"]) {
      const found = entries.filter((entry) => entry.act === act)
      expect(found.length, act).toBeGreaterThan(0)
      expect(found.every(({ confidential }) => confidential === 1)).toBe(true)
    }
    const told = async (visitor: Visitor, page: string) =>
      /<td[^>]*>(?:(?!<\/td>).)*plan de placement/.test((await visitor.get(page)).text)
    expect(await told(second, paths.wholeJournal())).toBe(true)
    for (const visitor of [second, await site.as(cast.administrator)])
      expect(await told(visitor, paths.journal())).toBe(false)
  })
})
