import { beforeAll, describe, expect, it } from "vitest"
import { aCast, type Cast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { type Site, serve } from "#tests/support/request"
import { minutesLater } from "~/platform/instants"

let installation: TestInstallation
let site: Site
let cast: Cast
beforeAll(async () => {
  installation = anInstallation(await openDatabase())
  cast = await aCast(installation.db)
  site = await serve(installation)
})

const room = "/evenements/colloque-2025/salles/nouvelle"
const typed = { code: "T-1", nameFr: "Salle « d'essai »", site: "deux\r\nlignes" }
const later = (minutes: number) => {
  installation.time.realNow = minutesLater(installation.time.realNow, minutes)
}
const end = () => installation.db.writer.updateTable("sign_in").set({ ended_at: installation.time.realNow }).execute()

describe("a form without a sign-in", () => {
  it.each([
    ["after 30 idle minutes", async () => later(31)],
    ["after twelve hours", async () => later(12 * 60 + 1)],
    ["once the sign-in is revoked", async () => void (await end())],
  ])("%s comes back whole, in the language of its author, to be sent by nobody else", async (_, ends) => {
    const visitor = await site.as(cast.organiser)
    await installation.db.writer
      .updateTable("person")
      .set({ language: "en" })
      .where("id", "=", cast.organiser)
      .execute()
    await ends()
    const page = await visitor.post(`${room}?x=1`, typed)
    expect(page.status).toBe(401)
    expect(page.headers["cache-control"]).toContain("no-store")
    expect(page.text).toContain("Sign in again to send this – Colloque</title>")
    expect(page.text).toContain('name="nameFr" value="Salle « d&#x27;essai »"')
    expect(page.text).toContain('value="deux\r\nlignes"')
    const action = `${room}?x=1&typed-by=${cast.organiser}`
    expect(page.text).toContain(`action="${action.replace("&", "&amp;")}"`)
    const inData = await visitor.post(`${room}.data`, typed)
    expect([inData.status, inData.text.includes("heldForm")]).toEqual([401, true])
    // Somebody else signs in there and sends it: nothing is done, and nothing of it is shown again.
    const other = await (await site.as(cast.custodian)).post(action, typed)
    expect([other.status, other.text.includes("T-1")]).toEqual([409, false])
    const own = await (await site.as(cast.organiser)).post(action, typed)
    expect(own.status).toBe(400)
  })

  it("of nobody known comes back as well, and is not read when it brings a file", async () => {
    const page = await site.anew().post(room, typed)
    expect([page.status, page.text.includes('value="T-1"'), page.text.includes("typed-by")]).toEqual([401, true, false])
    const headers = { "Content-Type": "multipart/form-data; boundary=x" }
    const file = await site
      .anew()
      .send("POST", "/evenements/colloque-2025/import", { headers, body: "not even a form" })
    expect([file.status, file.text.includes("à choisir de nouveau")]).toEqual([401, true])
  })

  it("holds no word of a session that becomes confidential", async () => {
    const fields = { visibility: "confidential", titleFr: "Mots secrets", kind: "briefing" }
    const page = await site.anew().post("/evenements/colloque-2025/preparation/seances/nouvelle", fields)
    expect([page.status, page.text.includes("Mots secrets")]).toEqual([401, false])
    expect(page.text).toContain("sont à saisir de nouveau")
  })

  it("is asked about by scripts before it is sent, by whom the page was drawn for", async () => {
    const asks = async (visitor: ReturnType<Site["anew"]>) =>
      JSON.parse((await visitor.post("/connexion/etat", { person: cast.organiser })).text)
    expect(await asks(await site.as(cast.organiser))).toEqual({ need: "nothing" })
    expect(await asks(await site.as(cast.custodian))).toEqual({ need: "other-person" })
    expect(await asks(site.anew())).toEqual({ need: "sign-in" })
    const proof = await (await site.as(cast.custodian)).post("/cle/preuve", { intent: "ask", person: cast.organiser })
    expect(JSON.parse(proof.text)).toEqual({ need: "other-person" })
  })
})
