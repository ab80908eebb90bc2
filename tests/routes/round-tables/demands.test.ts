import { beforeAll, describe, expect, it } from "vitest"
import { aDemand } from "#tests/features/round-tables/demands/answering"
import { someDemands } from "#tests/support/answers"
import { aColloquium } from "#tests/support/events"
import { newId } from "~/platform/crypto/tokens.server"
import { hidden, openedIn, radios } from "../agenda/place"
import { type AnsweringSite, anAnsweringSite, demandFields, event, seenIn } from "./answering"

const page = `${event}/demandes`

describe("the page of an office's demands", () => {
  let it_: AnsweringSite
  beforeAll(async () => {
    it_ = await anAnsweringSite()
  })

  it("finds countries by name, region and post, adds and removes rows, and keeps what was typed, without script", async () => {
    const { head } = it_
    const typed = { ...openedIn(await head.get(page)), ...demandFields({ ES: "Un point d'étape" }), word: "Bonjour" }
    const looked = await head.post(page, { ...typed, intent: "search", looked: "capitale de jo" })
    expect(looked.status).toBe(200)
    expect(looked.text).not.toContain('value="add:PT"')
    expect(looked.text).toContain('value="add:JO"')
    const found = await head.post(page, { ...typed, intent: "search", looked: "capitale de pt" })
    expect(found.text).toMatch(/value="add:PT"/)
    expect(seenIn(found)).toMatch(/Marc Partant[^.]*puis Mme Inès Arrivante/)
    const added = await head.post(page, { ...typed, intent: "add:PT" })
    expect(added.text).toMatch(/<input type="hidden" name="country" value="PT"/)
    expect(added.text).toContain("Un point d&#x27;étape")
    expect(added.text).toContain("Bonjour")
    const removed = await head.post(page, { ...typed, intent: "remove:ES" })
    expect(removed.text).not.toContain('name="country" value="ES"')
    expect(openedIn(removed).revision).toBe("0")
  })

  it("says which answer is missing, keeps the rest, and says who would answer or that nobody will", async () => {
    const { head } = it_
    const fields = { ...openedIn(await head.get(page)), ...demandFields({ ES: "", SN: "Sans attaché" }) }
    const wrong = await head.post(page, { ...fields, "priority-ES": "", intent: "save" })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('href="#field-asks-ES"')
    expect(wrong.text).toContain('href="#field-priority-ES"')
    expect(wrong.text).toContain("Sans attaché")
    expect(seenIn(wrong)).toContain("Mme Léa Enposte")
    expect(seenIn(wrong)).toContain("Aucun poste compétent")
  })

  it("saves once, and shows both versions when somebody else has saved meanwhile", async () => {
    const { head, custodian, officeId } = it_
    const opened = openedIn(await head.get(page))
    const sent = await head.post(page, { ...opened, ...demandFields({ ES: "D'abord", PT: "Aussi" }), intent: "save" })
    expect([sent.status, sent.location]).toEqual([302, `${page}?fait=stated`])
    const mine = openedIn(await head.get(page))
    const theirs = `${event}/demandes/${officeId}`
    const entered = { ...openedIn(await custodian.get(theirs)), ...demandFields({ ES: "Par l'officier", PT: "Aussi" }) }
    expect((await custodian.post(theirs, { ...entered, intent: "save" })).status).toBe(302)
    const stale = await head.post(page, { ...mine, ...demandFields({ ES: "Par le chef" }), intent: "save" })
    expect(stale.status).toBe(409)
    expect(Object.keys(radios(stale))).toEqual(["row-ES"])
    expect(radios(stale)["row-ES"]?.map((text) => text.replaceAll("\r", ""))).toEqual([
      "must\n\nPar le chef",
      "must\n\nPar l'officier",
    ])
    const settled = { ...hidden(stale), formKey: newId(), "row-ES": radios(stale)["row-ES"]?.[0] ?? "" }
    // Portugal was taken off here and left as it was there: it stays off.
    expect(settled).toMatchObject({ "row-PT": "" })
    expect((await head.post(page, settled)).status).toBe(302)
    const shown = await head.get(page)
    expect(shown.text).toContain("Par le chef")
    expect(shown.text).not.toContain('name="country" value="PT"')
  })

  it("asks for a change after the deadline, which a custodian reads and grants", async () => {
    const { head, custodian, officeId, installation } = it_
    installation.time.now = "2025-08-21T07:00:00Z"
    const opened = openedIn(await head.get(page))
    const fields = { ...opened, ...demandFields({ ES: "Par le chef", SN: "Une affaire neuve" }), intent: "ask" }
    const unsaid = await head.post(page, { ...fields, why: " " })
    expect(unsaid.status).toBe(400)
    expect(unsaid.text).toContain('href="#field-why"')
    const straight = await head.post(page, { ...fields, intent: "save" })
    expect(straight.status).toBe(409)
    expect(straight.text).toContain("Une affaire neuve")
    expect((await head.post(page, { ...fields, formKey: newId(), why: "Ouverte hier" })).location).toContain(
      "fait=asked",
    )
    const again = await head.get(page)
    expect(again.text).toContain('name="country" value="SN"')
    expect(openedIn(again)).toMatchObject({ "base-word": "" })
    expect(openedIn(again)).not.toHaveProperty("base-row-SN")
    expect(seenIn(await custodian.get(`${event}/reponses`))).toContain("Une modification hors délai attend")
    expect(seenIn(await custodian.get("/"))).toContain("Une modification hors délai attend votre réponse")
    const theirs = `${event}/demandes/${officeId}`
    const read = await custodian.get(theirs)
    expect(seenIn(read)).toContain("Ouverte hier")
    expect(seenIn(read)).toContain("Une affaire neuve")
    const [, form = ""] = /(<input type="hidden" name="formKey"[\s\S]*?value="grant")/.exec(read.text) ?? []
    const answer = { ...hidden({ ...read, text: form }), intent: "grant", answerWord: "Entendu" }
    expect((await custodian.post(theirs, answer)).location).toContain("fait=granted")
    const shown = await head.get(page)
    expect(shown.text).toContain('name="country" value="SN"')
    expect(seenIn(shown)).toContain("Entendu")
    installation.time.now = "2025-08-18T07:00:00Z"
  })

  it("takes over the office's own demands of an earlier edition, those that are chosen", async () => {
    const { head, installation, officeId, otherId } = it_
    const past = await aColloquium(installation.db, {
      slug: "colloque-2024",
      title_fr: "Colloque 2024",
      starts_on: "2024-12-02",
      ends_on: "2024-12-06",
      window_ends_on: "2024-12-30",
    })
    await someDemands(installation, past, officeId, { demands: [aDemand("JO", "Reprise"), aDemand("PT", "Laissée")] })
    await someDemands(installation, past, otherId, { demands: [aDemand("SN", "D'un autre office")] })
    const opened = await head.get(page)
    const typed = { ...openedIn(opened), ...demandFields({ ES: "Tapé à l'instant" }) }
    const seen = await head.post(page, { ...typed, intent: "earlier:colloque-2024" })
    expect(seen.text).toContain("Reprise")
    expect(seen.text).not.toContain("autre office")
    const taken = await head.post(page, { ...typed, intent: "take-over:colloque-2024", take: ["JO"] })
    expect(taken.text).toContain('name="country" value="JO"')
    expect(taken.text).not.toContain('name="country" value="PT"')
    expect(taken.text).toContain("Tapé à l&#x27;instant")
  })

  it("shows an office to its head and to custodians, and to nobody else", async () => {
    const { site, cast, officeId, head, custodian, otherId } = it_
    const theirs = `${event}/demandes/${officeId}`
    expect((await custodian.get(theirs)).status).toBe(200)
    expect((await head.get(theirs)).status).toBe(404)
    expect((await head.get(`${event}/demandes/${otherId}`)).status).toBe(404)
    expect((await custodian.get(`${event}/demandes/inconnu`)).status).toBe(404)
    for (const who of ["organiser", "director", "administrator", "attache", "partner"] as const)
      for (const path of [page, theirs, `${event}/reponses`])
        expect((await (await site.as(cast[who])).get(path)).status, `${who} ${path}`).toBe(404)
  })
})
