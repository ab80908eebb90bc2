import type { BrowserContextOptions } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { loadDemo } from "#db/demo/load.server"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, preparing, type TestInstallation } from "#tests/support/installation"
import { serve } from "#tests/support/request"
import { desk, expectSound, phone, sideways, visitSite } from "#tests/support/visit"

let installation: TestInstallation
let address: string
beforeAll(async () => {
  installation = anInstallation(await openDatabase(), { demo: true, now: preparing })
  await loadDemo(installation)
  address = (await serve(installation, { toBrowsers: true })).address
})

async function aPage(options: BrowserContextOptions = phone) {
  const visit = await visitSite({ installation, address }, options)
  const enterAs = async (name: string) => {
    await visit.open("/connexion")
    await visit.page.getByRole("button", { name }).click()
    await visit.page.waitForURL(`${address}/`)
  }
  return { ...visit, enterAs }
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
    const { page, enterAs } = await aPage()
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
  })

  it("keeps its bar on one slim line, on a phone as on a desk", async () => {
    for (const options of [phone, desk, { ...phone, viewport: { width: 320, height: 700 } }]) {
      const { page, enterAs } = await aPage(options)
      await enterAs("Gauthier Tramecourt")
      expect((await page.locator(".demo-bar").boundingBox())?.height).toBeLessThanOrEqual(46)
      expect(await sideways(page)).toBe(0)
    }
  })
})

describe("the pages of access", () => {
  const pages = {
    "Maud Montcalmès": [
      "/administration",
      "/administration/comptes/nouveau",
      "/administration/officiers-de-securite",
      "/administration/adresses",
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
    const { page, open, enterAs } = await aPage(options)
    await open("/connexion")
    await expectSound(page, "/connexion")
    for (const [name, paths] of Object.entries(pages)) {
      await enterAs(name)
      for (const path of paths) {
        await open(path)
        await expectSound(page, path)
      }
      await page.goto(`${address}/administration`)
      await page.getByRole("link", { name: "Florian Abergaux" }).click()
      await page.getByRole("heading", { level: 1, name: /Abergaux/ }).waitFor()
      await expectSound(page, "an account")
    }
  })
})
