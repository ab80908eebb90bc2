import { describe, expect, it } from "vitest"
import { icons } from "~/ui/icons"
import { lucidePath } from "./lucide"

describe("the symbols", () => {
  it.each(Object.entries(icons))("draw %s as Lucide does", (name, path) => {
    expect(path).toBe(lucidePath(name))
  })

  it("come in the order of the alphabet", () => {
    expect(Object.keys(icons)).toEqual(Object.keys(icons).sort())
  })
})
