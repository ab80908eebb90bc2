import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cleanLine, cleanText, folded } from "~/features/calendar/content-line"
import { calendarText } from "~/features/calendar/icalendar"
import { calendarOf, openEntry, slot } from "./entries"
import { readers } from "./readers"

/** What breaks naive writers of calendars, mixed at random. */
const piece = fc.oneof(
  fc.constantFrom("\r\n", "\n", "\r", "\u2028", "\u0085", "\0", "\u0007", "\u001b[31m", "\u009b", "\t", " ", "\u00a0"),
  fc.constantFrom(",", ";", "\\", "\\\\", "\\,", ":", '"', "'", "=", "\\N", "%0D%0A"),
  fc.constantFrom("👩‍🔬", "🇫🇷", "é", "e\u0301", "عَرَبِيّ", "中文", "ﬁ", "\u202e", "\u2067", "\ufeff", "\uffff"),
  fc.constantFrom("\ud83d", "\udc69", "END:VEVENT", "BEGIN:VALARM", "ATTENDEE:mailto:a@b", "<b>", "#{x}", "{{name}}"),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ maxLength: 30 }),
  fc.constantFrom("x".repeat(500), "é".repeat(400), "👩‍🔬".repeat(120), ",;".repeat(100)),
)
const nasty = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""))
// Controls, marks of direction, and halves of characters.
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u
const octets = (text: string) => Buffer.byteLength(text)

const textOf = (summary: string, line: string) =>
  calendarText(
    calendarOf(
      [
        openEntry(1, slot("Europe/Paris", "2025-08-26", "11:00", "12:30"), {
          summary,
          location: line,
          descriptionLines: [line, "fin"],
          categories: [summary],
        }),
      ],
      { name: summary },
    ),
  )

describe("whatever people type", () => {
  it("gives lines of 75 octets at most, of whole characters, without controls, in one calendar with one entry", () => {
    fc.assert(
      fc.property(nasty, nasty, (summary, line) => {
        const text = textOf(summary, line)
        const lines = text.split("\r\n")
        expect(lines.pop()).toBe("")
        expect(lines.filter((line) => line === "" || octets(line) > 75 || forbidden.test(line))).toEqual([])
        const structure = text
          .replaceAll("\r\n ", "")
          .split("\r\n")
          .filter((line) => /^(BEGIN|END):/.test(line))
        expect(structure.filter((line) => !/STANDARD|DAYLIGHT|VTIMEZONE/.test(line))).toEqual([
          "BEGIN:VCALENDAR",
          "BEGIN:VEVENT",
          "END:VEVENT",
          "END:VCALENDAR",
        ])
        expect(text).not.toMatch(/^(ATTENDEE|BEGIN:VALARM)/m)
      }),
      { numRuns: 200 },
    )
  })

  it.each(readers)("is read back by $name", ({ name, read }) => {
    // ts-ics takes the names of components for components wherever they stand: it is spared them.
    const readable = name === "ts-ics" ? nasty.map((text) => text.replace(/(BEGIN|END):/g, "$1 ")) : nasty
    fc.assert(
      fc.property(readable, readable, (summary, line) => {
        const [entry, ...others] = read(textOf(summary, line))
        expect(others).toEqual([])
        expect(plain(entry?.summary)).toBe(plain(cleanLine(summary) || "Séance"))
        expect(plain(entry?.location)).toBe(plain(cleanLine(line)))
        expect(plain(entry?.description)).toBe(
          plain(cleanText(`Mardi 26 août, 11:00–12:30, heure de Paris\n${line}\nfin`)),
        )
      }),
      { numRuns: 200 },
    )
  })
})

/** Readers differ in what they do with blanks at the ends of a text. */
const plain = (text: string | undefined) => text?.trim()

describe("folding", () => {
  it("leaves 75 octets whole and breaks 76", () => {
    expect(folded("x".repeat(75))).toBe(`${"x".repeat(75)}\r\n`)
    expect(folded("x".repeat(76))).toBe(`${"x".repeat(75)}\r\n x\r\n`)
    expect(folded("é".repeat(38))).toBe(`${"é".repeat(37)}\r\n é\r\n`)
    expect(folded("👮".repeat(19))).toBe(`${"👮".repeat(18)}\r\n 👮\r\n`)
    expect(folded("x".repeat(149))).toBe(`${"x".repeat(75)}\r\n ${"x".repeat(74)}\r\n`)
  })

  it("is undone by removing line ends and the space after them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const line = cleanLine(text)
        expect(folded(line).slice(0, -2).replaceAll("\r\n ", "")).toBe(line)
      }),
    )
  })
})
