import { describe, expect, it } from "vitest"
import { publicInstance } from "#tests/support/seating-files"
import { readInstance } from "~/features/round-tables/seating/sane-instance"

/** What is said of an instance after one change. */
function faultsAfter(change: (draft: Draft) => void): string[] {
  const draft = JSON.parse(JSON.stringify(publicInstance("p1-S-plain"))) as Draft
  change(draft)
  const reading = readInstance(draft)
  return reading.ok ? [] : reading.faults.map(({ field, message }) => `${field}: ${message}`)
}
// biome-ignore lint/suspicious/noExplicitAny: a draft may become anything, that is the point
type Draft = any

describe("H0, an instance is sane", () => {
  it("accepts the public instances, absurd ones included", () => {
    for (const name of [
      "p1-S-plain",
      "p3-colloquium-assign",
      "p5-S-nasty",
      "p6-colloquium-nasty",
      "p7-resolve-brief",
    ]) {
      expect(publicInstance(name).name).toBe(name)
    }
  })

  it.each<[string, (draft: Draft) => void]>([
    [
      "pairs[2].id: the id appears twice in pairs",
      (i) => {
        i.pairs[2].id = i.pairs[0].id
      },
    ],
    [
      "tables[3].office: names an unknown office",
      (i) => {
        i.tables[3].office = "O99"
      },
    ],
    [
      "attendees[4].wishes[0]: names an unknown office",
      (i) => {
        i.attendees[4].wishes = ["nobody"]
      },
    ],
    [
      "attendees[4].wishes[1]: an office appears twice",
      (i) => {
        i.attendees[4].wishes = ["O01", "O01"]
      },
    ],
    [
      "offices[1].demands[1]: a country appears twice",
      (i) => {
        i.offices[1].demands[1] = i.offices[1].demands[0]
      },
    ],
    [
      "pins[0].table: names an unknown table",
      (i) => {
        i.pins[0].table = "T99"
      },
    ],
    [
      "rooms[0].closed[0]: names an unknown slot",
      (i) => {
        i.rooms[0].closed = ["never"]
      },
    ],
    [
      "bans[0]: must be {attendee, table}, {attendee, office} or {table, slot}",
      (i) => {
        i.bans[0] = { table: "T001" }
      },
    ],
  ])("says %s", (expected, change) => {
    expect(faultsAfter(change)).toEqual([expected])
  })

  it.each<[string, (draft: Draft) => void]>([
    [
      "tables[0].min",
      (i) => {
        i.tables[0].min = 1.5
      },
    ],
    [
      "rooms[1].capacity",
      (i) => {
        i.rooms[1].capacity = -1
      },
    ],
    [
      "attendees[0].countries",
      (i) => {
        i.attendees[0].countries = []
      },
    ],
    [
      "weights.cover.high",
      (i) => {
        i.weights.cover.high = null
      },
    ],
    [
      "levels",
      (i) => {
        i.levels = i.levels.slice(1)
      },
    ],
    [
      "mode",
      (i) => {
        i.mode = "guess"
      },
    ],
    [
      "pins[0].kind",
      (i) => {
        i.pins[0].kind = "wish"
      },
    ],
    [
      "published.seats[0]",
      (i) => {
        i.published = { tables: {}, seats: [["A001"]] }
      },
    ],
    [
      "slots",
      (i) => {
        i.slots = undefined
      },
    ],
  ])("names the field %s", (field, change) => {
    expect(faultsAfter(change).map((fault) => fault.split(":")[0])).toContain(field)
  })

  it("never repeats a value: it may be confidential", () => {
    const faults = faultsAfter((i) => {
      i.tables[3].office = "CANARY"
      i.attendees[0].wishes = "CANARY"
    })
    expect(faults).not.toHaveLength(0)
    expect(faults.join()).not.toContain("CANARY")
  })
})
