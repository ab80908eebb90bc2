import { describe, expect, it } from "vitest"
import {
  type Assignment,
  capacityOf,
  clashBetween,
  clashWith,
  handoverPairs,
  holderOn,
  standing,
} from "~/features/network/tenure"

const on = (postId: string, personId: string, startsOn: string, endsOn: string | null = null): Assignment => ({
  postId,
  personId,
  capacity: "holder",
  startsOn,
  endsOn,
})
const monday = "2025-08-25"

describe("a post", () => {
  const before = on("zagreb", "anne", "2021-09-01", "2025-08-31")

  it("passes from one holder to the next at midnight", () => {
    expect(clashBetween(before, on("zagreb", "bruno", "2025-09-01"))).toBeNull()
    expect(clashBetween(before, on("zagreb", "bruno", "2025-08-31"))).toBe("overlapping_assignment")
    expect(clashBetween(on("zagreb", "bruno", "2025-08-31"), before)).toBe("overlapping_assignment")
  })

  it("has no second holder while the first one's end is open", () => {
    expect(clashBetween(on("zagreb", "anne", "2021-09-01"), on("zagreb", "bruno", "2040-01-01"))).toBe(
      "overlapping_assignment",
    )
  })

  it("may have a deputy, or two, beside the holder", () => {
    const deputy = { ...on("zagreb", "denis", "2023-01-01"), capacity: "deputy" as const }
    expect(clashBetween(before, deputy)).toBeNull()
    expect(clashBetween({ ...deputy, personId: "dora" }, deputy)).toBeNull()
    expect(capacityOf("deputy", "asi")).toBe("deputy")
    expect(capacityOf("deputy", "antenna")).toBe("holder")
    expect(capacityOf("asi", "asi")).toBe("holder")
  })

  it("is empty between two holders", () => {
    const all = [on("zagreb", "anne", "2021-09-01", "2025-07-31"), on("zagreb", "bruno", "2025-09-01")]
    expect(holderOn(all, "zagreb", "2025-07-31")?.personId).toBe("anne")
    expect(holderOn(all, "zagreb", "2025-08-15")).toBeNull()
    expect(holderOn(all, "zagreb", "2025-09-01")?.personId).toBe("bruno")
    expect(holderOn(all, "madrid", "2025-09-01")).toBeNull()
  })
})

it("is one for each person, be they holder or deputy", () => {
  const anne = on("zagreb", "anne", "2021-09-01", "2025-08-31")
  expect(clashWith([anne], on("madrid", "anne", "2025-08-31"))).toBe("two_posts_at_once")
  expect(clashWith([anne], on("madrid", "anne", "2025-09-01"))).toBeNull()
  expect(clashWith([anne], { ...on("madrid", "anne", "2025-01-01"), capacity: "deputy" })).toBe("two_posts_at_once")
  expect(clashWith([anne], { ...on("zagreb", "anne", "2025-01-01"), capacity: "deputy" })).toBe("two_posts_at_once")
})

describe("standing, seen from the first day of an event", () => {
  it.each([
    ["2021-09-01", "2025-08-24", "former"],
    ["2021-09-01", "2025-08-25", "departing"],
    ["2021-09-01", "2025-10-09", "departing"],
    ["2021-09-01", "2025-10-10", "in-post"],
    ["2021-09-01", null, "in-post"],
    ["2025-08-25", null, "in-post"],
    ["2025-08-26", null, "arriving"],
    ["2025-10-09", null, "arriving"],
    ["2025-10-10", null, "later"],
    ["2025-09-01", "2025-09-15", "arriving"],
  ] as const)("from %s to %s is %s", (startsOn, endsOn, expected) => {
    expect(standing({ startsOn, endsOn }, monday)).toBe(expected)
  })

  it("follows the window of the event", () => {
    expect(standing({ startsOn: "2025-09-10", endsOn: null }, monday, 10)).toBe("later")
    expect(standing({ startsOn: "2025-09-04", endsOn: null }, monday, 10)).toBe("arriving")
  })
})

describe("a handover pair", () => {
  const all = [
    on("zagreb", "clara", "2025-09-20"),
    on("zagreb", "anne", "2021-09-01", "2025-08-31"),
    on("zagreb", "bruno", "2025-09-01", "2025-09-19"),
    { ...on("zagreb", "denis", "2025-09-01"), capacity: "deputy" as const },
    on("madrid", "emile", "2021-09-01", "2025-08-31"),
    on("rome", "fanny", "2025-09-01"),
  ]

  it("is the one who leaves and the first who comes to the same post", () => {
    expect(handoverPairs(all, monday)).toEqual([{ postId: "zagreb", departing: all[1], arriving: all[2] }])
  })

  it("does not pair somebody whose assignment is prolonged with themselves", () => {
    const prolonged = [on("rome", "fanny", "2021-09-01", "2025-08-31"), on("rome", "fanny", "2025-09-01")]
    expect(handoverPairs(prolonged, monday)).toEqual([])
  })
})
