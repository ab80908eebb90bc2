import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type GivenVersion, laterGiven, nextLastModified } from "~/features/calendar/last-modified"

const version: fc.Arbitrary<GivenVersion> = fc.record({
  etag: fc.constantFrom('W/"a"', 'W/"b"', 'W/"c"'),
  lastModified: fc.integer({ min: 0, max: 20_000 }),
})

describe("the Last-Modified of a feed", () => {
  it("is that of the entries where nothing was given before", () => {
    expect(nextLastModified({ etag: "a", lastModified: 5 }, null)).toBe(5)
  })

  it("never falls, and moves by a whole second with other bytes", () => {
    fc.assert(
      fc.property(fc.array(version), (versions) => {
        let before: GivenVersion | null = null
        for (const one of versions) {
          const next: GivenVersion = { ...one, lastModified: nextLastModified(one, before) }
          if (before && before.etag !== next.etag)
            expect(Math.floor(next.lastModified / 1000)).toBeGreaterThan(Math.floor(before.lastModified / 1000))
          if (before) expect(next.lastModified).toBeGreaterThanOrEqual(before.lastModified)
          before = next
        }
      }),
    )
  })

  it("stays with bytes that stay", () => {
    const given = { etag: "a", lastModified: 9_500 }
    expect(nextLastModified({ etag: "a", lastModified: 4_000 }, given)).toBe(9_500)
    expect(nextLastModified({ etag: "b", lastModified: 4_000 }, given)).toBe(10_000)
  })

  it("follows the later of what is kept and what is noted", () => {
    const [one, other] = [
      { etag: "a", lastModified: 1 },
      { etag: "b", lastModified: 2 },
    ]
    expect(laterGiven(one, other)).toBe(other)
    expect(laterGiven(null, one)).toBe(one)
    expect(laterGiven(one, null)).toBe(one)
  })
})
