import * as fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { houseOfInstance, versionOf, versions } from "#tests/support/seated-house"
import { bestOfAll, instances } from "#tests/support/seating-instances"
import { outcomeOf } from "~/features/round-tables/board/refusal"
import { type Matter, type Scene, sceneOf } from "~/features/round-tables/board/scene"
import { knownAfter, standingOf } from "~/features/round-tables/board/standing"
import { achievedBy } from "~/features/round-tables/plans/achieved"
import { asComputed, questionInOrder } from "~/features/round-tables/plans/posed"
import { documentOf } from "~/features/round-tables/plans/translation"
import type { Level } from "~/features/round-tables/seating/instance"
import { loadSolver } from "~/features/round-tables/seating/model/highs.server"
import type { LinearSolver } from "~/features/round-tables/seating/model/linear-solver"
import { better } from "~/features/round-tables/seating/score"
import { solve } from "~/features/round-tables/seating/solve"
import { idealOf } from "~/features/round-tables/seating/task"

const usual = { kept: null, order: "usual" as const }
const shape = { attendees: 4, tables: 2, slots: 2, rooms: 2, mode: "assign" as const }

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

/** The house of an instance, seated as the solver would. */
function solved(house: Matter["house"]): Scene {
  const question = questionInOrder(house, { plan: versionOf(house), ...usual })
  const { plan, levels } = solve(question.instance, { solver, seed: 1, stop: () => false })
  const found = documentOf(question, { plan, levels }, { fixed: null, reason: "" })
  return sceneOf({ house, version: asComputed(found, { ...usual, house }) }, usual)
}

describe("how good a plan is known to be", () => {
  it("is proven after a computation, and unknown as soon as the house asks for something else", () => {
    fc.assert(
      fc.property(instances(shape), (instance) => {
        const house = houseOfInstance(instance)
        const scene = solved(house)
        expect(standingOf(scene).proof).toEqual({ kind: "proven" })
        const tables = house.tables.map((table) => ({ ...table, rules: { ...table.rules, max: table.rules.max + 1 } }))
        const other = sceneOf({ house: { ...house, tables }, version: scene.version }, usual)
        // What is known of the other problem is only what nobody has to compute: no plan gives more than all.
        for (const { level, bound } of standingOf(other).figures)
          if (bound !== null) expect(bound).toBe(idealOf(other.problem, level))
      }),
      { seed: 3, numRuns: 30 },
    )
  })

  it("counts what is given as the list of versions does", () => {
    fc.assert(
      fc.property(
        instances(shape)
          .map(houseOfInstance)
          .chain((house) => fc.record({ house: fc.constant(house), version: versions(house) })),
        ({ house, version }) => {
          const { meters } = standingOf(sceneOf({ house, version }, usual))
          const counted = Object.entries(achievedBy(house, version)).map(([what, counts]) => ({ what, ...counts }))
          expect(counted).toEqual(meters)
        },
      ),
      { seed: 5, numRuns: 200 },
    )
  })

  it("keeps of a bound, after a change by hand, only what no plan can better", () => {
    let carried = 0
    fc.assert(
      fc.property(
        instances(shape),
        fc.nat(),
        fc.constantFrom("remove" as const, "ban" as const),
        (instance, at, how) => {
          const scene = solved(houseOfInstance(instance))
          const { seats } = scene.version
          const [personId, sessionId] = seats[at % Math.max(1, seats.length)] ?? ["nobody", "nowhere"]
          const change = { do: how, personId, sessionId }
          const outcome = outcomeOf(scene, change)
          if (!outcome.ok) return
          const { after } = outcome
          const { levels } = knownAfter(scene, after, change)
          const best = bestOfAll(after.problem.instance)
          for (const [rank, { level: named, value, bound, proven }] of levels.entries()) {
            const level = named as Level
            carried++
            expect(value).toBe(after.levels[level])
            expect(proven).toBe(value === bound)
            // A bound tells of plans with the same values above; the first level has none above it.
            if (rank === 0 && best && bound !== null) expect(better(level, best[level], bound)).toBe(false)
          }
          const undone = outcomeOf(
            after,
            how === "ban" ? { do: "unban", personId, sessionId } : { ...change, do: "add" },
          )
          if (how === "ban" && undone.ok)
            expect(knownAfter(after, undone.after, { ...change, do: "unban" }).levels).toEqual([])
        },
      ),
      { seed: 4, numRuns: 60 },
    )
    expect(carried).toBeGreaterThan(20)
  })
})
