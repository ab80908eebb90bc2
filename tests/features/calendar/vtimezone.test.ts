import ICAL from "ical.js"
import { describe, expect, it } from "vitest"
import golden from "#tests/platform/zones/golden.json" with { type: "json" }
import { vtimezone } from "~/features/calendar/vtimezone"
import { offsetMinutes } from "~/platform/zones/wall-clock"

const component = (lines: readonly string[]) => new ICAL.Component(ICAL.parse(lines.join("\r\n")))

describe("a zone as Outlook reads it", () => {
  it("has rules by weekday", () => {
    expect(vtimezone("America/New_York", 2024, 2027)).toEqual([
      "BEGIN:VTIMEZONE",
      "TZID:America/New_York",
      "BEGIN:STANDARD",
      "DTSTART:19701101T020000",
      "TZOFFSETFROM:-0400",
      "TZOFFSETTO:-0500",
      "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:19700308T020000",
      "TZOFFSETFROM:-0500",
      "TZOFFSETTO:-0400",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
      "END:DAYLIGHT",
      "END:VTIMEZONE",
    ])
  })

  it("has one offset where the clocks stay", () => {
    expect(vtimezone("Asia/Kathmandu", 2024, 2027)).toEqual([
      "BEGIN:VTIMEZONE",
      "TZID:Asia/Kathmandu",
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0545",
      "TZOFFSETTO:+0545",
      "END:STANDARD",
      "END:VTIMEZONE",
    ])
  })

  it.each([
    ["Africa/Casablanca", 2024, 2027],
    ["America/Vancouver", 2025, 2028],
    ["Asia/Amman", 2021, 2024],
    ["America/Mexico_City", 2021, 2024],
  ])("is not given for %s from %i to %i, when no such rule holds", (zone, first, last) => {
    expect(vtimezone(zone, first, last)).toBeNull()
  })

  it("is given again once the rules have settled", () => {
    expect(vtimezone("Asia/Amman", 2023, 2026)?.join()).toContain("TZOFFSETTO:+0300")
    expect(vtimezone("Africa/Casablanca", 2027, 2030)?.join()).toContain("TZOFFSETTO:+0000")
  })

  it("equals the zone data, hour by hour around every change, as a client reads it", () => {
    let given = 0
    const hour = 3_600_000
    for (const [name, { changes }] of Object.entries(golden)) {
      const lines = vtimezone(name, 2024, 2027)
      if (!lines) continue
      given += 1
      const zone = new ICAL.Timezone(component(lines))
      const moments = ["2024-01-01T12:00:00Z", "2027-12-31T12:00:00Z", ...changes.map(([at]) => String(at))]
      for (const moment of moments.map((at) => Date.parse(at))) {
        if (new Date(moment).getUTCFullYear() < 2024 || new Date(moment).getUTCFullYear() > 2027) continue
        // The hours right at a change are shown twice or not at all; from four hours away each is one instant.
        for (const away of [-30, -6, -4, 4, 6, 30]) {
          const instant = moment + away * hour
          const offset = offsetMinutes(instant, name)
          const wall = new Date(instant + offset * 60_000).toISOString().slice(0, 19)
          const time = ICAL.Time.fromString(wall, null as never)
          time.zone = zone
          expect([name, wall, time.toUnixTime() * 1000]).toEqual([name, wall, instant])
        }
      }
    }
    expect(given).toBeGreaterThan(180)
  })
})
