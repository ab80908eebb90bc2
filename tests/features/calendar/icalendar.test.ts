import { describe, expect, it } from "vitest"
import type { Calendar } from "~/features/calendar/entry"
import { calendarPieces, calendarText, calendarTextWithPauses } from "~/features/calendar/icalendar"
import { revokedCalendar } from "~/features/calendar/revoked"
import { calendarOf, days, openEntry, redactedEntry, slot, uidOf } from "./entries"
import { readers } from "./readers"

const paris = (day: string, from: string, to: string) => slot("Europe/Paris", day, from, to)
const utc = (text: string) => Date.parse(text)

const colloquium = calendarOf([
  openEntry(3, paris("2025-08-26", "11:00", "12:30"), {
    sequence: 4,
    summary: "Menaces : « ports, aéroports ; et mer »",
    descriptionLines: ["Intervenants : SIRASCO, OFAST", "Apporter C:\\note"],
    categories: ["Stupéfiants", "Criminalité organisée"],
    url: "https://colloque.example/evenements/colloque-2025/seances/3?de=flux;a,b",
  }),
  openEntry(1, paris("2025-08-25", "09:00", "10:00")),
  redactedEntry(2, paris("2025-08-26", "14:00", "15:30"), { sequence: 2 }),
  redactedEntry(4, paris("2025-08-27", "14:00", "15:30"), { status: "cancelled", sequence: 3 }),
  openEntry(5, paris("2025-08-27", "18:00", "19:00"), { status: "cancelled", sequence: 2, summary: "Réception" }),
])

const golden: Record<string, Calendar> = {
  "colloque-paris": colloquium,
  "seminaire-amman-en": calendarOf([openEntry(1, slot("Asia/Amman", "2025-09-03", "09:00", "12:00"))], {
    name: "Middle East seminar",
    language: "en",
  }),
  "casablanca-in-utc": calendarOf([openEntry(1, slot("Africa/Casablanca", "2025-09-03", "09:00", "12:00"))]),
  "after-midnight": calendarOf([
    openEntry(1, paris("2025-08-26", "22:00", "24:30"), { summary: "Dîner du réseau" }),
    openEntry(2, paris("2025-08-27", "20:00", "24:00")),
    redactedEntry(3, paris("2025-08-31", "23:00", "25:15")),
  ]),
  empty: calendarOf([]),
  revoked: revokedCalendar({ uid: uidOf(7), since: utc("2025-08-26T22:30:00Z"), zone: "Europe/Paris", language: "fr" }),
}

describe("the text of a calendar", () => {
  it.each(Object.entries(golden))("of %s is the golden one", async (name, calendar) => {
    const text = calendarText(calendar)
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true)
    await expect(text).toMatchFileSnapshot(`golden/${name}.ics`)
  })

  it("is the same however often and in whatever order it is asked for", () => {
    const shuffled = { ...colloquium, entries: [...colloquium.entries].reverse() }
    expect(calendarText(shuffled)).toBe(calendarText(colloquium))
  })

  it("is the same in pieces, with a pause after each", async () => {
    const many = Array.from({ length: 900 }, (_, i) => openEntry(i, paris("2025-08-26", "09:00", "10:00")))
    let pauses = 0
    const text = await calendarTextWithPauses(calendarOf(many), async () => {
      pauses += 1
    })
    expect(text).toBe(calendarText(calendarOf(many)))
    expect(pauses).toBeGreaterThan(4)
    const longest = Math.max(...[...calendarPieces(calendarOf(many))].map((piece) => piece.length))
    expect(longest).toBeLessThan(text.length / 4)
  })

  it("asks nobody to answer, rings at no time and says no address of its own", () => {
    const forbidden = /^(METHOD|ATTENDEE|ORGANIZER|SOURCE|BEGIN:VALARM|RRULE:FREQ=(?!YEARLY))/m
    for (const calendar of Object.values(golden)) expect(calendarText(calendar)).not.toMatch(forbidden)
  })
})

