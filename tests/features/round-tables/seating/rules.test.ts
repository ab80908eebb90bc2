import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { check } from "#tests/support/seating-check.mjs"
import { instances } from "#tests/support/seating-instances"
import type { Instance } from "~/features/round-tables/seating/instance"
import type { Plan } from "~/features/round-tables/seating/plan"
import { problemOf } from "~/features/round-tables/seating/problem"
import { violations } from "~/features/round-tables/seating/rules"
import { levelsOf } from "~/features/round-tables/seating/score"
import { planOf, seatingOf } from "~/features/round-tables/seating/seating"

/** Plans drawn without regard for any rule; every fourth id or so exists nowhere. */
function plans(instance: Instance): fc.Arbitrary<Plan> {
  const one = (list: readonly { id: string }[]) =>
    fc.constantFrom(...list.map((item) => item.id), ...list.map((item) => item.id), "nowhere")
  const place = fc.record({ slot: one(instance.slots), room: one(instance.rooms) })
  return fc.record({
    format: fc.constant("rt-solution/1" as const),
    instance: fc.constant(instance.name),
    tables: fc.dictionary(one(instance.tables), place, { maxKeys: 4 }),
    seats: fc.array(fc.tuple(one(instance.attendees), one(instance.tables)), { maxLength: 6 }),
    droppedPins: fc.array(one(instance.pins), { maxLength: 3 }),
  })
}

/** Plans that keep most rules, so that what they are worth means something. */
function tidyPlans(instance: Instance): fc.Arbitrary<Plan> {
  const problem = problemOf(instance)
  return plans(instance).map((plan) => {
    const places = instance.tables.map((table, t) => {
      const slot = problem.at.slot.get(table.fixed?.slot ?? "") ?? t % instance.slots.length
      const room = problem.at.room.get(table.fixed?.room ?? "") ?? t % instance.rooms.length
      const possible =
        problem.mayHold[t]?.[slot] && problem.open[room]?.[slot] && (table.fixed || instance.mode === "joint")
      return possible ? { slot, room } : null
    })
    const seats = places.map((place, t) =>
      (problem.candidates[t] ?? []).filter((a) => {
        const drawn = plan.seats.some(([who]) => instance.attendees[a]?.id === who)
        return place && drawn && problem.present[a]?.[place.slot]
      }),
    )
    return planOf(problem, { places, seats })
  })
}

const shape = { attendees: 4, tables: 3, slots: 3, rooms: 3 }
const drawn = (of: typeof plans) =>
  fc
    .constantFrom("joint" as const, "assign" as const)
    .chain((mode) => instances({ ...shape, mode }))
    .map((instance) => ({ ...instance, tables: instance.tables.map((t) => (of === plans ? t : { ...t, min: 0 })) }))
    .chain((instance) => fc.record({ instance: fc.constant(instance), plan: of(instance) }))

describe("the rules and the levels, beside an independent judge", () => {
  it("break the same rules", () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(fc.oneof(drawn(plans), drawn(tidyPlans)), ({ instance, plan }) => {
        const judged = new Set(check(instance, plan).violations.map((v) => v.rule))
        for (const rule of judged) met.add(rule)
        expect(new Set(violations(problemOf(instance), plan).map((v) => v.rule))).toEqual(judged)
      }),
      { seed: 4, numRuns: 1000 },
    )
    // The draw is worth something only if it meets every rule.
    expect([...met].sort()).toEqual(["H1", "H10", "H11", "H12", "H13", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9"])
  })

  it("give a plan that breaks none the same values", () => {
    let feasible = 0
    fc.assert(
      fc.property(drawn(tidyPlans), ({ instance, plan }) => {
        const judged = check(instance, plan)
        if (!judged.feasible) return
        feasible++
        const problem = problemOf(instance)
        expect(levelsOf(problem, seatingOf(problem, plan), plan.droppedPins)).toEqual(judged.levels)
      }),
      { seed: 5, numRuns: 2000 },
    )
    expect(feasible).toBeGreaterThan(50)
  })
})
