import { describe, expect, it } from "vitest"
import { demoBytes, demoRecords, noPeople } from "#tests/support/demo-files"
import { checkFile } from "#tests/support/importing"
import { type Cell, workbook, workbookParts, zip } from "#tests/support/workbook"
import { peopleImport } from "~/features/access/people-import"
import { check } from "~/platform/table-file/kind"
import { formOf, readFile } from "~/platform/table-file/reading.server"

async function lines(bytes: Uint8Array, name = "tableau.xlsx") {
  const records = await readFile(bytes, formOf(name))
  if (!records.ok) throw new Error(records.findings[0]?.code)
  return [...records.value].map(({ line, fields }) => [line, ...fields])
}

async function refusal(bytes: Uint8Array, name = "tableau.xlsx") {
  const records = await readFile(bytes, formOf(name))
  return records.ok ? null : records.findings.map(({ code }) => code)
}

describe("a workbook", () => {
  it("reads as the same text as a CSV file: days, times, numbers without artefacts", async () => {
    const rows: Cell[][] = [
      ["id", "jour", "heure", "nombre", "oui"],
      ["P1", { day: 45_900 }, { time: 9.5 / 24 }, 0.1 + 0.2, true],
      ["  é & <b>", { day: 45_351 }, { time: 0 }, 33_199_001_037, false],
      ["P3", { day: 45_900.75 }, { time: 23.75 / 24 }, -12.5, null],
    ]
    expect(await lines(workbook(rows))).toEqual([
      [1, "id", "jour", "heure", "nombre", "oui"],
      [2, "P1", "2025-08-31", "09:30", "0.3", "true"],
      [3, "  é & <b>", "2024-02-29", "00:00", "33199001037", "false"],
      [4, "P3", "2025-08-31T18:00", "23:45", "-12.5", ""],
    ])
  })

  it("keeps the line numbers of the sheet across empty rows", async () => {
    expect(await lines(workbook([["a", "b"], [], ["1", "2"], [null, null], [null, "3"]]))).toEqual([
      [1, "a", "b"],
      [3, "1", "2"],
      [5, "", "3"],
    ])
  })

  it("is a line too long when a cell stands beyond the header", async () => {
    expect(await lines(workbook([["a"], ["1", null, "2"], ["3"]]))).toEqual([
      [1, "a"],
      [2, "1", "", "2"],
      [3, "3"],
    ])
  })

  it("does not take a duration beyond a day for a time of day", async () => {
    expect(await lines(workbook([["a"], [{ time: 26 / 24 }]]))).toEqual([
      [1, "a"],
      [2, "1899-12-31T02:00"],
    ])
  })

  it("says which sheet is read when there are several, and marks cells that are merged across columns", async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>'
    const parts = workbookParts(`${rows}</sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells><sheetData>`)
    const listed = parts.map(
      ([path, xml]) =>
        [
          path,
          xml
            .replace("<sheets>", '<sheets><sheet name="Notes" sheetId="2" r:id="rId9"/>')
            .replace("</Relationships>", '<Relationship Id="rId9" Target="worksheets/notes.xml"/></Relationships>'),
        ] as const,
    )
    const read = await readFile(
      zip([...listed, ["xl/worksheets/notes.xml", "<worksheet><sheetData/></worksheet>"]]),
      "workbook",
    )
    expect(read).toMatchObject({
      ok: true,
      value: [{ line: 1 }, { line: 2, faults: [{ at: 1, code: "merged_across" }] }],
      notes: [{ code: "other_sheets", value: "Feuil1" }],
    })
  })

  it("gives the people of the clean CSV file", async () => {
    const sheet = workbook(demoRecords("people.csv").map(({ fields }) => fields))
    const known = noPeople
    const fromSheet = await checkFile(peopleImport, known, sheet, "Personnes.XLSX")
    expect(fromSheet).toEqual(check(peopleImport, known, demoRecords("people.csv")))
    expect(fromSheet.rows).toHaveLength(283)
  })
})

describe("what is refused", () => {
  const honest = workbook([["a"], ["1"]])

  it("a workbook under the name of a text", async () => {
    expect(await refusal(honest, "tableau.csv")).toEqual(["not_text"])
  })

  it("a text, an archive of something else or an old workbook under the name of a workbook", async () => {
    expect(await refusal(demoBytes("people.csv"))).toEqual(["damaged_workbook"])
    expect(await refusal(zip([["lisez-moi.txt", "bonjour"]]))).toEqual(["damaged_workbook"])
    expect(await refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toEqual(["damaged_workbook"])
    expect(await refusal(demoBytes("nasty/22-people-not-csv.csv"))).toEqual(["damaged_workbook"])
  })

  it("a workbook cut off anywhere, or with one byte of its content changed", async () => {
    for (const length of [4, 30, 200, honest.length - 30, honest.length - 1]) {
      expect(await refusal(honest.slice(0, length))).toEqual(["damaged_workbook"])
    }
    const altered = Uint8Array.from(honest)
    const inSheet = Buffer.from(honest).indexOf("xl/worksheets/sheet1.xml") + 40
    altered[inSheet] = (altered[inSheet] ?? 0) ^ 0xff
    expect(await refusal(altered)).toEqual(["damaged_workbook"])
  })

  it("a sheet whose XML is broken", async () => {
    expect(await refusal(zip(workbookParts('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')))).toEqual([
      "damaged_workbook",
    ])
  })

  it("a small file that unpacks to far more than it may, whatever size it declares", async () => {
    const bomb = workbookParts(" ".repeat(32_000_001))
    for (const declared of [undefined, 10]) {
      const packed = zip(bomb, declared)
      expect(packed.length).toBeLessThan(200_000)
      expect(await refusal(packed)).toEqual(["too_large"])
    }
  })

  it("a sheet with content beyond the columns that are read, wherever its part lies in the archive", async () => {
    const parts = workbookParts('<row r="1"><c r="XFD1"><v>1</v></c></row>')
    const moved = parts.map(
      ([path, xml]) => [path.replace("worksheets", "ailleurs"), xml.replace("worksheets", "ailleurs")] as const,
    )
    expect(await refusal(zip(parts))).toEqual(["too_large"])
    expect(await refusal(zip(moved))).toEqual(["too_large"])
  })

  it.each([
    ['<row r="1048576"><c r="A1048576"><v>1</v></c></row>', [[1_048_576, "1"]]],
    ['<row r="1e9"><c><v>1</v></c></row>', [[1, "1"]]],
    ['<row r="&#57;&#57;&#57;&#57;&#57;&#57;&#57;"><c r="A1"><v>1</v></c></row>', [[1, "1"]]],
    ["<row r = '9999999'/>", null],
  ])("nothing for the empty cells that a sheet counts: %s", async (sheet, read) => {
    const bytes = zip(workbookParts(sheet))
    if (read === null) expect(await refusal(bytes)).toEqual(["empty_file"])
    else expect(await lines(bytes)).toEqual(read)
  })

  it("an empty sheet, an empty file, a file beyond ten million bytes", async () => {
    expect(await refusal(workbook([]))).toEqual(["empty_file"])
    expect(await refusal(new Uint8Array())).toEqual(["empty_file"])
    expect(await refusal(new Uint8Array(10_000_001).fill(0x61), "grand.csv")).toEqual(["too_large"])
  })
})
