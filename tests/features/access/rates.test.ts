import { expect, it } from "vitest"
import { onBothDatabases } from "#tests/support/databases"
import { anInstallation } from "#tests/support/installation"
import { knownBrowser, signInRates, withinSignInRate } from "~/features/access/sign-in/rates.server"
import { type Rate, withinRate } from "~/platform/rate.server"

const now = "2026-08-18T07:00:00Z"

onBothDatabases((open) => {
  it("counts each act once when many are done at the same moment, and refuses none for that", async () => {
    const db = await open()
    const rate: Rate = { bucket: "test", most: 283, seconds: 900 }
    const within = await Promise.all(Array.from({ length: 300 }, () => withinRate(db, rate, "one-building", now)))
    expect(within.filter(Boolean)).toHaveLength(283)
  })

  it("lets 283 people behind one address in, three requests each, within a quarter of an hour", async () => {
    const db = await open()
    const context = { ...anInstallation(db), client: "192.0.2.7" } as unknown as Parameters<typeof withinSignInRate>[0]
    const anew = new Request("http://colloque.test/connexion")
    for (const what of ["links", "tries"] as const) {
      const asks = Array.from({ length: 3 * 283 }, () => withinSignInRate(context, anew, what))
      expect((await Promise.all(asks)).every(Boolean), what).toBe(true)
    }
  })

  it("counts a browser that was signed in before by itself, and believes no mark of another's making", async () => {
    const db = await open()
    const installation = anInstallation(db)
    const context = { ...installation, client: "192.0.2.7" } as unknown as Parameters<typeof withinSignInRate>[0]
    const asks = (cookie: string) =>
      withinSignInRate(context, new Request("http://colloque.test/connexion", { headers: { Cookie: cookie } }), "links")
    const mark = knownBrowser(installation.config).split(";")[0] ?? ""
    expect(mark).toMatch(/^colloque-known=[\w-]{86}$/)
    const { network } = signInRates.links
    await withinRate(db, network, "192.0.2.7", now)
    await db.writer.updateTable("rate").set({ count: network.most }).where("bucket", "=", network.bucket).execute()
    expect(await asks("")).toBe(false)
    expect(await asks(mark)).toBe(true)
    const forged = [mark.replace(/.$/, (last) => (last === "A" ? "B" : "A")), "colloque-known=x", mark.slice(0, -43)]
    const elsewhere = knownBrowser(anInstallation(db).config).split(";")[0] ?? ""
    for (const cookie of [...forged, elsewhere]) expect(await asks(cookie), cookie).toBe(false)
    const own = signInRates.links.known.most
    for (let asked = 1; asked < own; asked++) expect(await asks(mark)).toBe(true)
    expect(await asks(mark)).toBe(false)
    expect(await asks(knownBrowser(installation.config).split(";")[0] ?? "")).toBe(true)
  })
})