describe.each(readers)("$name", ({ read }) => {
  it("sees times, texts and states as they are meant", () => {
    const entries = read(calendarText(colloquium))
    expect(entries.map(({ uid, start }) => [uid, new Date(start).toISOString().slice(0, 16)])).toEqual([
      [uidOf(1), "2025-08-25T07:00"],
      [uidOf(3), "2025-08-26T09:00"],
      [uidOf(2), "2025-08-26T12:00"],
      [uidOf(4), "2025-08-27T12:00"],
      [uidOf(5), "2025-08-27T16:00"],
    ])
    expect(entries[1]).toMatchObject({
      end: utc("2025-08-26T10:30Z"),
      sequence: 4,
      status: "CONFIRMED",
      summary: "Menaces : « ports, aéroports ; et mer »",
      description: "Mardi 26 août, 11:00–12:30, heure de Paris\nIntervenants : SIRASCO, OFAST\nApporter C:\\note",
    })
    expect(entries.slice(2).map(({ status, summary }) => [status, summary])).toEqual([
      ["CONFIRMED", "Réservé"],
      ["CANCELLED", "[Annulé] Réservé"],
      ["CANCELLED", "[Annulé] Réception"],
    ])
  })

  it.each([
    ["Europe/Paris", "2025-10-27T09:00", "2025-10-27T08:00Z"],
    ["Asia/Amman", "2025-12-02T09:00", "2025-12-02T06:00Z"],
    ["Africa/Casablanca", "2026-12-02T09:00", "2026-12-02T09:00Z"],
    ["America/Vancouver", "2027-01-12T09:00", "2027-01-12T16:00Z"],
    ["Europe/Lisbon", "2026-03-30T09:00", "2026-03-30T08:00Z"],
    ["Europe/Zagreb", "2025-09-15T09:00", "2025-09-15T07:00Z"],
    ["America/Panama", "2025-09-15T09:00", "2025-09-15T14:00Z"],
    ["Asia/Ho_Chi_Minh", "2025-09-15T09:00", "2025-09-15T02:00Z"],
    ["Africa/Nairobi", "2025-09-15T09:00", "2025-09-15T06:00Z"],
    ["Africa/Abidjan", "2025-09-15T09:00", "2025-09-15T09:00Z"],
    ["Australia/Sydney", "2026-01-15T09:00", "2026-01-14T22:00Z"],
    ["Asia/Kathmandu", "2025-09-15T09:00", "2025-09-15T03:15Z"],
  ])("puts %s %s at %s", (zone, wall, instant) => {
    const [day = "", from = ""] = wall.split("T")
    const [entry] = read(calendarText(calendarOf([openEntry(1, slot(zone, day, from, "18:00"))])))
    expect(entry?.start).toBe(utc(instant))
  })

  it("is given instants where the clocks skip an hour or show it twice", () => {
    const entries = read(
      calendarText(
        calendarOf([
          openEntry(1, paris("2025-03-30", "02:15", "02:45")),
          openEntry(2, paris("2025-03-30", "02:30", "03:15")),
          openEntry(3, paris("2025-10-26", "02:15", "02:45")),
        ]),
      ),
    )
    expect(entries.map(({ start, end }) => [start, end])).toEqual([
      [utc("2025-03-30T01:15Z"), utc("2025-03-30T01:45Z")],
      [utc("2025-03-30T01:30Z"), utc("2025-03-30T02:15Z")],
      [utc("2025-10-26T00:15Z"), utc("2025-10-26T00:45Z")],
    ])
  })

  it("sees the days of the event while there is nothing else", () => {
    const entries = read(calendarText(calendarOf([])))
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ start: "2025-08-25", end: "2025-08-30", summary: "Colloque 2025" })
  })
})

describe("a confidential slot", () => {
  it("has the allowed properties and no other", () => {
    const text = calendarText(calendarOf([redactedEntry(2, paris("2025-08-26", "14:00", "15:30"))]))
    const event = text.slice(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VEVENT"))
    const names = event
      .trim()
      .split("\r\n")
      .map((line) => line.split(/[;:]/)[0])
    expect(names.sort()).toEqual(
      [
        "BEGIN",
        "UID",
        "SEQUENCE",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "TRANSP",
        "STATUS",
        "LAST-MODIFIED",
        "CLASS",
      ].sort(),
    )
    expect(event).toContain("\r\nCLASS:PRIVATE\r\n")
    expect(event).toContain("\r\nSUMMARY:Réservé\r\n")
  })
})

describe("what cannot be written rightly", () => {
  const text = (entry: ReturnType<typeof openEntry>) => () => calendarText(calendarOf([entry]))

  it("is refused", () => {
    const when = paris("2025-08-26", "14:00", "15:30")
    expect(text(openEntry(1, when, { uid: "a\r\nATTENDEE:mailto:x@y" }))).toThrow(RangeError)
    expect(text(openEntry(1, when, { uid: "" }))).toThrow(RangeError)
    expect(text(openEntry(1, when, { url: "javascript:alert(1)" }))).toThrow(RangeError)
    expect(text(openEntry(1, paris("2025-08-26", "15:30", "14:00")))).toThrow(RangeError)
    expect(text(openEntry(1, paris("2025-02-30", "14:00", "15:30")))).toThrow(RangeError)
    expect(text(openEntry(1, slot("Europe/Atlantis", "2025-08-26", "14:00", "15:30")))).toThrow(RangeError)
    expect(text(openEntry(1, days("2025-08-29", "2025-08-25")))).toThrow(RangeError)
  })
})
