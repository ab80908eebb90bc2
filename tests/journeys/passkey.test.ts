import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { anOffice, answersUntil } from "#tests/support/answers"
import { aCast, type Cast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { freePort } from "#tests/support/free-port"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { serve } from "#tests/support/request"
import { expectSound, phone, visitSite } from "#tests/support/visit"
import { minutesLater } from "~/platform/instants"

let installation: TestInstallation
let cast: Cast
let origin: string
beforeAll(async () => {
  // A key is bound to a host with its port, which the configuration has to know beforehand.
  const port = await freePort()
  origin = `http://localhost:${port}`
  const db = await openDatabase()
  cast = await aCast(db)
  installation = anInstallation(db, { origin })
  await anOffice(db, "OCESS", cast.officeHead)
  await answersUntil(installation, cast.colloquium, { wishesUntil: "2025-08-22" })
  await serve(installation, { port })
})

const later = (minutes: number) => {
  installation.time.realNow = minutesLater(installation.time.realNow, minutes)
}

/** The browser's own virtual device, which confirms by itself whenever it may. */
async function aDeviceOf(page: Page) {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send("WebAuthn.enable")
  const { authenticatorId } = await protocol.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    /** whether its user is the one it knows */
    knowsItsUser: (isUserVerified: boolean) =>
      protocol.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    keys: async () => (await protocol.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
  }
}

async function aPage(personId: string, language: "fr" | "en" = "fr") {
  const { db } = installation
  await db.writer.updateTable("person").set({ language }).where("id", "=", personId).execute()
  const visit = await visitSite({ installation, address: origin }, phone)
  await visit.enter(personId)
  return { ...visit, device: await aDeviceOf(visit.page) }
}

describe("a key", () => {
  it("is added by whoever opens a confidential page, asked for beside it after a while, and keeps what is typed", async () => {
    const { page, device, open, path, title } = await aPage(cast.attache)
    const wishes = "/evenements/colloque-2025/voeux"
    await open(wishes)
    expect([path(), await title()]).toEqual(["/cle", "Vous n’avez pas encore de clé"])
    await page.getByLabel("Nom de la clé").fill("Téléphone de service")
    await page.getByRole("button", { name: "Ajouter une clé" }).click()
    await page.waitForURL(origin + wishes)
    expect(await device.keys()).toHaveLength(1)
    await page.getByRole("button", { name: "Ajouter OCESS" }).click()
    await page.getByText("Ce que je veux demander", { exact: false }).first().click()
    await page.getByLabel("Ce que je veux demander à OCESS").fill("Les ports de départ")
    later(16)
    await page.getByRole("button", { name: "Envoyer mes vœux" }).click()
    const step = page.getByRole("dialog", { name: "Confirmez avec votre clé" })
    await device.knowsItsUser(false)
    await step.getByRole("button", { name: "Utiliser ma clé" }).click()
    await step.getByText("Votre appareil n’a pas donné de réponse").waitFor()
    await step.getByRole("button", { name: "Annuler" }).click()
    expect(await page.getByLabel("Ce que je veux demander à OCESS").inputValue()).toBe("Les ports de départ")
    expect(await sealedWishes()).toBe(0)
    await device.knowsItsUser(true)
    await page.getByRole("button", { name: "Envoyer mes vœux" }).click()
    await step.getByRole("button", { name: "Utiliser ma clé" }).click()
    await page.getByText("Vos vœux sont envoyés").waitFor()
    expect([await sealedWishes(), path()]).toEqual([1, wishes])
    // The page itself, opened anew after a while, leads to the key and back.
    later(16)
    await open(wishes)
    expect([path(), await title()]).toEqual(["/cle", "Confirmez avec votre clé"])
    await page.getByRole("button", { name: "Utiliser ma clé" }).click()
    await page.waitForURL(origin + wishes)
    expect(await page.getByLabel("Ce que je veux demander à OCESS").inputValue()).toBe("Les ports de départ")
  })

  it("sends again, once it is proved, a form that came before the page's scripts had begun", async () => {
    const { page, open, path } = await aPage(cast.departing, "en")
    await open("/cles")
    await page.getByRole("button", { name: "Add a key" }).click()
    await page.getByText("The key is added.").waitFor()
    await page.getByRole("link", { name: /^Revoke the key/ }).click()
    await page.getByRole("heading", { level: 1, name: /^Revoke the key/ }).waitFor()
    later(16)
    await page.locator("main form").evaluate((form) => (form as HTMLFormElement).submit())
    await page.getByRole("heading", { level: 1, name: "Confirm with your key to send this" }).waitFor()
    expect(await page.locator("html").getAttribute("lang")).toBe("en")
    expect(await page.title()).toBe("Confirm with your key to send this – Colloque")
    await page.getByRole("button", { name: "Confirm and send" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Use my key" }).click()
    await page.getByText("The key is revoked.").waitFor()
    expect(path()).toBe("/cles")
  })

  it("is asked for beside a file that was chosen, which is sent then", async () => {
    const { page, open } = await aPage(cast.custodian)
    await open("/cles")
    await page.getByRole("button", { name: "Ajouter une clé" }).click()
    await page.getByText("La clé est ajoutée.").waitFor()
    await open("/evenements/colloque-2025/reponses/import")
    await page.getByRole("radio", { name: /^Vœux/ }).check()
    const file = { name: "voeux.csv", mimeType: "text/csv", buffer: Buffer.from("person_id;rank;office_code\r\n") }
    await page.getByLabel("Fichier", { exact: true }).setInputFiles(file)
    later(16)
    await page.getByRole("button", { name: "Vérifier" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Utiliser ma clé" }).click()
    await page.waitForURL("**?fichier=*")
    await page.getByText("voeux.csv").waitFor()
  })

  it("says beside the page that the sign-in is over, and lets one go on after another", async () => {
    const { page, open, enter } = await aPage(cast.inAmman)
    await open("/cles")
    await page.getByRole("button", { name: "Ajouter une clé" }).click()
    await page.getByText("La clé est ajoutée.").waitFor()
    await page.getByRole("link", { name: /^Révoquer la clé/ }).click()
    await page.getByRole("heading", { level: 1, name: /^Révoquer la clé/ }).waitFor()
    later(31)
    await page.getByRole("button", { name: "Révoquer" }).click()
    const step = page.getByRole("dialog", { name: "Confirmez avec votre clé" })
    await step.getByText("Votre connexion a pris fin").waitFor()
    await enter(cast.inAmman)
    await step.getByRole("button", { name: "Utiliser ma clé" }).click()
    await page.getByText("La clé est révoquée.").waitFor()
  })

  it("signs in by itself", async () => {
    const { page, open, path, title } = await aPage(cast.staff)
    await open("/cles")
    await page.getByRole("button", { name: "Ajouter une clé" }).click()
    await page.getByText("La clé est ajoutée.").waitFor()
    await page.context().clearCookies()
    await open("/connexion?retour=%2Fconnexions")
    await page.getByRole("button", { name: "Se connecter avec une clé" }).click()
    await page.waitForURL(`${origin}/connexions`)
    expect([path(), await title()]).toEqual(["/connexions", "Mes connexions"])
  })

  it("is offered without a fault that a tool can see, and without scrolling sideways", async () => {
    const { page, open } = await aPage(cast.arriving)
    for (const path of ["/cle?retour=%2Fcles", "/cles"]) {
      await open(path)
      await expectSound(page, path)
    }
    await page.getByRole("button", { name: "Ajouter une clé" }).click()
    await page.getByText("La clé est ajoutée.").waitFor()
    await expectSound(page, "one key")
    await page.getByRole("link", { name: /^Renommer/ }).click()
    await page.getByLabel("Nom de la clé").first().waitFor()
    await expectSound(page, "a name")
    await page.getByRole("link", { name: /^Révoquer la clé/ }).click()
    await page.getByRole("heading", { level: 1, name: /^Révoquer la clé/ }).waitFor()
    later(16)
    await page.getByRole("button", { name: "Révoquer" }).click()
    await page.getByRole("dialog").waitFor()
    await expectSound(page, "the step")
  })
})

async function sealedWishes(): Promise<number> {
  const rows = await installation.db.selectFrom("dossier").select("id").where("kind", "=", "wishes").execute()
  return rows.length
}
