import type { AddressInfo } from "node:net"
import { createServer } from "node:net"
import type { Page } from "playwright-core"
import { beforeAll, describe, expect, it } from "vitest"
import { openBrowser } from "#tests/support/browser"
import { aCast, type Cast, signedIn } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { serve } from "#tests/support/request"
import { signInCookie } from "~/features/access/cookies.server"
import { minutesLater } from "~/platform/instants"

/** A key is bound to a host with its port, which the configuration has to know beforehand. */
async function aFreePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

let installation: TestInstallation
let cast: Cast
let origin: string
beforeAll(async () => {
  const port = await aFreePort()
  origin = `http://localhost:${port}`
  const db = await openDatabase()
  cast = await aCast(db)
  installation = anInstallation(db, { origin })
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

async function aPage(personId: string | null) {
  const browser = await openBrowser()
  const context = await browser.newContext({ locale: "fr-FR", viewport: { width: 390, height: 844 } })
  if (personId) {
    const [name = "", value = ""] = (
      signInCookie(installation.config)
        .write(await signedIn(installation, personId))
        .split(";")[0] ?? ""
    ).split("=")
    await context.addCookies([{ name, value, url: origin }])
  }
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("console", (said) => {
    if (["error", "warning"].includes(said.type())) complaints.push(said.text())
  })
  page.on("pageerror", (error) => complaints.push(error.message))
  const device = await aDeviceOf(page)
  return { page, device, complaints, open: (path: string) => page.goto(origin + path, { waitUntil: "networkidle" }) }
}

describe("a key", () => {
  it("is added, named, asked for after a while beside the page, and revoked", async () => {
    const { page, device, complaints, open } = await aPage(cast.attache)
    await open("/cles")
    await page.getByLabel("Nom de la clé").fill("Téléphone de service")
    await page.getByRole("button", { name: "Ajouter une clé" }).click()
    await page.getByText("La clé est ajoutée.").waitFor()
    expect(await device.keys()).toHaveLength(1)
    await page.getByRole("link", { name: "Révoquer la clé Téléphone de service" }).click()
    await page.getByRole("heading", { name: /Révoquer la clé/ }).waitFor()
    later(16)
    await page.getByRole("button", { name: "Révoquer" }).click()
    const dialog = page.getByRole("dialog", { name: "Confirmez avec votre clé" })
    await dialog.getByRole("button", { name: "Annuler" }).click()
    expect(await page.getByRole("heading", { name: "Révoquer la clé" }).isVisible()).toBe(true)
    await page.getByRole("button", { name: "Révoquer" }).click()
    await dialog.getByRole("button", { name: "Utiliser ma clé" }).click()
    await page.getByText("La clé est révoquée.").waitFor()
    expect(complaints).toEqual([])
  })
})
