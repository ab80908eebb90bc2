import { afterAll, describe, expect, it } from "vitest"
import { loadDemo } from "#db/demo/load.server"
import { openDatabase } from "#tests/support/databases"
import { custodianOf } from "#tests/support/grants"
import { anInstallation } from "#tests/support/installation"
import { check } from "#tests/support/seating-check.mjs"
import { houseOf } from "~/features/round-tables/plans/house.server"
import { instanceOf } from "~/features/round-tables/plans/instance-of"
import { documentOf, planIn } from "~/features/round-tables/plans/translation"
import { readInstance } from "~/features/round-tables/seating/sane-instance"
import { openSolver } from "~/features/round-tables/seating/threads/solver.server"
import { newId } from "~/platform/crypto/tokens.server"

const solver = openSolver()
afterAll(() => solver.close())

describe("the demonstration's house", () => {
  it("is seated, every indispensable demand met and proven, by rules that a stranger checks", async () => {
    const db = await openDatabase()
    const installation = anInstallation(db, { demo: true })
    await loadDemo(installation)
    const { id: eventId } = await db
      .selectFrom("event")
      .select("id")
      .where("slug", "=", "colloque-2025")
      .executeTakeFirstOrThrow()
    const grant = custodianOf("nobody", eventId)
    const house = await houseOf(db, installation.keys, grant)
    expect({ tables: house.tables.length, attendees: house.attendees.length, pairs: house.pairs.length }).toEqual({
      tables: 26,
      attendees: 102,
      pairs: 19,
    })
    expect(house.withoutOffice).toEqual([])
    const question = instanceOf(house, { plan: null, kept: null, order: "usual" }, newId)
    const { instance } = question
    expect(readInstance(instance)).toMatchObject({ ok: true })
    expect(instance.slots).toHaveLength(4)
    expect(question.outOfReach).toHaveLength(6)
    const solved = await solver.start({ instance }).result
    if (!solved) throw new Error("the run was cancelled")
    expect(solved.levels.every(({ proven }) => proven)).toBe(true)
    expect(solved.levels.find(({ level }) => level === "must")?.value).toBe(72)
    expect(check(instance, solved.plan)).toMatchObject({ feasible: true, violations: [] })
    const document = documentOf(question, solved, { fixed: null, reason: "" })
    expect(planIn(question, document)).toEqual(solved.plan)
    const again = instanceOf(house, { plan: document, kept: document, order: "smallest-change" }, newId)
    const resolved = await solver.start({ instance: again.instance }).result
    expect(resolved?.levels.find(({ level }) => level === "stability")).toMatchObject({ value: 0, proven: true })
  }, 60_000)
})
