import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { aCast, type Cast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { hiddenField, importByPage, postFile } from "#tests/support/files"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { aPerson, aRole } from "#tests/support/people"
import { publishDraft } from "#tests/support/publishing"
import { type Answer, type Site, serve, type Visitor } from "#tests/support/request"
import { paths } from "~/paths"
import { openLog } from "~/platform/log.server"
import { confidential, draftOnly, faultyFile, heardIn, internal, laterFile, sessionsFile } from "./canary/canaries"
import { crawl } from "./canary/crawl"

const slug = "colloque-2025"

/** A handle that breaks at the table of publications, with words in its message that nobody may read. */
function breaking(db: Db, when: () => boolean): Db {
  const fail = () => {
    throw new Error(`UNIQUE failed: ${confidential[0]} ${draftOnly[0]}`)
  }
  const selectFrom = ((table: never) => {
    if (when() && String(table).startsWith("publi")) fail()
    return db.selectFrom(table)
  }) as Db["selectFrom"]
  const prepare: Db["prepare"] = <Row>(sql: string) => {
    const ask = db.prepare<Row>(sql)
    return (values) => (when() && sql.includes('from "publication"') ? fail() : ask(values))
  }
  return { ...db, selectFrom, prepare }
}

describe("what nobody may learn", () => {
  const lines: string[] = []
  let broken = false
  let cast: Cast
  let installation: TestInstallation
  let site: Site
  let organiser: Visitor
  let report: Answer
  /** a partner who is invited to the colloquium itself */
  let partnerHere: string
  let seeds: string[]

  beforeAll(async () => {
    const db = await openDatabase("sqlite")
    cast = await aCast(db)
    partnerHere = await aPerson(db, { position: "partner", family_name: "Partenaire" })
    await aRole(db, partnerHere, "partner", { event_id: cast.colloquium })
    const log = openLog("debug", { write: (line: string) => void lines.push(line) })
    installation = anInstallation(
      breaking(db, () => broken),
      { demo: true, log },
    )
    site = await serve(installation)
    organiser = await site.as(cast.organiser)
    const page = paths.import(slug)
    await importByPage(organiser, page, "sessions", { name: "séances.csv", bytes: sessionsFile })
    await publishDraft(installation, cast.colloquium, cast.organiser, "concerned")
    await importByPage(organiser, page, "sessions", { name: "suite.csv", bytes: laterFile })
    const faulty = await postFile(
      organiser,
      page,
      { intent: "check", kind: "sessions" },
      { name: "faux.csv", bytes: faultyFile },
    )
    report = await organiser.get(faulty.location ?? "")
    await write(db, (tx) => tx.updateTable("session").set({ notes: "zqnotes" }).where("code", "=", "OUVERT").execute())

    const sessions = await db.selectFrom("session").select(["id", "code", "visibility"]).execute()
    expect(sessions.filter(({ visibility }) => visibility === "confidential")).toHaveLength(3)
    const oneOf = (visibility: string) => sessions.find((session) => session.visibility === visibility)?.id ?? ""
    const seconds = ["1", "2025-08-26", oneOf("confidential"), oneOf("open")]
    const everyAddress = Object.values(paths).flatMap((path) => {
      const make = path as (...parts: string[]) => string
      if (path.length === 0) return [make()]
      return path.length === 1 ? [make(slug), make(cast.attache)] : seconds.map((second) => make(slug, second))
    })
    seeds = [...new Set([...everyAddress, "/healthz", `/evenements/${slug}/RT-ZQCODE-A`])].filter(
      (address) => !/zqcode/i.test(address),
    )
  })

  /** Everything that somebody sees, with the canaries that were heard in it. */
  async function heardBy(visitor: Visitor, canaries: readonly string[]): Promise<string[]> {
    const seen = await crawl(visitor, seeds)
    expect(seen.length).toBeGreaterThan(20)
    return seen.flatMap(({ address, answer }) =>
      heardIn(answer.text + JSON.stringify(answer.headers), canaries).map((canary) => `${address}: ${canary}`),
    )
  }

  it("has been put where it is looked for", async () => {
    const pages = await crawl(organiser, [paths.preparation(slug)])
    const found = heardIn(pages.map(({ answer }) => answer.text).join(), draftOnly)
    expect(found).toContain("zqbrouillon")
    expect(heardIn("Un Zqtitrefr", confidential)).toEqual(["zqtitrefr"])
  })

  it.each([
    "organiser",
    "custodian",
    "director",
    "officeHead",
    "administrator",
    "staff",
    "attache",
    "departing",
    "partner",
    "liaisonOfficer",
  ] as const)("is told to no %s, on no page, in no data", async (who) => {
    const hidden = who === "organiser" ? confidential : [...confidential, ...draftOnly]
    const heard = await heardBy(await site.as(cast[who]), hidden)
    // Custodians open the dossiers of all tables, where these words belong; they find them nowhere else.
    const elsewhere = heard.filter((one) => who !== "custodian" || !/^\S*\/(tables|placement)\b/.test(one))
    expect(elsewhere).toEqual([])
  })

  it("is told to no partner of the event, nor what is internal", async () => {
    expect(await heardBy(await site.as(partnerHere), [...confidential, ...draftOnly, ...internal])).toEqual([])
  })

  it("is told to nobody in the street", async () => {
    expect(await heardBy(site.signedOut, [...confidential, ...draftOnly, ...internal])).toEqual([])
  })

  it("is in no feed", async () => {
    for (const who of ["organiser", "attache", "custodian"] as const) {
      const visitor = await site.as(cast[who])
      const page = await visitor.get(paths.feeds())
      const fields = { intent: "create", formKey: hiddenField(page, "formKey"), name: "Téléphone" }
      const made = await visitor.post(paths.feeds(), fields)
      const address = /\/f\/[\w-]+\.ics/.exec(made.text)?.[0] ?? ""
      const feed = await site.signedOut.get(address)
      expect(feed.text).toContain("BEGIN:VCALENDAR")
      expect(heardIn(feed.text, [...confidential, ...draftOnly])).toEqual([])
    }
  })

  it("is not given away by a search, not even by the number of what it finds", async () => {
    for (const who of ["organiser", "attache", "custodian"] as const) {
      const visitor = await site.as(cast[who])
      for (const word of who === "organiser" ? confidential : [...confidential, ...draftOnly]) {
        const nothing = "x".repeat(word.length)
        const [asked, control] = await Promise.all(
          [word, nothing].map(async (sought) => {
            const { text } = await visitor.get(`${paths.search(slug)}?q=${sought}`)
            return text.replaceAll(sought, "…").replace(/nonce="[^"]*"|requestId\\?",\\?"[^"\\]*/g, "")
          }),
        )
        expect(asked, `${who} asks for ${word}`).toBe(control)
      }
    }
  })

  it("is not quoted by the report on a file with faults", () => {
    expect(report.status).toBe(200)
    expect(heardIn(report.text, confidential)).toEqual([])
  })

  it("is neither on the page of a bug nor in the log", async () => {
    broken = true
    const answers = await Promise.all(
      [paths.week(slug), paths.programme(slug), `${paths.week(slug)}.data`].map((path) => organiser.get(path)),
    )
    broken = false
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 500])
    expect(heardIn(answers.map(({ text }) => text).join(), [...confidential, ...draftOnly])).toEqual([])
    expect(lines.join()).toContain('"error"')
    expect(heardIn(lines.join(), [...confidential, ...draftOnly, ...internal])).toEqual([])
  })

  it("is nowhere in the bytes of the database", () => {
    const { place } = installation.db
    const bytes = ["", "-wal", "-shm"].map((ending) => readFileSync(place + ending, "latin1")).join("")
    expect(bytes.length).toBeGreaterThan(100_000)
    expect(heardIn(bytes, draftOnly)).toContain("zqbrouillon")
    expect(heardIn(bytes, confidential)).toEqual([])
    expect(heardIn(bytes.replaceAll("\u0000", ""), confidential)).toEqual([])
  })
})
