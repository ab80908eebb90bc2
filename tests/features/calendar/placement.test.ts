import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { placed, spanOf } from "~/features/calendar/placement"
import { toWall } from "~/platform/zones/wall-clock"
import { openEntry, slot } from "./entries"

const instants = (day: string, startsAt: string, endsAt: string, zone = "Europe/Paris") => {
  const { start, end } = spanOf(slot(zone, day, startsAt, endsAt))
  return [new Date(start).toISOString(), new Date(end).toISOString()].map((text) => text.slice(0, 16))
}

describe("a slot that ends after midnight", () => {
  it("ends at that time of the next day", () => {
    expect(instants("2025-08-26", "22:00", "24:30")).toEqual(["2025-08-26T20:00", "2025-08-26T22:30"])
    expect(instants("2025-08-26", "22:00", "24:00")).toEqual(["2025-08-26T20:00", "2025-08-26T22:00"])
  })

  it("ends by the clock in the night in which the clocks change", () => {
    expect(instants("2025-03-29", "23:00", "27:30")).toEqual(["2025-03-29T22:00", "2025-03-30T01:30"])
    expect(instants("2025-10-25", "23:00", "27:30")).toEqual(["2025-10-25T21:00", "2025-10-26T02:30"])
  })

  it("has the instants of the same wall times as two slots that meet at midnight", () => {
    const anyDay = fc.integer({ min: 0, max: 1000 }).map((later) => day(Date.parse("2025-01-01") + later * 86_400_000))
    const zones = fc.constantFrom("Europe/Paris", "Asia/Amman", "America/Los_Angeles", "Pacific/Noumea")
    fc.assert(
      fc.property(anyDay, zones, fc.integer({ min: 1, max: 359 }), (first, zone, minutes) => {
        const two = (number: number) => String(number).padStart(2, "0")
        const past = (hour: number) => `${two(hour + Math.floor(minutes / 60))}:${two(minutes % 60)}`
        const night = spanOf(slot(zone, first, "22:00", past(24)))
        const next = day(Date.parse(first) + 86_400_000)
        const morning = spanOf(slot(zone, next, "00:00", past(0)))
        expect(night.end).toBe(morning.end)
        expect(spanOf(slot(zone, first, "22:00", "24:00")).end).toBe(morning.start)
        expect(toWall(night.start, zone)).toBe(`${first}T22:00`)
      }),
    )
  })

  it("is written in UTC where its end is one that the clocks show twice", () => {
    const twice = placed(openEntry(1, slot("Europe/Paris", "2025-10-25", "23:00", "26:30")))
    expect(twice.wall).toBeNull()
    expect(placed(openEntry(1, slot("Europe/Paris", "2025-10-25", "23:00", "27:30"))).wall).not.toBeNull()
  })
})

const day = (at: number) => new Date(at).toISOString().slice(0, 10)
