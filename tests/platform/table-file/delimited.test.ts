import fc from "fast-check"
import { expect, it } from "vitest"
import { BrokenQuote, delimiterOf, recordsOf } from "~/platform/table-file/delimited"

const lines = (text: string) => [...recordsOf(text)].map(({ line, fields }) => [line, ...fields])

/** Writes a field as RFC 4180 asks, in quotes only where they are needed or where `always` says so. */
function written(field: string, delimiter: string, always: boolean): string {
  const needed = always || field === "" || /["\r\n]/.test(field) || field.includes(delimiter)
  return needed ? `"${field.replaceAll('"', '""')}"` : field
}

const awkward = fc.constantFrom('"', '""', ",", ";", "\t", "\r", "\n", "\r\n", "é", "œ", "\u202f", "=1+1", "", " ", "a")
const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(awkward).map((parts) => parts.join("")),
)
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))

it.each([",", ";", "\t"] as const)("reads back any table written with %j", (delimiter) => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom("\r\n", "\n", "\r"),
      fc.boolean(),
      fc.boolean(),
      (rows, lineEnd, always, closed) => {
        const text = rows
          .map((row) => row.map((field) => written(field, delimiter, always)).join(delimiter))
          .join(lineEnd)
        const records = [...recordsOf(closed ? text + lineEnd : text, delimiter)]
        expect(records.map(({ fields }) => fields)).toEqual(rows)
      },
    ),
  )
})

it("gives the physical line on which each record starts, whatever ends a line", () => {
  fc.assert(
    fc.property(table, fc.constantFrom("\r\n", "\n", "\r"), (rows, lineEnd) => {
      const texts = rows.map((row) => row.map((field) => written(field, ",", false)).join(","))
      const starts = texts.map((_, index) => {
        const before = texts
          .slice(0, index)
          .map((text) => text + lineEnd)
          .join("")
        return 1 + (before.match(/\r\n|\r|\n/g)?.length ?? 0)
      })
      expect([...recordsOf(texts.join(lineEnd), ",")].map(({ line }) => line)).toEqual(starts)
    }),
  )
})

it("counts lines through line ends inside quotes and skips blank lines", () => {
  expect(lines('a,b\r\n"x\r\ny",2\r\n\r\n3,4\r\n')).toEqual([
    [1, "a", "b"],
    [2, "x\r\ny", "2"],
    [5, "3", "4"],
  ])
  expect(lines('a,b\r"x\ry",2\r3,4\r')).toEqual([
    [1, "a", "b"],
    [2, "x\ry", "2"],
    [4, "3", "4"],
  ])
})

it("takes an empty field in quotes for a record and a blank line for none", () => {
  expect(lines('a\n""\n\nb\n')).toEqual([
    [1, "a"],
    [2, ""],
    [4, "b"],
  ])
  expect(lines("\n\r\n")).toEqual([])
})

it("keeps a quote inside a bare field and the field behind a last delimiter", () => {
  expect(lines('1,l"Est,')).toEqual([[1, "1", 'l"Est', ""]])
})

function breaks(text: string): BrokenQuote {
  try {
    lines(text)
  } catch (error) {
    if (error instanceof BrokenQuote) return error
  }
  throw new Error("it was read")
}

it("names the line where an unclosed quote opens, not the last line of the file", () => {
  expect(breaks('a,b\n1,2\n3,"x\ny\n4,5\n')).toMatchObject({ code: "unterminated_quote", line: 3 })
  expect(breaks('a\n"x\r\ny","z\n\n')).toMatchObject({ code: "unterminated_quote", line: 3 })
})

it("refuses text behind a closing quote", () => {
  expect(breaks('a,b\n1,"x"y\n')).toMatchObject({ code: "stray_quote", line: 2 })
})

it("finds the delimiter in the header, outside quotes", () => {
  expect(delimiterOf("a;b;c\n1,2;3,4;5,6")).toBe(";")
  expect(delimiterOf("a\tb\n")).toBe("\t")
  expect(delimiterOf('"a;b;c;d",e\n')).toBe(",")
  expect(delimiterOf("\r\n\r\na;b")).toBe(";")
  expect(delimiterOf("alone")).toBe(",")
})
