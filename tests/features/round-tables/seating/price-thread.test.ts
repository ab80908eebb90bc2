import { afterEach, describe, expect, it } from "vitest"
import { publicInstance } from "#tests/support/seating-files"
import { Prices } from "~/features/round-tables/seating/explaining/price"
import { seatsFor, unmet } from "~/features/round-tables/seating/explaining/roads"
import { loadSolver } from "~/features/round-tables/seating/model/highs.server"
import { problemOf } from "~/features/round-tables/seating/problem"
import { seatingOf } from "~/features/round-tables/seating/seating"
import { solve } from "~/features/round-tables/seating/solve"
import { openPricing, type Pricing } from "~/features/round-tables/seating/threads/pricing.server"

let pricing: Pricing
afterEach(() => pricing.close())

describe("the installation's one thread for prices", () => {
  it("goes from one plan to the next, and answers each against its own", async () => {
    pricing = openPricing()
    const solver = await loadSolver()
    const stop = () => false
    const instance = publicInstance("p1-S-plain")
    const problem = problemOf(instance)
    const best = solve(instance, { solver, seed: 1, stop }).plan
    const poor = { ...best, seats: best.seats.slice(0, 3) }
    for (const [mark, plan] of Object.entries({ best, poor })) {
      const seating = seatingOf(problem, plan)
      const prices = new Prices(problem, seating, { solver, stop })
      const wanted = unmet(problem, seating).slice(0, 2)
      expect(wanted).not.toEqual([])
      pricing.prepare({ mark, instance, plan })
      for (const item of wanted) {
        const seats = seatsFor(problem, item)
        const [told, own] = [await pricing.of({ mark, instance, plan }, seats), prices.of(seats)]
        const differs = own.kind === "possible" ? own.difference : null
        expect(told).toMatchObject(differs ? { kind: "possible", difference: differs } : { kind: own.kind })
        expect(pricing.known({ mark, instance, plan }, seats)).toEqual(told)
      }
      prices.dispose()
    }
  }, 60_000)

  it("leaves whoever waits for an earlier plan without an answer as soon as another is asked about", async () => {
    pricing = openPricing()
    const instance = publicInstance("p3-colloquium-assign")
    const plan = { format: "rt-solution/1" as const, instance: instance.name, tables: {}, seats: [], droppedPins: [] }
    const seats = [{ attendee: 0, table: 0 }]
    const earlier = pricing.of({ mark: "earlier", instance, plan }, seats)
    pricing.prepare({ mark: "later", instance, plan })
    expect(await earlier).toBeNull()
    expect((await pricing.of({ mark: "later", instance, plan }, seats))?.kind).toBe("impossible")
  }, 60_000)
})
