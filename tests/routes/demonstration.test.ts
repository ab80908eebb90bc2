import { beforeAll, describe, expect, it } from "vitest"
import { write } from "#db/write.server"
import type { Cast } from "#tests/support/cast"
import type { TestInstallation } from "#tests/support/installation"
import type { Site } from "#tests/support/request"
import { programmeChanged } from "~/features/agenda/publications/letters"
import { reminder } from "~/features/round-tables/demands/follow-up/letters"
import { somethingIsDue } from "~/features/round-tables/tables/letters"
import { newId } from "~/platform/crypto/tokens.server"
import { settlingIn } from "~/settling.server"
import { aBrowser, addressOf, aSite } from "./a-browser"

describe("the demonstration", () => {
  let made: { site: Site; cast: Cast; installation: TestInstallation }
  beforeAll(async () => {
    made = await aSite({ demo: true })
  })
  const codeOf = async (id: string) =>
    (await made.installation.db.selectFrom("person").select("code").where("id", "=", id).executeTakeFirstOrThrow()).code

  it("lets one in as anybody of its data", async () => {
    const browser = aBrowser(made.site)
    const entered = await browser.post("/connexion/demo", {
      personId: await codeOf(made.cast.organiser),
      returnTo: "/connexions",
    })
    expect([entered.status, entered.location]).toEqual([303, "/connexions"])
    expect((await browser.get("/connexions")).status).toBe(200)
    expect((await browser.post("/connexion/demo", { personId: "nobody" })).status).toBe(404)
  })

  it("lets nobody in from another machine", async () => {
    const fields = new URLSearchParams({ personId: await codeOf(made.cast.organiser) }).toString()
    const far = await made.site.signedOut.send("POST", "/connexion/demo", {
      headers: { "X-Forwarded-For": "203.0.113.7", "Content-Type": "application/x-www-form-urlencoded" },
      body: fields,
    })
    expect(far.status).toBe(404)
  })

  it("sets its clock for whoever is signed in, to an instant with its offset alone", async () => {
    const { site, cast, installation } = made
    const moment = { now: "2025-08-26T10:42:00+02:00", returnTo: "/connexions" }
    expect((await aBrowser(site).post("/demo/horloge", moment)).location).toBe("/connexion")
    const visitor = await site.as(cast.attache)
    const set = await visitor.post("/demo/horloge", moment)
    expect([set.status, set.location]).toEqual([303, "/connexions"])
    expect(installation.clock.now()).toBe("2025-08-26T08:42:00Z")
    expect((await visitor.get("/connexions")).text).toMatch(/<time dateTime="10:42">10:42<\/time>/)
    for (const now of ["", "demain", "2025-08-26T10:42:00", "2025-02-30T10:42:00+02:00", "9999-01-01T00:00:00Z"])
      expect((await visitor.post("/demo/horloge", { now })).status, now).toBe(400)
    expect(installation.clock.now()).toBe("2025-08-26T08:42:00Z")
    expect((await visitor.get("/demo/horloge")).status).toBe(404)
  })

  it("shows letters instead of sending them, and their links work in the browser that asked", async () => {
    const { site, cast, installation } = made
    const browser = aBrowser(site)
    await browser.post("/connexion", { address: await addressOf(installation, cast.attache) })
    await browser.post("/connexion/demo", { personId: await codeOf(cast.staff) })
    const list = await browser.get("/courrier")
    const letter = /href="(\/courrier\/[0-9a-f]{32})"/.exec(list.text)?.[1] ?? ""
    const open = await browser.get(letter)
    expect(open.text).toContain("Vous avez demandé à vous connecter")
    const link = /href="(\/connexion\/lien\/[\w-]+)"/.exec(open.text)?.[1] ?? ""
    expect((await browser.post(link)).status).toBe(303)
    expect((await browser.get("/connexions")).text).toContain("Léa Enposte")
    expect((await browser.get("/courrier/unknown")).status).toBe(404)
  })

  it("shows a letter of confidential origin to its addressee alone, any other to everybody", async () => {
    const { site, cast, installation } = made
    const { db, outbox, realClock } = installation
    const address = await addressOf(installation, cast.arriving)
    const settling = settlingIn(installation, "colloque-2025", newId())
    const to = { personId: cast.arriving, email: address, language: "fr", civility: "Mme", familyName: "Nom" } as const
    const titles = { titleFr: "Un colloque", titleEn: "A colloquium" }
    const published = programmeChanged(to, titles, "https://colloque.test/")
    const ofSeating = settling.letter?.(to, titles)
    if (!ofSeating) throw new Error("a settled plan writes no letter")
    expect(ofSeating.subject).toBe(published.subject)
    const confidential = [
      ofSeating,
      { ...somethingIsDue(to, "https://colloque.test/"), subject: "Échéance" },
      { ...reminder(to, "https://colloque.test/"), subject: "Rappel" },
    ]
    const written = [...confidential, { ...published, subject: "Publication" }]
    await write(db, async (tx) => {
      for (const letter of written) await outbox.enqueue(tx, letter, realClock.now())
    })
    const rows = await db
      .selectFrom("letter")
      .select(["id", "subject"])
      .where("person_id", "=", cast.arriving)
      .where("kind", "in", ["programme-changed", ...confidential.map(({ kind }) => kind)])
      .execute()
    expect(rows).toHaveLength(4)
    const [addressee, other] = [await site.as(cast.arriving), await site.as(cast.organiser)]
    const [own, others] = [await addressee.get("/courrier"), await other.get("/courrier")]
    const unknown = await other.get(`/courrier/${newId()}`)
    const main = ({ text }: { text: string }) => /<main[\s\S]*<\/main>/.exec(text)?.[0].replace(/[0-9a-f]{32}/g, "")
    expect(main(unknown)).toBeTruthy()
    for (const { id, subject } of rows) {
      const open = subject === "Publication"
      expect([own.text.includes(id), others.text.includes(id)], subject).toEqual([true, open])
      expect((await addressee.get(`/courrier/${id}`)).status).toBe(200)
      const answer = await other.get(`/courrier/${id}`)
      expect(answer.status, subject).toBe(open ? 200 : 404)
      if (!open) expect([main(answer), answer.status]).toEqual([main(unknown), unknown.status])
    }
  })

  it("has neither its pages nor its clock in production", async () => {
    const { site, cast } = await aSite()
    const visitor = await site.as(cast.attache)
    for (const path of ["/courrier", "/courrier/x"]) expect((await visitor.get(path)).status).toBe(404)
    expect((await visitor.post("/demo/horloge", { now: "2025-08-26T10:42:00+02:00" })).status).toBe(404)
    expect((await visitor.get("/connexions")).text).not.toContain("demo-bar")
  })
})
