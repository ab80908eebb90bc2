import { describe, expect, it } from "vitest"
import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { onBothDatabases } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { openJournal, verifyJournal } from "~/features/access/audit.server"
import { openEntrySeal } from "~/features/access/journal/entry-seal.server"

const [minute, later, muchLater] = ["2026-08-18T07:00:10Z", "2026-08-18T07:01:05Z", "2026-08-18T09:00:00Z"]
const refusal = { actorId: "somebody", act: "refusal", eventId: "an-event", detail: { act: "seat-attendees" } }

/** Writes one refusal down, as the gate does. */
const refuse = ({ db, journal }: TestInstallation, at = minute, more: object = {}) =>
  write(db, (tx) => journal.appendCoalesced(tx, { ...refusal, at, ...more }))

async function times(count: number, work: () => Promise<void>): Promise<void> {
  for (let n = 0; n < count; n++) await work()
}

const lines = (db: Db) =>
  db.selectFrom("entry").select(["at", "act", "event_id", "detail", "confidential"]).orderBy("seq").execute()
const details = async (db: Db) => (await lines(db)).map(({ detail }) => JSON.parse(detail))

onBothDatabases((open) => {
  describe("repeats within a minute", () => {
    it("are one line at once and one with their number, which the next minute's first closes", async () => {
      const db = await open()
      const installation = anInstallation(db)
      await times(300, () => refuse(installation))
      expect(await details(db)).toEqual([{ act: "seat-attendees" }])
      await refuse(installation, later)
      expect(await details(db)).toEqual([
        { act: "seat-attendees" },
        { act: "seat-attendees", repeated: 299, minute: "2026-08-18T07:00Z" },
        { act: "seat-attendees" },
      ])
      expect(await verifyJournal(db, installation.config.journalKey, null)).toMatchObject({ whole: true })
    })

    it("are closed by the upkeep, also after a kill between two of them, and once", async () => {
      const db = await open()
      const installation = anInstallation(db)
      await times(5, () => refuse(installation))
      // Another process opens the database: nothing of what counted is in memory.
      const restarted = openJournal(installation.config.journalKey)
      await write(db, (tx) => restarted.appendCoalesced(tx, { ...refusal, at: minute }))
      expect(await restarted.closeRepeats(db, minute)).toBe(0)
      expect(await restarted.closeRepeats(db, muchLater)).toBe(1)
      expect(await restarted.closeRepeats(db, muchLater)).toBe(0)
      expect((await lines(db)).at(-1)).toMatchObject({ at: muchLater, act: "refusal", event_id: "an-event" })
      expect((await details(db)).at(-1)).toMatchObject({ repeated: 5 })
      expect(await db.selectFrom("repeated_entry").selectAll().execute()).toEqual([])
    })

    it("leave no second line where there was no repeat", async () => {
      const db = await open()
      const installation = anInstallation(db)
      await refuse(installation)
      expect(await installation.journal.closeRepeats(db, later)).toBe(1)
      await refuse(installation, later)
      expect(await lines(db)).toHaveLength(2)
    })

    it("are counted apart for each person, act and event", async () => {
      const db = await open()
      const installation = anInstallation(db)
      const others = [{ actorId: "other" }, { detail: { act: "plan-agenda" } }, { eventId: null }]
      for (const more of [{}, ...others]) await times(3, () => refuse(installation, minute, more))
      expect(await lines(db)).toHaveLength(4)
      await installation.journal.closeRepeats(db, later)
      expect((await details(db)).slice(4).map(({ repeated }) => repeated)).toEqual([2, 2, 2, 2])
    })

    it("lose none when many come at the same moment", async () => {
      const db = await open()
      const installation = anInstallation(db)
      const answers = await Promise.allSettled(Array.from({ length: 40 }, () => refuse(installation)))
      await installation.journal.closeRepeats(db, later)
      const written = answers.filter(({ status }) => status === "fulfilled").length
      expect(written).toBe(40)
      expect((await details(db)).at(-1)).toMatchObject({ repeated: written - 1 })
    })

    it("tell in no row whose they are, which act and how many", async () => {
      const db = await open()
      const installation = anInstallation(db)
      const secret = { confidential: true, detail: { act: "gather-demands" } }
      const sizes: number[] = []
      for (const count of [1, 2, 150]) {
        await times(count, () => refuse(installation, minute, secret))
        const [row] = await db.selectFrom("repeated_entry").selectAll().execute()
        const bytes = JSON.stringify(row) + Buffer.from(row?.sealed ?? "", "base64url").toString("latin1")
        for (const said of ["somebody", "an-event", "gather-demands", "refusal"]) expect(bytes).not.toContain(said)
        sizes.push(bytes.length)
      }
      expect(new Set(sizes).size).toBe(1)
      await installation.journal.closeRepeats(db, later)
      const closing = (await lines(db)).at(-1)
      expect(closing).toMatchObject({ confidential: 1, detail: expect.not.stringContaining("repeated") })
      const seal = openEntrySeal(installation.config.journalKey)
      expect(seal.open(2, closing?.detail ?? "")?.detail).toMatchObject({ act: "gather-demands", repeated: 152 })
    })
  })
})
