import { expect, it } from "vitest"
import { loadDemo } from "#db/demo/load.server"
import type { Db } from "#db/handle"
import { onBothDatabases } from "#tests/support/databases"
import { demoBytes } from "#tests/support/demo-files"
import { anInstallation } from "#tests/support/installation"
import { peopleDestination } from "~/features/access/people-import.server"
import { permit, type Role } from "~/features/access/policy"
import { newId } from "~/platform/crypto/tokens.server"
import type { Installation } from "~/platform/installation"
import { holdUpload, importUpload, reportUpload } from "~/platform/table-file/importing.server"
import { uploadOf } from "~/platform/table-file/uploads.server"

const now = "2026-08-18T07:00:00Z"

async function organiserOf(db: Db) {
  const { id } = await db.selectFrom("person").select("id").where("code", "=", "P0033").executeTakeFirstOrThrow()
  const event = await db.selectFrom("event").select("id").where("slug", "=", "colloque-2025").executeTakeFirstOrThrow()
  const asker = { personId: id, roles: new Set<Role>(["organiser"]), demo: true }
  const network = permit("import-network", asker)
  const grant = permit("import-into-event", asker, event.id)
  if (!network || !grant) throw new Error("an organiser may import")
  return { grant, network, uploader: { personId: id, eventId: event.id } }
}

const csv = (...lines: string[]) =>
  new TextEncoder().encode(
    ["person_id,given_name,family_name,civility,corps,rank_fr,email,phone,language,role", ...lines].join("\r\n"),
  )

/** Checks and confirms in one breath, as somebody who reads nothing would. */
async function importing(installation: Installation, bytes: Uint8Array, { staff = true } = {}) {
  const { db, keys, journal, tableReader } = installation
  const means = { keys, journal, tableReader, now }
  const { grant, network, uploader } = await organiserOf(db)
  const destination = peopleDestination(staff ? network : grant, now)
  const held = await holdUpload(db, uploader, destination, { fileName: "personnes.csv", bytes }, means)
  if (!held.ok) throw new Error(held.reason)
  const uploadId = held.value
  const upload = await uploadOf(db, keys, uploader, uploadId, now)
  if (!upload) throw new Error("the upload is held")
  const report = await reportUpload(db, upload, destination)
  const confirm = (formKey = newId(), digest = report.digest) =>
    importUpload(db, uploader, grant, destination, { uploadId, digest, formKey }, means)
  return { report, confirm, uploader, uploadId }
}

