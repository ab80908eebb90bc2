import { describe, expect, it } from "vitest"
import { aDevice } from "#tests/support/a-device"
import { openDatabase } from "#tests/support/databases"
import { aColloquium } from "#tests/support/events"
import { anInstallation, type TestInstallation, testOrigin } from "#tests/support/installation"
import { type Fields, type Site, serve, type Visitor } from "#tests/support/request"
import { createAdministrator } from "~/features/access/accounts/first-administrator.server"
import { letterIdentity } from "~/features/mail/outbox.server"
import { newId } from "~/platform/crypto/tokens.server"
import { minutesLater } from "~/platform/instants"
import { addressOf, aSite } from "./a-browser"

const accountOf = (personId: string) => `/administration/comptes/${personId}`
const custodians = "/administration/officiers-de-securite"
const addresses = "/administration/adresses"

/** Reads the letters to an address, as whoever holds the mailbox does, and enters by the last link in them. */
async function enterByMailbox(site: Site, installation: TestInstallation, address: string): Promise<Visitor> {
  const { db, keys, time } = installation
  time.realNow = minutesLater(time.realNow, 1)
  const browser = site.anew()
  await browser.post("/connexion", { address })
  const letters = await db
    .selectFrom("letter")
    .select(["id", "sealed"])
    .where("address", "=", address)
    .where("kind", "=", "sign-in-link")
    .orderBy("queued_at", "desc")
    .execute()
  const text = letters[0] ? keys.unseal(letterIdentity(letters[0].id), JSON.parse(letters[0].sealed)) : ""
  const entered = await browser.post(/\/connexion\/lien\/[\w-]+/.exec(text)?.[0] ?? "/connexion/lien/none")
  expect(entered.status).toBe(303)
  return browser
}

/** Tries to add a key; answers the status and the reason of a refusal. */
async function addKey(visitor: Visitor, device = aDevice(testOrigin)): Promise<[number, string | undefined]> {
  const asked = await visitor.post("/cles/nouvelle", { intent: "ask" })
  const { options, reason } = JSON.parse(asked.text)
  if (!options) return [asked.status, reason]
  const added = await visitor.post("/cles/nouvelle", { intent: "add", name: "Téléphone", key: device.make(options) })
  return [added.status, JSON.parse(added.text).reason]
}

const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([0-9a-f]{32})"`).exec(page)?.[1] ?? ""

const identity = { intent: "identity", revision: 1, civility: "Mme", givenName: "Léa", familyName: "Enposte" }
const replaceAddress = (visitor: Visitor, personId: string, address: string) =>
  visitor.post(accountOf(personId), { ...identity, formKey: newId(), address })
const propose = (visitor: Visitor, personId: string, role: string) =>
  visitor.post(accountOf(personId), { intent: "grant", formKey: newId(), role, event: "all", startsOn: "", endsOn: "" })
const confirmProposal = (visitor: Visitor, proposal: string) =>
  visitor.post(custodians, { intent: "second", formKey: newId(), proposal })

