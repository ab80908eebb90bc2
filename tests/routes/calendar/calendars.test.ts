import { beforeAll, describe, expect, it } from "vitest"
import { readers } from "#tests/features/calendar/readers"
import { aCast, type Cast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { aSession } from "#tests/support/events"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { publishDraft } from "#tests/support/publishing"
import { type Answer, type Site, serve, type Visitor } from "#tests/support/request"
import { minutesLater } from "~/platform/instants"

let installation: TestInstallation
let cast: Cast
let site: Site
let sessions: Record<"opening" | "workshop" | "sealed" | "table" | "central", string>

beforeAll(async () => {
  const db = await openDatabase()
  cast = await aCast(db)
  installation = anInstallation(db)
  const of = (given: Parameters<typeof aSession>[2]) => aSession(db, cast.colloquium, given)
  sessions = {
    opening: await of({ title_fr: 'L\'été, « ouvert » ; et/ou "fini"', visibility: "open", day: "2025-08-25" }),
    workshop: await of({
      title_fr: "Revue de poste",
      title_en: "Review",
      audience: "asi",
      room_id: cast.rooms.workshop,
    }),
    sealed: await of({ visibility: "confidential", audience: "asi", starts_at: "11:00", ends_at: "12:00" }),
    table: await of({ visibility: "confidential", audience: "members", starts_at: "14:00", ends_at: "15:00" }),
    central: await of({ title_fr: "Comité central", audience: "central", starts_at: "16:00", ends_at: "17:00" }),
  }
  await publishDraft(installation, cast.colloquium, cast.organiser)
  site = await serve(installation)
})

const titles = ({ text }: Answer) => readers[0].read(text).map(({ summary }) => summary)
const programme = "/evenements/colloque-2025/programme.ics"
const calendarOf = (session: string) => `/evenements/colloque-2025/seances/${session}/seance.ics`
const formKeyIn = ({ text }: Answer) => /name="formKey" value="([^"]+)"/.exec(text)?.[1] ?? ""
const addressIn = ({ text }: Answer) => /value="http:\/\/colloque\.test(\/f\/[\w-]{43}\.ics)"/.exec(text)?.[1]

describe("a programme's file", () => {
  it("holds one's own sessions, under a name that is safe", async () => {
    const lea = await site.as(cast.attache)
    const answer = await lea.get(programme)
    expect(answer.status).toBe(200)
    expect(titles(answer)).toEqual(['L\'été, « ouvert » ; et/ou "fini"', "Revue de poste", "Réservé"])
    expect(answer.headers).toMatchObject({
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition":
        "attachment; filename=\"colloque-des-attaches-2025.ics\"; filename*=UTF-8''Colloque%20des%20attach%C3%A9s%202025.ics",
      "x-robots-tag": "noindex",
    })
    expect(answer.headers["cache-control"]).toContain("no-store")
  })

  it("is noted in the journal, unless only its head was asked for", async () => {
    const downloads = async () =>
      (await installation.db.selectFrom("entry").select("act").where("act", "=", "download-programme").execute()).length
    const lea = await site.as(cast.attache)
    const before = await downloads()
    await lea.head(programme)
    expect(await downloads()).toBe(before)
    // A minute later, a repeat is a line again.
    installation.time.realNow = minutesLater(installation.time.realNow, 2)
    await lea.get(programme)
    expect(await downloads()).toBeGreaterThan(before)
  })

  it("of a session may be taken by whoever may read it, as the programme has it", async () => {
    const lea = await site.as(cast.attache)
    const whole = await lea.get(programme)
    const uidLine = /UID:[^\r]*/
    const one = await lea.get(calendarOf(sessions.workshop))
    expect(titles(one)).toEqual(["Revue de poste"])
    expect(whole.text).toContain(uidLine.exec(one.text)?.[0] ?? "none")
    expect(one.headers["content-disposition"]).toContain('filename="revue-de-poste.ics"')
    expect(titles(await lea.get(calendarOf(sessions.central)))).toEqual(["Comité central"])
    const opening = await lea.get(calendarOf(sessions.opening))
    expect(opening.headers["content-disposition"]).toContain('filename="l-ete-ouvert-et-ou-fini.ics"')
    const own = await lea.get(calendarOf(sessions.sealed))
    expect(titles(own)).toEqual(["Réservé"])
    expect(own.headers["content-disposition"]).toContain('filename="reserve.ics"')
  })

  it("is not there for a reserved slot of others, whoever asks", async () => {
    for (const who of [cast.attache, cast.organiser, cast.custodian, cast.director]) {
      const visitor = await site.as(who)
      const [sealed, unknown] = await Promise.all([
        visitor.get(calendarOf(sessions.table)),
        visitor.get(calendarOf("00000000000000000000000000000000")),
      ])
      expect(sealed.status).toBe(404)
      expect(sealed.text).toBe(unknown.text)
    }
    expect((await (await site.as(cast.organiser)).get(calendarOf(sessions.sealed))).status).toBe(404)
  })
})

