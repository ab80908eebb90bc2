import { describe, expect, it } from "vitest"
import { aSession } from "#tests/support/events"
import { publishDraft } from "#tests/support/publishing"
import { newId } from "~/platform/crypto/tokens.server"
import { saysSecret, secretWords } from "../../features/agenda/draft/planning"
import { aPlace, blank, form, hidden, idIn, openedIn, preparation, radios } from "./place"

describe("preparing an agenda, without script", () => {
  it("begins empty, with the two things one can do", async () => {
    const { organiser } = await aPlace()
    const page = await organiser.get(preparation)
    expect(page.status).toBe(200)
    expect(page.text).toContain("Aucune séance pour l’instant")
    expect(page.text).toContain(`href="${preparation}/seances/nouvelle"`)
    expect(page.text).toContain('href="/evenements/colloque-2025/import"')
  })

  it("creates a session, lists it, and says that it is saved", async () => {
    const { organiser, cast } = await aPlace()
    const saved = await organiser.post(`${preparation}/seances/nouvelle`, form({ speakers: [`p:${cast.director}`] }))
    expect(saved.status).toBe(303)
    const page = await organiser.get(saved.location ?? "")
    expect(page.text).toContain("La séance est enregistrée")
    expect(page.text).toContain("Mme Muriel Dirige")
    expect((await organiser.get(`${preparation}?q=ouverture`)).text).toContain(idIn(saved))
    expect((await organiser.get(`${preparation}?q=cl%C3%B4ture`)).text).toContain("Aucune séance ne correspond")
  })

  it("says field by field what is wrong, and keeps what was typed", async () => {
    const { organiser } = await aPlace()
    const page = await organiser.post(`${preparation}/seances/nouvelle`, form({ startsAt: "tôt", titleEn: "" }))
    expect(page.status).toBe(400)
    expect(page.text).toContain("Indiquez une heure, par exemple 14:30.")
    expect(page.text).toMatch(/Donnez un intitulé\s: une lettre, un chiffre ou un signe visible au moins\./)
    expect(page.text).toContain('value="tôt"')
    expect(page.text).toContain('value="Ouverture"')
  })

  it("tells a clash when asked to check, before anything is saved", async () => {
    const { organiser, cast } = await aPlace()
    const roomId = cast.rooms.plenary
    await organiser.post(`${preparation}/seances/nouvelle`, form({ roomId }))
    const checked = await organiser.post(
      `${preparation}/seances/nouvelle`,
      form({ roomId, titleFr: "Clôture", startsAt: "10h", endsAt: "11h", intent: "check" }),
    )
    expect(checked.status).toBe(200)
    expect(checked.text).toContain("1 conflit bloquant")
    expect(checked.text).toMatch(/Auditorium.: deux séances à la fois/)
    expect((await organiser.get(preparation)).text).not.toContain("Clôture")
  })

  it("makes a session confidential whose form shows no audience any more", async () => {
    const { organiser, installation } = await aPlace()
    const { audience: _, ...fields } = form({ visibility: "confidential" })
    const saved = await organiser.post(`${preparation}/seances/nouvelle`, fields)
    expect(saved.status).toBe(303)
    const { audience, visibility } = await installation.db
      .selectFrom("session")
      .select(["audience", "visibility"])
      .where("id", "=", idIn(saved))
      .executeTakeFirstOrThrow()
    expect([audience, visibility]).toEqual(["members", "confidential"])
  })

  it("finds people by name, and adds the one who is ticked", async () => {
    const { organiser, cast } = await aPlace()
    const search = form({ intent: "search-speakers", speakersSearch: "enquete" })
    const found = await organiser.post(`${preparation}/seances/nouvelle`, search)
    expect(found.status).toBe(200)
    expect(found.text).toContain(`value="p:${cast.officeHead}"`)
    expect(found.text).toContain("Mme Yvon Enquête")
  })

  it("asks only about what both have changed, and takes over the rest", async () => {
    const { organiser } = await aPlace()
    const id = idIn(await organiser.post(`${preparation}/seances/nouvelle`, form()))
    const address = `${preparation}/seances/${id}`
    const opened = openedIn(await organiser.get(address))
    await organiser.post(address, form({ ...opened, titleFr: "La première", startsAt: "8h30", audience: "asi" }))
    const late = await organiser.post(address, form({ ...opened, titleFr: "La seconde", notes: "À moi" }))
    expect(late.status).toBe(409)
    expect(late.text).toContain("Deux versions à départager")
    expect(late.text).toContain("modifié par Mme Solène Organise, repris")
    expect(radios(late)).toEqual({ titleFr: ["La seconde", "La première"] })
    expect(openedIn(late)).toMatchObject({ revision: "2", "base-titleFr": "La première", "base-startsAt": "08:30" })
    const settled = { ...hidden(late), titleFr: "La première", formKey: newId(), intent: "settle" }
    expect(settled).toMatchObject({ startsAt: "08:30", audience: "asi", notes: "À moi" })
    expect((await organiser.post(address, settled)).status).toBe(303)
    const page = await organiser.get(address)
    for (const said of ["La première", "À moi", 'value="08:30"']) expect(page.text).toContain(said)
  })

  it("does not let a check, or a mistake, pass for a page opened anew", async () => {
    const { organiser } = await aPlace()
    const id = idIn(await organiser.post(`${preparation}/seances/nouvelle`, form()))
    const address = `${preparation}/seances/${id}`
    const opened = openedIn(await organiser.get(address))
    await organiser.post(address, form({ ...opened, titleFr: "La première" }))
    for (const sent of [{ intent: "check" }, { startsAt: "tôt" }, { intent: "search-speakers", speakersSearch: "x" }]) {
      const page = await organiser.post(address, form({ ...opened, ...sent, notes: "À moi" }))
      expect(openedIn(page)).toMatchObject({ revision: "1", "base-titleFr": "Ouverture", "base-notes": "" })
    }
  })

  it("settles the place of a reserved session that two have moved", async () => {
    const { organiser, cast } = await aPlace()
    const words = { ...secretWords, kind: "round_table", visibility: "confidential" }
    const id = idIn(await organiser.post(`${preparation}/seances/nouvelle`, form(words)))
    const address = `${preparation}/seances/${id}`
    const opened = openedIn(await organiser.get(address))
    const place = { day: "2025-08-26", startsAt: "09:00", endsAt: "10:30", roomId: "", intent: "save" }
    await organiser.post(address, { ...opened, ...place, startsAt: "8h", formKey: newId() })
    const late = await organiser.post(address, {
      ...opened,
      ...place,
      roomId: cast.rooms.confidential,
      endsAt: "11h",
      formKey: newId(),
    })
    expect(late.status).toBe(409)
    expect(late.text).not.toMatch(saysSecret)
    expect(radios(late)).toEqual({})
    const settled = { ...hidden(late), formKey: newId(), intent: "settle" }
    expect(settled).toMatchObject({ startsAt: "08:00", endsAt: "11:00", roomId: cast.rooms.confidential })
    expect((await organiser.post(address, settled)).status).toBe(303)
  })

  it("deletes after a question", async () => {
    const { organiser } = await aPlace()
    const id = idIn(await organiser.post(`${preparation}/seances/nouvelle`, form()))
    const address = `${preparation}/seances/${id}/supprimer`
    expect((await organiser.get(address)).text).toContain("Supprimer la séance")
    expect((await organiser.post(address, { revision: 9, formKey: newId() })).status).toBe(409)
    expect((await organiser.post(address, { revision: 1, formKey: newId() })).status).toBe(303)
    expect((await organiser.get(`${preparation}/seances/${id}`)).status).toBe(404)
  })

  it("refuses a form without its key", async () => {
    const { organiser } = await aPlace()
    expect((await organiser.post(`${preparation}/seances/nouvelle`, blank)).status).toBe(400)
  })
})