describe("an administrator alone", () => {
  it("reads nothing through the replaced address of an attaché or an office head who has no key", async () => {
    const { site, cast, installation } = await aSite()
    const administrator = await site.as(cast.administrator, { with: "key" })
    for (const [who, page] of [
      [cast.attache, "/evenements/colloque-2025/tables"],
      [cast.officeHead, "/evenements/colloque-2025/demandes"],
    ] as const) {
      const [before, address] = [await addressOf(installation, who), `${newId()}@attaque.example`]
      expect((await replaceAddress(administrator, who, address)).status).toBe(303)
      const mailbox = await enterByMailbox(site, installation, address)
      expect((await mailbox.get(page)).location).toBe(`/cle?retour=${encodeURIComponent(page)}`)
      expect((await mailbox.get("/cle")).text).toContain("Une seconde personne, officier de sécurité le plus souvent")
      expect(await addKey(mailbox)).toEqual([409, "address-unconfirmed"])
      expect((await mailbox.get(page)).location).toMatch(/^\/cle/)
      const told = await installation.db.selectFrom("letter").select("kind").where("address", "=", before).execute()
      expect(told).toEqual([{ kind: "account" }])
      expect((await administrator.get(addresses)).text).not.toContain('value="confirm"')
      const replacement = hidden((await administrator.get(addresses)).text, "replacement")
      const alone = await administrator.post(addresses, { intent: "confirm", formKey: newId(), replacement })
      expect([alone.status, alone.text.includes("Vous avez remplacé cette adresse")]).toEqual([409, true])

      const custodian = await site.as(cast.custodian, { with: "key" })
      expect((await custodian.get("/")).text).toMatch(
        /href="\/administration\/adresses"[^>]*>1 adresse remplacée à confirmer/,
      )
      expect((await administrator.get("/")).text).not.toContain("adresse remplacée à confirmer")
      const shown = await custodian.get(addresses)
      for (const said of [address, before, "Fabien Gère"]) expect(shown.text).toContain(said)
      const form = { intent: "confirm", formKey: newId(), replacement: hidden(shown.text, "replacement") }
      expect((await custodian.post(addresses, form)).location).toBe(`${addresses}?fait=confirm`)
      expect((await custodian.post(addresses, { ...form, formKey: newId() })).status).toBe(409)
      expect(await addKey(await enterByMailbox(site, installation, address))).toEqual([200, undefined])
    }
  })

  it("moves no candidate's address below a proposal that a custodian is about to confirm", async () => {
    const { site, cast } = await aSite()
    const administrator = await site.as(cast.administrator, { with: "key" })
    const custodian = await site.as(cast.custodian, { with: "key" })
    await propose(administrator, cast.staff, "custodian")
    const desk = await custodian.get(custodians)
    const proposal = hidden(desk.text, "proposal")
    expect((await replaceAddress(administrator, cast.staff, "attaque@interieur.example")).status).toBe(303)
    expect((await confirmProposal(custodian, proposal)).status).toBe(404)
    expect((await custodian.get(custodians)).text).not.toContain('value="second"')
    await propose(administrator, cast.staff, "custodian")
    const again = (await custodian.get(custodians)).text
    expect(again).toContain("attaque@interieur.example")
    expect(again).toMatch(/Adresse remplacée par Mme\sFabien Gère \(.*18 août.*\)/)
  })

  it("makes no office head of an account that the same administrator opened", async () => {
    const { site, cast, installation } = await aSite()
    const administrator = await site.as(cast.administrator, { with: "key" })
    const invited = await administrator.post("/administration/comptes/nouveau", {
      intent: "invite",
      formKey: newId(),
      civility: "M.",
      givenName: "Jean",
      familyName: "Prétend",
      address: "pretend@interieur.example",
      language: "fr",
      position: "central",
    })
    const id = /comptes\/([0-9a-f]{32})/.exec(invited.location ?? "")?.[1] ?? ""
    expect((await propose(administrator, id, "office_head")).location).toContain("fait=proposed")
    const puppet = await enterByMailbox(site, installation, "pretend@interieur.example")
    expect(await addKey(puppet)).toEqual([200, undefined])
    expect((await puppet.get("/evenements/colloque-2025/demandes")).status).toBe(404)
    const proposal = hidden((await administrator.get(custodians)).text, "proposal")
    expect((await confirmProposal(administrator, proposal)).status).toBe(409)
    const custodian = await site.as(cast.custodian, { with: "key" })
    const shown = (await custodian.get(custodians)).text
    for (const said of ["pretend@interieur.example", "Chef d’office", "Ne dirige aucun office"])
      expect(shown).toContain(said)
    expect((await confirmProposal(custodian, proposal)).status).toBe(303)
  })
})

