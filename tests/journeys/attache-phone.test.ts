import type { BrowserContextOptions, Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { loadDemo } from "#db/demo/load.server"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, during, preparing, type TestInstallation } from "#tests/support/installation"
import { serve } from "#tests/support/request"
import { desk, expectSound, phone, visitSite } from "#tests/support/visit"
import { paths } from "~/paths"

const slug = "colloque-2025"

/** The people of the demonstration, by their code: leaving Tunis, an organiser, the director. */
const [descendant, organiser, director] = ["P0092", "P0033", "P0001"] as const

describe("the week of an attaché", () => {
  let installation: TestInstallation
  let address: string
  let idOf: (code: string) => string

  beforeAll(async () => {
    const db = await openDatabase("sqlite")
    installation = anInstallation(db, { demo: true, now: preparing })
    await loadDemo(installation)
    const people = await db.selectFrom("person").select(["id", "code"]).execute()
    const ids = new Map(people.map(({ id, code }) => [code, id]))
    idOf = (code) => ids.get(code) ?? ""
    installation.time.now = during
    address = (await serve(installation, { toBrowsers: true })).address
  })

  async function visit(code: string, path: string, options: BrowserContextOptions = phone): Promise<Page> {
    const { page, enter, open } = await visitSite({ installation, address }, { timezoneId: "Africa/Tunis", ...options })
    await enter(idOf(code))
    await open(path)
    return page
  }

  it("opens on a phone with the hour, what is next, where, and the week", async () => {
    const page = await visit(descendant, "/")
    expect(await page.locator(".next .hand").textContent()).toMatch(/Il est 10:42dans 1\sh\s48/)
    expect(await page.locator(".next h2").textContent()).toBe("Déjeuner")
    expect(await page.locator(".next .next-where").textContent()).toContain("Espace Agora")
    expect(await page.locator(".next-then").textContent()).toMatch(/16:00\s?Filières d’immigration irrégulière/)
    expect(await page.getByText("Vous êtes descendant").count()).toBe(1)
    expect(await page.locator(".week-strip section.today h3").textContent()).toContain("aujourd’hui")
    expect(await page.locator(".mainnav li").filter({ visible: true }).count()).toBeLessThanOrEqual(5)
  })

  it("follows the clock by itself", async () => {
    const page = await visit(descendant, "/")
    await page.clock.install()
    await page.reload({ waitUntil: "networkidle" })
    await page.clock.fastForward("02:00")
    expect(await page.locator(".next .hand time").textContent()).toMatch(/10:44$/)
    expect(await page.locator(".masthead .clock time").textContent()).toMatch(/10:44$/)
  })

  it("leads from the programme to a session, with the hours of the post beside", async () => {
    const page = await visit(descendant, paths.programme(slug))
    await page.getByRole("link", { name: "Filières d’immigration irrégulière" }).click()
    await page.waitForURL("**/seances/**")
    const facts = page.locator(".facts")
    await facts.waitFor()
    expect(await facts.textContent()).toMatch(
      /16:00–17:15, mardi 26 août, heure de Paris\s*15:00–16:15, heure de Tunis/,
    )
    expect(await facts.textContent()).toContain("Auditorium Marianne, rez-de-chaussée")
    expect(await page.locator(".mainnav [aria-current]").textContent()).toBe("Agenda")
    await page.getByRole("navigation", { name: "Dans mon programme" }).getByRole("link").last().click()
    await page.waitForURL((url) => !url.pathname.endsWith("programme"))
  })

  it("is read without any script", async () => {
    const page = await visit(descendant, paths.week(slug), { ...phone, javaScriptEnabled: false })
    await page.locator("summary", { hasText: "Thème" }).click()
    await page.locator(".menu").getByRole("link", { name: "Cybercriminalité" }).click()
    await page.waitForURL("**theme=cyber**")
    expect(await page.locator(".session").count()).toBe(1)
    expect(await page.locator(".reserved").count()).toBe(0)
  })

  it.each([
    [paths.programme(slug), descendant],
    [paths.week(slug), descendant],
    [paths.week(slug), organiser],
  ])("prints %s on one sheet", async (path, code) => {
    const page = await visit(code, path, desk)
    const sheets = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    expect(sheets.toString("latin1").match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
    await page.emulateMedia({ media: "print" })
    for (const part of [".masthead", ".mainnav", ".toolbar", ".footer", ".demo-bar", ".page-head .actions"])
      expect(await page.locator(part).first().isVisible(), part).toBe(false)
  })

  const looks: [string, BrowserContextOptions][] = [
    ["on a phone", phone],
    ["in the dark", { ...desk, colorScheme: "dark" }],
  ]
  describe.each(looks)("has no fault that a tool can see %s", (_, options) => {
    it.each([
      ["/", descendant],
      ["/", organiser],
      ["/", director],
      [paths.week(slug), descendant],
      [paths.day(slug, "2025-08-26"), organiser],
      [paths.day(slug, "2025-08-28"), descendant],
      [paths.programme(slug), descendant],
      [`${paths.search(slug)}?q=europe`, descendant],
      [paths.accessibility(), descendant],
    ])("%s", async (path, code) => {
      const page = await visit(code, path, options)
      await expectSound(page)
    })
  })
})
