import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { demoEdition, demoRecords } from "#tests/support/demo-files"
import { sessionsImport } from "~/features/agenda/sessions-import"
import { recordsOf } from "~/platform/table-file/delimited"
import { check } from "~/platform/table-file/kind"

const { files, known } = demoEdition()
const header = demoRecords("colloquium-2025-sessions.csv")[0]?.fields ?? []

const sound = {
  session_code: "T-01",
  day: "2025-08-27",
  start: "09:00",
  end: "10:00",
  kind: "workshop",
  title_fr: "Séance",
  title_en: "Session",
  room_code: "N-W1",
  speakers: "",
  track: "network_life",
  audience: "asi",
  visibility: "internal",
}
type Fields = Partial<Record<keyof typeof sound, string>>
const read = (...lines: Fields[]) => {
  const rows = lines.map((line) => header.map((name) => ({ ...sound, ...line })[name as keyof typeof sound]))
  return check(sessionsImport, known.sessions, [
    { line: 1, fields: header },
    ...rows.map((fields, at) => ({ line: at + 2, fields })),
  ])
}
const places = (...lines: Fields[]) =>
  read(...lines).findings.map(({ line, column, code }) => `${line} ${column} ${code}`)

it("speakers are people of the directory or functions", () => {
  const [row] = read({ speakers: "P0001;Ministre de l'Intérieur" }).rows
  expect(row?.row.speakers).toEqual([
    { personCode: "P0001", functionTitle: null },
    { personCode: null, functionTitle: "Ministre de l'Intérieur" },
  ])
  expect(places({ speakers: "P0001;;P0002" })).toEqual(["2 speakers bad_value"])
  expect(places({ speakers: "P0001;P99999" })).toEqual(["2 speakers unknown_person"])
})

it("a room is taken by the minute: back to back is no conflict", () => {
  expect(places({}, { session_code: "T-02", start: "10:00", end: "11:00" })).toEqual([])
  expect(places({}, { session_code: "T-02", start: "09:59", end: "11:00" })).toEqual(["3 room_code room_conflict"])
  expect(places({}, { session_code: "T-02", day: "2025-08-28" })).toEqual([])
})

it("a session ends after midnight, on the day on which it begins", () => {
  const ends = (start: string, end: string) => read({ start, end }).rows.map(({ row }) => `${row.day} ${row.endsAt}`)
  expect(ends("22:00", "00:30")).toEqual(["2025-08-27 24:30"])
  expect(ends("22:00", "24:00")).toEqual(["2025-08-27 24:00"])
  expect(ends("22:00", "00:00")).toEqual(["2025-08-27 24:00"])
  expect(places({ start: "11:00", end: "10:00" })).toEqual(["2 end end_before_start"])
  expect(places({ start: "11:00", end: "11:00" })).toEqual(["2 end end_not_after_start"])
  expect(places({ start: "22:00", end: "24:30" })).toEqual(["2 end invalid_time"])
  expect(places({ start: "24:00", end: "00:30" })).toEqual(["2 start invalid_time"])
})

it("a room is taken after midnight as well", () => {
  const late = { start: "22:00", end: "00:30" }
  const early = { session_code: "T-02", day: "2025-08-28", end: "02:00" }
  expect(places(late, { ...early, start: "00:30" })).toEqual([])
  expect(places(late, { ...early, start: "00:29" })).toEqual(["3 room_code room_conflict"])
  expect(places({ ...early, start: "00:29" }, late)).toEqual(["3 room_code room_conflict"])
})

it("the audiences that need a dossier or a list of names cannot come from a file", () => {
  expect(places({ audience: "members" })).toEqual(["2 audience bad_value"])
  expect(places({ audience: "named" })).toEqual(["2 audience bad_value"])
})

describe("a confidential line", () => {
  it("is what every round table is", () => {
    expect(places({ kind: "round_table", visibility: "internal" })).toEqual(["2 visibility not_confidential"])
    expect(places({ kind: "round_table", visibility: "confidential" })).toEqual([])
  })

  it.each([
    { visibility: "confidential" },
    { kind: "round_table" },
    { kind: "table ronde" },
    { visibility: "secret" },
    { visibility: "Confidential" },
    { visibility: "" },
  ])("leaves no cell in a finding, be it marked by %j", (mark) => {
    const cell = fc.string({ minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(cell, cell, cell, cell, (code, title, speaker, other) => {
        const line = {
          session_code: code,
          title_fr: title,
          speakers: `${speaker};P9999;`,
          track: `${other};`,
          day: other,
        }
        const got = read({ ...line, ...mark }, { ...line, room_code: "N-XX", audience: other, end: "08:00", ...mark })
        expect(got.findings.length).toBeGreaterThan(3)
        for (const finding of got.findings) expect(finding).not.toHaveProperty("value")
      }),
    )
  })

  it("does not silence the lines beside it", () => {
    const got = read({ visibility: "confidential", room_code: "N-XX" }, { session_code: "T-02", room_code: "N-YY" })
    expect(got.findings.map(({ line, value }) => [line, value])).toEqual([
      [2, undefined],
      [3, "N-YY"],
    ])
  })
})

it("the colloquium has its 26 round tables, all confidential", () => {
  const tables = files.sessions.rows.filter(({ row }) => row.kind === "round_table")
  expect(tables).toHaveLength(26)
  expect(new Set(tables.map(({ row }) => row.visibility))).toEqual(new Set(["confidential"]))
})

it("a file reads alike with semicolons", () => {
  const text = `${header.join(";")}\n${Object.values(sound).join(";")}`
  expect(check(sessionsImport, known.sessions, recordsOf(text)).rows.map(({ row }) => row.code)).toEqual(["T-01"])
})
