import fc from "fast-check"
import { expect, it } from "vitest"
import { decode, windows1252 } from "~/platform/table-file/decoding"

const bytes = (...values: number[]) => Uint8Array.from(values)
const refusal = (input: Uint8Array) => {
  const reading = decode(input)
  return reading.ok ? null : reading.findings
}

it("reads UTF-8 with or without its mark", () => {
  expect(decode(Buffer.from("\ufeffid,nom\n"))).toEqual({ ok: true, value: "id,nom\n" })
  expect(decode(Buffer.from("é€"))).toEqual({ ok: true, value: "é€" })
})

it("reads any text without a mark as it was written", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !/\0/.test(text)),
      (text) => {
        expect(decode(Buffer.from(`colonne,${text}`))).toEqual({ ok: true, value: `colonne,${text}` })
      },
    ),
  )
})

it("reads what is not UTF-8 as Windows-1252, the upper controls included", () => {
  expect(decode(bytes(0x4c, 0x9c, 0x80, 0x92, 0x9f, 0xe9))).toEqual({ ok: true, value: "Lœ€’Ÿé" })
  expect(windows1252(bytes(0x80, 0x85, 0x8c, 0x96, 0x99, 0xff))).toBe("€…Œ–™ÿ")
})

it("refuses UTF-16, with or without its mark", () => {
  const refused = [{ line: 0, column: null, code: "unsupported_encoding", severity: "error" }]
  expect(refusal(Buffer.from("\ufeffid\tnom", "utf16le"))).toEqual(refused)
  expect(refusal(Buffer.from("\ufeffid\tnom", "utf16le").swap16())).toEqual(refused)
  expect(refusal(Buffer.from("id;nom;été\n1;a;b", "utf16le"))).toEqual(refused)
})

it.each([
  ["a zip", [0x50, 0x4b, 0x03, 0x04, 0x20]],
  ["an old workbook", [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d]],
  ["bytes of anything else", [0xff, 0x01, 0x02, 0x03, 0xfe, 0x04]],
])("refuses %s", (_, values) => {
  expect(refusal(bytes(...values))?.[0]?.code).toBe("not_text")
})

it("refuses nothing at all, and a mark alone", () => {
  expect(refusal(bytes())?.[0]?.code).toBe("empty_file")
  expect(refusal(bytes(0xef, 0xbb, 0xbf))?.[0]?.code).toBe("empty_file")
})
