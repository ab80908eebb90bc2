import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  changesBetween,
  isZone,
  occurrences,
  offsetMinutes,
  todayIn,
  toInstant,
  toWall,
} from "~/platform/zones/wall-clock"
import { placeZones } from "~/platform/zones/zone-data"
import golden from "./golden.json" with { type: "json" }

type Golden = Record<string, { "on 2022-01-01": number; changes: [string, number][] }>
const zones = golden as unknown as Golden
const utc = (text: string) => Date.parse(text)

describe("the zone data", () => {
  it("holds the changes that the system's own zone files hold, for every country, from 2022 to 2028", () => {
    expect(Object.keys(zones).length).toBeGreaterThanOrEqual(195)
    for (const [zone, expected] of Object.entries(zones)) {
      const found = changesBetween(zone, utc("2022-01-01T00:00:00Z"), utc("2029-01-01T00:00:00Z"))
      const changes = found.map(({ at, to }) => [new Date(at).toISOString().replace(".000", ""), to])
      expect({ zone, changes }).toEqual({ zone, changes: expected.changes })
      expect(offsetMinutes(utc("2022-01-01T00:00:00Z"), zone), zone).toBe(expected["on 2022-01-01"])
    }
  })

  it.each([
    ["Africa/Casablanca", "2027-08-24T11:00", "2027-08-24T11:00Z"],
    ["America/Vancouver", "2027-01-12T09:00", "2027-01-12T16:00Z"],
    ["Asia/Amman", "2025-12-02T09:00", "2025-12-02T06:00Z"],
    ["Europe/Kyiv", "2025-08-26T11:00", "2025-08-26T08:00Z"],
    ["Europe/Kiev", "2025-08-26T11:00", "2025-08-26T08:00Z"],
    ["Asia/Kathmandu", "2025-08-26T11:00", "2025-08-26T05:15Z"],
    ["UTC", "2025-08-26T11:00", "2025-08-26T11:00Z"],
  ])("reads %s %s as %s", (zone, wall, instant) => {
    expect(toInstant(wall, zone)).toBe(utc(instant))
    expect(toWall(utc(instant), zone)).toBe(wall)
  })
})

describe("a wall time that the clocks skip", () => {
  it("is read with the offset before the change", () => {
    expect(occurrences("2025-03-30T02:30", "Europe/Paris")).toEqual([])
    expect(toInstant("2025-03-30T02:30", "Europe/Paris")).toBe(utc("2025-03-30T01:30Z"))
    expect(toWall(toInstant("2025-03-30T02:30", "Europe/Paris"), "Europe/Paris")).toBe("2025-03-30T03:30")
    expect(toWall(toInstant("2025-10-05T02:10", "Australia/Lord_Howe"), "Australia/Lord_Howe")).toBe("2025-10-05T02:40")
  })
})

describe("a wall time that the clocks show twice", () => {
  it("is its first occurrence", () => {
    const twice = [utc("2025-10-26T00:30Z"), utc("2025-10-26T01:30Z")]
    expect(occurrences("2025-10-26T02:30", "Europe/Paris")).toEqual(twice)
    expect(toInstant("2025-10-26T02:30", "Europe/Paris")).toBe(twice[0])
  })

  it("ends with the hour", () => {
    expect(occurrences("2025-10-26T03:00", "Europe/Paris")).toEqual([utc("2025-10-26T02:00Z")])
    expect(occurrences("2025-10-26T01:59", "Europe/Paris")).toEqual([utc("2025-10-25T23:59Z")])
  })
})

describe("any wall time in any country", () => {
  const walls = fc
    .date({ min: new Date("2022-01-02"), max: new Date("2028-12-30"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 16))

  it("comes back from its instant unless the clocks skip it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(zones)), walls, (zone, wall) => {
        const times = occurrences(wall, zone)
        const instant = toInstant(wall, zone)
        if (times.length > 0) {
          expect(toWall(instant, zone)).toBe(wall)
          expect(instant).toBe(times[0])
        } else expect(toWall(instant, zone) > wall).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe("names and days", () => {
  it.each(["Asia/Calcutta", "Asia/Kolkata", "Pacific/Noumea", "America/Argentina/Ushuaia", "UTC"])(
    "lets an event be in %s",
    (zone) => {
      expect(isZone(zone)).toBe(true)
      expect(toWall(toInstant("2025-08-26T11:00", zone), zone)).toBe("2025-08-26T11:00")
    },
  )

  it.each(["US/Pacific", "EST", "EST5EDT", "GMT", "Etc/GMT+5", "america/los_angeles", "Europe/", "+02:00"])(
    "lets no event be in %s",
    (zone) => expect(isZone(zone)).toBe(false),
  )

  it("offers places alone, each of which an event may be in", () => {
    expect(placeZones.length).toBeGreaterThan(400)
    expect(placeZones.filter((zone) => !isZone(zone))).toEqual([])
  })

  it("knows zones by their exact name only", () => {
    expect(["Europe/Paris", "Europe/Zagreb", "America/Port-au-Prince", "Etc/UTC"].every(isZone)).toBe(true)
    expect(["", "Europe/Atlantis", "europe/paris", "CEST", "constructor", "__proto__"].some(isZone)).toBe(false)
  })

  it("says what day it is where the event is", () => {
    const now = utc("2025-08-25T22:30Z")
    expect(todayIn("Europe/Paris", now)).toBe("2025-08-26")
    expect(todayIn("America/Bogota", now)).toBe("2025-08-25")
  })

  it.each(["2025-02-30T10:00", "2025-08-26T24:00", "2025-08-26", "2025-08-26T11:00:00", "", "26/08/2025 11:00"])(
    "refuses %j",
    (wall) => {
      expect(() => toInstant(wall, "Europe/Paris")).toThrow(RangeError)
    },
  )

  it("refuses an unknown zone", () => {
    expect(() => toInstant("2025-08-26T11:00", "Europe/Atlantis")).toThrow(RangeError)
    expect(() => toWall(0, "")).toThrow(RangeError)
  })
})
