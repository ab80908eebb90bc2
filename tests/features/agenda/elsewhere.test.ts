import { expect, it } from "vitest"
import { hoursElsewhere, minutesAhead } from "~/features/agenda/elsewhere"
import { at } from "./an-agenda"

const slot = at("2025-08-26", "16:00", "17:15")

it.each([
  ["Asia/Dubai", { zone: "Asia/Dubai", day: "2025-08-26", startsAt: "18:00", endsAt: "19:15" }],
  ["Pacific/Auckland", { zone: "Pacific/Auckland", day: "2025-08-27", startsAt: "02:00", endsAt: "03:15" }],
  ["America/Lima", { zone: "America/Lima", day: "2025-08-26", startsAt: "09:00", endsAt: "10:15" }],
  ["Europe/Madrid", null],
  ["Europe/Paris", null],
  [null, null],
])("tells the hours in %s where the clocks differ", (zone, hours) => {
  expect(hoursElsewhere(slot, "Europe/Paris", zone)).toEqual(hours)
})

it("says how far ahead the clocks are elsewhere", () => {
  expect(minutesAhead("2025-08-26", "Europe/Paris", "Asia/Dubai")).toBe(120)
  expect(minutesAhead("2025-08-26", "Europe/Paris", "Asia/Kolkata")).toBe(210)
  expect(minutesAhead("2025-08-26", "Europe/Paris", "Africa/Tunis")).toBe(-60)
  expect(minutesAhead("2025-12-26", "Europe/Paris", "Africa/Tunis")).toBe(0)
})
