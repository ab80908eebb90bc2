import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readDay, readTime, typedDay } from "~/i18n/typed-dates"
import { isDay } from "~/platform/zones/days"

describe("a day", () => {
  it.each([
    ["07/09/2025", "2025-09-07"],
    ["7/9/2025", "2025-09-07"],
    [" 07.09.2025 ", "2025-09-07"],
    ["07 09 2025", "2025-09-07"],
    ["7-9-25", "2025-09-07"],
    ["07092025", "2025-09-07"],
    ["2025-09-07", "2025-09-07"],
    ["7 septembre 2025", "2025-09-07"],
    ["dimanche 7 septembre 2025", "2025-09-07"],
    ["dim. 7 sept. 2025", "2025-09-07"],
    ["1er août 2025", "2025-08-01"],
    ["1er\u00a0AOÛT 2025", "2025-08-01"],
    ["Sunday, 7 September 2025", "2025-09-07"],
    ["3rd Feb 2024", "2024-02-03"],
    ["29/02/2024", "2024-02-29"],
    ["17/06/2025", "2025-06-17"],
  ])("%s", (typed, read) => expect(readDay(typed)).toBe(read))

  it.each([
    "",
    "demain",
    "32/08/2025",
    "30/02/2025",
    "29/02/2025",
    "09/13/2025",
    "7 jui 2025",
    "26/08",
    "2025",
    "0/0/0",
    "2025-13-45",
    "01/01/0000",
    "99999-01-01",
    "31/12/1899",
    "01/01/2200",
  ])("is not read in « %s »", (typed) => expect(readDay(typed)).toBeNull())

  it("is of the year that is meant where none is typed", () => {
    expect(readDay("26/08", "2025")).toBe("2025-08-26")
    expect(readDay("mardi 26 août", "2025")).toBe("2025-08-26")
    expect(readDay("26/08/2026", "2025")).toBe("2026-08-26")
  })

  it("is what the calendar of imports has for a day, no more and no less", () => {
    const number = (least: number, most: number) => fc.integer({ min: least, max: most })
    fc.assert(
      fc.property(number(1890, 2210), number(0, 14), number(0, 33), (year, month, day) => {
        const text = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-")
        expect(readDay(text)).toBe(isDay(text) ? text : null)
      }),
      { numRuns: 2_000 },
    )
  })

  it("is read back from the way its field shows it", () => {
    const days = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(readDay(typedDay(day))).toBe(day)
      }),
    )
  })
})

describe("a time", () => {
  it.each([
    ["14:30", "14:30"],
    ["1430", "14:30"],
    ["14h30", "14:30"],
    ["14 h 30", "14:30"],
    ["14\u202fh\u202f30", "14:30"],
    ["14H30", "14:30"],
    ["14.30", "14:30"],
    ["14h", "14:00"],
    ["14", "14:00"],
    ["9", "09:00"],
    ["930", "09:30"],
    ["9:05", "09:05"],
    ["0:00", "00:00"],
    ["2:30 pm", "14:30"],
    ["12 am", "00:00"],
    ["12pm", "12:00"],
  ])("%s", (typed, read) => expect(readTime(typed)).toBe(read))

  it.each(["", "midi", "24:00", "25h", "14:60", "14:3", "12345", "13 pm", "-1", "9:5:3"])(
    "is not read in « %s »",
    (typed) => expect(readTime(typed)).toBeNull(),
  )
})