it("two mailboxes give no access while the administrator and the custodian hold keys", async () => {
  const { site, cast, installation, db } = await aSite()
  for (const who of [cast.administrator, cast.custodian])
    expect(await addKey(await site.as(who))).toEqual([200, undefined])
  const enter = async (who: string) => enterByMailbox(site, installation, await addressOf(installation, who))
  const [administrator, custodian] = [await enter(cast.administrator), await enter(cast.custodian)]
  expect(await addKey(administrator)).toEqual([409, "prove-first"])
  const writes: readonly [Visitor, string, Fields][] = [
    [administrator, accountOf(cast.staff), { intent: "grant", role: "custodian", event: "all" }],
    [administrator, accountOf(cast.staff), { intent: "grant", role: "administrator", event: "all" }],
    [administrator, accountOf(cast.staff), { ...identity, address: "attaque@interieur.example" }],
    [administrator, accountOf(cast.attache), { intent: "reset-ask" }],
    [administrator, accountOf(cast.staff), { intent: "lift" }],
    [administrator, "/administration/comptes/nouveau", { intent: "invite" }],
    [custodian, custodians, { intent: "second", proposal: "p" }],
    [custodian, addresses, { intent: "confirm", replacement: "r" }],
    [custodian, "/administration/cles", { intent: "confirm", reset: "r" }],
  ]
  for (const [visitor, path, fields] of writes) {
    const answer = await visitor.post(path, { ...fields, formKey: newId() })
    expect([answer.status, answer.text.includes("Confirmez avec votre clé")], `${path} ${fields.intent}`).toEqual([
      401,
      true,
    ])
  }
  // What is merely read stays open to the sign-in by letter.
  expect((await administrator.get("/administration")).status).toBe(200)
  expect((await administrator.get(accountOf(cast.staff))).status).toBe(200)
  const kept = await Promise.all([
    db.selectFrom("role_proposal").select("id").execute(),
    db.selectFrom("address_replacement").select("id").execute(),
    db.selectFrom("role").select("id").where("person_id", "=", cast.staff).execute(),
  ])
  expect(kept).toEqual([[], [], []])
})

it("the first keys of a new installation come from letters, and the first custodian from two administrators", async () => {
  const db = await openDatabase()
  const installation = anInstallation(db)
  const site = await serve(installation)
  await aColloquium(db)
  const when = { now: installation.realClock.now(), today: "2025-08-18" }
  const made = (address: string, force: boolean) =>
    createAdministrator(
      db,
      installation.journal,
      { address, givenName: "Ada", familyName: "Installe", civility: "Mme", force },
      when,
    )
  expect(await made("premiere@interieur.example", false)).toMatchObject({ ok: true })
  expect(await made("seconde@interieur.example", false)).toMatchObject({ reason: "already-one" })
  expect(await made("seconde@interieur.example", true)).toMatchObject({ ok: true })

  const late = await enterByMailbox(site, installation, "premiere@interieur.example")
  installation.time.realNow = minutesLater(installation.time.realNow, 11)
  expect(await addKey(late)).toEqual([409, "sign-in-too-old"])
  const first = await enterByMailbox(site, installation, "premiere@interieur.example")
  expect((await first.get("/administration/comptes/nouveau")).location).toMatch(/^\/cle\?/)
  expect((await first.get("/cle?retour=/administration/comptes/nouveau")).text).toContain(
    "Vous n’avez pas encore de clé",
  )
  expect(await addKey(first)).toEqual([200, undefined])
  const second = await enterByMailbox(site, installation, "seconde@interieur.example")
  expect(await addKey(second)).toEqual([200, undefined])

  const invited = await first.post("/administration/comptes/nouveau", {
    intent: "invite",
    formKey: newId(),
    civility: "M.",
    givenName: "Oscar",
    familyName: "Scellier",
    address: "officier@interieur.example",
    language: "fr",
    position: "central",
  })
  const id = /comptes\/([0-9a-f]{32})/.exec(invited.location ?? "")?.[1] ?? ""
  expect((await propose(first, id, "custodian")).location).toContain("fait=proposed")
  const shown = await second.get(custodians)
  expect(shown.text).toContain("officier@interieur.example")
  expect((await confirmProposal(second, hidden(shown.text, "proposal"))).status).toBe(303)
  const custodian = await enterByMailbox(site, installation, "officier@interieur.example")
  expect((await custodian.get("/journal-complet")).location).toMatch(/^\/cle\?/)
  expect(await addKey(custodian)).toEqual([200, undefined])
  expect((await custodian.get("/journal-complet")).status).toBe(200)
  expect((await custodian.get("/evenements/colloque-2025/placement")).status).toBe(200)
})
