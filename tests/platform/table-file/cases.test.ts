import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { demoEdition } from "#tests/support/demo-files"
import { checkFile } from "#tests/support/importing"
import { peopleImport } from "~/features/access/people-import"
import { sessionsImport } from "~/features/agenda/sessions-import"
import { assignmentsImport } from "~/features/network/assignments-import"

/** Files as real tools write them, and the right answer to each. */
const { known } = demoEdition()
const folder = new URL("./cases/", import.meta.url)

const people = (file: string) => checkFile(peopleImport, known.people, readFileSync(new URL(file, folder)), file)
const sessions = (file: string) => checkFile(sessionsImport, known.sessions, readFileSync(new URL(file, folder)), file)
const assignments = (file: string) =>
  checkFile(assignmentsImport, known.assignments, readFileSync(new URL(file, folder)), file)

const places = ({ findings }: { findings: readonly { line: number; column: string | null; code: string }[] }) =>
  findings.map(({ line, column, code }) => `${line} ${column ?? "-"} ${code}`)

const held = new Set<string>()
const of = (file: string) => {
  held.add(file)
  return file
}

describe("dates", () => {
  it.each(["01-sessions-1904-written-by-libreoffice.xlsx", "12-sessions-calc.ods", "12-sessions-old-excel.xls"])(
    "%s is on its day, whatever its epoch and format",
    async (file) => {
      const { verdict, rows } = await sessions(of(file))
      expect(verdict).toBe("accept")
      expect(rows.map(({ row }) => [row.code, row.day, row.startsAt, row.endsAt])).toEqual([
        ["ZZ-LO", "2025-08-27", "19:00", "19:30"],
      ])
    },
  )

  it("01-assignments-1904-true.xlsx starts on 1 September 2025", async () => {
    const { findings, rows } = await assignments(of("01-assignments-1904-true.xlsx"))
    // P0033 has no post of the clean set; SSI-UZB is free.
    expect(findings).toEqual([])
    expect(rows.map(({ row }) => [row.startsOn, row.endsOn])).toEqual([["2025-09-01", "2028-08-31"]])
  })
})

describe("what a spreadsheet adds around a table", () => {
  it.each([
    "02-sessions-coloured-header-row-written-by-libreoffice.xlsx",
    "02-sessions-last-row-1048576.xlsx",
    "02-sessions-theme-gradient.xlsx",
    "06-sessions-hidden-first-sheet.xlsx",
    "06-sessions-sep-line.csv",
    "07-sessions-backslash-paths.xlsx",
  ])("%s holds one session", async (file) => {
    const { verdict, rows, findings } = await sessions(of(file))
    expect([verdict, findings, rows.length]).toEqual(["accept", [], 1])
    expect(rows[0]?.row).toMatchObject({ day: "2025-08-27", startsAt: "19:00", roomCode: "N-AUD" })
    expect(rows[0]?.row.speakers).toEqual([{ personCode: "P0033", functionTitle: null }])
  })

  it("x22-styled-blank-cols-260.xlsx holds three people", async () => {
    const { verdict, rows, findings } = await people(of("x22-styled-blank-cols-260.xlsx"))
    expect([verdict, findings, rows.length]).toEqual(["accept", [], 3])
  })

  it("a title above the header is named and not read", async () => {
    const checked = await sessions(of("06-sessions-title-above-header.xlsx"))
    expect([checked.verdict, checked.rows.map(({ line }) => line)]).toEqual(["accept", [4]])
    expect(places(checked)).toEqual(["1 - line_above_header"])
  })
})

describe("cells without a value", () => {
  it.each([
    ["03-sessions-error-cell-speakers.xlsx", sessions, "2 speakers error_cell"],
    ["03-sessions-formula-without-result.xlsx", sessions, "2 speakers formula_without_result"],
    ["x60-assign-error-end.xlsx", assignments, "2 ends_on error_cell"],
    ["l-x61-vlookup-na.xlsx", assignments, "2 ends_on error_cell"],
  ] as const)("%s: one finding", async (file, check, place) => {
    const checked = await check(of(file))
    expect([checked.verdict, checked.rows, places(checked)]).toEqual(["findings", [], [place]])
  })

  it("a merged cell counts for every row it spans", async () => {
    const { verdict, rows } = await sessions(of("03-sessions-merged-speakers.xlsx"))
    expect(verdict).toBe("accept")
    expect(rows.map(({ row }) => row.speakers.map(({ personCode }) => personCode))).toEqual([["P0033"], ["P0033"]])
  })
})

