import { beforeAll, describe, expect, it } from "vitest"
import { hostileFiles } from "#tests/support/hostile-files"
import { longestPause } from "#tests/support/pauses"
import { workbookParts, zip } from "#tests/support/workbook"
import { checkRecords } from "~/platform/table-file/check-records.server"
import { recordsOf } from "~/platform/table-file/delimited"
import { check, type ImportKind } from "~/platform/table-file/kind"
import { unpacked } from "~/platform/table-file/packed-records.server"
import { openTableReader } from "~/platform/table-file/table-reader.server"

const kind: ImportKind<"id" | "name", { id: string; name: string }, undefined> = {
  name: "pairs",
  columns: { names: ["id", "name"], french: { id: [], name: [] } },
  key: ({ id }) => id,
  begin: () => (read) => ({ id: read.filled("id"), name: read.filled("name") }),
}

const answerOf = async (reader: ReturnType<typeof openTableReader>, name: keyof typeof hostileFiles) => {
  const read = await reader.read(hostileFiles[name](), "somebody")
  if (!read.ok) throw new Error(read.reason)
  return checkRecords(kind, undefined, await unpacked(read.value))
}

/** Processor time and growth of this very process, as whoever else it serves would feel them. */
async function costOf<T>(work: () => Promise<T>) {
  const [rss, cpu] = [process.memoryUsage.rss(), process.cpuUsage()]
  const value = await work()
  const { user, system } = process.cpuUsage(cpu)
  return { value, milliseconds: (user + system) / 1000, megabytes: (process.memoryUsage.rss() - rss) / 1e6 }
}

describe("a hostile file", () => {
  const reader = openTableReader()
  let usual = 0

  // What a plain file of the largest size costs is the measure.
  beforeAll(async () => {
    const plain = Buffer.from(`id,name\n${`1,${"x".repeat(196)}\n`.repeat(45_000)}`)
    const { milliseconds } = await costOf(async () => {
      const read = await reader.read({ bytes: plain, fileName: "a.csv" }, "somebody")
      return read.ok && checkRecords(kind, undefined, await unpacked(read.value))
    })
    usual = milliseconds
  }, 120_000)

  it.each(Object.keys(hostileFiles) as (keyof typeof hostileFiles)[])(
    "costs the server little: %s",
    async (name) => {
      const hostile = await costOf(() => answerOf(reader, name))
      expect(hostile.value.rows).toEqual([])
      expect(hostile.value.findings.length).toBeGreaterThan(0)
      expect(hostile.milliseconds).toBeLessThan(2 * usual + 200)
      expect(hostile.megabytes).toBeLessThan(200)
    },
    120_000,
  )
})

describe("the reader", () => {
  const cells = zip(workbookParts("<row><c><v>1</v></c></row>".repeat(1_000_000)))

  it("ends a process that takes too long or holds too much, and reads on", async () => {
    const small = { bytes: Buffer.from("id,name\n1,a\n"), fileName: "a.csv" }
    for (const bounds of [{ milliseconds: 200 }, { heapMegabytes: 48 }, { processMegabytes: 60 }]) {
      const reader = openTableReader({
        heapMegabytes: 384,
        processMegabytes: 768,
        milliseconds: 60_000,
        waiting: 1,
        ...bounds,
      })
      const stopped = await reader.read({ bytes: cells, fileName: "a.xlsx" }, "somebody")
      expect(stopped.ok && (await unpacked(stopped.value))).toMatchObject({ findings: [{ code: "too_costly" }] })
    }
    const read = await openTableReader().read(small, "somebody")
    expect(read.ok && (await unpacked(read.value))).toMatchObject({ ok: true })
  }, 120_000)

  it("reads one file at a time, one of each person, and tells the others to try again", async () => {
    const reader = openTableReader({ heapMegabytes: 384, processMegabytes: 768, milliseconds: 60_000, waiting: 1 })
    const file = { bytes: Buffer.from("id,name\n1,a\n"), fileName: "a.csv" }
    const answers = await Promise.all(["one", "one", "two", "three"].map((person) => reader.read(file, person)))
    expect(answers.map((answer) => answer.ok || answer.reason)).toEqual([true, "reader-busy", true, "reader-busy"])
    expect((await reader.read(file, "three")).ok).toBe(true)
  }, 60_000)
})

it("lets the server answer others while ten megabytes are read and checked", async () => {
  const lines = Array.from({ length: 49_000 }, (_, at) => `${at},${"nom ".repeat(48)}`)
  const bytes = Buffer.from(`id,name\n${lines.join("\n")}`)
  expect(bytes.length).toBeGreaterThan(9_500_000)
  const from = performance.now()
  expect(check(kind, undefined, recordsOf(bytes.toString())).rows).toHaveLength(49_000)
  const inOneGo = performance.now() - from

  const reader = openTableReader()
  const { longest, value } = await longestPause(async () => {
    const read = await reader.read({ bytes, fileName: "a.csv" }, "somebody")
    return read.ok && checkRecords(kind, undefined, await unpacked(read.value))
  })
  expect(value ? value.rows : []).toHaveLength(49_000)
  expect(longest).toBeLessThan(inOneGo / 2)
}, 120_000)