const people = async (db: Db) =>
  Number(
    (
      await db
        .selectFrom("person")
        .select((eb) => eb.fn.countAll().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  )
const person = (db: Db, code: string) =>
  db.selectFrom("person").selectAll().where("code", "=", code).executeTakeFirstOrThrow()

onBothDatabases((open) => {
  async function demo() {
    const installation = anInstallation(await open(), { demo: true })
    await loadDemo(installation)
    return { installation, db: installation.db }
  }

  it("takes in ten thousand people while others are answered, and nobody the second time", async () => {
    const { installation, db } = await demo()
    const before = await people(db)
    const { report, confirm } = await importing(installation, demoBytes("nasty/08-people-10000-rows.csv"))
    expect(report.counts).toEqual({ new: 10_000, same: 0, changed: 0, wrong: 0 })
    let answered = 0
    let going = true
    const asking = (async () => {
      while (going) {
        await db.selectFrom("event").select("id").execute()
        answered++
        await new Promise((resume) => setImmediate(resume))
      }
    })()
    const taken = await confirm()
    going = false
    await asking
    expect(taken).toEqual({ ok: true, value: { new: 10_000, same: 0, changed: 0 } })
    expect(answered).toBeGreaterThan(20)
    expect(await people(db)).toBe(before + 10_000)

    const again = await importing(installation, demoBytes("nasty/08-people-10000-rows.csv"))
    expect(again.report.counts).toEqual({ new: 0, same: 10_000, changed: 0, wrong: 0 })
    expect(await again.confirm()).toEqual({ ok: true, value: { new: 0, same: 10_000, changed: 0 } })
    expect(await people(db)).toBe(before + 10_000)
  }, 60_000)

  it("changes nothing with the clean set, and shows each field that an edited line would change", async () => {
    const { installation, db } = await demo()
    const clean = new TextDecoder().decode(demoBytes("people.csv"))
    const same = await importing(installation, new TextEncoder().encode(clean))
    expect(same.report.counts).toEqual({ new: 0, same: 283, changed: 0, wrong: 0 })

    const edited = clean.replace("P0042,Xavier,Rebeyrotte", "P0042,Xavier,Rebeyrotte-Lys")
    const { report, confirm } = await importing(installation, new TextEncoder().encode(edited))
    expect(report.changed.shown).toEqual([
      {
        line: 43,
        name: "Xavier Rebeyrotte-Lys (P0042)",
        fields: [{ field: "familyName", before: "Rebeyrotte", after: "Rebeyrotte-Lys" }],
      },
    ])
    const { id } = await person(db, "P0042")
    await confirm()
    expect(await person(db, "P0042")).toMatchObject({ id, family_name: "Rebeyrotte-Lys", revision: 2 })
  })

  it("does a confirmation sent twice once, with the same answer", async () => {
    const { installation, db } = await demo()
    const before = await people(db)
    const { confirm } = await importing(installation, demoBytes("nasty/01-people-utf8-bom.csv"))
    const formKey = newId()
    const answers = await Promise.all([confirm(formKey), confirm(formKey)])
    expect(answers[1]).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ ok: true, value: { new: 12 } })
    expect(await people(db)).toBe(before + 12)
  })

  it("refuses a plan that something else has overtaken, and takes in only what was shown", async () => {
    const { installation, db } = await demo()
    const bytes = demoBytes("nasty/01-people-utf8-bom.csv")
    const first = await importing(installation, bytes)
    const other = peopleDestination((await organiserOf(db)).network, now)
    // A colleague imports the same file meanwhile; the uploads of one person would replace each other.
    const colleague = await db.selectFrom("person").select("id").where("code", "=", "P0034").executeTakeFirstOrThrow()
    const { keys, journal, tableReader } = installation
    const uploader = { ...first.uploader, personId: colleague.id }
    const means = { keys, journal, tableReader, now }
    const held = await holdUpload(db, uploader, other, { fileName: "a.csv", bytes }, means)
    if (!held.ok) throw new Error(held.reason)
    const confirmed = { uploadId: held.value, digest: first.report.digest, formKey: newId() }
    const { grant } = await organiserOf(db)
    const both = await Promise.all([first.confirm(), importUpload(db, uploader, grant, other, confirmed, means)])
    expect(both.map((one) => (one.ok ? one.value.new : one.reason)).sort()).toEqual([12, "changed-meanwhile"])
    expect((await people(db)) - 343).toBe(12)
  })

  it("is not swayed by a digest that was not shown, nor opens somebody else's upload", async () => {
    const { installation, db } = await demo()
    const { confirm, uploadId } = await importing(installation, demoBytes("nasty/01-people-utf8-bom.csv"))
    expect(await confirm(newId(), "made-up")).toMatchObject({ ok: false, reason: "changed-meanwhile" })
    const { uploader } = await organiserOf(db)
    const other = { ...uploader, personId: newId() }
    expect(await uploadOf(db, installation.keys, other, uploadId, now)).toBeNull()
    const late = "2026-08-18T08:00:01Z"
    expect(await uploadOf(db, installation.keys, uploader, uploadId, late)).toBeNull()
    const sealed = await db.selectFrom("upload").select("sealed").executeTakeFirstOrThrow()
    expect(Buffer.from(sealed.sealed, "base64url").toString("latin1")).not.toContain("interieur.example")
  })

  it("lets nobody work out a digest from a guess at what is stored", async () => {
    const { installation } = await demo()
    const once = await importing(installation, demoBytes("nasty/14-people-header-only.csv"))
    const again = await importing(installation, demoBytes("nasty/14-people-header-only.csv"))
    expect(once.report.digest).not.toBe(again.report.digest)
  })

  it("never replaces the address that opens an account", async () => {
    const { installation, db } = await demo()
    const { report, confirm } = await importing(
      installation,
      csv("P0039,Florian,Salvandrin,M.,gendarmerie,lieutenant-colonel,moi@ailleurs.example,,fr,custodian"),
    )
    expect(report.findings.shown.map(({ code }) => code)).toEqual(["address_kept"])
    expect(await confirm()).toMatchObject({ ok: false, reason: "file-has-errors" })
    expect((await person(db, "P0039")).email).toBe("florian.salvandrin@interieur.example")
  })

  it("grants no role, whatever position a line gives", async () => {
    const { installation, db } = await demo()
    const line = "P9000,Ruse,Depouvoir,M.,central,agent,ruse@interieur.example,,fr,custodian"
    const { confirm } = await importing(installation, csv(line))
    expect(await confirm()).toMatchObject({ ok: true })
    const { id } = await person(db, "P9000")
    expect(await db.selectFrom("role").select("role").where("person_id", "=", id).execute()).toEqual([])
  })

  it("lets the organiser of one event alone name nobody to the directorate's staff", async () => {
    const { installation } = await demo()
    const staff = "P9001,Ruse,Dacces,M.,central,agent,ruse@interieur.example,,fr,central"
    const { report } = await importing(installation, csv(staff), { staff: false })
    expect(report.findings.shown.map(({ code }) => code)).toEqual(["staff_position"])
    const speaker = "P9002,Nora,Parle,Mme,central,experte,nora@interieur.example,,fr,speaker"
    expect((await importing(installation, csv(speaker), { staff: false })).report.verdict).toBe("accept")
  })

  it("lets the organiser of one event alone add people, and change nobody whom the directory knows", async () => {
    const { installation, db } = await demo()
    const clean = new TextDecoder().decode(demoBytes("people.csv"))
    const same = await importing(installation, new TextEncoder().encode(clean), { staff: false })
    expect(same.report.counts).toEqual({ new: 0, same: 283, changed: 0, wrong: 0 })

    const renamed = clean.replace("P0042,Xavier,Rebeyrotte", "P0042,Xavier,Rebeyrotte-Lys")
    const { report, confirm } = await importing(installation, new TextEncoder().encode(renamed), { staff: false })
    expect(report.findings.shown.map(({ line, code }) => [line, code])).toEqual([[43, "not_yours"]])
    expect(await confirm()).toMatchObject({ ok: false, reason: "file-has-errors" })

    const line = clean.split(/\r?\n/).find((one) => one.startsWith("P0039,")) ?? ""
    const demoted = await importing(installation, csv(line.replace(/,custodian$/, ",asi")), { staff: false })
    expect(demoted.report.findings.shown.map(({ code }) => code)).toEqual(["not_yours"])
    expect(await person(db, "P0039")).toMatchObject({ position: "custodian", revision: 1 })
  })

  it("renames and moves nobody who holds a role, but whoever imports", async () => {
    const { installation, db } = await demo()
    const clean = new TextDecoder().decode(demoBytes("people.csv"))
    const lineOf = (code: string) => clean.split(/\r?\n/).find((one) => one.startsWith(`${code},`)) ?? ""
    const codes = async (...lines: string[]) =>
      (await importing(installation, csv(...lines))).report.findings.shown.map(({ code }) => code)
    expect(await codes(lineOf("P0039").replace("Florian", "Fabien"))).toEqual(["entrusted_person"])
    expect(await codes(lineOf("P0039").replace(/,custodian$/, ",asi"))).toEqual(["entrusted_person"])
    expect(await codes(lineOf("P0039").replace(/\+\d+/, "+33199009999"))).toEqual([])
    const own = lineOf("P0033")
    const { report, confirm } = await importing(installation, csv(own.replace(/^(P0033,[^,]+),/, "$1-Lys,")))
    expect(report.counts).toMatchObject({ changed: 1, wrong: 0 })
    expect(await confirm()).toMatchObject({ ok: true })
    expect((await person(db, "P0033")).given_name).toMatch(/-Lys$/)
  })

  it("takes in nothing of a file with one wrong line, and tells the journal numbers alone", async () => {
    const { installation, db } = await demo()
    const before = await people(db)
    const wrong = await importing(installation, demoBytes("nasty/26-people-bad-emails.csv"))
    expect(wrong.report.counts).toEqual({ new: 2, same: 0, changed: 0, wrong: 4 })
    expect(await wrong.confirm()).toMatchObject({ ok: false, reason: "file-has-errors" })
    expect(await people(db)).toBe(before)

    const right = await importing(installation, demoBytes("nasty/21-people-markup.csv"))
    await right.confirm()
    const entry = await db
      .selectFrom("entry")
      .select(["act", "detail", "confidential"])
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(entry).toMatchObject({ act: "import", confidential: 0 })
    expect(JSON.parse(entry.detail)).toEqual({ kind: "people", new: 6, same: 0, changed: 0 })
  })
})