it("a speaker that looks like somebody's code and is unknown is a finding, and a function may have a comma", async () => {
  const check = (speakers: string) => {
    const line = `ZZ-01;2025-08-27;19:00;19:30;workshop;Essai;Test;N-AUD;"${speakers}";strategy;all;open`
    const bytes = Buffer.from(`${sessionsImport.columns.names.join(";")}\r\n${line}\r\n`)
    return checkFile(sessionsImport, known.sessions, bytes, "a.csv")
  }
  for (const unknown of ["P9999", "p9999", "Q1234", "P0033, P9999", "P 9999"])
    expect(places(await check(unknown)), unknown).toEqual(["2 speakers unknown_person"])
  const { rows } = await check("Ministre de l'Intérieur, de l'Outre-mer")
  expect(rows[0]?.row.speakers).toEqual([
    { personCode: null, functionTitle: "Ministre de l'Intérieur, de l'Outre-mer" },
  ])
})

it("speakers may be separated by commas, and written in small letters", async () => {
  const { verdict, rows } = await sessions(of("08-sessions-speakers-comma.csv"))
  expect(verdict).toBe("accept")
  expect(rows.map(({ row }) => row.speakers.map(({ personCode }) => personCode))).toEqual([
    ["P0033", "P0034"],
    ["P0033"],
  ])
})

describe("encodings", () => {
  it.each([
    ["09-people-cp850.csv", "Hélène Bézançon"],
    ["09-people-macroman.csv", "André Délaissé"],
  ])("%s is recognised", async (file, name) => {
    const { verdict, rows } = await people(of(file))
    expect(verdict).toBe("accept")
    expect(rows.map(({ row }) => `${row.givenName} ${row.familyName}`)).toEqual([name])
  })

  it.each([
    ["09-people-utf8-one-latin1-line.csv", 3],
    ["t50-utf8-one-bad-byte.csv", 2],
  ])("%s is refused with the line that is not UTF-8", async (file, line) => {
    const checked = await people(of(file))
    expect([checked.verdict, places(checked)]).toEqual(["refuse", [`${line} - broken_utf8`]])
  })
})

it("an address that nobody can sign in with is refused by its line", async () => {
  const checked = await people(of("10-people-invisible-in-address.csv"))
  expect(places(checked)).toEqual([2, 3, 4, 5, 6, 7].map((line) => `${line} email invalid_email`))
})

it("telephone numbers are stored in the international form", async () => {
  const { findings, rows } = await people(of("11-people-phones.csv"))
  expect(findings).toEqual([])
  expect(rows.map(({ row }) => row.phone)).toEqual([14, 15, 16, 13].map((last) => `+336399800${last}`))
})

it("headers and fixed values are matched without capitals, accents and signs", async () => {
  const capitals = await people(of("14-people-header-capitals.csv"))
  expect([capitals.verdict, capitals.findings, capitals.rows.length]).toEqual(["accept", [], 1])
  const { verdict, rows } = await people(of("x58-values-case.xlsx"))
  expect(verdict).toBe("accept")
  expect(rows[0]?.row).toMatchObject({
    civility: "Mme",
    corps: "police",
    language: "fr",
    position: "asi",
    phone: "+33199001037",
  })
})

it("keys that differ by their capitals alone are one finding", async () => {
  const checked = await people(of("t21-key-case.csv"))
  expect([checked.rows.map(({ line }) => line), places(checked)]).toEqual([[2], ["3 person_id differs_by_case"]])
})

it("every file has its answer here", () => {
  expect([...held].sort()).toEqual(readdirSync(folder).sort())
})
