import { describe, expect, it } from "vitest"
import { exportsOf, routeModules } from "#tests/architecture/route-modules"
import { aCast } from "#tests/support/cast"
import { aCrowd, type Size } from "#tests/support/crowd"
import { type OpenDatabase, onBothDatabases } from "#tests/support/databases"
import { aSeminar } from "#tests/support/events"
import { anInstallation } from "#tests/support/installation"
import { publishDraft } from "#tests/support/publishing"
import { queriesAsked } from "#tests/support/queries-asked"
import { serve } from "#tests/support/request"
import { matterOf, withMatter } from "./matrix/matter"

/** Enough for the heaviest page, shell included: who asks, the events around, the page's own matter. */
const most = 34

/** How many queries each page asks, for somebody to whom everything is open. */
async function asked(open: OpenDatabase, size: Size & { seminars: number }): Promise<Record<string, number>> {
  const db = await open()
  const cast = await aCast(db)
  const installation = anInstallation(db, { demo: true })
  await aCrowd(db, cast.colloquium, size)
  for (let year = 2026; year < 2026 + size.seminars; year++)
    await aSeminar(db, {
      slug: `seminaire-moyen-orient-${year}`,
      starts_on: `${year}-10-13`,
      ends_on: `${year}-10-15`,
      window_ends_on: `${year}-10-15`,
    })
  const matter = await matterOf(installation, cast)
  await aCrowdLater(installation, cast.colloquium, cast.organiser, size.sessions)
  const site = await serve(installation)
  const everywhere = {
    organiser: await site.as(cast.organiser),
    administrator: await site.as(cast.administrator),
    custodian: await site.as(cast.custodian),
    officeHead: await site.as(cast.officeHead),
    attache: await site.as(cast.attache),
  }
  const counts: Record<string, number> = {}
  for (const { address, module } of await routeModules()) {
    if (address === "/*" || !exportsOf(module).has("default")) continue
    const path = withMatter(address, matter, "colloquium") + (address.endsWith("/recherche") ? "?q=autrement" : "")
    const visitor = everywhere[openTo(address)]
    // The first answer prepares what is kept; the second one counts.
    await visitor.get(path)
    const queries = await queriesAsked(async () => {
      const { status } = await visitor.get(path)
      if (status >= 500) throw new Error(`${path} breaks`)
    })
    counts[address] = queries.length
  }
  return counts
}

/** Somebody to whom a page is open. */
function openTo(address: string) {
  if (address.startsWith("/administration")) return "administrator"
  if (/reponses|demandes\/|voeux\//.test(address)) return "custodian"
  if (address.endsWith("/demandes")) return "officeHead"
  return address.endsWith("/voeux") ? "attache" : "organiser"
}

/** A second publication, and a draft that has moved on since. */
async function aCrowdLater(
  installation: ReturnType<typeof anInstallation>,
  eventId: string,
  organiser: string,
  sessions: number,
): Promise<void> {
  const { db } = installation
  const changed = { title_fr: "Autrement dite" }
  const half = await db
    .selectFrom("session")
    .select("id")
    .where("event_id", "=", eventId)
    .where("visibility", "<>", "confidential")
    .limit(Math.ceil(sessions / 2))
    .execute()
  const alter = () =>
    db.writer
      .updateTable("session")
      .set(changed)
      .where(
        "id",
        "in",
        half.map(({ id }) => id),
      )
      .execute()
  await alter()
  await publishDraft(installation, eventId, organiser)
  changed.title_fr = "Encore autrement"
  await alter()
}

onBothDatabases((open) => {
  describe("a page", () => {
    it("asks as many queries of a large event as of a small one", async () => {
      const small = await asked(open, { people: 3, sessions: 2, seminars: 1 })
      const large = await asked(open, { people: 40, sessions: 60, seminars: 4 })
      expect(Object.keys(small).length).toBeGreaterThan(10)
      expect(Math.min(...Object.values(small))).toBeGreaterThan(0)
      const growing = Object.entries(large).filter(([address, count]) => count > (small[address] ?? 0))
      expect(growing.map(([address, count]) => `${address}: ${small[address]} → ${count}`)).toEqual([])
      expect(Object.entries(large).filter(([, count]) => count > most)).toEqual([])
    }, 180_000)
  })
})
