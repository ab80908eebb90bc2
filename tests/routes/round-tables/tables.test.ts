import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import { aSeated, canary, type Seated } from "#tests/features/round-tables/tables/a-seated-table"
import { crawl } from "#tests/routes/canary/crawl"
import { openDatabase } from "#tests/support/databases"
import { hiddenField } from "#tests/support/files"
import { publishDraft } from "#tests/support/publishing"
import { type Answer, type Site, serve, type Visitor } from "#tests/support/request"
import { verifyJournal } from "~/features/access/audit.server"
import { paths } from "~/paths"

const event = "colloque-2025"

let seated: Seated
let site: Site
let member: Visitor
let chair: Visitor
let page: string

beforeAll(async () => {
  seated = await aSeated(await openDatabase("sqlite"))
  await publishDraft(seated.installation, seated.cast.colloquium, seated.cast.organiser)
  site = await serve(seated.installation)
  member = await site.as(seated.cast.attache)
  chair = await site.as(seated.cast.officeHead)
  page = paths.table(event, seated.table)
})

const keyIn = (answer: Answer) => hiddenField(answer, "formKey")

/** Sends the first form of a page with these fields. */
async function fill(visitor: Visitor, at: string, fields: Record<string, string | readonly string[]>): Promise<Answer> {
  return visitor.post(at, { formKey: keyIn(await visitor.get(at)), ...fields })
}

