import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { aCast, type Cast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { serve } from "#tests/support/request"
import { desk, expectSound, phone, visitSite } from "#tests/support/visit"
import { minutesLater } from "~/platform/instants"

let installation: TestInstallation
let address: string
let cast: Cast
beforeAll(async () => {
  installation = anInstallation(await openDatabase())
  cast = await aCast(installation.db)
  address = (await serve(installation, { toBrowsers: true })).address
})

const later = (minutes: number) => {
  installation.time.realNow = minutesLater(installation.time.realNow, minutes)
}
const newRoom = "/evenements/colloque-2025/salles/nouvelle"
const settings = "/evenements/colloque-2025/reglages"
const expectNoScriptLink = async (page: Page) =>
  expect(await page.locator("main a[target=_blank]").getAttribute("href")).toBe("/connexion")
const rooms = async () =>
  (await installation.db.selectFrom("room").select("code").where("code", "like", "T-%").orderBy("code").execute()).map(
    ({ code }) => code,
  )

async function aPage(options: Parameters<typeof visitSite>[1] = desk, language: "fr" | "en" = "fr") {
  const { db } = installation
  await db.writer.updateTable("person").set({ language }).where("id", "=", cast.organiser).execute()
  const visit = await visitSite({ installation, address }, options)
  await visit.enter(cast.organiser)
  const { page } = visit
  const fillRoom = async (code: string) => {
    for (const [name, value] of Object.entries({
      code,
      nameFr: "Salle d’essai",
      site: "Nanterre",
      floor: "2",
      capacity: "12",
    }))
      await page.locator(`#field-${name}`).fill(value)
    await page.locator("#field-kind").selectOption("workshop")
  }
  return { ...visit, fillRoom }
}

describe("an ended sign-in", () => {
  it("keeps a plain form in its page, sends it after signing in elsewhere, and for its author alone", async () => {
    const { page, open, enter, fillRoom, path } = await aPage()
    await open(newRoom)
    await fillRoom("T-1")
    later(31)
    await page.getByRole("button", { name: "Enregistrer" }).click()
    const step = page.getByRole("dialog", { name: "Reconnectez-vous pour envoyer" })
    await step.getByText("Votre connexion a pris fin").waitFor()
    await expectSound(page, "the step")
    await step.getByRole("button", { name: "Envoyer" }).click()
    await step.getByText("Personne n’est connecté").waitFor()
    await enter(cast.administrator)
    await step.getByRole("button", { name: "Envoyer" }).click()
    await step.getByText("Une autre personne").waitFor()
    expect([await rooms(), await page.locator("#field-code").inputValue()]).toEqual([[], "T-1"])
    await enter(cast.organiser)
    await step.getByRole("button", { name: "Envoyer" }).click()
    await page.waitForURL((url) => url.pathname !== newRoom)
    expect([await rooms(), path().startsWith("/evenements/colloque-2025/salles")]).toEqual([["T-1"], true])
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.getItem("T-1")])).toEqual([0, null])
  })

  it("gives a plain form back without a script, in both languages, to be sent again by its author alone", async () => {
    for (const [language, title, label, code] of [
      ["fr", "Reconnectez-vous pour envoyer", "Envoyer", "T-2"],
      ["en", "Sign in again to send this", "Send", "T-3"],
    ] as const) {
      const {
        page,
        open,
        enter,
        fillRoom,
        title: heading,
      } = await aPage({ ...phone, javaScriptEnabled: false }, language)
      const send = async (typed: string, signedInAs: string) => {
        await enter(cast.organiser)
        await open(newRoom)
        await fillRoom(typed)
        later(31)
        await page.locator("main form button[type=submit]").last().click()
        expect(await heading()).toBe(title)
        await expectNoScriptLink(page)
        await enter(signedInAs)
        await page.getByRole("button", { name: label }).click()
      }
      await send(code, cast.organiser)
      expect(await rooms()).toContain(code)
      await send(`${code}-BIS`, cast.administrator)
      expect(await heading()).toBe("Ce formulaire n’est pas envoyé")
      expect(await page.content()).not.toContain(`${code}-BIS`)
      expect(await rooms()).not.toContain(`${code}-BIS`)
    }
  })
})

describe("a changed form", () => {
  it("is asked about before it is left by a link, by the way back or by the window, and not once it is saved", async () => {
    const { page, open, fillRoom } = await aPage()
    await open("/evenements/colloque-2025/salles")
    await page
      .getByRole("link", { name: /Ajouter|Nouvelle/ })
      .first()
      .click()
    await page.waitForURL(`**${newRoom}`)
    const ask = page.getByRole("dialog", { name: "Des modifications ne sont pas enregistrées" })
    // Nothing typed, nothing asked.
    await page.getByRole("link", { name: "Qui voit quoi" }).first().click()
    await page.waitForURL("**/qui-voit-quoi")
    await page.goBack()
    await page.waitForURL(`**${newRoom}`)
    await fillRoom("T-4")
    await page.getByRole("link", { name: "Qui voit quoi" }).first().click()
    await ask.waitFor()
    await expectSound(page, "the question")
    await page.keyboard.press("Escape")
    await expect.poll(() => ask.isVisible()).toBe(false)
    expect([new URL(page.url()).pathname, await page.locator("#field-code").inputValue()]).toEqual([newRoom, "T-4"])
    await page.evaluate(() => history.back())
    await ask.getByRole("button", { name: "Rester sur la page" }).click()
    expect(await page.locator("#field-code").inputValue()).toBe("T-4")
    const windowAsks: string[] = []
    page.on("dialog", (dialog) => {
      windowAsks.push(dialog.type())
      void dialog.dismiss()
    })
    await page.close({ runBeforeUnload: true })
    await expect.poll(() => windowAsks).toEqual(["beforeunload"])
    await page.getByRole("button", { name: "Enregistrer" }).click()
    await page.waitForURL((url) => url.pathname !== newRoom)
    await page.getByRole("link", { name: "Qui voit quoi" }).first().click()
    await page.waitForURL("**/qui-voit-quoi")
    expect(windowAsks).toHaveLength(1)
  })

  it("is left without being saved by whoever says so, in English", async () => {
    const { page, open } = await aPage(desk, "en")
    await open(settings)
    await page.locator("#field-city").fill("Lyon")
    await page.getByRole("link", { name: "Who sees what" }).first().click()
    await page
      .getByRole("dialog", { name: "Some changes are not saved" })
      .getByRole("button", { name: "Go on without saving" })
      .click()
    await page.waitForURL("**/qui-voit-quoi")
    // Put back as it was, it is not changed.
    await open(settings)
    const city = await page.locator("#field-city").inputValue()
    await page.locator("#field-city").fill("Lyon")
    await page.locator("#field-city").fill(city)
    await page.getByRole("link", { name: "Who sees what" }).first().click()
    await page.waitForURL("**/qui-voit-quoi")
  })

  it("is asked about when another form of the page is sent, and stays changed after a refusal", async () => {
    const { page, open } = await aPage()
    await open(newRoom)
    await page.locator("#field-code").fill("T 5!")
    await page.getByRole("button", { name: "Enregistrer" }).click()
    await page.getByText("à corriger", { exact: false }).first().waitFor()
    await page.locator("summary.persona-button").click()
    await page.getByRole("button", { name: "English" }).click()
    const ask = page.getByRole("dialog", { name: "Des modifications ne sont pas enregistrées" })
    await ask.getByRole("button", { name: "Rester sur la page" }).click()
    expect(await page.locator("#field-code").inputValue()).toBe("T 5!")
  })
})
