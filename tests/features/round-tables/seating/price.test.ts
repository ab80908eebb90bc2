import * as fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { bestOfAll, instances } from "#tests/support/seating-instances"
import { Prices } from "~/features/round-tables/seating/explaining/price"
import { roadsTo, seatsFor, unmet } from "~/features/round-tables/seating/explaining/roads"
import { Uses } from "~/features/round-tables/seating/explaining/uses"
import { LEVELS } from "~/features/round-tables/seating/instance"
import { loadSolver } from "~/features/round-tables/seating/model/highs.server"
import type { LinearSolver } from "~/features/round-tables/seating/model/linear-solver"
import { problemOf } from "~/features/round-tables/seating/problem"
import { levelsOf } from "~/features/round-tables/seating/score"
import { seatingOf } from "~/features/round-tables/seating/seating"
import { solve } from "~/features/round-tables/seating/solve"

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})
const stop = () => false

describe("a price", () => {
  it("is the difference to the best plan in which somebody takes one of the roads", () => {
    let possible = 0
    fc.assert(
      fc.property(instances({ attendees: 4, tables: 3, slots: 2, rooms: 3, mode: "assign" }), (instance) => {
        const problem = problemOf(instance)
        const seating = seatingOf(problem, solve(instance, { solver, seed: 1, stop }).plan)
        const current = levelsOf(problem, seating)
        // Tables stay where they are, so the search through every plan keeps those that are held, and only those.
        const held = (t: number) => seating.places[t] !== null
        const prices = new Prices(problem, seating, { solver, stop })
        for (const item of unmet(problem, seating).slice(0, 2)) {
          const seats = seatsFor(problem, item)
          const price = prices.of(seats)
          const best = bestOfAll(
            instance,
            (other) =>
              other.places.every((place, t) => place === null || held(t)) &&
              seats.some(({ attendee, table }) => other.seats[table]?.includes(attendee)),
          )
          if (price.kind !== "possible") expect([price.kind, best]).toEqual(["impossible", null])
          else {
            possible++
            const levels = Object.fromEntries(LEVELS.map((l) => [l, current[l] + (price.difference[l] ?? 0)]))
            expect(levels).toEqual(best)
          }
        }
        prices.dispose()
      }),
      { seed: 7, numRuns: 100 },
    )
    expect(possible).toBeGreaterThan(5)
  }, 60_000)

  it("is asked of roads that are closed: an open road that costs nothing is taken", () => {
    fc.assert(
      fc.property(instances({ attendees: 4, tables: 3, slots: 2, rooms: 3, mode: "assign" }), (instance) => {
        const problem = problemOf(instance)
        const seating = seatingOf(problem, solve(instance, { solver, seed: 1, stop }).plan)
        const uses = new Uses(problem, seating)
        const order = instance.levels
        for (const item of unmet(problem, seating)) {
          const level = item.kind === "wish" ? "wish" : problem.demands[item.demand]?.level
          const first = (other: "balance" | "stability" | "split") =>
            order.indexOf(other) < order.indexOf(level ?? "wish")
          if (first("balance") || first("stability") || first("split")) continue
          for (const road of roadsTo(problem, seating, uses, item)) expect(road.closedBy).not.toEqual([])
        }
      }),
      { seed: 8, numRuns: 40 },
    )
  }, 60_000)
})
