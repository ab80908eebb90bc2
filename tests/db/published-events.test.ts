import { type Migration, Migrator } from "kysely"
import { describe, expect, it } from "vitest"
import type { Db } from "#db/handle"
import { migrate } from "#db/migrate.server"
import { migrations } from "#db/migrations/list"
import { open } from "#db/open.server"
import { emptyDatabaseAddress, onBothDatabases } from "#tests/support/databases"
import { anInstallation } from "#tests/support/installation"
import { permit } from "~/features/access/policy"
import { publications } from "~/features/agenda/publications/queries.server"
import { makeFeed } from "~/features/calendar/feeds/making.server"
import { attache, central, fillAsOf0009 } from "./as-of-0009"

const origin = "https://colloque.example"

onBothDatabases((_, dialect) => {
  /** A filled database of the schema before, brought to the newest one. */
  async function migrated<T>(work: (db: Db) => Promise<T>): Promise<T> {
    const db = open(await emptyDatabaseAddress(dialect))
    try {
      const getMigrations = async () => migrations as Record<string, Migration>
      const { error } = await new Migrator({ db: db.writer, provider: { getMigrations } }).migrateTo("0009-closing")
      if (error) throw error
      await fillAsOf0009(db.writer)
      await migrate(db)
      return await work(db)
    } finally {
      await db.close()
    }
  }

  describe("a database of the schema before", () => {
    it.each([attache, central])("gives the feed of %s byte for byte as before", async (personId) => {
      const [feed, lastModified] = await migrated(async (db) => {
        const { keys } = anInstallation(db)
        const making = { keys, origin, demo: false, now: "2025-08-18T07:00:00Z" }
        const made = await makeFeed(db, { personId, language: "fr", createdAt: "2025-08-02T08:00:00Z" }, making)
        return [Buffer.from(made.bytes).toString(), new Date(made.lastModified).toISOString()] as const
      })
      await expect(feed).toMatchFileSnapshot(`golden/${personId}-as-of-0009.ics`)
      expect(lastModified).toBe("2025-08-13T08:00:00.000Z")
    })

    it("holds in each earlier publication the event as it stands", async () => {
      const grant = permit(
        "see-agenda",
        { personId: attache, roles: new Set(["attache"]), demo: false },
        "e-colloquium",
      )
      if (!grant) throw new Error("an attaché sees the agenda")
      const all = await migrated((db) => publications(db, grant))
      expect(all.map(({ number }) => number)).toEqual([1, 2, 3])
      for (const { event, daysSequence } of all) {
        expect(event).toEqual({
          titleFr: "Colloque 2025",
          titleEn: "Colloquium 2025",
          city: "Nanterre",
          timeZone: "Europe/Paris",
          startsOn: "2025-08-25",
          endsOn: "2025-08-29",
          themes: [{ key: "cyber", nameFr: "Cyber", nameEn: "Cyber" }],
          rooms: [
            { id: "r-plenary", name: "Auditorium", floor: "1", site: "Nanterre", capacity: 300 },
            { id: "r-workshop", name: "Atelier", floor: "0", site: "Nanterre", capacity: 40 },
          ],
        })
        expect(daysSequence).toBe(2)
      }
    })
  })
})
