import { expect, it } from "vitest"
import { addDays, daysBetween, weekdayOf } from "~/platform/zones/days"

it("counts days across months, years and changes of the clock", () => {
  expect(addDays("2025-08-29", 3)).toBe("2025-09-01")
  expect(addDays("2025-01-01", -1)).toBe("2024-12-31")
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29")
  expect(addDays("2025-10-25", 2)).toBe("2025-10-27")
  expect(daysBetween("2025-08-25", "2025-08-29")).toBe(4)
  expect(daysBetween("2025-08-29", "2025-08-25")).toBe(-4)
})

it("numbers the week from Monday", () => {
  expect(weekdayOf("2025-08-25")).toBe(1)
  expect(weekdayOf("2025-08-31")).toBe(7)
})

it.each(["2025-02-30", "2025-8-1", "", "2025-08-26T10:00"])("refuses %j", (day) => {
  expect(() => addDays(day, 1)).toThrow(RangeError)
})
