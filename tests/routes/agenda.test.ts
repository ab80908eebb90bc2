import { beforeAll, describe, expect, it } from "vitest"
import { write } from "#db/write.server"
import { aCast, type Cast } from "#tests/support/cast"
import { onBothDatabases } from "#tests/support/databases"
import { aRoom, aSession } from "#tests/support/events"
import { anInstallation, during, type TestInstallation } from "#tests/support/installation"
import { aPerson, aRole } from "#tests/support/people"
import { publishDraft } from "#tests/support/publishing"
import { type Site, serve, type Visitor } from "#tests/support/request"
import { paths } from "~/paths"

const slug = "colloque-2025"
const tuesday = "2025-08-26"
const pages = [
  "/",
  paths.week(slug),
  paths.day(slug, tuesday),
  paths.programme(slug),
  `${paths.search(slug)}?q=zq`,
] as const
const agendaPages = pages.slice(1, 3)

onBothDatabases((open) => {
  describe("a published agenda", () => {
    let cast: Cast
    let installation: TestInstallation
    let site: Site
    let partnerHere: string
    const ids: Record<string, string> = {}

    beforeAll(async () => {
      const db = await open()
      cast = await aCast(db)
      partnerHere = await aPerson(db, { position: "partner", family_name: "Invité" })
      await aRole(db, partnerHere, "partner", { event_id: cast.colloquium })
      const { plenary, workshop, confidential } = cast.rooms
      const second = await aRoom(db, cast.colloquium, { code: "N-C2", name_fr: "Salle C2", kind: "confidential" })
      const keep = async (name: string, given: Parameters<typeof aSession>[2]) => {
        ids[name] = await aSession(db, cast.colloquium, { day: tuesday, ...given })
      }
      const titled = (title: string) => ({ title_fr: `Zqtitre ${title}`, title_en: `Zqtitle ${title}` })
      await keep("open", {
        ...titled("ouverte"),
        visibility: "open",
        room_id: plenary,
        starts_at: "08:30",
        ends_at: "09:30",
      })
      await keep("internal", { ...titled("interne"), room_id: plenary, starts_at: "10:00", ends_at: "10:40" })
      await keep("arriving", {
        ...titled("montants"),
        audience: "arriving",
        room_id: workshop,
        starts_at: "16:00",
        ends_at: "17:00",
        description_fr: "Zqagrément",
      })
      for (const [name, room_id, starts_at, ends_at] of [
        ["table", confidential, "11:00", "12:30"],
        ["staggered", second, "11:30", "13:00"],
      ] as const)
        await keep(name, {
          kind: "round_table",
          visibility: "confidential",
          audience: "members",
          room_id,
          starts_at,
          ends_at,
        })
      await keep("ours", {
        kind: "briefing",
        visibility: "confidential",
        audience: "asi",
        room_id: plenary,
        starts_at: "14:00",
        ends_at: "15:00",
      })
      installation = anInstallation(db, { now: during })
      await publishDraft(installation, cast.colloquium, cast.organiser)
      await keep("draft", { ...titled("brouillon"), starts_at: "18:00", ends_at: "19:00" })
      await write(db, (tx) =>
        tx
          .updateTable("session")
          .set({ title_fr: "Zqretitré" })
          .where("id", "=", ids.open ?? "")
          .execute(),
      )
      site = await serve(installation)
    })

    /** A page and what a script would fetch of it. */
    async function bothForms(visitor: Visitor, path: string): Promise<string> {
      const [address = "", search] = path.split("?")
      const scripted = `${address === "/" ? "/_root" : address}.data${search ? `?${search}` : ""}`
      const answers = [await visitor.get(path), await visitor.get(scripted)]
      expect(
        answers.map(({ status }) => status),
        path,
      ).toEqual([200, 200])
      return answers.map(({ text }) => text).join("\n")
    }

    it("is read whole by the network, but for what is reserved", async () => {
      const attache = await site.as(cast.attache)
      for (const path of agendaPages) {
        const text = await bothForms(attache, path)
        for (const title of ["ouverte", "interne", "montants"]) expect(text).toContain(`Zqtitre ${title}`)
        expect(text).toContain("Réservé")
        for (const id of [ids.table, ids.staggered]) expect(text).not.toContain(id)
        expect(text).not.toMatch(/Salle C[12]|round_table|Table ronde/)
        expect(text).toContain("reserve-2025-08-26-1100-1300")
      }
    })

    it("is only what is open to a partner of the event", async () => {
      const partner = await site.as(partnerHere)
      for (const path of pages) {
        const text = await bothForms(partner, path)
        expect(text).not.toMatch(/Zqtitre interne|montants|Zqagrément|Salle C[12]/)
        for (const id of [ids.internal, ids.table, ids.ours]) expect(text).not.toContain(id)
      }
      expect(await bothForms(partner, paths.week(slug))).toContain("Zqtitre ouverte")
    })

    it("has for organisers each reserved slot in its room, and no word of it", async () => {
      const day = await bothForms(await site.as(cast.organiser), paths.day(slug, tuesday))
      for (const told of ["Salle C1", "Salle C2", ids.table, ids.staggered]) expect(day).toContain(told)
      const attache = await bothForms(await site.as(cast.attache), paths.day(slug, tuesday))
      expect(attache).toContain("Autres salles")
    })

    it("shows nothing of the draft to anybody, organisers included", async () => {
      for (const who of [cast.organiser, cast.attache, cast.director, partnerHere]) {
        const visitor = await site.as(who)
        for (const path of pages) expect(await bothForms(visitor, path)).not.toMatch(/brouillon|Zqretitré/)
        expect((await visitor.get(paths.session(slug, ids.draft ?? ""))).status).toBe(404)
      }
    })

    it("gives a session's page to whoever may read it, and the same 404 to anybody else", async () => {
      const attache = await site.as(cast.attache)
      const partner = await site.as(partnerHere)
      const organiser = await site.as(cast.organiser)
      const statusOf = async (visitor: Visitor, id = "") => (await visitor.get(paths.session(slug, id))).status
      expect(await statusOf(attache, ids.internal)).toBe(200)
      expect(await statusOf(partner, ids.internal)).toBe(404)
      expect(await statusOf(partner, ids.open)).toBe(200)
      for (const id of [ids.table, ids.staggered, "reserve-2025-08-26-1100-1300", "unknown", ids.draft])
        expect(await statusOf(attache, id), id).toBe(404)
      expect(await statusOf(organiser, ids.table)).toBe(200)
      const unknown = (await partner.get(paths.session(slug, "unknown"))).text
      const forbidden = (await partner.get(paths.session(slug, ids.internal ?? ""))).text
      const comparable = (text: string) =>
        text
          .replace(/nonce="[^"]*"/g, "nonce")
          .replace(/requestId\\?",\\?"[^"\\]*/g, "requestId")
          .replaceAll(ids.internal ?? "", "unknown")
      expect(comparable(forbidden)).toBe(comparable(unknown))
    })

    it("says of a reserved slot of one's own its hours alone", async () => {
      const page = await bothForms(await site.as(cast.attache), paths.session(slug, ids.ours ?? ""))
      expect(page).toContain("14:00")
      expect(page).not.toMatch(/Auditorium|briefing|Présentation<|Attachés de sécurité intérieure</)
    })

    it("leads an organiser from a reserved slot to what stands before and after it", async () => {
      const { text } = await (await site.as(cast.organiser)).get(paths.session(slug, ids.table ?? ""))
      const ways = text.match(/class="around".*?<\/nav>/s)?.[0] ?? ""
      const led = [...ways.matchAll(/href="[^"]*\/seances\/([^"]+)"/g)].map(([, id]) => id)
      expect(led).toEqual([ids.internal, ids.arriving])
    })

    it("finds without accents what may be read, and neither drafts nor what is reserved", async () => {
      const attache = await site.as(cast.attache)
      const search = async (query: string) => (await attache.get(`${paths.search(slug)}?q=${query}`)).text
      expect(await search("ZQAGREMENT")).toContain("Zqtitre montants")
      expect(await search("brouillon")).toContain("Aucune séance pour")
      expect(await search("Salle+C1")).toContain("Aucune séance pour")
      expect(await search("")).toContain("Que cherchez-vous")
    })

    it("refuses to be searched without end", async () => {
      const custodian = await site.as(cast.custodian)
      const statuses = []
      for (let time = 0; time < 62; time++) statuses.push((await custodian.get(`${paths.search(slug)}?q=zq`)).status)
      expect([statuses[0], statuses[59], statuses[60], statuses[61]]).toEqual([200, 200, 429, 429])
    })

    it("keeps a filter in the address, and what is reserved out of it", async () => {
      const attache = await site.as(cast.attache)
      const rooms = await attache.get(`${paths.week(slug)}?salle=${cast.rooms.workshop}`)
      expect(rooms.text).toContain("Zqtitre montants")
      expect(rooms.text).not.toContain("Zqtitre interne")
      expect(rooms.text).not.toMatch(/class="reserved/)
      const hidden = await attache.get(`${paths.week(slug)}?salle=${cast.rooms.confidential}`)
      expect(hidden.text).toContain("Aucune séance ne correspond")
      expect(rooms.text).not.toContain(cast.rooms.confidential)
    })

    it("has the days of the event and no others", async () => {
      const attache = await site.as(cast.attache)
      for (const day of ["2025-08-24", "2025-08-30", "tuesday", "2025-08-26T00:00"])
        expect((await attache.get(paths.day(slug, day))).status, day).toBe(404)
      expect((await attache.get(paths.day(slug, "2025-08-29"))).text).toContain("Aucune séance ce jour")
    })

    it("is closed to whoever has nothing to do with the event", async () => {
      for (const who of [cast.partner, cast.liaisonOfficer]) {
        const visitor = await site.as(who)
        for (const path of pages.slice(1)) expect((await visitor.get(path)).status, path).toBe(404)
      }
    })

    it("opens the home on what is now and what is next", async () => {
      const home = (await (await site.as(cast.arriving)).get("/")).text.replaceAll("<!-- -->", "")
      expect(home).toMatch(/10:42<\/time><b>dans 3/)
      expect(home).toContain("Vous êtes montante")
      expect(home).toContain("Vous succédez à M.")
      const departing = (await (await site.as(cast.departing)).get("/")).text
      expect(departing).toContain("Vous êtes descendant\u00a0:")
    })

    it("says before the first publication that there is nothing yet, and tells organisers where to go", async () => {
      const seminar = "seminaire-moyen-orient-2025"
      const attache = await (await site.as(cast.inAmman)).get(paths.week(seminar))
      expect(attache.text).toContain("Le programme n’est pas encore publié")
      expect(attache.text).not.toContain(paths.preparation(seminar))
      const organiser = await (await site.as(cast.organiser)).get(paths.week(seminar))
      expect(organiser.text).toContain(paths.preparation(seminar))
    })

    it("has a title in the reader's language on every page, the missing one included", async () => {
      const titleOf = async (visitor: Visitor, path: string) =>
        /<title>([^<]*)/.exec((await visitor.get(path)).text)?.[1]
      const attache = await site.as(cast.attache)
      expect(await titleOf(attache, paths.session(slug, ids.open ?? ""))).toBe("Zqtitre ouverte – Colloque")
      expect(await titleOf(attache, "/nulle-part")).toBe("Introuvable – Colloque")
      const english = await site.as(cast.partner)
      expect(await titleOf(english, "/nulle-part")).toBe("Not found – Colloque")
      expect(await titleOf(english, "/")).toBe("Home – Colloque")
    })
  })
})
