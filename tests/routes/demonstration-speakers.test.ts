import { beforeAll, describe, expect, it } from "vitest"
import { loadDemo } from "#db/demo/load.server"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { type Site, serve, type Visitor } from "#tests/support/request"
import { paths } from "~/paths"

const amman = "seminaire-moyen-orient-2025"

/** The starts of the reserved slots in somebody's calendar of an event, by the local clock. */
const reservedStarts = (calendar: string) =>
  calendar
    .replace(/\r\n /g, "")
    .split("BEGIN:VEVENT")
    .filter((entry) => entry.includes("SUMMARY:Réservé"))
    .map((entry) => /DTSTART[^:]*:(\S+)/.exec(entry)?.[1])

describe("the demonstration's speakers of confidential sessions", () => {
  let installation: TestInstallation
  let site: Site

  beforeAll(async () => {
    installation = anInstallation(await openDatabase("sqlite"), { demo: true })
    await loadDemo(installation)
    site = await serve(installation)
  })

  async function as(code: string): Promise<Visitor> {
    const { db } = installation
    const { id } = await db.selectFrom("person").select("id").where("code", "=", code).executeTakeFirstOrThrow()
    return site.as(id)
  }

  it.each([
    ["P0020", "20250825T140000"],
    ["P0021", "20250825T153000"],
    ["P0024", "20250826T094000"],
  ])("have a home, a programme and a calendar: %s", async (code, start) => {
    const visitor = await as(code)
    const home = (await visitor.get(paths.home())).text
    expect(home).not.toContain("Aucun événement pour vous")
    expect(home).toContain("Réservé")
    const programme = await visitor.get(paths.programme("colloque-2025"))
    expect([programme.status, programme.text.includes("Réservé")]).toEqual([200, true])
    const calendar = await visitor.get(paths.programmeCalendar("colloque-2025"))
    expect(reservedStarts(calendar.text)).toEqual([start])
    expect(`${home}${programme.text}${calendar.text}`).not.toMatch(/SIRASCO|relais à l|théâtres d/)
  })

  it("have their hour in Amman, be it the only one", async () => {
    const calendar = (await (await as("P0006")).get(paths.programmeCalendar(amman))).text
    expect(reservedStarts(calendar)).toEqual(["20250908T111500", "20250909T103000"])
    const beside = (await (await as("P0007")).get(paths.programmeCalendar(amman))).text
    expect(reservedStarts(beside)).toEqual([])
  })
})
