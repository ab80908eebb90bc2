import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { check } from "#tests/support/seating-check.mjs"
import { afterIncident } from "~/features/round-tables/plans/incidents"
import { instanceOf } from "~/features/round-tables/plans/instance-of"
import { judged } from "~/features/round-tables/plans/judging"
import { documentOf, planIn } from "~/features/round-tables/plans/translation"
import { LEVELS } from "~/features/round-tables/seating/instance"
import { loadSolver } from "~/features/round-tables/seating/model/highs.server"
import { readInstance } from "~/features/round-tables/seating/sane-instance"
import { solve } from "~/features/round-tables/seating/solve"
import { fixed, houses } from "./houses"

const opaque = () => {
  let drawn = 0
  return () => `x${++drawn}`
}
const orders = fc.constantFrom("usual" as const, "smallest-change" as const)

describe("the problem that a house poses", async () => {
  const solver = await loadSolver()

  it("is sane, and names nothing of the house", () => {
    fc.assert(
      fc.property(houses, fixed, orders, (house, plan, order) => {
        const { instance } = instanceOf(house, { plan, kept: plan, order }, opaque())
        expect(readInstance(instance)).toMatchObject({ ok: true })
        expect(JSON.stringify(instance)).not.toMatch(/house-|country-|focus-|canary|2025/)
        expect(new Set(instance.levels)).toEqual(new Set(LEVELS))
      }),
      { numRuns: 300 },
    )
  })

  it("is answered by a plan that comes back to the house and goes out again the same, and that a stranger finds right", () => {
    fc.assert(
      fc.property(houses, fixed, orders, (house, plan, order) => {
        const question = instanceOf(house, { plan, kept: plan, order }, opaque())
        const run = { solver, seed: 1, secondsLeft: () => 10, stop: () => false }
        const solution = solve(question.instance, run)
        expect(check(question.instance, solution.plan)).toMatchObject({ feasible: true, violations: [] })
        const document = documentOf(question, solution, { fixed: plan, reason: "" })
        const again = planIn(question, document)
        expect({ ...again, droppedPins: new Set(again.droppedPins) }).toEqual({
          ...solution.plan,
          droppedPins: new Set(solution.plan.droppedPins),
        })
        const { broken, levels } = judged(question, document)
        expect(broken).toEqual([])
        expect(levels.map(({ level, value }) => [level, value])).toEqual(
          solution.levels.map(({ level, value }) => [level, value]),
        )
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it("tells demands apart that nobody could meet", () => {
    fc.assert(
      fc.property(houses, (house) => {
        const { instance, outOfReach } = instanceOf(house, { plan: null, kept: null, order: "usual" }, opaque())
        const asked = house.offices.reduce((sum, { demands }) => sum + demands.length, 0)
        const posed = instance.offices.reduce((sum, { demands }) => sum + demands.length, 0)
        expect(posed + outOfReach.length).toBe(asked)
        const answered = new Set(house.attendees.flatMap(({ countries }) => countries))
        expect(outOfReach.filter(({ countryIso2 }) => answered.has(countryIso2))).toEqual([])
      }),
    )
  })

  it("sends the tables of a lost room to rooms that are free then, and holds no table in it", () => {
    fc.assert(
      fc.property(houses, fc.constantFrom("house-room-1", "house-room-2"), (house, roomId) => {
        const first = instanceOf(house, { plan: null, kept: null, order: "usual" }, opaque())
        const run = { solver, seed: 1, secondsLeft: () => 10, stop: () => false }
        const before = documentOf(first, solve(first.instance, run), { fixed: null, reason: "" })
        const mended = afterIncident(house, before, { kind: "room-lost", roomId })
        const question = instanceOf(house, { plan: mended, kept: before, order: "smallest-change" }, opaque())
        const { plan } = solve(question.instance, run)
        expect(check(question.instance, plan)).toMatchObject({ feasible: true })
        const rooms = Object.values(plan.tables).map(({ room }) => question.names.idOf("room", room))
        expect(rooms).not.toContain(roomId)
      }),
      { numRuns: 30 },
    )
  }, 60_000)
})