describe("at a table", () => {
  it("opens to a member, with the reader's name, and leaves a sealed trace", async () => {
    const answer = await member.get(page)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain(`${canary}titre`)
    expect(answer.text.match(/Lu par/g)?.length).toBeGreaterThanOrEqual(2)
    expect(answer.text).toContain("<title>Table ronde – Colloque</title>")
    const trace = await seated.installation.db
      .selectFrom("entry")
      .select(["confidential", "subject", "actor_id"])
      .where("act", "=", "dossier-opened")
      .execute()
    expect(trace[0]).toEqual({ confidential: 1, subject: null, actor_id: null })
  })

  it("seals who acts at a table in the journal, and tells custodians, who find it by name", async () => {
    const { db } = seated.installation
    const { attache } = seated.cast
    await member.get(page)
    const acts = await db.selectFrom("entry").select("act").where("actor_id", "=", attache).execute()
    expect(new Set(acts.map(({ act }) => act))).toEqual(new Set(["sign-in"]))
    const rows = await db.selectFrom("entry").selectAll().where("confidential", "=", 1).execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(attache)
    const custodian = await site.as(seated.cast.custodian)
    const opened = async (visitor: Visitor, query: string, journal = "/journal-complet") =>
      (await visitor.get(`${journal}?acte=dossier-opened&${query}`)).text.match(/<main[\s\S]*<\/main>/)?.[0] ?? ""
    for (const query of ["", "q=enposte"]) expect(await opened(custodian, query), query).toContain("Léa Enposte")
    expect(await opened(custodian, "q=scelle")).toContain("Aucune écriture")
    for (const visitor of [custodian, await site.as(seated.cast.administrator)])
      expect(await opened(visitor, "q=enposte", "/journal")).toContain("Aucune écriture")
    expect(await verifyJournal(db, seated.installation.config.journalKey, null)).toMatchObject({ whole: true })
  })

  it("leaves the same trace by each page that hands the dossier to its reader, in either form", async () => {
    const { db } = seated.installation
    const custodian = await site.as(seated.cast.custodian)
    const opened = async () =>
      (await db.selectFrom("entry").select("seq").where("act", "=", "dossier-opened").execute()).length
    for (const way of ["", "/mes-notes", "/engagements", "/reglages"])
      for (const form of ["", ".data"]) {
        const before = await opened()
        const { status } = await (way === "/reglages" ? custodian : member).get(page + way + form)
        expect([status, await opened()], way + form).toEqual([200, before + 1])
      }
  })

  it("lists to a member the time and room of the own tables, and to a former member what it lists to nobody's", async () => {
    const own = await member.get(paths.tables(event))
    expect(own.text).toContain("11:00")
    expect(own.text).not.toContain(canary)
    const plain = ({ text }: Answer) =>
      text.replace(
        /nonce="[^"]*"|requestId\\?",\\?"[^"\\]*|formKey\\?",\\?"[^"\\]*|givenName.*?familyName[^,]*,[^,]*/g,
        "",
      )
    const [former, never] = await Promise.all(
      [seated.cast.departing, seated.cast.arriving].map(async (who) => (await site.as(who)).get(paths.tables(event))),
    )
    for (const answer of [former, never]) {
      expect(answer && plain(answer)).toContain("Aucune table ronde")
      expect(answer && plain(answer)).not.toContain("11:00")
    }
  })

  it("keeps own notes, and shows both versions of a stale save", async () => {
    const at = paths.ownNotes(event, seated.table)
    const opened = keyIn(await member.get(at))
    const kept = await member.post(at, { formKey: opened, revision: "0", "base-text": "", text: `${canary}note` })
    expect([kept.status, kept.location]).toEqual([303, `${page}?notes=miennes#notes`])
    const stale = await fill(member, at, { revision: "0", "base-text": "", text: "une autre" })
    expect(stale.status).toBe(409)
    for (const version of ["une autre", `${canary}note`]) expect(stale.text).toContain(version)
    for (const revision of ["abc", "-1", "1.5", ""])
      expect((await fill(member, at, { revision, "base-text": "", text: "sans version" })).status).toBe(400)
    expect((await chair.get(`${page}?notes=miennes`)).text).not.toContain(`${canary}note`)
  })

  it("lets the chair write the table's notes, and no member", async () => {
    const at = paths.tableNotes(event, seated.table)
    const kept = await fill(chair, at, { revision: "0", agenda: "Un point", text: `${canary}compte` })
    expect(kept.status).toBe(303)
    expect((await member.get(page)).text).toContain(`${canary}compte`)
    expect((await member.get(at)).status).toBe(404)
    expect((await member.post(at, { text: "x" })).status).toBe(404)
  })

  it("takes an engagement, says what is wrong with another, and asks of the home page a day alone", async () => {
    const at = paths.engagements(event, seated.table)
    const wrong = await fill(member, at, { intent: "make", what: "", dueOn: "demain" })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain("Indiquez qui s’engage")
    const made = await fill(member, at, {
      intent: "make",
      parties: [`person:${seated.cast.attache}`, `office:${seated.office}`],
      what: `${canary}promesse`,
      dueOn: "15/09/2025",
    })
    expect(made.status).toBe(303)
    const home = await member.get("/")
    expect(home.text).toContain("Un engagement à tenir")
    expect(home.text).toContain("15 septembre 2025")
    expect(home.text).not.toContain(canary)
    expect((await chair.get(paths.ownOffice(event))).text).toContain(`${canary}promesse`)
  })

  it("takes a form that was changed after going back for another engagement, says so, and lets it be taken away", async () => {
    const at = paths.engagements(event, seated.table)
    const formKey = keyIn(await member.get(at))
    const first = {
      formKey,
      intent: "make",
      parties: `person:${seated.cast.attache}`,
      what: "Deux",
      dueOn: "15/09/2025",
    }
    const twice = [await member.post(at, first), await member.post(at, first)]
    expect(twice.map(({ status, location }) => [status, location])).toEqual(
      Array(2).fill([303, paths.engagementsAfter(event, seated.table, "added")]),
    )
    await member.post(at, { ...first, what: "Trois" })
    const said = await member.get(paths.engagementsAfter(event, seated.table, "added"))
    expect(said.text).toContain("L’engagement est ajouté à la liste")
    expect([...said.text.matchAll(/<td[^>]*>(Deux|Trois)</g)].map(([, what]) => what)).toEqual(["Deux", "Trois"])
    const [, engagement = ""] = /Trois.*?name="engagement" value="(\w+)"/s.exec(said.text) ?? []
    const gone = await member.post(at, { formKey: keyIn(said), intent: "withdraw", engagement })
    expect((await member.get(gone.location ?? "")).text).toContain("L’engagement est retiré de la liste")
    expect((await member.get(page)).text).not.toContain("Trois")
  })

  it("makes numbered copies in the reader's name, once for a double click, and prints nothing else", async () => {
    const at = paths.tableCopy(event, seated.table)
    const before = await member.get(at)
    expect(before.text).not.toContain("numbered-copy")
    const formKey = keyIn(before)
    for (const copy of [await member.post(at, { formKey }), await member.post(at, { formKey })]) {
      expect(copy.status).toBe(200)
      expect(copy.text).toMatch(/Léa Enposte · Exemplaire n°\s1/)
      expect(copy.text).not.toContain(`${canary}note`)
    }
    const { time } = seated.installation
    time.realNow = new Date(Date.parse(time.realNow) + 60_000).toISOString()
    const again = await member.post(at, { formKey })
    expect(again.status).toBe(409)
    expect(again.text).toMatch(/exemplaire n°\s1 a déjà été remis/)
    expect(again.text).not.toContain("numbered-copy")
    expect(again.text).not.toContain(canary)
    expect(keyIn(again)).not.toBe(formKey)
    expect((await chair.post(at, { formKey: keyIn(await chair.get(at)) })).text).toMatch(/Exemplaire n°\s2/)
    expect((await member.get(page)).text).toContain("not-for-print")
  })

  it("is set up by the custodian, with what was typed kept when it is wrong", async () => {
    const custodian = await site.as(seated.cast.custodian)
    const at = paths.tableRules(event, seated.table)
    const typed = { titleFr: "Ports", office: seated.office, countries: "XX", min: "1", max: "4", hosts: "1" }
    const wrong = await fill(custodian, at, { ...typed, revision: "2", mandatory: "yes" })
    expect([wrong.status, wrong.text.includes('value="XX"')]).toEqual([400, true])
    const stale = await fill(custodian, at, { ...typed, countries: "", revision: "1", mandatory: "yes" })
    expect(stale.status).toBe(409)
  })
})

