import { describe, expect, it } from "vitest"
import type { Db } from "#db/handle"
import { onBothDatabases } from "#tests/support/databases"
import { anInstallation } from "#tests/support/installation"
import { addLines, addManyLines, waitDuring } from "#tests/support/journals"
import { verifyJournal } from "~/features/access/audit.server"
import { type EntrySeal, openEntrySeal } from "~/features/access/journal/entry-seal.server"
import {
  type EntryFilter,
  type ReadableEntries,
  type SearchBounds,
  searchEntries,
} from "~/features/access/journal/entry-search.server"

const nothingAsked: EntryFilter = { act: null, from: null, before: null, people: null }
const clear: ReadableEntries = { confidential: false }
const confidential = { confidential: true, actorSealed: true } as const

/** Every page of a search, from the newest line to the oldest; null where a page ended by the bounds of one request. */
async function pagesOf(db: Db, readable: ReadableEntries, filter: EntryFilter, most: number, bounds?: SearchBounds) {
  const pages: number[][] = []
  let beside: number | null = null
  for (;;) {
    const found = await searchEntries(db, readable, filter, { direction: "older", beside, most }, bounds)
    pages.push([...found.seqs])
    const next: number | null = found.stoppedAt ?? (found.seqs.length === most ? (found.seqs.at(-1) ?? null) : null)
    if (next === null) return pages
    beside = next
  }
}

onBothDatabases((open) => {
  describe("a search of the journal", () => {
    it("opens so many sealed lines in one request, and goes on where it stopped", async () => {
      const db = await open()
      const installation = anInstallation(db)
      await addLines(installation, 90, (n) => ({ ...confidential, subject: n % 30 === 0 ? "sought" : "another" }))
      let opened = 0
      const seal = openEntrySeal(installation.config.journalKey)
      const counting: EntrySeal = {
        ...seal,
        open(...given) {
          opened++
          return seal.open(...given)
        },
      }
      const readable = { confidential: true, seal: counting } as const
      const bounds = { lines: 1_000, opened: 40 }
      const filter = { ...nothingAsked, people: ["sought"] }
      const first = await searchEntries(db, readable, filter, { direction: "older", beside: null, most: 51 }, bounds)
      expect([first, opened]).toEqual([{ seqs: [61], stoppedAt: 51 }, 40])
      expect(await pagesOf(db, readable, filter, 51, bounds)).toEqual([[61], [31], [1]])
      const forward = await searchEntries(db, readable, filter, { direction: "newer", beside: 1, most: 51 })
      expect(forward).toEqual({ seqs: [31, 61], stoppedAt: null })
    })

    it("finds all that answer, across statements, and nothing twice", async () => {
      const db = await open()
      const installation = anInstallation(db)
      const lineOf = (n: number) => ({
        ...(n % 3 ? {} : { confidential: true }),
        act: n % 250 ? "session-edited" : "import",
      })
      await addManyLines(installation, 1_300, lineOf)
      const readable = { confidential: true, seal: openEntrySeal(installation.config.journalKey) } as const
      const filter = { ...nothingAsked, act: "import" }
      expect((await pagesOf(db, readable, filter, 4)).flat()).toEqual([1251, 1001, 751, 501, 251, 1])
      expect((await pagesOf(db, clear, filter, 4)).flat()).toEqual([1251, 1001, 501, 251])
      expect((await pagesOf(db, clear, nothingAsked, 50)).flat()).toHaveLength(866)
    })

    it("keeps to days, also where a clock was set back by an hour", async () => {
      const db = await open()
      const hours = ["2025-08-18T07:00:00Z", "2025-08-20T22:30:00Z", "2025-08-20T21:30:00Z", "2025-08-25T07:00:00Z"]
      await addLines(anInstallation(db), 4, (n) => ({ at: hours[n] ?? "" }))
      const within = async (from: string | null, before: string | null) =>
        (await pagesOf(db, clear, { ...nothingAsked, from, before }, 50)).flat()
      expect(await within(null, "2025-08-20T22:00:00.000Z")).toEqual([3, 1])
      expect(await within("2025-08-20T22:00:00.000Z", null)).toEqual([4, 2])
      expect(await within("2025-08-20T22:00:00.000Z", "2025-08-21T22:00:00.000Z")).toEqual([2])
    })

    it("stops at the same line, by the same statements' ends, however many lines the reader may not know of", async () => {
      const bounds = { lines: 1_000, opened: 10 }
      const filter = { ...nothingAsked, people: ["nobody"] }
      const stops: (number | undefined)[] = []
      for (const hidden of [0, 700]) {
        const db = await open()
        const installation = anInstallation(db)
        const isHidden = (n: number) => n >= 1_200 && n < 1_200 + hidden
        await addManyLines(installation, 1_500 + hidden, (n) => (isHidden(n) ? confidential : {}))
        const { stoppedAt } = await searchEntries(
          db,
          clear,
          filter,
          { direction: "older", beside: null, most: 51 },
          bounds,
        )
        const visible = db.selectFrom("entry").select((eb) => eb.fn.countAll<number>().as("count"))
        const passed = await visible
          .where("confidential", "=", 0)
          .where("seq", ">=", stoppedAt ?? 0)
          .executeTakeFirst()
        stops.push(passed?.count)
      }
      expect(stops).toEqual([1_000, 1_000])
    })
  })

  it("lets others get their turn while 53,000 lines are searched and verified", async () => {
    const db = await open()
    const installation = anInstallation(db)
    const { journalKey } = installation.config
    await addManyLines(installation, 53_000, (n) => (n % 2 ? confidential : {}))
    const seal = openEntrySeal(journalKey)
    const idle = await waitDuring(() => new Promise((resume) => setTimeout(resume, 300)))

    // What opening every sealed line in one go would make others wait.
    const sealed = await db.selectFrom("entry").select(["seq", "detail"]).where("confidential", "=", 1).execute()
    const inOneGo = await waitDuring(async () => {
      for (const { seq, detail } of sealed) seal.open(seq, detail)
    })
    const readable = { confidential: true, seal } as const
    const filter = { ...nothingAsked, people: ["nobody"] }
    const searching = await waitDuring(() =>
      Promise.all(
        [1, 2, 3].map(() => searchEntries(db, readable, filter, { direction: "older", beside: null, most: 51 })),
      ),
    )
    let verdict: unknown
    const verifying = await waitDuring(async () => {
      verdict = await verifyJournal(db, journalKey, null)
    })
    expect(verdict).toMatchObject({ whole: true })
    const waits = { idle: idle.longest, inOneGo: inOneGo.longest, searching, verifying }
    const said = JSON.stringify(waits, (_, value) => (typeof value === "number" ? Math.round(value) : value))
    const bearable = Math.max(inOneGo.longest / 4, idle.longest * 4)
    expect(searching.longest, said).toBeLessThan(bearable)
    expect(verifying.longest, said).toBeLessThan(bearable)
    expect(verifying.longest, said).toBeLessThan(verifying.whole / 4)
  }, 180_000)
})
