import { describe, expect, it } from "vitest"
import { changedBy } from "~/ui/three-ways"

describe("two versions made from one base", () => {
  it("ask only about what both have changed, each to something else", () => {
    expect(changedBy("09:00", "09:30", "10:00")).toBe("both")
    expect(changedBy("09:00", "09:00", "10:00")).toBe("them")
    expect(changedBy("09:00", "09:30", "09:00")).toBe("me")
    expect(changedBy("09:00", "09:30", "09:30")).toBe("nobody")
    expect(changedBy("09:00", "09:00", "09:00")).toBe("nobody")
  })
  it("count emptying a field as a change", () => {
    expect(changedBy("une note", "", "une note")).toBe("me")
    expect(changedBy("", "", "une note")).toBe("them")
  })
  it("ask when the base is not known", () => {
    expect(changedBy(undefined, "", "une note")).toBe("both")
  })
  it("take no notice of how a browser ends its lines", () => {
    expect(changedBy("un\ndeux", "un\r\ndeux\r\n", "un\ntrois")).toBe("them")
  })
})
