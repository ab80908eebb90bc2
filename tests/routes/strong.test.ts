import { beforeAll, describe, expect, it } from "vitest"
import { actOf, exportsOf, guardIn, isClosed, routeModules } from "#tests/architecture/route-modules"
import { aDevice } from "#tests/support/a-device"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation, testOrigin } from "#tests/support/installation"
import { type Answer, type Site, serve, type Visitor } from "#tests/support/request"
import { type Act, acts, ruleOf } from "~/features/access/policy"
import { minutesLater } from "~/platform/instants"
import { aWholeCast, type Matter, matterOf, type WholeCast, withMatter } from "./matrix/matter"
import { everybody, verdictOf } from "./matrix/who-asks"

const needsKey = (act: string | null | undefined) => acts.includes(act as Act) && ruleOf(act as Act).strong === true

interface Guarded {
  readonly address: string
  /** the acts of a loader and of an action that ask for a key */
  readonly loader: string | null
  readonly action: string | null
}

const guarded = (await routeModules()).flatMap(({ address, module }): Guarded[] => {
  const exported = exportsOf(module)
  const actFor = (name: string) => {
    const source = exported.get(name)
    if (source === undefined || isClosed(source)) return null
    const act = guardIn(source) ?? actOf(module) ?? null
    return needsKey(act) ? act : null
  }
  const [loader, action] = [actFor("loader"), actFor("action")]
  return loader || action ? [{ address, loader, action }] : []
})

let installation: TestInstallation
let site: Site
let cast: WholeCast
let matter: Matter
beforeAll(async () => {
  const db = await openDatabase()
  cast = await aWholeCast(db)
  // In the kind that is not the demonstration's: nobody counts as strong without a key.
  installation = anInstallation(db)
  matter = await matterOf(installation, cast)
  site = await serve(installation)
})

describe("what asks for a key, in production", () => {
  it("is not a little", () => {
    expect(guarded.map(({ address }) => address)).toContain("/cles/revoquer")
    expect(guarded.length).toBeGreaterThan(1)
  })

  it.each(guarded.map((route) => [route.address, route] as const))(
    "%s leads whoever may to the key, and tells nobody else of it",
    async (address, { loader, action }) => {
      const path = withMatter(address, matter, "colloquium")
      for (const who of everybody) {
        if (who === "signedOut") continue
        const visitor = await site.as(cast[who])
        if (loader && verdictOf(loader, who, "colloquium") === "allowed") {
          const page = await visitor.get(path)
          expect([page.status, page.location], who).toEqual([302, `/cle?retour=${encodeURIComponent(path)}`])
          const inData = await visitor.get(`${path}.data`)
          expect([inData.status, inData.text.includes("/cle?retour=")], who).toEqual([202, true])
        } else if (loader) {
          const refused = await visitor.get(path)
          expect([refused.status, refused.text.includes("/cle?")], who).toEqual([404, false])
        }
        if (!action) continue
        const sent = await visitor.post(path, { intent: "anything", note: "ce que j'ai saisi" })
        const allowed = verdictOf(action, who, "colloquium") === "allowed"
        expect([sent.status, sent.text.includes("ce que j&#x27;ai saisi")], who).toEqual(
          allowed ? [401, true] : [404, false],
        )
      }
    },
  )
})

describe("a form without a strong sign-in", () => {
  it("comes back whole, in a page that sends it again, and in data", async () => {
    const visitor = await site.as(cast.attache)
    const page = await visitor.post("/cles/revoquer?cle=abc", { key: "abc", note: "deux\r\nlignes" })
    expect(page.status).toBe(401)
    expect(page.text).toContain("Confirmez avec votre clé pour envoyer – Colloque</title>")
    // The address says who typed it: nobody else may send it.
    const action = `/cles/revoquer?cle=abc&amp;typed-by=${cast.attache}`
    expect(page.text).toMatch(/<form[^>]*method="post"[^>]*action="([^"]*)"/)
    expect(page.text).toContain(`action="${action}"`)
    expect(page.text).toContain('name="key" value="abc"')
    expect(page.text).toContain('value="deux\r\nlignes"')
    expect(page.headers["cache-control"]).toContain("no-store")
    const inData = await visitor.post("/cles/revoquer.data", { key: "abc" })
    expect([inData.status, inData.text.includes("heldForm")]).toEqual([401, true])
  })
})

