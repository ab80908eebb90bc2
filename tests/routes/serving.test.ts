import { expect, it } from "vitest"
import { aCast } from "#tests/support/cast"
import { onBothDatabases, openDatabase } from "#tests/support/databases"
import { anInstallation } from "#tests/support/installation"
import { serve } from "#tests/support/request"

it("sends characters of several bytes whole, wherever they fall", async () => {
  const db = await openDatabase()
  const { attache } = await aCast(db)
  const visitor = await (await serve(anInstallation(db))).as(attache)
  for (let length = 60; length < 90; length++) {
    const typed = "é€".repeat(length / 2) + "é".repeat(length % 5)
    const { status, text } = await visitor.get(`/evenements/colloque-2025/recherche?q=${encodeURIComponent(typed)}`)
    expect(status).toBe(200)
    expect(text.includes("\u0000"), `${length} characters`).toBe(false)
  }
})

it("compresses pages, scripts and style sheets, and lets browsers keep the latter for good", async () => {
  const { signedOut } = await serve(anInstallation(await openDatabase()))
  const packed = { "Accept-Encoding": "gzip" }
  const page = await signedOut.get("/connexion", packed)
  expect(page.headers).toMatchObject({ "content-encoding": "gzip", "cache-control": "no-store" })
  const plain = await signedOut.get("/connexion")
  const [script, sheet] = [/\/assets\/[\w.-]+\.js/, /\/assets\/[\w.-]+\.css/].map(
    (kind) => kind.exec(plain.text)?.[0] ?? "",
  )
  for (const asset of [script, sheet]) {
    const { headers } = await signedOut.get(asset ?? "", packed)
    expect(headers["content-encoding"], asset).toBe("gzip")
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable")
  }
})

it("refuses a write whose Origin and Sec-Fetch-Site disagree, whether the address takes forms or not", async () => {
  const installation = anInstallation(await openDatabase())
  const { attache } = await aCast(installation.db)
  const visitor = await (await serve(installation)).as(attache)
  const disagreeing = { headers: { Origin: "http://evil.test" } }
  for (const path of ["/connexion", "/connexions", "/calendrier", "/evenements/colloque-2025/programme.ics"])
    expect((await visitor.post(path, {}, disagreeing)).status, path).toBe(403)
})

onBothDatabases((open) => {
  it("serves a page to somebody who is signed in, and leads anybody else to the sign-in page and back", async () => {
    const db = await open()
    const { organiser } = await aCast(db)
    const site = await serve(anInstallation(db))
    const page = await (await site.as(organiser)).get("/")
    expect(page.status).toBe(200)
    expect(page.text).toContain("Organise")
    const refused = await site.signedOut.get("/?a=1")
    expect([refused.status, refused.location]).toEqual([302, "/connexion?retour=%2F%3Fa%3D1"])
  })
})
