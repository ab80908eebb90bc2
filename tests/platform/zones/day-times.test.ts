import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type DaySlot,
  endAfter,
  endMinute,
  isEndAfter,
  isRunning,
  joined,
  minutesOf,
  overlap,
  startMinute,
  timeOf,
  timeSince,
  typedTime,
  wallTime,
} from "~/platform/zones/day-times"
import { addDays } from "~/platform/zones/days"

const day = fc.integer({ min: 0, max: 5 }).map((later) => addDays("2025-12-29", later))
const time = fc.integer({ min: 0, max: 1439 }).map(timeOf)
const slot: fc.Arbitrary<DaySlot> = fc
  .record({ day, startsAt: time, typed: fc.oneof(time, fc.constant("24:00")) })
  .map(({ day, startsAt, typed }) => ({ day, startsAt, endsAt: endAfter(startsAt, typed) ?? "" }))
  .filter(({ endsAt }) => endsAt !== "")

describe("the end that a typed time means", () => {
  it.each([
    ["09:00", "10:00", "10:00"],
    ["22:00", "00:00", "24:00"],
    ["22:00", "24:00", "24:00"],
    ["22:00", "00:30", "24:30"],
    ["22:00", "06:00", "30:00"],
    ["06:00", "05:59", "29:59"],
    ["00:00", "24:00", "24:00"],
    ["05:30", "24:00", "24:00"],
  ])("from %s until %s is %s", (startsAt, typed, end) => {
    expect(endAfter(startsAt, typed)).toBe(end)
  })

  it.each([
    ["11:00", "10:00"],
    ["11:00", "11:00"],
    ["22:00", "06:01"],
    ["05:00", "04:00"],
    ["06:00", "06:00"],
    ["00:00", "00:00"],
  ])("from %s until %s is none", (startsAt, typed) => {
    expect(endAfter(startsAt, typed)).toBeNull()
  })

  it("is kept, and typed again as the same", () => {
    fc.assert(
      fc.property(slot, ({ startsAt, endsAt }) => {
        expect(isEndAfter(startsAt, endsAt)).toBe(true)
        expect(endAfter(startsAt, typedTime(endsAt))).toBe(endsAt)
        expect(minutesOf(endsAt) - minutesOf(startsAt)).toBeGreaterThan(0)
        expect(endsAt > startsAt).toBe(true)
      }),
    )
  })

  it("is no time that has passed six in the morning", () => {
    expect(isEndAfter("22:00", "30:01")).toBe(false)
    expect(isEndAfter("03:00", "26:30")).toBe(false)
  })
})

describe("slots that run past midnight", () => {
  it("have wall times on the next day, at the end of a year too", () => {
    expect(wallTime("2025-12-31", "24:00")).toBe("2026-01-01T00:00")
    expect(wallTime("2025-12-31", "25:30")).toBe("2026-01-01T01:30")
    expect(wallTime("2025-12-31", "23:59")).toBe("2025-12-31T23:59")
  })

  it("overlap in both directions alike, exactly when they share a minute on the wall", () => {
    fc.assert(
      fc.property(slot, slot, (a, b) => {
        expect(overlap(a, b)).toBe(overlap(b, a))
        const [first, last] = [wallTime(a.day, a.startsAt), wallTime(a.day, a.endsAt)]
        expect(overlap(a, b)).toBe(first < wallTime(b.day, b.endsAt) && wallTime(b.day, b.startsAt) < last)
      }),
      { numRuns: 1000 },
    )
    expect(overlap(night("2025-08-26"), { day: "2025-08-27", startsAt: "00:30", endsAt: "02:00" })).toBe(false)
    expect(overlap(night("2025-08-26"), { day: "2025-08-27", startsAt: "00:29", endsAt: "02:00" })).toBe(true)
  })

  it("joined last from the first start to the last end", () => {
    fc.assert(
      fc.property(slot, slot, (a, b) => {
        const [first, other] = startMinute(a) <= startMinute(b) ? [a, b] : [b, a]
        fc.pre(overlap(first, other))
        const both = joined(first, other)
        expect(startMinute(both)).toBe(startMinute(first))
        expect(endMinute(both)).toBe(Math.max(endMinute(a), endMinute(b)))
      }),
    )
  })

  it("have times that are read back from the wall", () => {
    fc.assert(
      fc.property(slot, ({ day, endsAt }) => {
        expect(timeSince(day, wallTime(day, endsAt))).toBe(endsAt)
      }),
    )
  })

  it("run until they end", () => {
    const dinner = night("2025-08-26")
    expect(isRunning(dinner, "2025-08-26T21:59")).toBe(false)
    expect(isRunning(dinner, "2025-08-27T00:29")).toBe(true)
    expect(isRunning(dinner, "2025-08-27T00:30")).toBe(false)
  })
})

/** 22:00 until half past midnight. */
function night(day: string): DaySlot {
  return { day, startsAt: "22:00", endsAt: "24:30" }
}
