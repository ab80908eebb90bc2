import { describe, expect, it } from "vitest"
import { type KeptCalendar, KeptCalendars } from "~/features/calendar/feeds/kept-calendars"

const calendar = (octets: number, madeFrom = "1"): KeptCalendar => ({
  bytes: Buffer.alloc(octets - 600),
  gzip: Buffer.alloc(100),
  etag: "",
  lastModified: 0,
  madeFrom,
})

describe("kept calendars", () => {
  it("stay within their bound, and let go of what nobody asked for the longest", () => {
    const kept = new KeptCalendars(3000)
    for (const id of ["a", "b", "c"]) kept.keep(id, calendar(1000))
    kept.get("a")
    kept.keep("d", calendar(1000))
    expect(["a", "b", "c", "d"].filter((id) => kept.get(id))).toEqual(["a", "c", "d"])
    expect(kept.size).toBe(3000)
  })

  it("count a calendar once, however often it is made anew", () => {
    const kept = new KeptCalendars(3000)
    for (let count = 0; count < 10; count++) kept.keep("a", calendar(1000 + count, String(count)))
    expect(kept.size).toBe(1009)
    expect(kept.get("a")?.madeFrom).toBe("9")
    kept.forget("a")
    expect(kept.size).toBe(0)
  })

  it("keep one that is larger than the bound, and nothing beside it", () => {
    const kept = new KeptCalendars(3000)
    kept.keep("a", calendar(1000))
    kept.keep("b", calendar(5000))
    expect(["a", "b"].filter((id) => kept.get(id))).toEqual(["b"])
  })
})
