import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { check } from "#tests/support/seating-check.mjs"
import { instanceFile, publicInstance } from "#tests/support/seating-files"
import type { Instance } from "~/features/round-tables/seating/instance"

const folder = mkdtempSync(join(tmpdir(), "seating-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** In a process of its own, while this one goes on listening. */
const seating = (...args: string[]) =>
  new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", "app/cli/seating.ts", ...args])
    const said = { stdout: "", stderr: "" }
    child.stdout.on("data", (text) => {
      said.stdout += text
    })
    child.stderr.on("data", (text) => {
      said.stderr += text
    })
    child.on("close", (status) => resolve({ status, ...said }))
  })

/** An instance full of traps, cut down to what is solved at once. */
function trapped(): Instance {
  const { tables, attendees, pairs, pins, bans, ...rest } = publicInstance("p5-S-nasty")
  const some = { tables: tables.slice(0, 4), attendees: attendees.slice(0, 12) }
  const ids = new Set([...some.tables, ...some.attendees].map((item) => item.id))
  const known = (entry: { attendee?: string | null | undefined; table?: string | null | undefined }) =>
    (!entry.attendee || ids.has(entry.attendee)) && (!entry.table || ids.has(entry.table))
  return {
    ...rest,
    ...some,
    pairs: pairs.filter((p) => ids.has(p.departing) && ids.has(p.arriving)),
    pins: pins.filter(known),
    bans: bans.filter(known),
  }
}

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content))
  return path
}

describe("the command line", () => {
  it("solves, checks and explains", async () => {
    const instance = file("trapped.json", trapped())
    const solved = await seating("solve", instance, "--seed", "2")
    expect([solved.status, solved.stderr]).toEqual([0, ""])
    const solution = JSON.parse(solved.stdout)
    expect(check(trapped(), solution).feasible).toBe(true)
    expect(solution).toMatchObject({ format: "rt-solution/1", instance: "p5-S-nasty", ms: expect.any(Number) })
    expect(solution.levels[0]).toMatchObject({ level: "broken", proven: true })

    const plan = file("plan.json", solved.stdout)
    const checked = await seating("check", instance, plan)
    expect([checked.status, JSON.parse(checked.stdout).feasible]).toEqual([0, true])

    const explained = await seating("explain", instance, plan)
    expect(explained.status).toBe(0)
    const { unmet } = JSON.parse(explained.stdout)
    const nobody = unmet.find((item: { country?: string }) => item.country === "C-NOBODY")
    expect(nobody).toMatchObject({ kind: "demand", priority: "must", roads: [], price: { kind: "impossible" } })
    expect(unmet.some((item: { price: { kind: string } }) => item.price.kind === "possible")).toBe(true)
  }, 60_000)

  it("says which rule a plan breaks", async () => {
    const instance = instanceFile("p1-S-plain")
    const plan = { format: "rt-solution/1", instance: "p1-S-plain", tables: {}, seats: [], droppedPins: [] }
    const { status, stdout } = await seating("check", instance, file("empty.json", plan))
    expect(status).toBe(1)
    expect(JSON.parse(stdout).violations.map((v: { rule: string }) => v.rule)).toEqual(["H12", "H12"])
  })

  it("refuses what is malformed, naming the field and nothing else", async () => {
    const instance = JSON.parse(readFileSync(instanceFile("p1-S-plain"), "utf8"))
    instance.tables[2].office = "CANARY"
    const malformed = await seating("solve", file("malformed.json", instance))
    expect([malformed.status, malformed.stdout]).toEqual([2, ""])
    expect(malformed.stderr).toBe(`${join(folder, "malformed.json")}: tables[2].office: names an unknown office\n`)
    expect((await seating("solve", file("broken.json", "{"))).stderr).toBe(
      `${join(folder, "broken.json")}: is not JSON\n`,
    )
    expect((await seating("solve", join(folder, "absent.json"))).status).toBe(2)
    const wrong = await seating("solve", instanceFile("p1-S-plain"), "--time-limit", "soon")
    expect([wrong.status, wrong.stderr]).toEqual([2, "--time-limit: must be a number, 0 or more\n"])
    expect((await seating("seat")).status).toBe(2)
    expect((await seating("solve", instanceFile("p1-S-plain"), "--sede", "1")).status).toBe(2)
  }, 30_000)
})
