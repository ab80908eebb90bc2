import { expect, it } from "vitest"
import { intervalOf, meet, mergedSlots, slotOf } from "~/features/round-tables/plans/slots"

const late = { day: "2025-08-26", startsAt: "22:00", endsAt: "25:00" }
const early = { day: "2025-08-27", startsAt: "00:30", endsAt: "02:00" }
const morning = { day: "2025-08-27", startsAt: "09:00", endsAt: "10:00" }

it("a slot that ends after midnight takes its people and its room until then", () => {
  expect(intervalOf(late)).toEqual({ from: "2025-08-26T22:00", until: "2025-08-27T01:00" })
  expect(meet(intervalOf(late), intervalOf(early))).toBe(true)
  expect(meet(intervalOf({ ...late, endsAt: "24:30" }), intervalOf(early))).toBe(false)
})

it("slots that overlap across midnight are one", () => {
  expect(mergedSlots([morning, early, late])).toEqual([{ ...late, endsAt: "26:00" }, morning])
  expect(mergedSlots([early, { ...late, endsAt: "24:30" }])).toHaveLength(2)
  expect(slotOf(early, mergedSlots([early, late]))).toEqual({ ...late, endsAt: "26:00" })
})
