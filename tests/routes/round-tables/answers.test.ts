import { readFileSync } from "node:fs"
import { beforeAll, describe, expect, it } from "vitest"
import { aDemand } from "#tests/features/round-tables/demands/answering"
import { someDemands, someWishes } from "#tests/support/answers"
import { demoBytes } from "#tests/support/demo-files"
import { hiddenField, importByPage, postFile } from "#tests/support/files"
import type { Visitor } from "#tests/support/request"
import { newId } from "~/platform/crypto/tokens.server"
import { openedIn } from "../agenda/place"
import { heardIn } from "../canary/canaries"
import { crawl } from "../canary/crawl"
import { type AnsweringSite, anAnsweringSite, demandFields, event, seenIn } from "./answering"

const follow = `${event}/reponses`
const canaries = ["zqdemande", "zqpourquoi", "zqquestion", "zqmotif"]

describe("the custodian's follow-up", () => {
  let it_: AnsweringSite
  beforeAll(async () => {
    it_ = await anAnsweringSite()
  })

  it("reminds those who have not answered, once a day, by a letter that says nothing", async () => {
    const { custodian, site, cast } = it_
    const view = await custodian.get(`${follow}?vue=people`)
    expect(seenIn(view)).toContain("4 réponses manquent")
    const send = async () =>
      custodian.post(follow, {
        formKey: hiddenField(await custodian.get(`${follow}?vue=people`), "formKey"),
        whom: "attaches",
      })
    expect(seenIn(await send())).toContain("4 lettres sont parties")
    expect(seenIn(await send())).toContain("Aucune lettre")
    // Who is written to has not answered: that is the addressee's matter alone.
    expect((await (await site.as(cast.organiser)).get("/courrier")).text).not.toContain('href="/courrier/')
    const addressee = await site.as(cast.attache)
    const [, letter = ""] = /href="(\/courrier\/[0-9a-f]{32})"/.exec((await addressee.get("/courrier")).text) ?? []
    const shown = await addressee.get(letter)
    const text = seenIn({ ...shown, text: /<main[\s\S]*<\/main>/.exec(shown.text)?.[0] ?? "" })
    expect(text).toContain("Réponse attendue")
    expect(text).not.toMatch(/vœu|office|demande|table/i)
  })

  it("sets the last days, and says which field is wrong", async () => {
    const { custodian } = it_
    const page = `${follow}/regles`
    const opened = openedIn(await custodian.get(page))
    const typed = { countersigned: "yes", calendarsShow: "nothing", openDaysAfter: "30", destroyedOn: "30/11/2025" }
    const days = { demandsUntil: "19/08", wishesUntil: "bientôt" }
    const wrong = await custodian.post(page, { ...opened, ...typed, ...days, formKey: newId() })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('href="#field-wishesUntil"')
    expect(wrong.text).toContain('value="bientôt"')
    const early = { ...opened, ...typed, demandsUntil: "19/08", wishesUntil: "", destroyedOn: "10/09/2025" }
    expect((await custodian.post(page, { ...early, formKey: newId() })).status).toBe(400)
    const right = { ...opened, ...typed, demandsUntil: "19/08", wishesUntil: "22/08/2025", formKey: newId() }
    expect((await custodian.post(page, right)).location).toBe(`${page}?fait`)
    expect(seenIn(await custodian.get(follow))).toMatch(/Demandes jusqu’au mardi\s19\saoût/)
    const stale = await custodian.post(page, { ...right, formKey: newId(), demandsUntil: "18/08/2025" })
    expect(stale.status).toBe(409)
    expect(seenIn(stale)).toContain("Quelqu’un d’autre a enregistré entre-temps")
  })

  it("imports demands and wishes after a check, and echoes no cell of them", async () => {
    const { custodian, cast, installation, site } = it_
    const page = `${follow}/import`
    const model = await custodian.get(`${page}/modeles/demands`)
    expect(model.text).toBe("\ufeffoffice_code;country_iso2;priority;subject_fr\r\n")
    const demands =
      "office_code,country_iso2,priority,subject_fr\nOCESS,ES,must,Zqimport un\nOCESS,PT,high,Zqimport deux\n"
    const done = await importByPage(custodian, page, "demands", { name: "demandes.csv", bytes: demands })
    expect(seenIn(done)).toMatch(/Ajouts\s: 2/)
    expect(done.text).not.toMatch(/zqimport/i)
    const { code } = await installation.db
      .selectFrom("person")
      .select("code")
      .where("id", "=", cast.attache)
      .executeTakeFirstOrThrow()
    const wishes = `person_id,rank,office_code\n${code},1,OCAUT\n${code},2,OCESS\n`
    await importByPage(custodian, page, "wishes", { name: "voeux.csv", bytes: wishes })
    const people = seenIn(await custodian.get(`${follow}?vue=people`))
    expect(people).toMatch(/Léa Enposte.*OCAUT.*OCESS/)
    const files = [
      ["wishes", "nasty/24-wishes-bad-ranks.csv", ["P0066", "OFXX", "P9999"]],
      ["demands", "nasty/09-demands-quotes-newlines.csv", ["Cormoran", "OFAC", "Deuxième ligne"]],
    ] as const
    for (const [kind, file, cells] of files) {
      const checked = await postFile(
        custodian,
        page,
        { intent: "check", kind },
        { name: "f.csv", bytes: demoBytes(file) },
      )
      const report = await custodian.get(checked.location ?? "")
      expect(report.status).toBe(200)
      expect(seenIn(report)).toContain("à corriger")
      for (const cell of cells) expect(report.text, file).not.toContain(cell)
      expect(seenIn(report)).not.toMatch(/Importer (la|\d+) ligne/)
    }
    const organiser = await site.as(cast.organiser)
    const smuggled = await postFile(
      organiser,
      `${event}/import`,
      { intent: "check", kind: "demands" },
      { name: "d.csv", bytes: demands },
    )
    expect(smuggled.status).toBe(400)
  })

  it("is told to nobody else: not a text, not a count, not a date, on no page", async () => {
    const { site, cast, installation, officeId, otherId, head, attache } = it_
    const others = ["organiser", "director", "administrator", "staff", "departing", "partner"] as const
    const visitors = await Promise.all(others.map(async (who) => [who, await site.as(cast[who])] as const))
    const inside = [event, `${event}/agenda`, `${event}/programme`, `${event}/recherche?q=zqdemande`]
    const pages = (who: string) => [
      "/",
      "/evenements",
      ...(who === "partner" ? [] : inside),
      ...(who === "administrator" ? ["/journal"] : []),
    ]
    const before = await pagesOf(visitors, pages)

    await someDemands(installation, cast.colloquium, otherId, { demands: [aDemand("ES", "Zqdemande d'ailleurs")] })
    await someWishes(installation, cast.colloquium, cast.inAmman, [{ officeId, question: "Zqquestion" }])
    const opened = openedIn(await head.get(`${event}/demandes`))
    const stated = { ...opened, ...demandFields({ ES: "Zqdemande", PT: "Zqdemande" }), word: "Zqmotif", intent: "save" }
    expect((await head.post(`${event}/demandes`, stated)).status).toBe(302)
    const mine = {
      ...openedIn(await attache.get(`${event}/voeux`)),
      formKey: newId(),
      wish: [officeId],
      intent: "send",
    }
    expect((await attache.post(`${event}/voeux`, { ...mine, [`question-${officeId}`]: "Zqquestion" })).status).toBe(302)
    installation.time.now = "2025-08-20T07:00:00Z"
    const late = {
      ...openedIn(await head.get(`${event}/demandes`)),
      ...demandFields({ ES: "Zqdemande" }),
      why: "Zqpourquoi",
    }
    expect((await head.post(`${event}/demandes`, { ...late, intent: "ask" })).location).toContain("asked")
    installation.time.now = "2025-08-18T07:00:00Z"

    expect(await pagesOf(visitors, pages)).toEqual(before)
    const addresses = [
      ...pages(""),
      `${event}/demandes`,
      `${event}/demandes/${officeId}`,
      `${event}/voeux`,
      follow,
      "/courrier",
    ]
    for (const [who, visitor] of [...visitors, ["attache", attache] as const, ["head", head] as const]) {
      const own: Record<string, string[]> = { attache: ["zqquestion"], head: ["zqdemande", "zqpourquoi", "zqmotif"] }
      const hidden = canaries.filter((one) => !own[who]?.includes(one))
      const seen = await crawl(visitor, addresses)
      const heard = seen.flatMap(({ address, answer }) =>
        address.includes("recherche")
          ? []
          : heardIn(answer.text, hidden).map((canary) => `${who} ${address}: ${canary}`),
      )
      expect(heard).toEqual([])
    }
    // The office next door: its head would see what is its own and nothing else.
    expect((await head.get(`${event}/demandes`)).text).not.toContain("ailleurs")
    const { place } = installation.db
    const bytes = ["", "-wal"].map((ending) => readFileSync(place + ending, "latin1")).join("")
    expect(heardIn(bytes, canaries)).toEqual([])
  })
})

/** What some see on some pages, without what is new at each answer. */
async function pagesOf(visitors: readonly (readonly [string, Visitor])[], pages: (who: string) => readonly string[]) {
  const seen: Record<string, string> = {}
  for (const [who, visitor] of visitors)
    for (const page of pages(who)) seen[`${who} ${page}`] = seenIn(await visitor.get(page))
  return seen
}
