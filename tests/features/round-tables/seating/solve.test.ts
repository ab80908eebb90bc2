import * as fc from "fast-check"
import { afterEach, beforeAll, describe, expect, it } from "vitest"
import { check } from "#tests/support/seating-check.mjs"
import { bestKnown, publicInstance } from "#tests/support/seating-files"
import { bestOfAll, instances } from "#tests/support/seating-instances"
import type { Instance } from "~/features/round-tables/seating/instance"
import { loadSolver } from "~/features/round-tables/seating/model/highs.server"
import type { LinearSolver } from "~/features/round-tables/seating/model/linear-solver"
import { solve } from "~/features/round-tables/seating/solve"

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

// HiGHS answers in one breath; between two questions the test runner may speak.
afterEach(() => new Promise((resolve) => setTimeout(resolve, 20)))

/** A plan, which an independent judge has found without fault and worth what it claims. */
function judged(instance: Instance, stop: () => boolean = () => false) {
  const solution = solve(instance, { solver, seed: 1, stop })
  const judgement = check(instance, solution.plan)
  expect(judgement.violations).toEqual([])
  expect(judgement.levels).toEqual(Object.fromEntries(solution.levels.map((l) => [l.level, l.value])))
  return solution
}

describe("the public instances", () => {
  it.each(["p1-S-plain", "p2-colloquium-joint", "p3-colloquium-assign", "p5-S-nasty"])(
    "%s is proven at its best values",
    (name) => {
      const { levels } = judged(publicInstance(name))
      const best = bestKnown(name)
      expect(levels).toEqual(
        levels.map(({ level }) => ({ level, value: best[level].value, bound: best[level].value, proven: true })),
      )
    },
    120_000,
  )

  it("gives the same plan again for the same seed", () => {
    const instance = publicInstance("p3-colloquium-assign")
    expect(judged(instance).plan).toEqual(judged(instance).plan)
  })
})

describe("small instances, beside a search through every plan", () => {
  it.each([
    ["joint", { attendees: 3, tables: 2, slots: 2, rooms: 2, mode: "joint" as const }, 60],
    [
      "joint, interchangeable tables and days",
      { attendees: 2, tables: 3, slots: 3, rooms: 2, mode: "joint" as const },
      30,
    ],
    ["assign", { attendees: 4, tables: 3, slots: 2, rooms: 3, mode: "assign" as const }, 60],
  ])(
    "%s: the best levels, all proven",
    (_, shape, numRuns) => {
      fc.assert(
        fc.property(instances(shape), (instance) => {
          const { levels } = judged(instance)
          expect(Object.fromEntries(levels.map((l) => [l.level, l.value]))).toEqual(bestOfAll(instance))
          expect(levels.filter((l) => !l.proven)).toEqual([])
        }),
        { seed: 6, numRuns },
      )
    },
    120_000,
  )
})

describe("an end before the end", () => {
  it("answers with a plan and bounds that hold whenever it is stopped", () => {
    const instance = publicInstance("p1-S-plain")
    const best = bestKnown("p1-S-plain")
    for (const questions of [0, 3, 10, 40, 160]) {
      let asked = 0
      const { levels } = judged(instance, () => asked++ >= questions)
      // Where everything above is at its best, no bound may exclude the best known value.
      for (const { level, value, bound } of levels) {
        const [low, high] = [Math.min(value, bound), Math.max(value, bound)]
        expect(best[level].value).toBeGreaterThanOrEqual(low)
        expect(best[level].value).toBeLessThanOrEqual(high)
        if (value !== best[level].value) break
      }
    }
  })

  it("has a plan for an instance without anything in it", () => {
    const empty: Instance = {
      ...publicInstance("p1-S-plain"),
      slots: [],
      rooms: [],
      offices: [],
      tables: [],
      attendees: [],
      pairs: [],
      pins: [],
      bans: [],
    }
    expect(judged(empty).levels.map((l) => [l.value, l.proven])).toEqual(empty.levels.map(() => [0, true]))
  })
})
