import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { check } from "#tests/support/seating-check.mjs"
import { instanceFile, publicInstance } from "#tests/support/seating-files"

const folder = mkdtempSync(join(tmpdir(), "seating-"))
afterAll(() => rmSync(folder, { recursive: true }))

const seating = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "app/cli/seating.ts", ...args], { encoding: "utf8" })
function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content))
  return path
}

describe("the command line", () => {
  it("solves, checks and explains", () => {
    const instance = instanceFile("p5-S-nasty")
    const solved = seating("solve", instance, "--seed", "2")
    expect([solved.status, solved.stderr]).toEqual([0, ""])
    const solution = JSON.parse(solved.stdout)
    expect(check(publicInstance("p5-S-nasty"), solution).feasible).toBe(true)
    expect(solution).toMatchObject({ format: "rt-solution/1", instance: "p5-S-nasty", ms: expect.any(Number) })
    expect(solution.levels[0]).toEqual({ level: "broken", value: 5, bound: 5, proven: true })

    const plan = file("plan.json", solved.stdout)
    const checked = seating("check", instance, plan)
    expect([checked.status, JSON.parse(checked.stdout).feasible]).toEqual([0, true])

    const explained = seating("explain", instance, plan)
    expect(explained.status).toBe(0)
    const { unmet } = JSON.parse(explained.stdout)
    const nobody = unmet.find((item: { country?: string }) => item.country === "C-NOBODY")
    expect(nobody).toMatchObject({ kind: "demand", priority: "must", roads: [], price: { kind: "impossible" } })
    expect(unmet.some((item: { price: { kind: string } }) => item.price.kind === "possible")).toBe(true)
  }, 60_000)

  it("says which rule a plan breaks", () => {
    const instance = instanceFile("p1-S-plain")
    const plan = { format: "rt-solution/1", instance: "p1-S-plain", tables: {}, seats: [], droppedPins: [] }
    const { status, stdout } = seating("check", instance, file("empty.json", plan))
    expect(status).toBe(1)
    expect(JSON.parse(stdout).violations.map((v: { rule: string }) => v.rule)).toEqual(["H12", "H12"])
  })

  it("refuses what is malformed, naming the field and nothing else", () => {
    const instance = JSON.parse(readFileSync(instanceFile("p1-S-plain"), "utf8"))
    instance.tables[2].office = "CANARY"
    const malformed = seating("solve", file("malformed.json", instance))
    expect([malformed.status, malformed.stdout]).toEqual([2, ""])
    expect(malformed.stderr).toBe(`${join(folder, "malformed.json")}: tables[2].office: names an unknown office\n`)
    expect(seating("solve", file("broken.json", "{")).stderr).toBe(`${join(folder, "broken.json")}: is not JSON\n`)
    expect(seating("solve", join(folder, "absent.json")).status).toBe(2)
    const wrong = seating("solve", instanceFile("p1-S-plain"), "--time-limit", "soon")
    expect([wrong.status, wrong.stderr]).toEqual([2, "--time-limit: must be a number, 0 or more\n"])
    expect(seating("seat").status).toBe(2)
    expect(seating("solve", instanceFile("p1-S-plain"), "--sede", "1").status).toBe(2)
  }, 30_000)
})
