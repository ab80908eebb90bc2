import { describe, expect, it } from "vitest"
import type { Tx } from "#db/handle"
import { write } from "#db/write.server"
import { renameRoom, setEvent } from "#tests/support/event-settings"
import { publishDraft } from "#tests/support/publishing"
import { newId } from "~/platform/crypto/tokens.server"
import { aPlace, fingerprintIn, form, idIn, preparation } from "./place"

describe("publishing, without script", () => {
  it("shows the difference, publishes it, and shows the version", async () => {
    const { organiser } = await aPlace()
    await organiser.post(`${preparation}/seances/nouvelle`, form())
    const page = await organiser.get(`${preparation}/publier`)
    expect(page.text).toContain("Publier la version 1")
    const sent = { formKey: newId(), fingerprint: fingerprintIn(page), tell: "concerned", word: "" }
    const published = await organiser.post(`${preparation}/publier`, sent)
    expect(published.status).toBe(303)
    expect((await organiser.get(published.location ?? "")).text).toContain("La version 1 est publiée")
    expect((await organiser.post(`${preparation}/publier`, sent)).location).toBe(published.location)
    expect((await organiser.get(`${preparation}/publier`)).text).toContain("Rien ne change")
  })

  it("lists what the event's settings change, counts it and publishes it", async () => {
    const { organiser, cast, installation } = await aPlace()
    await organiser.post(`${preparation}/seances/nouvelle`, form())
    await publishDraft(installation, cast.colloquium, cast.organiser)
    await setEvent(installation, cast.colloquium, cast.organiser, { timeZone: "Asia/Amman" })
    await renameRoom(installation.db, cast.rooms.workshop, "Grand atelier")
    const page = await organiser.get(`${preparation}/publier`)
    for (const said of ["2 modifications à publier", "Fuseau horaire", "Europe/Paris", "Asia/Amman", "Grand atelier"])
      expect(page.text).toContain(said)
    expect((await organiser.get(`${preparation}/publier?vue=personnes`)).text).toContain("Asia/Amman")
    const agenda = "/evenements/colloque-2025/agenda"
    expect((await organiser.get(agenda)).text).toContain("Heure de Paris")
    const sent = { formKey: newId(), fingerprint: fingerprintIn(page), tell: "nobody", word: "" }
    const published = await organiser.post(`${preparation}/publier`, sent)
    expect((await organiser.get(published.location ?? "")).text).toContain("Fuseau horaire")
    expect((await organiser.get(agenda)).text).toContain("Heure d’Amman")
  })

  it("offers nothing to press while the draft is empty, and says when the agenda has become so", async () => {
    const { organiser, cast, installation } = await aPlace()
    const page = await organiser.get(`${preparation}/publier`)
    expect(page.text).toContain("Aucune séance à publier")
    expect(page.text).not.toContain("à publier</b>")
    expect(page.text).not.toContain("Publier la version 1</button>")
    const id = idIn(await organiser.post(`${preparation}/seances/nouvelle`, form()))
    await publishDraft(installation, cast.colloquium, cast.organiser)
    await organiser.post(`${preparation}/seances/${id}/supprimer`, { revision: 1, formKey: newId() })
    await publishDraft(installation, cast.colloquium, cast.organiser)
    expect((await organiser.get("/evenements/colloque-2025/agenda")).text).toContain("Aucune séance à l’agenda")
    expect((await organiser.get(`${preparation}/publications/2`)).text).toContain("Aucune séance dans cette version")
  })

  it("shows what changed to whoever was not quick enough", async () => {
    const { organiser, cast, installation } = await aPlace()
    const id = idIn(await organiser.post(`${preparation}/seances/nouvelle`, form()))
    const page = await organiser.get(`${preparation}/publier`)
    await publishDraft(installation, cast.colloquium, cast.organiser)
    await organiser.post(`${preparation}/seances/${id}`, form({ revision: 1, titleFr: "Autre intitulé" }))
    const sent = { formKey: newId(), fingerprint: fingerprintIn(page), tell: "nobody", word: "Mon mot" }
    const late = await organiser.post(`${preparation}/publier`, sent)
    expect(late.status).toBe(409)
    for (const said of ["Une autre publication est parue", "Autre intitulé", "Mon mot", "Publier la version 2"])
      expect(late.text).toContain(said)
  })

  it("brings an earlier version back after its difference was shown", async () => {
    const { organiser, cast, installation } = await aPlace()
    const id = idIn(await organiser.post(`${preparation}/seances/nouvelle`, form()))
    await publishDraft(installation, cast.colloquium, cast.organiser)
    await organiser.post(`${preparation}/seances/${id}`, form({ revision: 1, titleFr: "Second intitulé" }))
    await publishDraft(installation, cast.colloquium, cast.organiser)
    const page = await organiser.get(`${preparation}/publications/1/reprendre`)
    expect(page.text).toContain("Second intitulé")
    const sent = { formKey: newId(), fingerprint: fingerprintIn(page), tell: "nobody", word: "" }
    const back = await organiser.post(`${preparation}/publications/1/reprendre`, sent)
    expect(back.location).toContain("/publications/3")
    expect((await organiser.get(back.location ?? "")).text).toContain("reprise de la version 1")
    expect((await organiser.get(`${preparation}/publications/3/reprendre`)).status).toBe(404)
  })

  it("counts those concerned as it counts the places that they need, and the house apart", async () => {
    const { organiser, cast, installation } = await aPlace()
    const id = idIn(await organiser.post(`${preparation}/seances/nouvelle`, form({ roomId: cast.rooms.plenary })))
    await publishDraft(installation, cast.colloquium, cast.organiser)
    const small = (tx: Tx) =>
      tx.updateTable("room").set({ capacity: 1 }).where("id", "=", cast.rooms.workshop).execute()
    await write(installation.db, small)
    await organiser.post(`${preparation}/seances/${id}`, form({ revision: 1, roomId: cast.rooms.workshop }))
    const page = await organiser.get(`${preparation}/publier`)
    const [, expected = ""] = /1 place pour un public de (\d+)/.exec(page.text) ?? []
    expect(Number(expected)).toBeGreaterThan(1)
    expect(page.text).toMatch(new RegExp(`>${expected}.personnes<`))
    expect(page.text).toMatch(/agents? de la direction/)
    expect((await organiser.get(preparation)).text).toMatch(new RegExp(`${expected}.personnes concernées`))
  })

  it("shows a title that is another in the other language alone", async () => {
    const { organiser, cast, installation } = await aPlace()
    const id = idIn(await organiser.post(`${preparation}/seances/nouvelle`, form()))
    await publishDraft(installation, cast.colloquium, cast.organiser)
    await organiser.post(`${preparation}/seances/${id}`, form({ revision: 1, titleEn: "Grand opening" }))
    expect((await organiser.get(`${preparation}/publier`)).text).toContain('<span lang="en">Grand opening</span>')
  })
})
