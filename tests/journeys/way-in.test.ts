import AxeBuilder from "@axe-core/playwright"
import type { BrowserContextOptions } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { loadDemo } from "#db/demo/load.server"
import { openBrowser } from "#tests/support/browser"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, preparing, type TestInstallation } from "#tests/support/installation"
import { serve } from "#tests/support/request"

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const
const desk = { viewport: { width: 1440, height: 900 } } as const

let installation: TestInstallation
let address: string
beforeAll(async () => {
  installation = anInstallation(await openDatabase(), { demo: true, now: preparing })
  await loadDemo(installation)
  address = (await serve(installation)).address
})

async function aPage(options: BrowserContextOptions = phone) {
  const browser = await openBrowser()
  const context = await browser.newContext({ locale: "fr-FR", ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("console", (said) => {
    if (["error", "warning"].includes(said.type())) complaints.push(said.text())
  })
  page.on("pageerror", (error) => complaints.push(error.message))
  const open = (path: string) => page.goto(address + path, { waitUntil: "networkidle" })
  const enterAs = async (name: string) => {
    await open("/connexion")
    await page.getByRole("button", { name }).click()
    await page.waitForURL(`${address}/`)
  }
  const title = () => page.getByRole("heading", { level: 1 }).textContent()
  const path = () => new URL(page.url()).pathname
  return { page, complaints, open, enterAs, title, path }
}

describe("the demonstration without any script", () => {
  const noScript = { ...phone, javaScriptEnabled: false }

  it("lets one in by a name, and lets one choose the hour and the language", async () => {
    const { page, open, title, path } = await aPage(noScript)
    await open("/connexion?retour=%2Fconnexions")
    await page.getByRole("button", { name: "Fatoumata Rigaudière" }).click()
    expect([path(), await title()]).toEqual(["/connexions", "Mes connexions"])
    await page.getByRole("button", { name: "Mardi 26 août, 10:42" }).click()
    expect(path()).toBe("/connexions")
    expect(await page.locator(".clock time").textContent()).toBe("10:42")
    expect(await page.locator('.demo-bar [aria-pressed="true"]').textContent()).toContain("26 août")
    await page.locator("summary.persona-button").click()
    await page.getByRole("button", { name: "English" }).click()
    expect([path(), await title()]).toEqual(["/connexions", "My sign-ins"])
    installation.time.now = preparing
  })

  it("signs in by a link that is read in the demonstration's letters", async () => {
    const { page, open, title } = await aPage(noScript)
    await open("/connexion")
    await page.getByLabel("Adresse professionnelle").fill("juliette.tremadeur@interieur.example")
    await page.getByRole("button", { name: "Recevoir le lien" }).click()
    expect(await title()).toBe("Consultez votre messagerie")
    await page.getByRole("button", { name: "Maud Montcalmès" }).click()
    await open("/courrier")
    await page.getByRole("link", { name: "Votre lien de connexion à Colloque" }).click()
    await page.getByRole("link", { name: /connexion\/lien/ }).click()
    expect(await title()).toBe("Terminer la connexion")
    await page.getByRole("button", { name: "Se connecter" }).click()
    expect(await page.locator(".persona-name").textContent()).toContain("Juliette Trémadeur")
  })
})

describe("the shell of the demonstration", () => {
  it("turns its clock with each minute, on the page as it was drawn", async () => {
    const { page, complaints, enterAs } = await aPage()
    await page.clock.install()
    await enterAs("Gauthier Tramecourt")
    const clock = page.locator(".clock time")
    expect(await clock.textContent()).toBe("09:00")
    await page.clock.runFor(59_000)
    expect(await clock.textContent()).toBe("09:00")
    await page.clock.runFor(2_000)
    expect(await clock.textContent()).toBe("09:01")
    await page.clock.runFor(3 * 60_000)
    expect(await clock.textContent()).toBe("09:04")
    expect(complaints).toEqual([])
  })

  it("keeps its bar on one slim line, on a phone as on a desk", async () => {
    for (const options of [phone, desk, { ...phone, viewport: { width: 320, height: 700 } }]) {
      const { page, enterAs } = await aPage(options)
      await enterAs("Gauthier Tramecourt")
      expect((await page.locator(".demo-bar").boundingBox())?.height).toBeLessThanOrEqual(46)
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
      expect(scrollWidth).toBe(clientWidth)
    }
  })
})

describe("the pages of access", () => {
  const pages = {
    "Maud Montcalmès": [
      "/administration",
      "/administration/comptes/nouveau",
      "/administration/officiers-de-securite",
      "/journal?verifier",
      "/connexions",
      "/qui-voit-quoi",
      "/courrier",
    ],
  } as const

  it.each([
    ["a phone", phone],
    ["a desk", desk],
  ])("have no fault that a tool can see and do not scroll sideways, on %s", async (_, options) => {
    const { page, complaints, open, enterAs } = await aPage(options)
    const check = async (path: string) => {
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
        .analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        path,
      ).toEqual([])
      const wide = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
      expect(wide, path).toBe(0)
    }
    await open("/connexion")
    await check("/connexion")
    for (const [name, paths] of Object.entries(pages)) {
      await enterAs(name)
      for (const path of paths) {
        expect((await open(path))?.status(), path).toBe(200)
        await check(path)
      }
      await page.goto(`${address}/administration`)
      await page.getByRole("link", { name: "Florian Abergaux" }).click()
      await page.getByRole("heading", { level: 1, name: /Abergaux/ }).waitFor()
      await check("an account")
    }
    expect(complaints).toEqual([])
  })
})
