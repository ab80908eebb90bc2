import { expect, it } from "vitest"
import { aDevice } from "#tests/support/a-device"
import { testOrigin } from "#tests/support/installation"
import type { Visitor } from "#tests/support/request"
import { minutesLater } from "~/platform/instants"
import { aSite } from "./a-browser"

async function addKey(visitor: Visitor): Promise<void> {
  const { options } = JSON.parse((await visitor.post("/cles/nouvelle", { intent: "ask" })).text)
  const key = aDevice(testOrigin).make(options)
  const added = await visitor.post("/cles/nouvelle", { intent: "add", name: "Téléphone personnel", key })
  expect(added.status).toBe(200)
}

const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ""

it("a lost key is reset by an administrator and a custodian, each on a page of the own", async () => {
  const { site, cast, installation } = await aSite()
  const holder = await site.as(cast.attache)
  await addKey(holder)
  installation.time.realNow = minutesLater(installation.time.realNow, 1)
  const administrator = await site.as(cast.administrator, { with: "key" })
  const custodian = await site.as(cast.custodian, { with: "key" })
  const address = `/administration/comptes/${cast.attache}`

  const account = await administrator.get(address)
  expect(account.text).toMatch(/1 clé, dernier usage\s: jamais/)
  expect(account.text).not.toContain("Téléphone personnel")
  const asked = await administrator.post(address, { intent: "reset-ask", formKey: hidden(account.text, "formKey") })
  expect(asked.location).toBe(`${address}?fait=reset-ask`)
  expect((await administrator.get(`${address}?fait=reset-ask`)).text).toContain("La demande est faite")
  const again = await administrator.post(address, { intent: "reset-ask", formKey: "another" })
  expect([again.status, again.text.includes("Une demande attend déjà")]).toEqual([409, true])
  expect((await administrator.get("/administration/cles")).text).toContain("Vous avez fait cette proposition")
  expect((await holder.get("/cles")).status).toBe(200)

  const desk = await custodian.get("/administration/cles")
  expect(desk.text).toMatch(/Demandé par Mme\sFabien Gère/)
  const fields = { reset: hidden(desk.text, "reset"), formKey: hidden(desk.text, "formKey") }
  const early = await administrator.post("/administration/cles", { ...fields, intent: "confirm" })
  expect(early.status).toBe(409)
  const confirmed = await custodian.post("/administration/cles", { ...fields, intent: "confirm" })
  expect(confirmed.location).toBe("/administration/cles?fait=confirm")
  expect((await custodian.get("/administration/cles")).text).toMatch(/Mme\sFabien Gère et Mme\sGaspard Scelle/)
  expect((await holder.get("/cles")).location).toMatch(/^\/connexion/)
  expect((await administrator.get(address)).text).toContain("Aucune clé.")
})

it("a custodian without a strong sign-in confirms nothing", async () => {
  const { site, cast } = await aSite()
  const custodian = await site.as(cast.custodian)
  expect((await custodian.get("/administration/cles")).location).toBe("/cle?retour=%2Fadministration%2Fcles")
  expect((await custodian.post("/administration/cles", { intent: "confirm", reset: "x", formKey: "k" })).status).toBe(
    401,
  )
})
