import { expect, it } from "vitest"
import { onBothDatabases } from "#tests/support/databases"
import { publishDraft } from "#tests/support/publishing"
import { type Grant, permit, type Role } from "~/features/access/policy"
import { openDossier } from "~/features/round-tables/dossiers/sealed.server"
import { ownOffice } from "~/features/round-tables/own-office/queries.server"
import { copiesPrinted, makeCopy } from "~/features/round-tables/tables/copies.server"
import {
  changeEngagement,
  followEngagement,
  makeEngagement,
} from "~/features/round-tables/tables/engagement-commands.server"
import { keepOwnNotes, keepTableNotes } from "~/features/round-tables/tables/notes-commands.server"
import { dossierView, ownTables } from "~/features/round-tables/tables/queries.server"
import { remindOfEngagements } from "~/features/round-tables/tables/reminders.server"
import { setUpTable, tableToSetUp } from "~/features/round-tables/tables/rules.server"
import { openUpkeep } from "~/features/round-tables/tables/upkeep.server"
import { aSeated, type Seated } from "./a-seated-table"

const sees = ({ installation }: Seated, grant: Grant<"open-dossier">) =>
  dossierView(installation.db, installation.keys, grant, {
    event: "colloque-2025",
    language: "fr",
    now: installation.time.now,
  })

function inEvent<A extends "see-own-tables" | "follow-own-office" | "seat-attendees">(
  act: A,
  role: Role,
  personId: string,
  eventId: string,
): Grant<A> {
  const grant = permit(act, { personId, roles: new Set([role]), demo: true, strong: true }, eventId)
  if (!grant) throw new Error(`nobody may ${act}`)
  return grant
}

const promised = (given: { officeId?: string | null; personIds?: readonly string[] }) => ({
  officeId: null,
  personIds: [],
  what: "Envoyer la liste",
  dueOn: "2025-09-15",
  ...given,
})

