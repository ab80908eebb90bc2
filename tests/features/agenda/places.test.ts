import { describe, expect, it } from "vitest"
import type { Part } from "~/features/access/taking-part"
import { hasPlace, headcount } from "~/features/agenda/places"
import { aPublishedSession } from "./an-agenda"

const attache: Part = { as: new Set(["asi"]), roles: new Set(["attache"]) }
const organiser: Part = { as: new Set(["central"]), roles: new Set(["staff", "organiser"]) }
const house: Part = { as: new Set(["central"]), roles: new Set(["staff"]) }
const guest: Part = { as: new Set(["speaker"]), roles: new Set(["staff"]) }
const taking = new Map(Object.entries({ attache, organiser, house, guest }))
const everybody = (effect: "gains" | "loses" | "keeps") =>
  [...taking.keys()].map((personId) => ({ personId, concerns: [{ sessionId: "a", effect }] }))

describe("places", () => {
  it("are kept at a session for all for the network, guests and those with a part, and not for the house", () => {
    expect([...taking].filter(([, part]) => hasPlace("all", part)).map(([name]) => name)).toEqual([
      "attache",
      "organiser",
      "guest",
    ])
    expect(hasPlace("central", house)).toBe(true)
  })

  it("are counted by the audience that a session has, or had for those who lose it", () => {
    const all = aPublishedSession({ sessionId: "a", audience: "all" })
    const central = { ...all, audience: "central" } as const
    const of = (effect: "gains" | "loses" | "keeps", before: typeof all, after: typeof all) => {
      const { attaches, others, house, bySession } = headcount(
        everybody(effect),
        { before: [before], after: [after] },
        taking,
      )
      return { attaches, others, house, session: bySession.get("a") }
    }
    expect(of("keeps", all, all)).toEqual({ attaches: 1, others: 2, house: 1, session: 3 })
    expect(of("loses", all, central)).toEqual({ attaches: 1, others: 2, house: 1, session: 3 })
    expect(of("gains", central, all)).toEqual({ attaches: 1, others: 2, house: 1, session: 3 })
    expect(of("loses", central, all)).toEqual({ attaches: 1, others: 3, house: 0, session: 4 })
  })
})
