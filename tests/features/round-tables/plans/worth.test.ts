import * as fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { houseOfInstance, versionOf } from "#tests/support/seated-house"
import { bestOfAll, instances } from "#tests/support/seating-instances"
import { outcomeOf } from "~/features/round-tables/board/refusal"
import { personId, type Scene, sceneToday, sessionId } from "~/features/round-tables/board/scene"
import { knownAfter } from "~/features/round-tables/board/standing"
import { seatsOfItem } from "~/features/round-tables/board/why"
import type { SeatingDocument } from "~/features/round-tables/dossiers/documents"
import type { House } from "~/features/round-tables/plans/house"
import { asComputed, markOfPlan, questionInOrder } from "~/features/round-tables/plans/posed"
import { effectToday, today } from "~/features/round-tables/plans/today"
import { documentOf, placesOf } from "~/features/round-tables/plans/translation"
import { Prices } from "~/features/round-tables/seating/explaining/price"
import { loadSolver } from "~/features/round-tables/seating/model/highs.server"
import type { LinearSolver } from "~/features/round-tables/seating/model/linear-solver"
import { planOf } from "~/features/round-tables/seating/seating"
import { solve } from "~/features/round-tables/seating/solve"

const shape = { attendees: 4, tables: 3, slots: 2, rooms: 2, mode: "assign" as const }
let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

/** A plan as a computation proposes it, beside the plan in force. */
function computed(house: House, inForce: SeatingDocument | null): SeatingDocument {
  const asking = { plan: null, kept: inForce, order: "usual" as const }
  const question = questionInOrder(house, asking)
  const found = documentOf(question, solve(question.instance, { solver, seed: 1, stop: () => false }), {
    fixed: null,
    reason: "",
  })
  return asComputed(found, { house, kept: inForce, order: "usual" })
}

const drawnHouses = instances(shape).map(houseOfInstance)

describe("what a version is worth today", () => {
  it("stays proven once it is the plan in force, and changes nobody's appointments then", () => {
    let changed = 0
    fc.assert(
      fc.property(drawnHouses, fc.nat(), (house, at) => {
        const [first, ...others] = house.attendees
        const earlier = versionOf(house, first && house.tables[0] ? [[first.personId, house.tables[0].sessionId]] : [])
        const plan = computed(house, at % 2 === 0 ? earlier : null)
        const before = today(house, plan, at % 2 === 0 ? earlier : null)
        expect(before.known).toMatchObject({ proven: true, since: [] })
        const settled = today(house, plan, plan)
        expect(settled.known.proven).toBe(true)
        expect(settled.figures.find(({ level }) => level === "stability")).toMatchObject({ value: 0 })
        if (others.length > 0 && before.scene.levels.stability > 0) changed++
      }),
      { seed: 1, numRuns: 60 },
    )
    expect(changed).toBeGreaterThan(5)
  })

  it("is not proven by figures that were sealed without a word of their problem", () => {
    const [house] = fc.sample(drawnHouses, { seed: 1, numRuns: 1 })
    if (!house) throw new Error("a house is drawn")
    const sealed: SeatingDocument = { ...computed(house, null), computed: { order: "usual" } }
    expect(today(house, sealed, null).known.since).toBe(null)
  })

  it("is said by the demands of today, with what has changed since it was computed", () => {
    let moved = 0
    fc.assert(
      fc.property(drawnHouses, (house) => {
        const plan = computed(house, null)
        const offices = house.offices.map((office) => ({
          ...office,
          demands: office.demands.map((one) => ({ ...one, priority: "must" as const })),
        }))
        const asked = { ...house, offices }
        const now = today(asked, plan, null)
        const same = JSON.stringify(offices) === JSON.stringify(house.offices)
        expect(now.known.since).toEqual(same ? [] : ["demands"])
        expect(now.figures.map(({ value }) => value)).toEqual(
          now.scene.problem.levels.map((level) => sceneToday(asked, { ...plan, levels: [] }, null).levels[level]),
        )
        if (plan.levels.find(({ level }) => level === "must")?.value !== now.scene.levels.must) moved++
        const tables = house.tables.map((table) => ({ ...table, rules: { ...table.rules, max: table.rules.max + 1 } }))
        expect(today({ ...house, tables }, plan, null).known.since).toEqual(["tables"])
        const attendees = house.attendees.map((one) => ({ ...one, wishes: [] }))
        const wished = house.attendees.some(({ wishes }) => wishes.length > 0)
        expect(today({ ...house, attendees }, plan, null).known.since).toEqual(wished ? ["wishes"] : [])
        expect(today(house, { ...plan, seats: plan.seats.slice(1) }, null).known.since).toEqual(
          plan.seats.length > 0 ? ["plan"] : [],
        )
      }),
      { seed: 2, numRuns: 60 },
    )
    expect(moved).toBeGreaterThan(5)
  })

  it("compares two versions in the same house, beside the same plan in force", () => {
    fc.assert(
      fc.property(drawnHouses, (house) => {
        const first = computed(house, null)
        const other = { ...first, seats: first.seats.slice(1) }
        const [was, is] = [today(house, first, first), today(house, other, first)]
        expect([was.scene.levels.stability, is.scene.levels.stability]).toEqual([0, first.seats.length > 0 ? 1 : 0])
        const { demands } = effectToday(was, is)
        const weight = demands.lost.filter(({ priority }) => priority === "must").length
        expect(was.scene.levels.must - is.scene.levels.must).toBe(weight)
      }),
      { seed: 3, numRuns: 40 },
    )
  })
})

