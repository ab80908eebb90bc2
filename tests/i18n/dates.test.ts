import { describe, expect, it } from "vitest"
import { dayAndMonth, dayRange, longDay, moment, number, shortDay, weekdayAndNumber } from "~/i18n/dates"

describe("days in words", () => {
  it.each([
    ["2025-08-26", "mardi 26 août 2025", "Tuesday 26 August 2025"],
    ["2025-09-01", "lundi 1er septembre 2025", "Monday 1 September 2025"],
    ["2024-02-29", "jeudi 29 février 2024", "Thursday 29 February 2024"],
    ["2026-01-11", "dimanche 11 janvier 2026", "Sunday 11 January 2026"],
  ])("%s", (day, fr, en) => {
    expect(longDay(day, "fr")).toBe(fr)
    expect(longDay(day, "en")).toBe(en)
    expect(dayAndMonth(day, "fr")).toBe(fr.slice(0, -5))
  })

  it("shortens with the points of French and without those of English", () => {
    expect(shortDay("2025-09-02", "fr")).toBe("mar. 2 sept.")
    expect(shortDay("2025-09-02", "en")).toBe("Tue 2 Sep")
    expect(weekdayAndNumber("2025-08-26", "fr")).toBe("mar. 26")
  })

  it.each([
    ["2025-08-25", "2025-08-29", "25–29 août 2025", "25–29 August 2025"],
    ["2025-08-30", "2025-09-02", "30 août – 2 septembre 2025", "30 August – 2 September 2025"],
    ["2025-12-30", "2026-01-02", "30 décembre 2025 – 2 janvier 2026", "30 December 2025 – 2 January 2026"],
    ["2025-09-01", "2025-09-01", "1er septembre 2025", "1 September 2025"],
  ])("%s to %s", (from, to, fr, en) => {
    expect(dayRange(from, to, "fr")).toBe(fr)
    expect(dayRange(from, to, "en")).toBe(en)
  })

  it("reads a wall clock to the minute", () => {
    expect(moment("2025-08-26T10:42", "fr")).toBe("mar. 26 août 2025, 10:42")
    expect(moment("2025-08-26T10:42:31", "en")).toBe("Tue 26 Aug 2025, 10:42")
  })

  it.each([
    [0, "0", "0"],
    [999, "999", "999"],
    [10_000, "10\u202f000", "10,000"],
    [1_234_567, "1\u202f234\u202f567", "1,234,567"],
  ])("groups %d", (value, fr, en) => {
    expect(number(value, "fr")).toBe(fr)
    expect(number(value, "en")).toBe(en)
  })
})
