import type { BrowserContextOptions, Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { loadDemo } from "#db/demo/load.server"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, preparing, type TestInstallation } from "#tests/support/installation"
import { serve } from "#tests/support/request"
import { desk, expectSound, phone, sideways, visitSite } from "#tests/support/visit"
import { paths } from "~/paths"

const slug = "colloque-2025"

/** The people of the demonstration, by their code: two attachés, the head of OFAST, a custodian. */
const [touching, typing, head, custodian] = ["P0092", "P0066", "P0006", "P0039"] as const

describe("answers for the round tables", () => {
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
    await db.writer
      .deleteFrom("dossier")
      .where("kind", "=", "wishes")
      .where("subject_id", "in", [idOf(touching), idOf(typing)])
      .execute()
    address = (await serve(installation, { toBrowsers: true })).address
  })

  async function visit(code: string, path: string, options: BrowserContextOptions): Promise<Page> {
    const { page, enter, open } = await visitSite({ installation, address }, options)
    await enter(idOf(code))
    await open(path)
    return page
  }

  const order = (page: Page) => page.locator(".wishes .wish-office b").allTextContents()

  it("are ranked on a phone by touch: four offices, one dragged to the head, sent and shown", async () => {
    const page = await visit(touching, "/", { ...phone, isMobile: true })
    await page.getByRole("link", { name: "Classez les offices que vous voulez questionner" }).tap()
    await page.waitForURL(`**${paths.wishes(slug)}`)
    for (const office of ["OFAST", "OLTIM", "OCBC", "OFMIN"])
      await page.getByRole("button", { name: `Ajouter ${office}` }).tap()
    await expect.poll(() => order(page)).toEqual(["OFAST", "OLTIM", "OCBC", "OFMIN"])
    expect(await page.getByRole("button", { name: "Ajouter OCLCO" }).isDisabled()).toBe(true)

    await drag(page, page.getByRole("button", { name: /^Déplacer OFMIN/ }), page.locator(".wish").first())
    await expect.poll(() => order(page)).toEqual(["OFMIN", "OFAST", "OLTIM", "OCBC"])
    await page.getByRole("button", { name: "Descendre OFAST" }).tap()
    await expect.poll(() => order(page)).toEqual(["OFMIN", "OLTIM", "OFAST", "OCBC"])

    await page.locator(".wish").first().locator("summary").tap()
    await page.getByRole("textbox", { name: /Ce que je veux demander à OFMIN/ }).fill("Comment saisir l'office la nuit")
    await page.getByRole("button", { name: "Envoyer mes vœux" }).tap()
    await page.getByText("Vos vœux sont envoyés").waitFor()
    await expect.poll(() => order(page)).toEqual(["OFMIN", "OLTIM", "OFAST", "OCBC"])
    expect(await sideways(page)).toBe(0)
    await page.goto(address, { waitUntil: "networkidle" })
    expect(await page.getByText("Classez les offices").count()).toBe(0)
  })

  it("are ranked by the keyboard alone", async () => {
    const page = await visit(typing, paths.wishes(slug), { viewport: phone.viewport })
    for (const office of ["OFAC", "OCRVP", "OCLDI", "OCLCH"]) {
      await page.getByRole("button", { name: `Ajouter ${office}` }).focus()
      await page.keyboard.press("Enter")
    }
    const grip = page.getByRole("button", { name: /^Déplacer OCLCH/ })
    await grip.focus()
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowUp")
    await expect.poll(() => order(page)).toEqual(["OCLCH", "OFAC", "OCRVP", "OCLDI"])
    expect(await grip.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
    await page.getByRole("button", { name: "Retirer OCRVP" }).focus()
    await page.keyboard.press("Space")
    await page.getByRole("button", { name: "Envoyer mes vœux" }).focus()
    await page.keyboard.press("Enter")
    await page.getByText("Vos vœux sont envoyés").waitFor()
    await expect.poll(() => order(page)).toEqual(["OCLCH", "OFAC", "OCLDI"])
  })

  it("are sent without any script", async () => {
    const page = await visit(typing, paths.wishes(slug), { ...phone, javaScriptEnabled: false })
    await page.getByRole("button", { name: "Monter OCLDI" }).click()
    await page.getByRole("button", { name: "Ajouter OFAST" }).click()
    await page.getByRole("button", { name: "Envoyer la nouvelle version" }).click()
    await page.waitForURL("**fait**")
    await expect.poll(() => order(page)).toEqual(["OCLCH", "OCLDI", "OFAC", "OFAST"])
  })

  it("are demands that an office types quickly, and keeps", async () => {
    const page = await visit(head, paths.demands(slug), desk)
    const search = page.getByRole("combobox", { name: "Ajouter un pays" })
    await search.fill("jap")
    await page.getByRole("option", { name: /Japon/ }).waitFor()
    await search.press("Enter")
    await page.keyboard.type("H")
    await page.keyboard.press("Tab")
    await page.keyboard.type("Précurseurs chimiques")
    expect(await page.getByRole("listitem").filter({ hasText: "Japon" }).textContent()).toMatch(/M\.\sBenoît Falaisier/)
    await search.fill("cuba")
    await search.press("Enter")
    expect(await page.locator("#demand-CU").textContent()).toContain("Aucun poste compétent")
    await page.getByRole("button", { name: "Retirer : Cuba" }).click()
    await page.getByRole("button", { name: "Enregistrer les demandes" }).click()
    await page.getByText("Les demandes sont enregistrées").waitFor()
    expect(await page.locator("#field-asks-JP").inputValue()).toBe("Précurseurs chimiques")
    expect(await page.locator("#field-priority-JP").inputValue()).toBe("high")
    expect(await page.locator(".demand").count()).toBe(19)
  })

  const dark = { ...desk, colorScheme: "dark" } as const
  it.each([
    ["on a phone", phone, paths.wishes(slug), touching],
    ["on a phone", phone, paths.demands(slug), head],
    ["on a phone", phone, `${paths.answers(slug)}?vue=people`, custodian],
    ["on a phone", phone, paths.answersImport(slug), custodian],
    ["in the dark", dark, paths.demands(slug), head],
    ["in the dark", dark, paths.answers(slug), custodian],
    ["in the dark", dark, paths.answerRules(slug), custodian],
  ])("have no fault that a tool can see %s: %#", async (_, options, path, code) => {
    const page = await visit(code, path, options)
    await expectSound(page)
  })
})

/**
 * A finger that takes something, moves in steps, rests as a finger does and lets go over something else. One that is still
 * in flight when it lets go makes a fling to Chromium, whatever the page is, and the next tap stops that fling and clicks nothing.
 */
async function drag(page: Page, from: ReturnType<Page["locator"]>, to: ReturnType<Page["locator"]>): Promise<void> {
  await from.scrollIntoViewIfNeeded()
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error("both are on the page")
  const finger = await page.context().newCDPSession(page)
  const x = start.x + start.width / 2
  const [y, target] = [start.y + start.height / 2, end.y + end.height / 2]
  const touch = (type: "touchStart" | "touchMove", at: number) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: [{ x, y: at }] })
  await touch("touchStart", y)
  for (let step = 1; step <= 12; step++) await touch("touchMove", y + ((target - y) * step) / 12)
  await page.waitForTimeout(200)
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
}
