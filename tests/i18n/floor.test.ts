import { expect, it } from "vitest"
import { floorName } from "~/i18n/floor"

it("names a floor in the same words wherever it is told", () => {
  expect(["0", 1, 2, 5, -1].map((floor) => floorName(floor, "fr"))).toEqual([
    "rez-de-chaussée",
    "1er étage",
    "2e étage",
    "5e étage",
    "sous-sol",
  ])
  expect(floorName(1, "en")).toBe("1st floor")
  expect(floorName("mezzanine", "fr")).toBe("mezzanine")
  expect([floorName("", "fr"), floorName(null, "fr")]).toEqual([null, null])
})
