import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dayLayout, type ShownInRoom } from "~/features/agenda/day-layout"
import { gridOf, meet } from "~/features/agenda/grid"
import { at, monday } from "./an-agenda"

const aShown = (id: string, from: string, until: string, more: Partial<ShownInRoom> = {}): ShownInRoom => ({
  id,
  ...at(monday, from, until),
  mine: false,
  aside: false,
  roomId: "garonne",
  forEverybody: false,
  ...more,
})
const roomIds = ["auditorium", "garonne", "loire", "rhone"]

function lay(items: ShownInRoom[], allRooms = false, rooms = roomIds) {
  return dayLayout(items, gridOf(items), { roomIds: rooms, allRooms })
}
const cardsOf = (items: ShownInRoom[]) =>
  lay(items).cards.map((card) => [card.item.id, card.at, card.wide, card.band ? "band" : ""])

describe("a day by room", () => {
  it("has a column for each room in use, in the event's order, and bands across them", () => {
    const items = [
      aShown("all", "09:00", "10:00", { roomId: "auditorium", forEverybody: true }),
      aShown("l", "10:30", "12:00", { roomId: "loire" }),
      aShown("g", "10:30", "12:00"),
    ]
    expect(lay(items).columns).toEqual([
      { roomId: "garonne", wide: 1 },
      { roomId: "loire", wide: 1 },
    ])
    expect(cardsOf(items)).toEqual([
      ["all", 1, 2, "band"],
      ["g", 1, 1, ""],
      ["l", 2, 1, ""],
    ])
  })

  it("keeps a session for everybody in its room when something else runs at that hour", () => {
    const items = [
      aShown("all", "09:00", "10:00", { roomId: "auditorium", forEverybody: true }),
      aShown("g", "09:30", "10:30"),
    ]
    expect(cardsOf(items)).toEqual([
      ["all", 1, 1, ""],
      ["g", 2, 1, ""],
    ])
  })

  it("has a column even when there is nothing but bands", () => {
    const layout = lay([aShown("all", "09:00", "10:00", { forEverybody: true })])
    expect([layout.columns, layout.width]).toEqual([[], 1])
  })

  it("puts what has no room, and what is reserved, under other rooms", () => {
    const items = [
      aShown("g", "11:00", "12:00"),
      aShown("nowhere", "11:00", "12:00", { roomId: null }),
      aShown("r", "11:00", "12:30", { roomId: null, aside: true }),
    ]
    const layout = lay(items)
    expect(layout.columns).toEqual([
      { roomId: "garonne", wide: 1 },
      { roomId: null, wide: 2 },
    ])
    expect(layout.folded).toBe(false)
    expect(cardsOf(items)).toEqual([
      ["g", 1, 1, ""],
      ["nowhere", 2, 1, ""],
      ["r", 3, 1, ""],
    ])
  })

  it("shows two sessions of one room at once in two columns of that room", () => {
    const items = [aShown("a", "09:00", "10:00"), aShown("b", "09:30", "10:30"), aShown("c", "10:30", "11:00")]
    expect(lay(items).columns).toEqual([{ roomId: "garonne", wide: 2 }])
    expect(cardsOf(items)).toEqual([
      ["a", 1, 1, ""],
      ["b", 2, 1, ""],
      ["c", 1, 1, ""],
    ])
  })

  describe("of more rooms than are read side by side", () => {
    const rooms = Array.from({ length: 12 }, (_, rank) => `room-${rank}`)
    const items = rooms.map((roomId, rank) => aShown(`s${rank}`, "09:00", "10:00", { roomId, mine: rank === 7 }))

    it("keeps those of the reader's programme, and one column for the others", () => {
      const layout = lay(items, false, rooms)
      expect(layout.columns.map(({ roomId }) => roomId)).toEqual(["room-7", null])
      expect(layout.folded).toBe(true)
      expect(layout.cards.map((card) => [card.item.id, card.also.length])).toEqual([
        ["s7", 0],
        ["s0", 10],
      ])
    })

    it("shows them all to whoever asks", () => {
      const layout = lay(items, true, rooms)
      expect([layout.columns.length, layout.folded]).toEqual([12, false])
    })
  })

  it("shows or counts each session once, and nothing over anything", () => {
    fc.assert(
      fc.property(someSessions, fc.boolean(), (items, allRooms) => {
        const layout = lay(items, allRooms)
        const told = layout.cards.flatMap((card) => [card.item.id, ...card.also.map(({ id }) => id)])
        expect(told.sort()).toEqual(items.map(({ id }) => id).sort())
        expect(layout.cards.every(({ at, wide }) => at >= 1 && at + wide - 1 <= layout.width)).toBe(true)
        for (const [rank, a] of layout.cards.entries())
          for (const b of layout.cards.slice(rank + 1))
            expect(meet(a, b) && a.at < b.at + b.wide && b.at < a.at + a.wide).toBe(false)
      }),
    )
  })
})

const clock = (steps: number) =>
  `${String(Math.floor(steps / 12)).padStart(2, "0")}:${String((steps % 12) * 5).padStart(2, "0")}`

const someSessions = fc
  .array(
    fc.record({
      from: fc.integer({ min: 8 * 12, max: 20 * 12 }),
      length: fc.integer({ min: 1, max: 30 }),
      mine: fc.boolean(),
      aside: fc.boolean(),
      forEverybody: fc.boolean(),
      roomId: fc.constantFrom(null, ...roomIds, "unknown-room"),
    }),
    { maxLength: 20 },
  )
  .map((drawn) =>
    drawn.map(
      ({ from, length, ...session }, rank): ShownInRoom => ({
        id: `s${rank}`,
        ...at(monday, clock(from), clock(Math.min(from + length, 24 * 12 - 1))),
        ...session,
      }),
    ),
  )