const ask = async (visitor: Visitor, address: string, fields: Record<string, string> = { intent: "ask" }) => {
  const answer = await visitor.post(address, fields)
  return { status: answer.status, said: JSON.parse(answer.text), answer }
}

/** Adds the device's key, as the page's script does. */
async function added(visitor: Visitor, device: ReturnType<typeof aDevice>): Promise<Answer> {
  const { said } = await ask(visitor, "/cles/nouvelle")
  const key = device.make(said.options)
  return (await ask(visitor, "/cles/nouvelle", { intent: "add", name: "Téléphone", key })).answer
}

async function proved(visitor: Visitor, device: ReturnType<typeof aDevice>, at = "/cle/preuve"): Promise<Answer> {
  const { said } = await ask(visitor, at)
  return (await ask(visitor, at, { intent: "prove", proof: device.prove(said.options) })).answer
}

const later = (minutes: number) => {
  installation.time.realNow = minutesLater(installation.time.realNow, minutes)
}

describe("the step to a key", () => {
  it("says first that there is no key, then asks for it, then is content for a quarter of an hour", async () => {
    const [visitor, device] = [await site.as(cast.staff), aDevice(testOrigin)]
    expect((await ask(visitor, "/cle/preuve")).said).toEqual({ need: "first-key" })
    expect((await visitor.get("/cle?retour=%2Fcles")).text).toContain("Vous n’avez pas encore de clé")
    expect((await added(visitor, device)).status).toBe(200)
    expect((await visitor.get("/cles")).text).toContain("Téléphone")
    expect((await ask(visitor, "/cle/preuve")).said).toEqual({ need: "nothing" })
    expect((await visitor.get("/cle?retour=%2Fcles")).location).toBe("/cles")
    later(16)
    expect((await visitor.get("/cle?retour=%2Fcles")).text).toContain("Confirmez avec votre clé")
    const before = await ask(visitor, "/cle/preuve")
    expect(before.said).toMatchObject({ need: "key", options: { rpId: "colloque.test", userVerification: "required" } })
    const rises = await proved(visitor, device)
    expect(rises.headers["set-cookie"]?.[0]).toMatch(/^colloque=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/)
    expect((await ask(visitor, "/cle/preuve")).said).toEqual({ need: "nothing" })
    later(16)
    expect((await visitor.post("/cles/revoquer", { key: "abc" })).status).toBe(401)
  })

  it("leads nowhere but to a place of ours", async () => {
    const visitor = await site.as(cast.staff, { with: "key" })
    for (const elsewhere of ["https://ailleurs.example", "//ailleurs.example", "/\\ailleurs.example"])
      expect((await visitor.get(`/cle?retour=${encodeURIComponent(elsewhere)}`)).status).toBe(200)
    expect((await visitor.get("/cle?retour=%2Fqui-voit-quoi")).location).toBe("/qui-voit-quoi")
  })

  it("answers what is no proof with a word, and is tried twenty times in a quarter of an hour, no more", async () => {
    const visitor = await site.as(cast.director)
    const tries = []
    for (const proof of ["", "{", '{"id":1}', '{"id":"a","rawId":"a","type":"public-key","response":{}}'])
      tries.push((await ask(visitor, "/cle/preuve", { intent: "prove", proof })).status)
    expect(tries).toEqual([400, 400, 400, 400])
    for (let n = 4; n < 20; n++) await ask(visitor, "/cle/preuve", { intent: "prove", proof: "" })
    const { status, said } = await ask(visitor, "/cle/preuve", { intent: "prove", proof: "" })
    expect([status, said]).toEqual([429, { reason: "too-many" }])
  })

  it("adds a key under a name, in the first ten minutes", async () => {
    const visitor = await site.as(cast.organiser)
    const nameless = await ask(visitor, "/cles/nouvelle", { intent: "add", name: "  ", key: "{}" })
    expect([nameless.status, nameless.said]).toEqual([400, { reason: "name-missing" }])
    later(10)
    const late = await ask(visitor, "/cles/nouvelle")
    expect([late.status, late.said]).toEqual([409, { reason: "sign-in-too-old" }])
    expect((await visitor.get("/cles")).text).toContain("Déconnectez-vous, connectez-vous de nouveau")
  })

  it("renames a key, and revokes it for good once it was proved", async () => {
    const [visitor, device] = [await site.as(cast.departing), aDevice(testOrigin)]
    await added(visitor, device)
    const page = await visitor.get("/cles")
    const id = /\/cles\?renommer=([\w-]+)/.exec(page.text)?.[1] ?? ""
    expect((await visitor.post(`/cles?renommer=${id}`, { key: id, name: "" })).status).toBe(400)
    const renamed = await visitor.post(`/cles?renommer=${id}`, { key: id, name: "Clé du bureau" })
    expect([renamed.status, renamed.location]).toEqual([303, "/cles?fait=renamed"])
    expect((await visitor.get("/cles")).text).toContain("Clé du bureau")
    const stranger = await site.as(cast.arriving, { with: "key" })
    expect((await stranger.post("/cles/revoquer", { key: id })).status).toBe(404)
    expect((await stranger.post("/cles", { key: id, name: "À moi" })).status).toBe(404)
    const revoked = await visitor.post("/cles/revoquer", { key: id })
    expect([revoked.status, revoked.location]).toEqual([303, "/cles?fait=revoked"])
    expect((await visitor.get("/cles")).text).toContain("Aucune clé")
  })
})

