import { expect, it } from "vitest"
import { aCast } from "#tests/support/cast"
import { onBothDatabases } from "#tests/support/databases"
import { anInstallation } from "#tests/support/installation"
import { serve } from "#tests/support/request"

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
