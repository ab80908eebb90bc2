import { beforeAll, describe, expect, it } from "vitest"
import { check } from "#tests/support/seating-check.mjs"
import { bestKnown, publicInstance } from "#tests/support/seating-files"
import { loadSolver } from "~/features/round-tables/seating/model/highs.server"
import type { LinearSolver } from "~/features/round-tables/seating/model/linear-solver"
import { Cutter } from "~/features/round-tables/seating/model/piece"
import { columnsOf, seatingModel } from "~/features/round-tables/seating/model/seating-model"
import { problemOf } from "~/features/round-tables/seating/problem"
import { compareLevels } from "~/features/round-tables/seating/score"
import { firstPlan } from "~/features/round-tables/seating/search/imitation"
import { seatAndPlaceLarge } from "~/features/round-tables/seating/search/large"
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