describe("a confidential session in the forms", () => {
  it("never sends its words back, saved or refused", async () => {
    const { organiser } = await aPlace()
    const words = { ...secretWords, kind: "round_table", visibility: "confidential" }
    const wrong = await organiser.post(`${preparation}/seances/nouvelle`, form({ ...words, startsAt: "?" }))
    expect(wrong.status).toBe(400)
    expect(wrong.text).not.toMatch(saysSecret)
    const id = idIn(await organiser.post(`${preparation}/seances/nouvelle`, form(words)))
    for (const address of [preparation, `${preparation}/seances/${id}`, `${preparation}/publier`])
      expect((await organiser.get(address)).text).not.toMatch(saysSecret)
    const moved = form({ revision: 1, startsAt: "11h", endsAt: "12h", titleFr: "Un nom" })
    expect((await organiser.post(`${preparation}/seances/${id}`, moved)).status).toBe(303)
    const page = await organiser.get(`${preparation}/seances/${id}`)
    expect(page.text).toContain('value="11:00"')
    expect(page.text).not.toContain("Un nom")
    expect((await organiser.get(`${preparation}/seances/${id}/supprimer`)).status).toBe(404)
    expect((await organiser.get(`${preparation}/seances/nouvelle?copie=${id}`)).status).toBe(404)
  })
})

describe("the draft", () => {
  it("is nobody's but the organisers'", async () => {
    const { site, cast, installation } = await aPlace()
    const id = await aSession(installation.db, cast.colloquium, { title_fr: "Rien que pour nous" })
    const addresses = [
      preparation,
      `${preparation}/seances/${id}`,
      `${preparation}/seances/nouvelle`,
      `${preparation}/personnes?q=dirige`,
      `${preparation}/conflits`,
      `${preparation}/publier`,
      `${preparation}/publications`,
    ]
    for (const person of [cast.attache, cast.partner, cast.director, cast.custodian, cast.staff]) {
      const visitor = await site.as(person)
      for (const address of addresses) {
        const page = await visitor.get(address)
        expect([address, page.status]).toEqual([address, 404])
        expect(page.text).not.toContain("Rien que pour nous")
      }
      expect((await visitor.post(`${preparation}/publier`, { formKey: newId() })).status).toBe(404)
    }
  })

  it("is read by nobody before it is published, and not after it has changed", async () => {
    const { site, cast, organiser, installation } = await aPlace()
    const id = idIn(await organiser.post(`${preparation}/seances/nouvelle`, form({ titleFr: "Ouverture publique" })))
    await publishDraft(installation, cast.colloquium, cast.organiser)
    await organiser.post(`${preparation}/seances/${id}`, form({ revision: 1, titleFr: "Ouverture secrète" }))
    const attache = await site.as(cast.attache)
    for (const address of ["agenda", "programme", "programme.ics", "recherche?q=ouverture", "agenda/2025-08-26"]) {
      const page = await attache.get(`/evenements/colloque-2025/${address}`)
      expect(page.text).not.toContain("secrète")
      expect([address, page.text.includes("Ouverture publique")]).toEqual([address, true])
    }
  })
})
