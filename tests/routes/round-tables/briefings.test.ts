import { beforeAll, describe, expect, it } from "vitest"
import { aBriefing, aGuest } from "#tests/support/briefings"
import { aCast, type Cast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { aSession } from "#tests/support/events"
import { hiddenField } from "#tests/support/files"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { publishDraft } from "#tests/support/publishing"
import { queriesAsked } from "#tests/support/queries-asked"
import { type Fields, type Site, serve, type Visitor } from "#tests/support/request"
import { paths } from "~/paths"
import { minutesLater } from "~/platform/instants"

const slug = "colloque-2025"

describe("a confidential briefing", () => {
  let cast: Cast
  let installation: TestInstallation
  let site: Site
  let custodian: Visitor
  let guest: string
  let briefing: string
  const page = () => paths.tableRules(slug, briefing)
  const guestAtHome = async () => {
    const visitor = await site.as(guest)
    const { text } = await visitor.get(paths.home())
    return { visitor, text }
  }

  beforeAll(async () => {
    const db = await openDatabase("sqlite")
    installation = anInstallation(db, { demo: true })
    cast = await aCast(db)
    guest = await aGuest(db, { given_name: "Aude", family_name: "Zqinvitée" })
    await aSession(db, cast.colloquium, { title_fr: "Ouverture", visibility: "open", day: "2025-08-25" })
    await aSession(db, cast.colloquium, {
      title_fr: "Bureau",
      audience: "central",
      starts_at: "11:30",
      ends_at: "12:30",
    })
    briefing = await aBriefing(installation, cast.colloquium, [])
    await publishDraft(installation, cast.colloquium, cast.organiser)
    site = await serve(installation)
    custodian = await site.as(cast.custodian)
  })

  async function send(fields: Fields, revision?: string) {
    const shown = await custodian.get(page())
    const opened = { formKey: hiddenField(shown, "formKey"), revision: revision ?? hiddenField(shown, "revision") }
    return custodian.post(page(), { ...opened, titleFr: "Menace", ...fields })
  }

  /** Every page of an agenda that somebody may look at, without what differs from one answer to the next. */
  async function seenBy(personId: string): Promise<string> {
    const visitor = await site.as(personId)
    const preparing = [paths.preparation(slug), paths.conflicts(slug), paths.publish(slug), paths.publications(slug)]
    const own = [paths.home(), paths.week(slug), paths.day(slug, "2025-08-26"), paths.programme(slug)]
    const pages = personId === cast.organiser ? [...own, ...preparing] : own
    const texts = await Promise.all(pages.map(async (path) => (await visitor.get(path)).text))
    return texts
      .join("\n")
      .replace(/nonce="[^"]*"|formKey[^,]*,\\?"[^"\\]*|name="formKey" value="[^"]*"|requestId\\?",\\?"[^"\\]*/g, "")
      .replace(/[0-9a-f]{32}/g, "")
  }

  it("is found by its custodian from the agenda, and set up on a page of its own", async () => {
    const session = await custodian.get(paths.session(slug, briefing))
    expect(session.text).toContain(`href="${paths.table(slug, briefing)}"`)
    const dossier = await custodian.get(paths.table(slug, briefing))
    expect(dossier.text).toContain("Réunion confidentielle")
    expect(dossier.text).toContain(`href="${page()}"`)
    const shown = await custodian.get(page())
    expect(shown.status).toBe(200)
    expect(shown.text).toContain("Régler la réunion")
  })

  it("is listed for its custodian beside the own tables, and for nobody else", async () => {
    const listed = async (visitor: Visitor) => {
      const { status, text } = await visitor.get(paths.tables(slug))
      return [status, text.includes(`href="${paths.table(slug, briefing)}"`), text.includes("Réunions confidentielles")]
    }
    expect(await listed(custodian)).toEqual([200, true, true])
    for (const other of [cast.attache, cast.staff])
      expect(await listed(await site.as(other))).toEqual([200, false, false])
  })

  it("is found by nobody else, as its dossier is", async () => {
    for (const who of [cast.organiser, cast.director, cast.attache, cast.administrator, cast.officeHead]) {
      const visitor = await site.as(who)
      for (const path of [page(), paths.table(slug, briefing)]) expect((await visitor.get(path)).status).toBe(404)
      expect((await visitor.get(paths.session(slug, briefing))).text).not.toContain("Ouvrir le dossier")
    }
  })

  it("takes nobody into any programme before somebody is named", async () => {
    const { visitor, text } = await guestAtHome()
    expect(text).toContain("Aucun événement pour vous")
    for (const path of [paths.programme(slug), paths.programmeCalendar(slug), paths.week(slug)])
      expect((await visitor.get(path)).status).toBe(404)
  })

  it("looks for people by name, keeps what is ticked, and saves", async () => {
    const watched = [cast.organiser, cast.director, cast.staff, cast.attache, cast.departing]
    const before = await Promise.all(watched.map(seenBy))
    const found = await send({ intent: "search", speakersSearch: "zqinv", attendeesSearch: "bureau" })
    expect(found.text).toMatch(new RegExp(`name="speakers"[^>]*value="${guest}"`))
    expect(found.text).toMatch(new RegExp(`name="attendees"[^>]*value="${cast.staff}"`))
    const byKey = await send({ intent: "return-key", speakersSearch: "zqinv" })
    expect([byKey.status, byKey.text.includes(guest)]).toEqual([200, true])
    const unknown = await send({ intent: "save", speakers: "nobody" })
    expect([unknown.status, unknown.text.includes("personne inconnue de l’annuaire")]).toEqual([400, true])
    const saved = await send({ intent: "save", speakers: [guest], attendees: [cast.officeHead, guest] })
    expect(saved.location).toBe(paths.table(slug, briefing))
    const dossier = (await custodian.get(saved.location ?? "")).text
    expect(dossier).toContain("Zqinvitée")
    expect(await Promise.all(watched.map(seenBy))).toEqual(before)
  })

  it("stands in the speaker's pages and calendar, without a word, a room or a dossier", async () => {
    const { visitor, text } = await guestAtHome()
    expect(text).toContain("Colloque des attachés 2025")
    expect(text).toContain("Réservé")
    const programme = await visitor.get(paths.programme(slug))
    expect(programme.text).toContain("Réservé")
    const session = await visitor.get(paths.session(slug, briefing))
    expect([session.status, session.text.includes("Ce créneau vous est réservé")]).toEqual([200, true])
    const calendar = await visitor.get(paths.programmeCalendar(slug))
    expect(calendar.text).toMatch(/SUMMARY:Réservé/)
    expect(`${text}${programme.text}${session.text}${calendar.text}`).not.toMatch(/Menace|scellée/)
    for (const path of [paths.table(slug, briefing), paths.preparation(slug), paths.tables(slug).concat("/x")])
      expect((await visitor.get(path)).status).toBe(404)
  })

  it("leaves no line in the clear of what its speaker reads, downloads or is refused", async () => {
    const lines = () => installation.db.selectFrom("entry").select(["act", "event_id", "actor_id"]).execute()
    const visitor = await site.as(guest)
    // A minute later, a repeat is a line again.
    installation.time.realNow = minutesLater(installation.time.realNow, 2)
    await visitor.get(paths.programmeCalendar(slug))
    await visitor.get(paths.preparation(slug))
    const entries = await lines()
    expect(entries.filter(({ act }) => act === "download-programme").length).toBeGreaterThan(1)
    const own = entries.filter(({ actor_id }) => actor_id === guest)
    expect(own.map(({ act }) => act)).toContain("refusal")
    expect(own.filter(({ act, event_id }) => event_id !== null || act === "download-programme")).toEqual([])
  })

  it("makes the same work for whoever is named and whoever is not", async () => {
    const [named, other] = await Promise.all([cast.officeHead, cast.director].map((who) => site.as(who)))
    if (!named || !other) throw new Error("two visitors")
    for (const path of [paths.week(slug), paths.programme(slug), paths.programmeCalendar(slug), paths.tables(slug)]) {
      const work = []
      for (const visitor of [named, other]) {
        await visitor.get(path)
        work.push((await queriesAsked(async () => void (await visitor.get(path)))).sort())
      }
      expect(work[0], path).toEqual(work[1])
    }
    const outsiders = [guest, await aGuest(installation.db), cast.liaisonOfficer]
    const asked = []
    for (const who of outsiders) {
      const visitor = await site.as(who)
      await visitor.get(paths.feeds())
      asked.push((await queriesAsked(async () => void (await visitor.get(paths.feeds())))).sort())
    }
    expect(asked[1]).toEqual(asked[0])
    expect(asked[2]).toEqual(asked[0])
  })

  it("tells its custodian who is expected elsewhere at that time", async () => {
    const other = await aBriefing(installation, cast.colloquium, [guest], { starts_at: "11:30", ends_at: "12:30" })
    const shown = await custodian.get(page())
    expect(shown.text).toMatch(/1 personne est attendue ailleurs à cette heure[\s\S]{0,120}Zqinvitée/)
    expect((await custodian.get(paths.tableRules(slug, other))).text).toContain("attendu ailleurs à cette heure")
    const { writer } = installation.db
    await writer.deleteFrom("session").where("id", "=", other).execute()
  })

  it("shows two versions when somebody else has saved meanwhile, people by their names", async () => {
    const stale = await send({ intent: "save", speakers: [guest], attendees: [cast.staff] }, "1")
    expect(stale.status).toBe(409)
    expect(stale.text).toContain("Odile Bureau")
    expect(stale.text).toContain("Zqinvitée")
  })

  it("leaves the guest's pages with the last name", async () => {
    await send({ intent: "save" })
    expect((await guestAtHome()).text).toContain("Aucun événement pour vous")
  })
})