onBothDatabases((open) => {
  it("shows a member the demands that somebody there answers, and the notes of nobody else", async () => {
    const seated = await aSeated(await open())
    const { cast, grant, writing, installation } = seated
    const { attache, inAmman, officeHead } = cast
    await keepOwnNotes(
      installation.db,
      grant("keep-own-notes", attache, "member"),
      { text: "À moi", revision: 0 },
      writing(),
    )
    const mine = await sees(seated, grant("open-dossier", attache, "member"))
    expect(mine?.demands.map(({ own }) => own)).toEqual([true, false])
    expect(mine?.ownNote?.text).toBe("À moi")
    expect(mine?.members).toHaveLength(2)
    const chairs = await sees(seated, grant("open-dossier", officeHead, "chair"))
    expect(chairs?.demands).toHaveLength(3)
    for (const view of [chairs, await sees(seated, grant("open-dossier", inAmman, "member"))])
      expect(JSON.stringify(view)).not.toContain("À moi")
    const custodian = await sees(seated, grant("open-dossier", cast.custodian, null))
    expect([custodian?.members.length, custodian?.ownNote, custodian?.parties]).toEqual([2, null, []])
    expect(JSON.stringify(custodian)).not.toContain("À moi")
  })

  it("keeps notes once, and overwrites no newer ones", async () => {
    const { installation, cast, grant, writing, table } = await aSeated(await open())
    const { db, keys } = installation
    const own = grant("keep-own-notes", cast.attache, "member")
    expect(await keepOwnNotes(db, own, { text: "un", revision: 0 }, writing())).toMatchObject({ ok: true })
    const stale = await keepOwnNotes(db, own, { text: "deux", revision: 0 }, writing())
    expect(stale).toMatchObject({ ok: false, reason: "changed-meanwhile", facts: { current: { text: "un" } } })
    expect(await keepOwnNotes(db, own, { text: "deux", revision: 1 }, writing())).toMatchObject({ ok: true })
    const others = grant("keep-own-notes", cast.inAmman, "member")
    expect(await keepOwnNotes(db, others, { text: "un", revision: Number.NaN }, writing())).toMatchObject({ ok: true })
    expect(await keepOwnNotes(db, others, { text: "deux", revision: 1 }, writing())).toMatchObject({ ok: true })

    const notes = grant("keep-table-notes", cast.staff, "secretary")
    const first = writing()
    const fields = { agenda: "Un\nDeux", text: "Notes", revision: 0 }
    expect(await keepTableNotes(db, notes, fields, first)).toMatchObject({ ok: true })
    expect(await keepTableNotes(db, notes, fields, first)).toMatchObject({ ok: true })
    const late = await keepTableNotes(db, notes, { ...fields, text: "Autres" }, writing())
    expect(late).toMatchObject({ ok: false, facts: { current: { text: "Notes", agenda: "Un\nDeux" } } })
    const name = { kind: "notes", eventId: cast.colloquium, subjectId: table } as const
    expect((await openDossier(db, keys, name))?.revision).toBe(1)
  })

  it("lets those who promised keep it, those who wrote it take it away, and nobody else", async () => {
    const seated = await aSeated(await open())
    const { installation, cast, grant, writing, office } = seated
    const { db } = installation
    const { attache, inAmman, officeHead } = cast
    const members = grant("keep-engagements", attache, "member")
    const others = grant("keep-engagements", inAmman, "member")
    const chairs = grant("keep-engagements", officeHead, "chair")
    await makeEngagement(db, members, promised({ personIds: [attache] }), writing())
    await makeEngagement(db, chairs, promised({ officeId: office }), writing())
    const seen = async () => (await sees(seated, grant("open-dossier", attache, "member")))?.engagements ?? []
    const id = (await seen()).find(({ own }) => own)?.id ?? ""
    expect(await changeEngagement(db, others, { id, change: "keep" }, writing())).toMatchObject({ ok: false })
    expect(await changeEngagement(db, others, { id, change: "withdraw" }, writing())).toMatchObject({ ok: false })
    expect(await changeEngagement(db, members, { id, change: "keep" }, writing())).toMatchObject({ ok: true })
    expect((await seen()).map(({ state }) => state).sort()).toEqual(["coming", "done"])
    expect(await changeEngagement(db, chairs, { id, change: "withdraw" }, writing())).toMatchObject({ ok: true })
    expect(await seen()).toHaveLength(1)
  })

  it("numbers copies, a double click being one", async () => {
    const { installation, cast, grant, writing } = await aSeated(await open())
    const { db } = installation
    const print = grant("print-dossier", cast.attache, "member")
    const twice = writing()
    expect(await makeCopy(db, print, twice)).toEqual({ number: 1, handed: true })
    expect(await makeCopy(db, print, twice)).toEqual({ number: 1, handed: true })
    const later = new Date(Date.parse(twice.realNow) + 11_000).toISOString()
    expect(await makeCopy(db, print, { ...twice, realNow: later })).toEqual({ number: 1, handed: false })
    expect(await makeCopy(db, grant("print-dossier", cast.custodian, null), writing())).toEqual({
      number: 2,
      handed: true,
    })
    expect(await copiesPrinted(db, print)).toBe(2)
    const [row] = await db.selectFrom("printed_copy").select("printed_at").execute()
    expect(row?.printed_at).toHaveLength(10)
    const entries = await db
      .selectFrom("entry")
      .select(["subject", "confidential", "actor_id"])
      .where("act", "=", "copy-printed")
      .execute()
    expect(entries).toEqual([
      { subject: null, confidential: 1, actor_id: null },
      { subject: null, confidential: 1, actor_id: null },
    ])
  })

  it("lets the custodian set up a table, and overwrites nothing newer", async () => {
    const { installation, cast, writing, table, office } = await aSeated(await open())
    const { db, keys } = installation
    const custodian = inEvent("seat-attendees", "custodian", cast.custodian, cast.colloquium)
    const before = await tableToSetUp(db, keys, custodian, table)
    const rules = { officeId: office, focus: "Ports", countries: ["ES"], min: 1, max: 3, hosts: 1, mandatory: false }
    const words = { titleFr: "Neuf", titleEn: "New", descriptionFr: "", descriptionEn: "" }
    const given = { tableId: table, revision: before?.revision ?? 0, fields: { words, rules } }
    expect(await setUpTable(db, custodian, given, writing())).toMatchObject({ ok: true })
    expect(await setUpTable(db, custodian, given, writing())).toMatchObject({ reason: "changed-meanwhile" })
    const dossier = await openDossier(db, keys, { kind: "session", eventId: cast.colloquium, subjectId: table })
    expect(dossier?.content).toMatchObject({ titleFr: "Neuf", table: rules, code: "RT-OCTEST-A" })
    expect(dossier?.content.members).toHaveLength(4)
    const elsewhere = inEvent("seat-attendees", "custodian", cast.custodian, cast.seminar)
    expect(await tableToSetUp(db, keys, elsewhere, table)).toBeNull()
  })

  it("tells a head who comes, what is answered, and why the rest is not", async () => {
    const { installation, cast } = await aSeated(await open())
    const grant = inEvent("follow-own-office", "office_head", cast.officeHead, cast.colloquium)
    const own = await ownOffice(installation.db, installation.keys, grant, {
      language: "fr",
      now: installation.time.now,
    })
    expect(own?.tables.map(({ members }) => members.length)).toEqual([2])
    expect(own?.demands.map(({ by, why }) => [by.length, why])).toEqual([
      [1, null],
      [1, null],
      [0, "unavailable"],
    ])
    const nobody = inEvent("follow-own-office", "office_head", cast.director, cast.colloquium)
    const none = await ownOffice(installation.db, installation.keys, nobody, {
      language: "fr",
      now: installation.time.now,
    })
    expect(none).toBeNull()
  })

  it("is destroyed on its day by the server itself, but in a demonstration", async () => {
    const { installation } = await aSeated(await open())
    installation.time.now = "2025-12-01T08:00:00Z"
    const config = { ...installation.config, demo: false }
    const [demonstration, production] = [openUpkeep(installation), openUpkeep({ ...installation, config })]
    expect((await demonstration.round()).destroyed).toBe(0)
    expect((await production.round()).destroyed).toBeGreaterThan(4)
    await Promise.all([demonstration.stop(), production.stop()])
  })

  it("closes, leaves what was promised, reminds of it once, and destroys the rest on its day", async () => {
    const seated = await aSeated(await open())
    const { installation, cast, grant, writing, office, table } = seated
    const { db, keys, time } = installation
    const { attache, inAmman, officeHead, colloquium } = cast
    await publishDraft(installation, colloquium, cast.organiser)
    const promise = { ...promised({ personIds: [attache], officeId: office }), dueOn: "2025-10-10" }
    await makeEngagement(db, grant("keep-engagements", attache, "member"), promise, writing())
    const mine = inEvent("see-own-tables", "attache", attache, colloquium)
    const own = () => ownTables(db, keys, mine, time.now)
    expect(await own()).toMatchObject({ open: true, openUntil: "2025-09-28", tables: [{ sessionId: table }] })

    time.now = "2025-10-01T08:00:00Z"
    const closed = await sees(seated, grant("open-dossier", attache, "member"))
    expect(closed).toMatchObject({ phase: "closed", title: "", demands: [], members: [], notes: null })
    expect(closed?.engagements).toHaveLength(1)
    expect((await sees(seated, grant("open-dossier", inAmman, "member")))?.engagements).toEqual([])
    const again = await makeEngagement(db, grant("keep-engagements", attache, "member"), promise, writing())
    expect(again).toMatchObject({ reason: "dossier-closed" })

    const upkeep = openUpkeep(installation)
    expect(await upkeep.round()).toEqual({ destroyed: 0, letters: 0 })
    time.now = "2025-10-08T08:00:00Z"
    expect(await upkeep.round()).toEqual({ destroyed: 0, letters: 2 })
    expect(await upkeep.round()).toEqual({ destroyed: 0, letters: 0 })
    time.now = "2025-10-11T08:00:00Z"
    expect(await upkeep.round()).toEqual({ destroyed: 0, letters: 2 })
    const letters = await db.selectFrom("letter").select(["person_id", "subject", "kind"]).execute()
    expect(new Set(letters.map(({ person_id }) => person_id))).toEqual(new Set([attache, officeHead]))
    expect(new Set(letters.map(({ subject }) => subject)).size).toBe(1)

    time.now = "2025-11-30T08:00:00Z"
    expect(await sees(seated, grant("open-dossier", cast.custodian, null))).toBeNull()
    // This installation is a demonstration's: its clock, set by hand, destroys nothing by itself.
    expect(await upkeep.round()).toEqual({ destroyed: 0, letters: 0 })
    time.now = "2025-10-20T08:00:00Z"
    expect(await sees(seated, grant("open-dossier", cast.custodian, null))).toMatchObject({ phase: "closed" })
    time.now = "2025-11-30T08:00:00Z"
    const swept = await upkeep.round({ inPerson: true })
    expect(swept.destroyed).toBeGreaterThan(4)
    expect(await upkeep.round({ inPerson: true })).toEqual({ destroyed: 0, letters: 0 })
    await upkeep.stop()
    const rows = await db.selectFrom("dossier").select(["kind", "wrapped_key", "sealed", "destroyed_at"]).execute()
    for (const row of rows.filter(({ kind }) => kind !== "engagements"))
      expect(row).toMatchObject({ wrapped_key: "", sealed: "", destroyed_at: time.now })
    const [left] = (await own()).engagements
    expect(left).toMatchObject({ dueOn: "2025-10-10", state: "late" })
    expect((await own()).tables).toEqual([])
    const follow = { tableId: table, id: left?.id ?? "", change: "keep" } as const
    const strangers = inEvent("see-own-tables", "attache", inAmman, colloquium)
    expect(await followEngagement(db, strangers, follow, writing())).toMatchObject({ ok: false })
    expect(await followEngagement(db, mine, follow, writing())).toMatchObject({ ok: true })
    const kept = await openDossier(db, keys, { kind: "engagements", eventId: colloquium, subjectId: table })
    expect(kept?.content.engagements[0]).toMatchObject({ what: null, doneAt: time.now })
    const address = "http://colloque.test/"
    expect(await remindOfEngagements({ ...installation, now: time.now, realNow: time.realNow, address })).toBe(0)
  })
})