describe("signing in by a key", () => {
  it("opens a strong sign-in, and asks everybody the same before", async () => {
    const [visitor, device] = [await site.as(cast.inAmman), aDevice(testOrigin)]
    await added(visitor, device)
    await visitor.post("/deconnexion")
    const { said } = await ask(visitor, "/connexion/cle")
    expect(said.options.allowCredentials).toEqual([])
    const entered = await proved(visitor, device, "/connexion/cle")
    expect(entered.status).toBe(200)
    expect((await visitor.get("/connexions")).text).toContain("Ce navigateur")
    expect((await ask(visitor, "/cle/preuve")).said).toEqual({ need: "nothing" })
  })

  it("is refused in another browser, and with a key that is nobody's", async () => {
    const [holder, device] = [await site.as(cast.officeHead), aDevice(testOrigin)]
    await added(holder, device)
    const one = site.anew()
    const other = site.anew()
    const { said } = await ask(one, "/connexion/cle")
    await ask(other, "/connexion/cle")
    const proof = device.prove(said.options)
    const elsewhere = await ask(other, "/connexion/cle", { intent: "prove", proof })
    expect([elsewhere.status, elsewhere.said]).toEqual([409, { reason: "not-valid" }])
    const strange = aDevice(testOrigin)
    expect((await proved(one, strange, "/connexion/cle")).status).toBe(409)
    expect((await one.get("/")).location).toMatch(/^\/connexion/)
  })

  it("is refused to whoever is suspended", async () => {
    const [holder, device] = [await site.as(cast.partner), aDevice(testOrigin)]
    await added(holder, device)
    const administrator = await site.as(cast.administrator, { with: "key" })
    const fields = { intent: "suspend", formKey: "k", reason: "Départ" }
    await administrator.post(`/administration/comptes/${cast.partner}`, fields)
    expect((await proved(site.anew(), device, "/connexion/cle")).status).toBe(409)
  })
})
