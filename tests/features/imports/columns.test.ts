import { describe, expect, it } from "vitest"
import { peopleImport } from "~/features/access/people-import"
import { sessionsImport } from "~/features/agenda/sessions-import"
import { roomsImport } from "~/features/events/rooms-import"
import { seminarsImport } from "~/features/events/seminars-import"
import { assignmentsImport } from "~/features/network/assignments-import"
import { countriesImport } from "~/features/network/countries-import"
import { officesImport } from "~/features/network/offices-import"
import { postsImport } from "~/features/network/posts-import"
import { regionsImport } from "~/features/network/regions-import"
import { travelImport } from "~/features/network/travel-import"
import { partnersImport } from "~/features/registration/partners-import"
import { demandsImport } from "~/features/round-tables/demands/demands-import"
import { wishesImport } from "~/features/round-tables/demands/wishes-import"
import { type Columns, folded, readHeader } from "~/platform/table-file/columns"
import { check } from "~/platform/table-file/kind"

const kinds: readonly { readonly name: string; readonly columns: Columns<string> }[] = [
  peopleImport,
  sessionsImport,
  roomsImport,
  seminarsImport,
  assignmentsImport,
  countriesImport,
  officesImport,
  postsImport,
  regionsImport,
  travelImport,
  partnersImport,
  demandsImport,
  wishesImport,
]

describe.each(kinds.map(({ name, columns }) => [name, columns] as const))("the columns of %s", (_, columns) => {
  it("may be named in French, in capitals and without accents", () => {
    const french = columns.names.map((name) => columns.french[name]?.[0] ?? name)
    for (const fields of [french, french.map((name) => name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase())])
      expect(readHeader({ line: 1, fields }, columns)).toMatchObject({ ok: true, value: { findings: [] } })
  })

  it("have no name in common", () => {
    const names = columns.names.flatMap((name) => [...new Set([name, ...(columns.french[name] ?? [])].map(folded))])
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })
})

describe("a long file of one post or one room", () => {
  const processorTime = (work: () => void) => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  const day = (at: number) => new Date(Date.UTC(1900, 0, 1 + at)).toISOString().slice(0, 10)
  const records = (header: readonly string[], rows: readonly (readonly string[])[]) =>
    [header, ...rows].map((fields, at) => ({ line: at + 1, fields }))

  it("is not compared with itself line by line", () => {
    const assignments = (count: number) => {
      const known = { positionOf: new Map([["P1", "asi"]]), kindOfPost: new Map([["A", "asi"]]), assignments: [] }
      const rows = Array.from({ length: count }, (_, at) => ["P1", "A", day(at), day(at), ""])
      const lines = records(assignmentsImport.columns.names, rows)
      return processorTime(() => expect(check(assignmentsImport, known, lines).rows).toHaveLength(count))
    }
    const sessions = (count: number) => {
      const known = { rooms: new Set(["R"]), people: new Set<string>(), codes: new Set<string>() }
      const row = ["2025-08-27", "09:00", "10:00", "workshop", "T", "T", "R", "", "a", "all", "open"]
      const rows = Array.from({ length: count }, (_, at) => [`S${at}`, ...row])
      const lines = records(sessionsImport.columns.names, rows)
      return processorTime(() => expect(check(sessionsImport, known, lines).rows).toHaveLength(1))
    }
    for (const work of [assignments, sessions]) {
      work(2_000)
      // Ten times the lines: linear work takes ten times as long, quadratic work a hundred times.
      expect(work(40_000) / work(4_000)).toBeLessThan(40)
    }
  }, 60_000)
})