/** The change that gives somebody a table at the least price, as the board would make it. */
function accepted(scene: Scene, at: number) {
  const { problem, seating } = scene
  const item = { kind: "person" as const, personId: personId(scene, at % problem.size.attendees) }
  const wanted = seatsOfItem(scene, item).filter(({ attendee, table }) => !seating.seats[table]?.includes(attendee))
  if (wanted.length === 0) return null
  const prices = new Prices(problem, seating, { solver, stop: () => false })
  const price = prices.of(wanted)
  prices.dispose()
  if (price.kind !== "possible") return null
  const pins = wanted
    .filter(({ attendee, table }) => price.seating.seats[table]?.includes(attendee))
    .map(({ attendee, table }) => ({ personId: personId(scene, attendee), sessionId: sessionId(scene, table) }))
  const places = placesOf(scene.question, planOf(problem, price.seating))
  const foundFor = markOfPlan(problem.instance, scene.plan)
  return { do: "accept" as const, ...places, pins, foundFor, proven: price.proven }
}

describe("a price that is accepted", () => {
  it("gives a plan that is proven only where none is better with its seats pinned", () => {
    let proven = 0
    fc.assert(
      fc.property(drawnHouses, fc.nat(), (house, at) => {
        // With no least number, somebody without a table is more often to be given one.
        const loose = { ...house, tables: house.tables.map((t) => ({ ...t, rules: { ...t.rules, min: 0 } })) }
        const scene = sceneToday(loose, computed(loose, null), null)
        const change = accepted(scene, at)
        if (!change) return
        const outcome = outcomeOf(scene, change)
        if (!outcome.ok) return
        const { after } = outcome
        const known = knownAfter(scene, after, change)
        const stale = knownAfter(scene, after, { ...change, foundFor: "another problem" })
        expect(stale.levels).toEqual([])
        const { known: kept, figures } = today(loose, { ...after.version, ...known }, null)
        if (known.levels.length === 0) return
        proven++
        expect(kept).toMatchObject({ proven: true, since: [] })
        const best = bestOfAll(after.problem.instance)
        expect(figures.map(({ value }) => value)).toEqual(after.problem.levels.map((level) => best?.[level]))
      }),
      { seed: 5, numRuns: 200 },
    )
    expect(proven).toBeGreaterThan(5)
  })
})
