import { beforeAll, describe, expect, it } from "vitest"
import { type HostileResult, measureHostileRequests } from "../bench/hostile-requests"

let usual: readonly HostileResult[]
let hostile: readonly HostileResult[]
beforeAll(async () => {
  ;({ usual, hostile } = await measureHostileRequests({ entries: 10_000 }))
}, 300_000)

/** A machine that does other work at the same time makes a short wait longer, whatever is asked. */
const shortest = 25

describe("requests that once held the server", () => {
  it("are all answered, and none by a fault of ours", () => {
    for (const { name, statuses } of hostile)
      expect([name, statuses.filter((status) => status >= 500 && status !== 503)]).toEqual([name, []])
    expect(hostile.length).toBeGreaterThan(20)
  })

  it("let everybody else be answered within ten times the usual worst wait", () => {
    const worst = Math.max(shortest, ...usual.map(({ strain }) => strain.delay))
    const late = hostile.filter(({ strain }) => strain.delay > 10 * worst)
    expect(late.map(({ name, strain }) => [name, Math.round(strain.delay / worst)])).toEqual([])
  })

  it("take no more memory than half as much again as a plain import", () => {
    const most = Math.max(...usual.map(({ strain }) => strain.megabytes))
    const heavy = hostile.filter(({ strain }) => strain.megabytes > 1.5 * most)
    expect(heavy.map(({ name, strain }) => [name, strain.megabytes / most])).toEqual([])
  })
})
