import { describe, expect, it } from "vitest"
import { publicInstance } from "#tests/support/seating-files"
import { groupsOf } from "~/features/round-tables/seating/model/groups"
import { problemOf } from "~/features/round-tables/seating/problem"
import { splitPairs } from "~/features/round-tables/seating/score"
import { dice } from "~/features/round-tables/seating/search/random"
import { realise } from "~/features/round-tables/seating/search/realise"
import { improveTimetable } from "~/features/round-tables/seating/search/timetable"
import { type Meeting, TimetableState } from "~/features/round-tables/seating/search/timetable-state"

const problem = problemOf(publicInstance("p2-colloquium-joint"))
const grouping = groupsOf(problem)

/** Every table held by its first few candidates, no two of them at one table of a group. */
const meetings = (): Meeting[] =>
  grouping.groups.flatMap((group, g) =>
    group.tables.map((_, i) => ({
      group: g,
      slot: null,
      pinned: null,
      people: group.candidates.slice(i * 4, i * 4 + 4),
    })),
  )

describe("the cost of a timetable", () => {
  it("after any number of moves is what it is when counted afresh", () => {
    const state = new TimetableState(problem, grouping, meetings())
    const lot = dice(3)
    const tables = state.movable()
    const shared = state.shared[0] ?? []
    const any = () => tables[lot.below(tables.length)] as number
    for (let i = 0; i < 3000; i++) {
      const before = state.cost
      const undo =
        lot.next() < 0.4
          ? state.moveTable(any(), lot.below(state.slots))
          : lot.next() < 0.5
            ? state.swapTables(any(), any())
            : state.exchangePeople(...(shared.slice(0, 2) as [number, number]), lot)
      if (undo && lot.next() < 0.5) {
        undo()
        expect(state.cost).toBeCloseTo(before)
      } else if (!undo) expect(state.cost).toBeCloseTo(before)
    }
    const sittings = state.sittings()
    const again = new TimetableState(
      problem,
      grouping,
      sittings.map(({ group, slot, people }) => ({ group, slot, pinned: null, people: [...people] })),
    )
    expect([again.cost, again.clashes]).toEqual([state.cost, state.clashes])
  })

  it("counts clashes and torn pairs as the score does", () => {
    const state = new TimetableState(problem, grouping, meetings())
    improveTimetable(state, 200_000, dice(1), () => false)
    const torn = splitPairs(problem, realise(problem, grouping, state.sittings())).length
    expect(torn).toBeGreaterThan(0)
    expect(state.cost).toBe(10 * state.clashes + torn)
  })
})
