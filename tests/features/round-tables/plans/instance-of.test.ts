import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { versionOf } from "#tests/support/seated-house"
import { check } from "#tests/support/seating-check.mjs"
import type { House } from "~/features/round-tables/plans/house"
import { afterIncident, lockedWhereFound } from "~/features/round-tables/plans/incidents"
import { instanceOf } from "~/features/round-tables/plans/instance-of"
import { judged } from "~/features/round-tables/plans/judging"
import { asComputed, questionInOrder } from "~/features/round-tables/plans/posed"
import { slotOf } from "~/features/round-tables/plans/slots"
import { today } from "~/features/round-tables/plans/today"
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

  it("places the tables of a lost room anew, in any slot and room that is free, and leaves all others where they are", () => {
    fc.assert(
      fc.property(houses, fc.constantFrom("house-room-1", "house-room-2"), fc.nat(3), (drawn, roomId, at) => {
        const tables = drawn.tables.map((one) => ({ ...one, rules: { ...one.rules, mandatory: true } }))
        const house = { ...drawn, tables }
        const first = instanceOf(house, { plan: null, kept: null, order: "usual" }, opaque())
        const run = { solver, seed: 1, secondsLeft: () => 10, stop: () => false }
        const before = documentOf(first, solve(first.instance, run), { fixed: null, reason: "" })
        const slot = first.slots[at]
        const lost = { roomId, slots: slot ? [slot] : null }
        const mending = afterIncident(before, { kind: "room-lost", ...lost })
        const { plan: mended, unplaced } = mending
        const asking = { kept: before, order: "smallest-change" as const }
        const question = instanceOf(house, { ...asking, plan: mended, unplaced }, opaque())
        const solution = solve(question.instance, run)
        expect(check(question.instance, solution.plan)).toMatchObject({ feasible: true })
        const found = lockedWhereFound(house, documentOf(question, solution, { fixed: mended, reason: "" }), mending)
        for (const [sessionId, place] of Object.entries(found.tables)) {
          const closed = place.roomId === roomId && (!slot || slotOf(place, first.slots) === slot)
          expect(closed).toBe(false)
          const had = before.tables[sessionId]
          if (!unplaced.has(sessionId)) expect(place).toEqual(had)
        }
        // The plan that is proposed keeps the rules once its tables are where they were found a place.
        expect(judged(questionInOrder(house, { ...asking, plan: found }), found).broken).toEqual([])
        const { known } = today(house, asComputed(found, { ...asking, house }), before)
        const again = solve(questionInOrder(house, { ...asking, plan: found }).instance, run)
        if (known.proven && found.levels.length > 0)
          expect(again.levels.map(({ value }) => value)).toEqual(found.levels.map(({ value }) => value))
        if (found.levels.length > 0)
          expect(known).toMatchObject({ proven: solution.levels.every((one) => one.proven), since: [] })
      }),
      { numRuns: 40 },
    )
  }, 60_000)

  it("moves a table to another hour where its own has no room left, and gives up no demand for it", () => {
    const rules = { focus: null, countries: null, min: 1, max: 2, hosts: 1, mandatory: true }
    const morning = { day: "2025-08-26", startsAt: "10:00", endsAt: "11:00" }
    const noon = { day: "2025-08-26", startsAt: "14:00", endsAt: "15:00" }
    const table = (sessionId: string, at: typeof morning, roomId: string) => ({
      ...{ sessionId, ...at, roomId },
      rules: { ...rules, officeId: `office of ${sessionId}` },
    })
    const tables = [table("t1", morning, "r1"), table("t2", morning, "r2"), table("t3", noon, "r1")]
    const house: House = {
      eventId: "event",
      withoutOffice: [],
      tables,
      rooms: ["r1", "r2"].map((id) => ({ id, capacity: 4, taken: [] })),
      offices: tables.map(({ sessionId }) => ({
        ...{ id: `office of ${sessionId}`, headId: null, hosts: [], away: [] },
        demands: [{ countryIso2: sessionId, priority: "must", asks: "", favoured: [] }],
      })),
      attendees: tables.map(({ sessionId }) => ({
        personId: `attaché for ${sessionId}`,
        countries: [sessionId],
        away: [],
        wishes: [],
      })),
      pairs: [],
    }
    const seats = tables.map(({ sessionId }) => [`attaché for ${sessionId}`, sessionId] as const)
    const before = versionOf(house, seats)
    const asking = { kept: before, order: "smallest-change" as const }
    const mending = afterIncident(before, { kind: "room-lost", roomId: "r1", slots: [morning] })
    const { plan, unplaced } = mending
    expect([...unplaced]).toEqual(["t1"])
    const question = instanceOf(house, { ...asking, plan, unplaced }, opaque())
    const solution = solve(question.instance, { solver, seed: 1, stop: () => false })
    const found = lockedWhereFound(house, documentOf(question, solution, { fixed: plan, reason: "" }), mending)
    expect(found.tables).toEqual({ ...before.tables, t1: { ...noon, roomId: "r2" } })
    expect([...found.seats].sort()).toEqual([...seats].sort())
    expect(found.pins).toEqual([{ kind: "table", sessionId: "t1" }])
    expect(today(house, asComputed(found, { ...asking, house }), before)).toMatchObject({ known: { proven: true } })
  })
})