describe("the page of calendars", () => {
  async function created(visitor: Visitor, name: string): Promise<Answer> {
    const formKey = formKeyIn(await visitor.get("/calendrier"))
    return visitor.post("/calendrier", { intent: "create", formKey, name })
  }

  it("makes an address, shows it once, with a link and a drawn code, and serves it", async () => {
    const marc = await site.as(cast.departing)
    expect((await marc.get("/calendrier")).text).toContain("Aucun abonnement")
    const made = await created(marc, "Téléphone de service")
    expect(made.status).toBe(200)
    const address = addressIn(made)
    expect(address).toBeDefined()
    expect(made.text).toContain(`href="webcal://colloque.test${address}"`)
    expect(made.text).toMatch(/<svg viewBox="-4 -4 \d+ \d+"[^>]*><path d="M0 0h7v1h-7z/)
    expect(made.headers["cache-control"]).toBe("no-store")
    const page = await marc.get("/calendrier")
    expect(page.text).toContain("Téléphone de service")
    expect(page.text).toContain("Jamais lu")
    expect(page.text).not.toContain(address?.slice(3, 46))
    const feed = await site.signedOut.get(address ?? "", { "User-Agent": "Google-Calendar-Importer" })
    expect(titles(feed)).toEqual(['L\'été, « ouvert » ; et/ou "fini"', "Revue de poste", "Réservé"])
    expect(feed.headers["set-cookie"]).toBeUndefined()
    await expect.poll(async () => (await marc.get("/calendrier")).text).toContain("par Google Agenda")
  })

  it("answers a form sent twice with the same address, and makes one feed", async () => {
    const ines = await site.as(cast.arriving)
    const form = { intent: "create", formKey: formKeyIn(await ines.get("/calendrier")), name: "Poste" }
    const answers = [await ines.post("/calendrier", form), await ines.post("/calendrier", form)]
    expect(addressIn(answers[0] as Answer)).toBe(addressIn(answers[1] as Answer))
    const feeds = await installation.db.selectFrom("feed").select("id").where("person_id", "=", cast.arriving).execute()
    expect(feeds).toHaveLength(1)
  })

  it("takes the form as a browser without script sends it, whose origin is hidden with its Referer", async () => {
    const muriel = await site.as(cast.director)
    const form = { intent: "create", formKey: formKeyIn(await muriel.get("/calendrier")), name: "Bureau" }
    const made = await muriel.post("/calendrier", form, { headers: { Origin: "null" } })
    expect(addressIn(made)).toBeDefined()
    const foreign = { Origin: "null", "Sec-Fetch-Site": "cross-site" }
    expect((await muriel.post("/calendrier", form, { headers: foreign })).status).toBe(403)
  })

  it("says what is wrong and keeps what was typed", async () => {
    const lea = await site.as(cast.attache)
    for (const [name, said] of [
      ["  ", "Indiquez l’appareil"],
      ["x".repeat(80), "60 caractères au plus"],
    ] as const) {
      const answer = await created(lea, name)
      expect(answer.status).toBe(400)
      expect(answer.text).toContain(said)
      expect(answer.text).toContain(`value="${name.slice(0, 60)}"`)
    }
    for (const form of [{}, { intent: "delete-all" }, { intent: "revoke", formKey: "<>" }])
      expect((await lea.post("/calendrier", form)).status).toBe(400)
  })

  it("asks before it renews or revokes, and does so for its owner alone", async () => {
    const lea = await site.as(cast.attache)
    const address = addressIn(await created(lea, "Bureau")) ?? ""
    const { id } = await installation.db
      .selectFrom("feed")
      .select("id")
      .where("person_id", "=", cast.attache)
      .where("name", "=", "Bureau")
      .executeTakeFirstOrThrow()
    const asked = await lea.get(`/calendrier?revoquer=${id}`)
    expect(asked.text).toMatch(/<dialog[^>]* open/)
    expect(asked.text).toContain("Révoquer «\u00a0Bureau\u00a0»")
    const paul = await site.as(cast.inAmman)
    expect((await paul.get(`/calendrier?revoquer=${id}`)).text).not.toMatch(/<dialog[^>]* open|Bureau/)
    const theirs = await paul.post("/calendrier", { intent: "revoke", formKey: "paul-asks-this", feedId: id })
    expect(theirs.status).toBe(409)
    expect((await site.signedOut.get(address)).text).toContain("Revue de poste")
    const form = { formKey: formKeyIn(asked), feedId: id }
    const renewed = await lea.post("/calendrier", { intent: "rotate", ...form })
    const fresh = addressIn(renewed) ?? ""
    expect(fresh).not.toBe(address)
    expect((await site.signedOut.get(address)).text).toContain("Abonnement révoqué")
    expect((await site.signedOut.get(fresh)).text).toContain("Revue de poste")
  })

  it("speaks English to whoever reads it", async () => {
    const jane = await site.as(cast.partner)
    const made = await created(jane, "Phone")
    expect(made.text).toContain("<title>My calendars – Colloque</title>")
    expect(made.text).toContain("The address of “Phone” is ready")
    expect(titles(await site.signedOut.get(addressIn(made) ?? ""))).toEqual(["Middle East seminar 2025"])
  })
})

describe("robots", () => {
  it("may fetch feeds and nothing else", async () => {
    const { status, text } = await site.signedOut.get("/robots.txt")
    expect(status).toBe(200)
    const allowed = (path: string) => {
      const fits = (rule: string) =>
        new RegExp(`^${rule.replace(/[.?+^()[\]{}|\\]/g, "\\$&").replaceAll("*", ".*")}`).test(path)
      const rules = [...text.matchAll(/^(Allow|Disallow): (\S+)$/gm)].filter(([, , rule = ""]) => fits(rule))
      const [first] = rules.sort(([, verb, a = ""], [, , b = ""]) => b.length - a.length || (verb === "Allow" ? -1 : 1))
      return first?.[1] !== "Disallow"
    }
    expect(allowed(`/f/${"x".repeat(43)}.ics`)).toBe(true)
    for (const path of ["/", "/connexion", "/evenements/colloque-2025", "/calendrier"])
      expect(allowed(path)).toBe(false)
  })
})
