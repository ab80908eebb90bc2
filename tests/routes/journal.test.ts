import { describe, expect, it } from "vitest"
import { aCast, type Cast } from "#tests/support/cast"
import { onBothDatabases } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { addLines, addManyLines, tamper } from "#tests/support/journals"
import { queriesAsked } from "#tests/support/queries-asked"
import { type Site, serve } from "#tests/support/request"

onBothDatabases((open) => {
  async function aSite(): Promise<{ installation: TestInstallation; cast: Cast; site: Site }> {
    const db = await open()
    const cast = await aCast(db)
    const installation = anInstallation(db)
    return { installation, cast, site: await serve(installation) }
  }

  const refusals = async ({ db }: TestInstallation) =>
    (await db.selectFrom("entry").select("detail").where("act", "=", "refusal").orderBy("seq").execute()).length

  describe("refusals", () => {
    it("leave one line a minute, however often somebody asks, and all are counted", async () => {
      const { installation, cast, site } = await aSite()
      const partner = await site.as(cast.partner)
      for (let n = 0; n < 30; n++) expect((await partner.get("/administration")).status).toBe(404)
      expect(await refusals(installation)).toBe(1)
      installation.time.realNow = "2026-08-18T07:01:00Z"
      expect((await partner.get("/administration")).status).toBe(404)
      expect(await refusals(installation)).toBe(3)
      const page = await (await site.as(cast.administrator)).get("/journal?acte=refusal")
      expect(page.text).toContain("encore 29 fois, dans la minute de 2026-08-18 09:00")
    })

    it("make the same work for what is forbidden and for what is not there, the first time and again", async () => {
      const { cast, site } = await aSite()
      const work = []
      for (const event of ["colloque-2025", "nowhere-2025"]) {
        // Each is the first refusal of somebody else who may as little.
        const visitor = await site.as(event === "nowhere-2025" ? cast.partner : cast.staff)
        const path = `/evenements/${event}/import`
        await visitor.get("/")
        for (const _ of ["first", "again"])
          work.push((await queriesAsked(async () => void (await visitor.get(path)))).sort())
      }
      const [first, again, firstUnknown, againUnknown] = work
      expect(firstUnknown).toEqual(first)
      expect(againUnknown).toEqual(again)
      expect(again?.length).toBeLessThan(first?.length ?? 0)
    })
  })

  describe("the page of the journal", () => {
    it("says on each view what the last verification found, and compares with the checkpoints", async () => {
      const { installation, cast, site } = await aSite()
      await addLines(installation, 4)
      await installation.audit.checkpoint()
      const administrator = await site.as(cast.administrator)
      expect((await administrator.get("/journal?verifier")).text).toContain("Chaîne vérifiée à")
      await tamper(installation.db, "delete from entry where seq >= 3")
      expect((await administrator.get("/journal?verifier")).text).toContain("La chaîne est rompue")
      expect((await administrator.get("/journal")).text).toContain("La chaîne est rompue")
      await tamper(installation.db, "delete from entry")
      await addLines(installation, 9, () => ({ at: "2026-08-18T09:00:00Z" }))
      const replaced = await administrator.get("/journal?verifier")
      expect(replaced.text).toContain("Les points de contrôle ne confirment pas le journal")
    })

    it("offers to search further back where a search stopped", async () => {
      const { installation, cast, site } = await aSite()
      await addManyLines(installation, 5_201, (n) => ({
        confidential: true,
        actorSealed: true,
        actorId: n === 0 ? cast.organiser : cast.director,
      }))
      const custodian = await site.as(cast.custodian, { with: "key" })
      const first = await custodian.get("/journal-complet?q=solene")
      expect(first.text).toContain("Cherchez plus loin.")
      const further = /href="(\/journal[^"]*avant=[^"]*)"[^>]*>(?:(?!<\/a>).)*Chercher plus loin/.exec(first.text)?.[1]
      const second = await custodian.get((further ?? "").replaceAll("&amp;", "&"))
      expect(second.text).toContain("Solène Organise")
      expect(second.text).not.toContain("Chercher plus loin")
    })
  })
})
