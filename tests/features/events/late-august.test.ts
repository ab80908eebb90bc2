import { expect, it } from "vitest"
import { isLateAugust, lateAugust } from "~/features/events/late-august"
import { daysBetween, weekdayOf } from "~/platform/zones/days"

it.each([
  [2025, "2025-08-25", "2025-08-29"],
  [2026, "2026-08-24", "2026-08-28"],
  [2027, "2027-08-23", "2027-08-27"],
  [2029, "2029-08-27", "2029-08-31"],
  [2030, "2030-08-26", "2030-08-30"],
  [2031, "2031-08-25", "2031-08-29"],
  [2032, "2032-08-23", "2032-08-27"],
])("in %i it is the week of %s", (year, startsOn, endsOn) => {
  expect(lateAugust(year)).toEqual({ startsOn, endsOn })
})

it("is from Monday to Friday, in August, and no later week is, in any year", () => {
  for (let year = 1990; year < 2200; year++) {
    const { startsOn, endsOn } = lateAugust(year)
    expect([weekdayOf(startsOn), weekdayOf(endsOn), daysBetween(startsOn, endsOn)]).toEqual([1, 5, 4])
    expect(startsOn >= `${year}-08-01` && endsOn <= `${year}-08-31`).toBe(true)
    expect(Number(endsOn.slice(8)) + 7).toBeGreaterThan(31)
  }
})

it("does not hold the days of 2024, which the Games moved to December", () => {
  expect(isLateAugust({ startsOn: "2025-08-25", endsOn: "2025-08-29" })).toBe(true)
  expect(isLateAugust({ startsOn: "2024-12-02", endsOn: "2024-12-06" })).toBe(false)
  expect(isLateAugust({ startsOn: "2025-08-25", endsOn: "2025-08-28" })).toBe(false)
})
