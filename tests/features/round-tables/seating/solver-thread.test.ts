import { readdirSync, readFileSync } from "node:fs"
import { getPriority } from "node:os"
import { afterEach, describe, expect, it, vi } from "vitest"
import { bestKnown, publicInstance } from "#tests/support/seating-files"
import { openSolver, type Solver } from "~/features/round-tables/seating/threads/solver.server"

let house: Solver
afterEach(() => house.close())

describe("the installation's one solver", () => {
  it("solves in a thread, tells how far it is, and lets the next one wait", async () => {
    house = openSolver()
    const told: number[] = []
    const first = house.start({
      instance: publicInstance("p3-colloquium-assign"),
      progress: (levels) => told.push(levels.length),
    })
    const second = house.start({ instance: publicInstance("p5-S-nasty") })
    expect([first.state(), second.state()]).toEqual(["waiting", "waiting"])
    const solved = await first.result
    expect(solved?.levels.every((l) => l.proven)).toBe(true)
    expect(solved?.levels.find((l) => l.level === "wish")?.value).toBe(bestKnown("p3-colloquium-assign").wish.value)
    expect(told.length).toBeGreaterThan(2)
    await vi.waitFor(() => expect([first.state(), second.state()]).toEqual(["ended", "running"]))
    second.cancel()
    expect((await second.result)?.cancelled).toBe(true)
  }, 60_000)

  it("stops at a request, and never begins what was cancelled while it waited", async () => {
    house = openSolver()
    const long = house.start({ instance: publicInstance("p6-colloquium-nasty") })
    const never = house.start({ instance: publicInstance("p4-L-joint") })
    never.cancel()
    // The first bound of a deep model comes long before the last proof.
    await vi.waitFor(() => expect(long.levels().length).toBeGreaterThan(0), { timeout: 30_000 })
    long.cancel()
    const stopped = await long.result
    expect([stopped?.cancelled, stopped?.levels.every((l) => l.proven)]).toEqual([true, false])
    expect(await never.result).toBeNull()
  }, 60_000)

  it.runIf(process.platform === "linux")(
    "works behind the threads that answer pages",
    async () => {
      house = openSolver()
      const run = house.start({ instance: publicInstance("p6-colloquium-nasty") })
      // The nineteenth field of a thread's line; its name, the second, may hold spaces.
      const behind = () =>
        readdirSync("/proc/self/task").filter((thread) => {
          const [, fields = ""] = readFileSync(`/proc/self/task/${thread}/stat`, "utf8").split(") ")
          return Number(fields.split(" ")[16]) > getPriority()
        })
      await vi.waitFor(() => expect(run.levels().length).toBeGreaterThan(0), { timeout: 30_000 })
      expect(behind().length).toBeGreaterThan(0)
      expect(behind()).not.toContain(String(process.pid))
      run.cancel()
      await run.result
    },
    60_000,
  )

  it("keeps to a time limit", async () => {
    house = openSolver()
    const solved = await house.start({ instance: publicInstance("p4-L-joint"), timeLimit: 1 }).result
    expect(solved?.ms).toBeLessThan(12_000)
    expect(solved?.levels).toHaveLength(8)
  }, 60_000)
})
