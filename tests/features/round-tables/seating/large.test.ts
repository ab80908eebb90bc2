import { beforeAll, describe, expect, it } from "vitest"
import { check } from "#tests/support/seating-check.mjs"
import { bestKnown, publicInstance } from "#tests/support/seating-files"
import { loadSolver } from "~/features/round-tables/seating/model/highs.server"
import type { LinearSolver } from "~/features/round-tables/seating/model/linear-solver"
import { Cutter } from "~/features/round-tables/seating/model/piece"
import { columnsOf, seatingModel } from "~/features/round-tables/seating/model/seating-model"
import { problemOf } from "~/features/round-tables/seating/problem"
import { compareLevels, type Levels } from "~/features/round-tables/seating/score"
import { firstPlan } from "~/features/round-tables/seating/search/imitation"
import { seatAndPlaceLarge } from "~/features/round-tables/seating/search/large"
import { Market } from "~/features/round-tables/seating/search/market"
import { Task } from "~/features/round-tables/seating/task"

let solver: LinearSolver
beforeAll(async () => {
  solver = await loadSolver()
})

const taskOf = (name: string) => {
  const task = new Task(problemOf(publicInstance(name)), { solver, seed: 1, stop: () => false })
  firstPlan(task)
  return task
}

describe("the way of large problems, on one whose best plan is known", () => {
  it.each(["p2-colloquium-joint", "p7-resolve-repair"])(
    "%s: a better plan than the first, without fault, near the best, and bounds that hold",
    (name) => {
      const task = taskOf(name)
      const { problem, incumbent } = task
      const first = incumbent.levels
      seatAndPlaceLarge(task)
      expect(compareLevels(problem.levels, incumbent.levels, first)).toBeLessThan(0)
      const judgement = check(problem.instance, incumbent.plan)
      expect(judgement.violations).toEqual([])
      expect(judgement.levels).toEqual(incumbent.levels)
      const best = bestKnown(name)
      expect(incumbent.levels.must).toBe(best.must.value)
      expect(incumbent.levels.cover).toBeGreaterThan(0.97 * best.cover.value)
      // Where everything above is at its best, no bound may exclude the best known value.
      for (const { level, value, bound } of task.levels()) {
        const [low, high] = [Math.min(value, bound), Math.max(value, bound)]
        expect(best[level].value).toBeGreaterThanOrEqual(low)
        expect(best[level].value).toBeLessThanOrEqual(high)
        if (value !== best[level].value) break
      }
    },
    120_000,
  )
})

describe("offices that share people at a price", () => {
  const settled = (name: string) => {
    const { problem, grouping, run } = taskOf(name)
    const model = seatingModel(problem, grouping, "slot-free")
    const market = new Market(run, model, ["broken", "must", "cover", "wish"])
    expect(market.settle()).toBe(true)
    market.dispose()
    return { problem, market, linear: model.linear, values: model.linear.complete(market.values) }
  }

  it("end with nobody too many at any table, nor any room", () => {
    const { linear, values } = settled("p2-colloquium-joint")
    for (const [row, upper] of linear.rowUpper.entries()) {
      let sum = 0
      for (let i = linear.rowStart[row] ?? 0; i < (linear.rowStart[row + 1] ?? 0); i++)
        sum += (linear.rowWeight[i] ?? 0) * (values[linear.rowColumn[i] ?? -1] ?? 0)
      expect(sum).toBeLessThan(upper + 1e-6)
      expect(sum).toBeGreaterThan((linear.rowLower[row] ?? 0) - 1e-6)
    }
  })

  it.each(["p2-colloquium-joint", "p6-colloquium-nasty", "p4-L-joint"])(
    "%s: say how many wishes no plan passes, and come near it",
    (name) => {
      const { problem, market, linear, values } = settled(name)
      const best = bestKnown(name)
      const bestValues = Object.fromEntries(problem.levels.map((level) => [level, best[level].value]))
      expect(market.bound(bestValues as Levels)).toBeGreaterThanOrEqual(best.wish.value)
      const own = Object.fromEntries(problem.levels.map((level) => [level, Math.round(linear.valueOf(level, values))]))
      const bound = market.bound(own as Levels)
      expect(own.wish).toBeLessThanOrEqual(bound)
      expect(own.wish).toBeGreaterThan(0.9 * bound)
    },
    60_000,
  )
})

describe("a piece of a model", () => {
  it("says of its levels what the whole says, when its columns change", () => {
    const { problem, grouping, incumbent } = taskOf("p2-colloquium-joint")
    const model = seatingModel(problem, grouping, "slot-free")
    const values = columnsOf(model, incumbent.seating)
    const free = model.seats.filter((s) => grouping.groups[s.group]?.office === 0).map((s) => s.column)
    const piece = new Cutter(model.linear).cut(free, values)
    const own = piece.of(values)
    const emptied = values.slice()
    for (const column of free) emptied[column] = 0
    model.linear.complete(emptied)
    for (const level of problem.levels) {
      const fromWhole = model.linear.valueOf(level, emptied) - model.linear.valueOf(level, values)
      const fromPiece = piece.linear.valueOf(level, piece.of(emptied)) - piece.linear.valueOf(level, own)
      expect([level, fromPiece]).toEqual([level, fromWhole])
    }
    const again = values.slice()
    piece.into(again, own)
    expect(again).toEqual(values)
  })
})
