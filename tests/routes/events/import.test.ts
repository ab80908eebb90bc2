import { readdirSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import { loadDemo } from "#db/demo/load.server"
import type { Db } from "#db/handle"
import { openDatabase } from "#tests/support/databases"
import { demoBytes, demoObjects } from "#tests/support/demo-files"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { postFile } from "#tests/support/multipart"
import { aRole } from "#tests/support/people"
import { type Site, serve, type Visitor } from "#tests/support/request"

const address = "/evenements/colloque-2025/import"

/** The kinds that the page takes, of the files in which the faulty ones imitate. */
const kinds: Readonly<Record<string, string>> = {
  "people.csv": "people",
  "posts.csv": "posts",
  "assignments.csv": "assignments",
  "colloquium-2025-sessions.csv": "sessions",
}

const hidden = (html: string, name: string) =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ""

const idOf = async (db: Db, code: string) =>
  (await db.selectFrom("person").select("id").where("code", "=", code).executeTakeFirstOrThrow()).id

const people = async (db: Db) => (await db.selectFrom("person").select("id").execute()).length

async function check(visitor: Visitor, kind: string, name: string, bytes: Uint8Array) {
  const sent = await postFile(visitor, address, { intent: "check", kind }, { name, bytes })
  expect([sent.status, sent.location]).toEqual([302, expect.stringContaining("?fichier=")])
  return { at: sent.location ?? "", page: await visitor.get(sent.location ?? "") }
}

const confirmation = (html: string) => ({
  intent: "confirm",
  kind: hidden(html, "kind"),
  upload: hidden(html, "upload"),
  digest: hidden(html, "digest"),
  formKey: hidden(html, "formKey"),
})

describe("the import page", () => {
  let site: Site
  let db: Db
  let installation: TestInstallation
  let organiser: Visitor

  beforeAll(async () => {
    db = await openDatabase()
    installation = anInstallation(db, { demo: true })
    await loadDemo(installation)
    site = await serve(installation)
    organiser = await site.as(await idOf(db, "P0033"))
  })

  const expected = demoObjects("nasty/expected.csv").filter(({ target = "" }) => target in kinds)

  it("meets every faulty file of the kinds it takes", () => {
    const files = readdirSync(new URL("../../../db/demo/nasty", import.meta.url)).filter((name) => /^\d\d-/.test(name))
    expect(files.length - expected.length).toBe(4)
  })

  it.each(expected.map((row) => [row.file ?? "", row] as const))("%s", async (file, row) => {
    const before = await people(db)
    const { at, page } = await check(organiser, kinds[row.target ?? ""] ?? "", file, demoBytes(`nasty/${file}`))
    expect(page.status).toBe(200)
    const may = /<button[^>]*type="submit"[^>]*>[^<]*Importer/.test(page.text)
    const idle = Number(row.data_rows) === 0
    expect(may).toBe(row.verdict === "accept" && !idle)
    const count = Number(row.data_rows).toLocaleString("fr-FR").replaceAll("\u202f", "\\s?")
    if (row.verdict === "refuse") expect(page.text).toContain("Ce fichier ne peut pas être utilisé")
    else if (row.verdict === "accept" && !idle) expect(page.text).toMatch(new RegExp(`Les ${row.data_rows}|${count}`))
    for (const finding of demoObjects("nasty/expected-findings.csv").filter((one) => one.file === file)) {
      if (Number(finding.line) > 0) expect(page.text).toContain(`Ligne ${finding.line}<`)
      if (finding.column) expect(page.text).toContain(`<span class="code">${finding.column}</span>`)
    }
    // Nothing has been written; and a confirmation that the page does not offer writes nothing either.
    expect(await people(db)).toBe(before)
    if (row.verdict !== "accept") {
      const forced = await organiser.post(at, confirmation(page.text))
      expect(forced.status).toBe(409)
      expect(await people(db)).toBe(before)
    }
  })

  it("shows markup as the text it is", async () => {
    const { page } = await check(organiser, "people", "m.csv", demoBytes("nasty/21-people-markup.csv"))
    expect(page.text).not.toContain("<script>alert(1)")
    expect(page.text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;")
    expect(page.text).not.toContain(" 49 ")
  })

  it("takes a file in once it is confirmed, says so, and does a second sending once", async () => {
    const before = await people(db)
    const { at, page } = await check(organiser, "people", "01.csv", demoBytes("nasty/01-people-utf8-bom.csv"))
    const fields = confirmation(page.text)
    const done = await organiser.post(at, fields)
    expect(done.status).toBe(200)
    expect(done.text).toContain("Import terminé")
    expect(done.text).toMatch(/Ajouts\s:\s12\./)
    expect(await people(db)).toBe(before + 12)
    const again = await organiser.post(at, fields)
    expect([again.status, /Ajouts\s:\s12\./.test(again.text)]).toEqual([200, true])
    expect(await people(db)).toBe(before + 12)
    const later = await organiser.get(at)
    expect(later.text).toContain("Ce fichier n’est plus gardé")
    const same = await check(organiser, "people", "01.csv", demoBytes("nasty/01-people-utf8-bom.csv"))
    expect(same.page.text).toContain("l’importer ne changerait rien")
  })

  it("shows the new state when the data has changed since the check", async () => {
    const { at, page } = await check(organiser, "people", "02.csv", demoBytes("people.csv"))
    expect(page.text).toContain("l’importer ne changerait rien")
    await db.writer.updateTable("person").set({ phone: "" }).where("code", "=", "P0042").execute()
    const refused = await organiser.post(at, confirmation(page.text))
    expect(refused.status).toBe(409)
    expect(refused.text).toContain("les données ont changé depuis la vérification")
    expect(refused.text).toContain("Xavier Rebeyrotte (P0042)")
    expect(confirmation(refused.text).digest).not.toBe(confirmation(page.text).digest)
    const confirmed = await organiser.post(at, confirmation(refused.text))
    expect(confirmed.text).toMatch(/Modifications\s:\s1\./)
  })

  it("repeats no word of a confidential line, in a page, a refusal or an answer to script", async () => {
    const file = new TextDecoder().decode(demoBytes("colloquium-2025-sessions.csv"))
    const edited = file
      .replace("RT-OFAST-A,2025-08-26,11:00", "RT-OFAST-A,2025-08-26,25h07")
      .replace("Table ronde OLTIM", "Table ronde OLTIM bis")
    const { at, page } = await check(organiser, "sessions", "s.csv", new TextEncoder().encode(edited))
    const script = await organiser.get(at.replace("?", ".data?"))
    expect(script.status).toBe(200)
    for (const text of [page.text, script.text])
      for (const secret of ["OFAST", "OLTIM", "25h07", "cocaïne", "RT-", "SIRASCO"]) expect(text).not.toContain(secret)
    expect(page.text).toContain("confidentielles")
  })

  it("gives nobody the upload of another person", async () => {
    const { at } = await check(organiser, "people", "p.csv", demoBytes("nasty/01-people-utf8-bom.csv"))
    const colleague = await site.as(await idOf(db, "P0034"))
    const page = await colleague.get(at)
    expect(page.text).toContain("Ce fichier n’est plus gardé")
    expect(page.text).not.toContain("p.csv")
  })

  it("asks for what is missing, and keeps what was chosen", async () => {
    const nothing = await postFile(organiser, address, { intent: "check" }, null)
    expect(nothing.status).toBe(400)
    expect(nothing.text).toContain("Choisissez ce que contient le fichier")
    const noFile = await postFile(organiser, address, { intent: "check", kind: "rooms" }, null)
    expect(noFile.status).toBe(400)
    expect(noFile.text).toMatch(/<input[^>]*value="rooms"[^>]*checked|<input[^>]*checked[^>]*value="rooms"/)
  })

  it("takes posts from the directorate's organisers, not from those of one event", async () => {
    const guest = await idOf(db, "P0042")
    const event = await db
      .selectFrom("event")
      .select("id")
      .where("slug", "=", "colloque-2025")
      .executeTakeFirstOrThrow()
    await aRole(db, guest, "organiser", { event_id: event.id })
    const visitor = await site.as(guest)
    expect((await visitor.get(address)).text).not.toContain('value="posts"')
    const sent = await postFile(
      visitor,
      address,
      { intent: "check", kind: "posts" },
      { name: "p.csv", bytes: demoBytes("posts.csv") },
    )
    expect(sent.status).toBe(400)
    expect((await visitor.get(`${address}/modeles/posts`)).status).toBe(404)
    const model = await visitor.get(`${address}/modeles/people`)
    expect(model.headers["content-disposition"]).toContain('filename="modele-people.csv"')
    expect(model.text).toContain("person_id;given_name")
  })

  it("refuses a file beyond the limit without reading it", async () => {
    const huge = new Uint8Array(12 * 1024 * 1024 + 1)
    const sent = await postFile(organiser, address, { intent: "check", kind: "people" }, { name: "x.csv", bytes: huge })
    expect(sent.status).toBe(413)
  })

  it("answers others while it checks ten thousand lines", async () => {
    const checking = postFile(
      organiser,
      address,
      { intent: "check", kind: "people" },
      { name: "dix-mille.csv", bytes: demoBytes("nasty/08-people-10000-rows.csv") },
    )
    let answered = 0
    let going = true
    void checking.finally(() => {
      going = false
    })
    const other = await site.as(await idOf(db, "P0066"))
    while (going) {
      expect((await other.get("/healthz")).status).toBe(200)
      answered++
    }
    expect((await checking).status).toBe(302)
    expect(answered).toBeGreaterThan(3)
  })
})