describe("a word of a dossier", () => {
  const outside = [
    "organiser",
    "director",
    "administrator",
    "departing",
    "arriving",
    "partner",
    "liaisonOfficer",
  ] as const

  it.each([...outside, "signedOut"] as const)("is heard by no %s, on no page, in no data", async (who) => {
    const visitor = who === "signedOut" ? site.signedOut : await site.as(seated.cast[who])
    const seeds = [
      "/",
      page,
      ...below(),
      paths.tables(event),
      paths.ownOffice(event),
      paths.week(event),
      paths.search(event),
    ]
    const seen = await crawl(visitor, seeds)
    const heard = seen.filter(({ answer }) => (answer.text + JSON.stringify(answer.headers)).includes(canary))
    expect(heard.map(({ address }) => address)).toEqual([])
    expect(seen.length).toBeGreaterThan(who === "signedOut" ? 4 : 15)
  })

  it("is heard by a member in the dossier alone", async () => {
    const seen = await crawl(member, ["/", paths.tables(event), paths.week(event), paths.programme(event), page])
    const heard = seen.filter(({ answer }) => answer.text.includes(canary)).map(({ address }) => address)
    expect(heard.length).toBeGreaterThan(1)
    const questions = heard.filter((address) => !address.startsWith(page) && !address.includes("/voeux"))
    expect(questions).toEqual([])
  })

  it("is in no byte of the database, its log or a copy of it", async () => {
    const { place } = seated.installation.db
    const bytes = ["", "-wal", "-shm"].map((ending) => readFileSync(place + ending, "latin1")).join("")
    expect(bytes.length).toBeGreaterThan(100_000)
    expect(bytes).toContain("Enposte")
    for (const text of [bytes, bytes.replaceAll("\u0000", ""), Buffer.from(bytes, "latin1").toString("utf16le")])
      expect(text.toLowerCase().includes(canary)).toBe(false)
    expect(bytes.includes(Buffer.from(`${canary}titre`).toString("base64").slice(4, 14))).toBe(false)
  })
})

const below = () =>
  [paths.ownNotes, paths.tableNotes, paths.engagements, paths.tableCopy, paths.tableRules].map((path) =>
    path(event, seated.table),
  )
