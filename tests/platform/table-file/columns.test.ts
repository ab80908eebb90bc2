import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { clean, formulaLike } from "~/platform/table-file/columns"
import { recordsOf } from "~/platform/table-file/delimited"
import { finding } from "~/platform/table-file/finding"
import { check, type ImportKind } from "~/platform/table-file/kind"
import { mostRecords } from "~/platform/table-file/limits"

const pairs: ImportKind<"id" | "name" | "note", { id: string; name: string; note: string }, undefined> = {
  name: "pairs",
  columns: {
    names: ["id", "name", "note"],
    optional: ["note"],
    french: { id: ["identifiant"], name: ["nom"], note: ["remarque"] },
  },
  key: (row) => row.id,
  begin: () => (read) => ({ id: read.text("id"), name: read.filled("name"), note: read.text("note") }),
}
const read = (text: string) => check(pairs, undefined, recordsOf(text))
const places = (text: string) => read(text).findings.map(({ line, column, code }) => [line, column, code])

describe("columns", () => {
  it("go by name, in any order, and an optional one may be absent", () => {
    expect(read("name;id\nAda;1").rows).toEqual([{ line: 2, row: { id: "1", name: "Ada", note: "" } }])
  })

  it("are named when missing, repeated or unknown; all at once", () => {
    expect(places("id,id,id\n1,2,3")).toEqual([
      [1, "id", "duplicate_column"],
      [1, "name", "missing_column"],
    ])
    expect(read("id,name,pointure\n1,Ada,42")).toMatchObject({
      verdict: "accept",
      findings: [{ line: 1, column: "pointure", code: "unknown_column", severity: "warning" }],
    })
  })

  it("stand on the first line that is not blank", () => {
    expect(places("\n\nid\n1")).toEqual([[3, "name", "missing_column"]])
  })

  it("are asked for even of a file of blank lines", () => {
    expect(read("\r\n\r\n")).toMatchObject({ verdict: "refuse", findings: [{ line: 0, code: "empty_file" }] })
  })
})

describe("lines", () => {
  it("of empty cells alone are what a spreadsheet leaves below its table", () => {
    expect(read("id;name\n1;Ada\n;\n ;\u00a0\n")).toMatchObject({ verdict: "accept", count: 1, findings: [] })
  })

  it("with a broken quote spoil the whole file", () => {
    const got = read('id,name\n1,Ada\n2,"Bea\n')
    expect(got).toMatchObject({ verdict: "refuse", rows: [], findings: [{ line: 3, code: "unterminated_quote" }] })
  })

  it("are named in the order of the file, and a wrong one never goes in", () => {
    const got = read("id,name\n1,\n2,Ada,x\n3,Do\u0000uble\n4,Bea\n")
    expect(got.findings.map(({ line, code }) => [line, code])).toEqual([
      [2, "missing_value"],
      [3, "field_count"],
      [4, "control_character"],
    ])
    expect(got.rows.map(({ row }) => row.id)).toEqual(["4"])
    expect(got).toMatchObject({ verdict: "findings", count: 4 })
  })

  it("may be long up to ten thousand characters a cell", () => {
    expect(read(`id,name\n1,${"x".repeat(10_000)}`).verdict).toBe("accept")
    expect(places(`id,name\n1,${"x".repeat(10_001)}`)).toEqual([[2, "name", "too_long"]])
  })

  it("beyond the limit make the file too large", () => {
    expect(read(`id,name\n${"1,a\n".repeat(mostRecords + 1)}`)).toMatchObject({
      verdict: "refuse",
      rows: [],
      findings: [{ code: "too_large" }],
    })
  })
})

describe("a cell", () => {
  it("loses blanks around it and what nobody sees, and composes its accents", () => {
    expect(clean("\u00a0 P9501\u202f\u200b")).toBe("P9501")
    expect(clean("a\u200bb\ufeffc")).toBe("abc")
    expect(clean("E\u0301lodie")).toBe("\u00c9lodie")
  })

  it("keeps joiners inside a text, and no controls of its direction", () => {
    expect(clean("می\u200cخواهم")).toBe("می\u200cخواهم")
    expect(clean("Nom\u202eexe \u200fعمّان\u2069")).toBe("Nomexe عمّان")
  })

  it("is clean after one cleaning", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(clean(clean(text))).toBe(clean(text))
      }),
    )
  })

  it.each(["=1+1", "@SUM(A1)", "+1+1", "-2+3", "\t=1", "\r=1", "+cmd|' /C calc'!A0"])(
    "%j looks like a formula",
    (text) => {
      expect(formulaLike(text)).toBe(true)
    },
  )

  it.each(["+33199000001", "-12.5", "-3", "+4", "1=1", "", "P1"])("%j does not", (text) => {
    expect(formulaLike(text)).toBe(false)
  })

  it("is repeated in a finding only when short and printable", () => {
    expect(finding(2, "name", "bad_value", "Ada")).toHaveProperty("value", "Ada")
    for (const value of ["", "x".repeat(61), "a\u202eb", "a\nb", "a\u0000b", "a\u200bb"]) {
      expect(finding(2, "name", "bad_value", value)).not.toHaveProperty("value")
    }
  })
})
