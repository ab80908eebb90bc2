import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { gridOf, hoursOf, meet, type Placed, rowsOf, type Shown, stepAt } from "~/features/agenda/grid"
import { dayColumns, weekdayLayout } from "~/features/agenda/week-layout"
import { at, monday, tuesday } from "./an-agenda"

const aShown = (id: string, from: string, until: string, more: Partial<Shown> = {}): Shown => ({
  id,
  ...at(monday, from, until),
  mine: false,
  aside: false,
  ...more,
})
const mine = { mine: true }
const aside = { aside: true }

function lay(...items: Shown[]) {
  return weekdayLayout(items, gridOf(items)).map((card) => [
    card.item.id,
    card.at,
    card.wide,
    card.also.map(({ id }) => id).join(),
  ])
}

describe("the hours of a grid", () => {
  it("are a working day at least, and hold what lies outside of it", () => {
    expect(gridOf([])).toEqual({ firstHour: 8, steps: 120 })
    expect(gridOf([at(monday, "07:45", "09:00"), at(monday, "19:30", "22:30")])).toEqual({ firstHour: 7, steps: 192 })
    expect(hoursOf({ firstHour: 7, steps: 36 })).toEqual(["07:00", "08:00", "09:00"])
  })

  it("count in steps of five minutes", () => {
    const grid = { firstHour: 8, steps: 120 }
    expect(rowsOf(at(monday, "08:30", "09:15"), grid)).toEqual({ from: 6, to: 15 })
    expect(rowsOf(at(monday, "09:00", "09:02"), grid)).toEqual({ from: 12, to: 13 })
    expect(stepAt("10:42", grid)).toBeCloseTo(32.4)
    expect([stepAt("07:59", grid), stepAt("18:01", grid)]).toEqual([null, null])
  })
})

describe("the week", () => {
  it.each<[string, Shown[], unknown[]]>([
    ["gives one session the whole day's width", [aShown("a", "09:00", "10:00")], [["a", 1, 10, ""]]],
    [
      "shows the first of two that run at once, and counts the other",
      [aShown("a", "09:00", "10:00"), aShown("b", "09:00", "10:00")],
      [["a", 1, 10, "b"]],
    ],
    [
      "shows the reader's own rather than the first",
      [aShown("a", "09:00", "10:00"), aShown("b", "09:00", "10:00", mine), aShown("c", "09:30", "10:00")],
      [["b", 1, 10, "a,c"]],
    ],
    [
      "puts two of the reader's own side by side",
      [aShown("a", "09:00", "10:00", mine), aShown("b", "09:30", "10:30", mine)],
      [
        ["a", 1, 5, ""],
        ["b", 6, 5, ""],
      ],
    ],
    [
      "takes three of the reader's own for a choice",
      ["a", "b", "c"].map((id) => aShown(id, "14:00", "15:30", mine)),
      [["a", 1, 10, "b,c"]],
    ],
    [
      "leaves what is reserved for others a margin",
      [aShown("a", "11:00", "12:30", mine), aShown("r", "11:00", "12:30", aside)],
      [
        ["a", 1, 8, ""],
        ["r", 9, 2, ""],
      ],
    ],
    ["and the whole width where nothing is beside it", [aShown("r", "11:00", "12:30", aside)], [["r", 1, 10, ""]]],
    [
      "takes back to back for what it is",
      [aShown("a", "09:00", "10:00"), aShown("b", "10:00", "11:00"), aShown("r", "11:00", "12:00", aside)],
      [
        ["a", 1, 10, ""],
        ["b", 1, 10, ""],
        ["r", 1, 10, ""],
      ],
    ],
  ])("%s", (_, items, cards) => {
    expect(lay(...items)).toEqual(cards)
  })

  it("shows or counts each session once, on its day, within the day's columns, and nothing over anything", () => {
    fc.assert(
      fc.property(someSessions, (items) => {
        for (const day of [monday, tuesday]) {
          const here = items.filter((item) => item.day === day)
          const cards = weekdayLayout(here, gridOf(items))
          const told = cards.flatMap((card) => [card.item, ...card.also])
          expect(told.map(({ id }) => id).sort()).toEqual(here.map(({ id }) => id).sort())
          expect(cards.every(({ at, wide }) => at >= 1 && wide >= 1 && at + wide - 1 <= dayColumns)).toBe(true)
          expect(covered(cards)).toEqual([])
        }
      }),
    )
  })
})

/** Reserved slots of others come merged: they never meet one another. */
const someSessions = fc
  .array(
    fc.record({
      day: fc.constantFrom(monday, tuesday),
      from: fc.integer({ min: 7 * 12, max: 22 * 12 }),
      length: fc.integer({ min: 1, max: 30 }),
      mine: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .chain((drawn) =>
    fc.constant(
      drawn.map(
        ({ day, from, length, mine }, rank): Shown => ({
          id: `s${String(rank).padStart(2, "0")}`,
          ...at(day, clock(from), clock(Math.min(from + length, 24 * 12 - 1))),
          mine,
          aside: false,
        }),
      ),
    ),
  )
  .map((items) => [...items, { id: "reserved", ...at(monday, "11:00", "12:30"), mine: false, aside: true }])

const clock = (steps: number) =>
  `${String(Math.floor(steps / 12)).padStart(2, "0")}:${String((steps % 12) * 5).padStart(2, "0")}`

/** Pairs of cards that lie over one another. */
function covered(cards: readonly Placed<Shown>[]): string[] {
  return cards.flatMap((a, rank) =>
    cards
      .slice(rank + 1)
      .filter((b) => meet(a, b) && a.at < b.at + b.wide && b.at < a.at + a.wide)
      .map((b) => `${a.item.id} ${b.item.id}`),
  )
}
