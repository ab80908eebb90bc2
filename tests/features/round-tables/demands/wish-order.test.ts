import { constantFrom, assert as holds, property, string, uniqueArray } from "fast-check"
import { describe, expect, it } from "vitest"
import { withImportedDemands, withImportedWishes } from "~/features/round-tables/demands/imported-answers"
import { readWishes, typedWishes } from "~/features/round-tables/demands/wishes/typed-wishes"
import {
  lowered,
  mostWishes,
  moved,
  raised,
  withOffice,
  withoutOffice,
} from "~/features/round-tables/demands/wishes/wish-order"
import { aDemand, nothingElse } from "./answering"

const offices = uniqueArray(constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: mostWishes })
const office = constantFrom("a", "b", "c", "d", "e", "f")

describe("the order of wishes", () => {
  it("keeps each office once, and never more than four, whatever is pressed", () => {
    holds(
      property(offices, office, constantFrom(withOffice, withoutOffice, raised, lowered), (order, one, press) => {
        const next = press(order, one)
        expect(new Set(next).size).toBe(next.length)
        expect(next.length).toBeLessThanOrEqual(mostWishes)
      }),
    )
  })

  it("goes back where it came from", () => {
    holds(
      property(offices, office, (order, one) => {
        const at = order.indexOf(one)
        if (at > 0) expect(lowered(raised(order, one), one)).toEqual(order)
        expect(moved(moved(order, one, 3), one, at)).toEqual(order)
        expect([...moved(order, one, 1)].sort()).toEqual([...order].sort())
      }),
    )
  })

  it("is read back as it was typed", () => {
    holds(
      property(offices, string({ maxLength: 40 }), (order, asked) => {
        const wishes = order.map((officeId) => ({ officeId, question: asked.trim() }))
        const read = readWishes(typedWishes({ wishes, sentAt: "", sentBy: null }), new Set("abcdef"))
        expect(read).toEqual(
          order.length > 0 ? { ok: true, value: wishes } : { ok: false, problems: { order: "order-missing" } },
        )
      }),
    )
  })
})

describe("an import of answers", () => {
  const brought = { by: null, at: "2025-08-18T07:00:00Z" }

  it("of wishes does the same twice as once, and keeps each office once", () => {
    holds(
      property(offices, offices, (standing, file) => {
        const before = {
          wishes: standing.map((officeId) => ({ officeId, question: `à ${officeId}` })),
          sentAt: "",
          sentBy: null,
        }
        const imported = file.map((officeId, place) => ({ rank: place + 1, officeId }))
        const once = withImportedWishes(before, imported, brought)
        const order = once.wishes.map(({ officeId }) => officeId)
        expect(order.slice(0, file.length)).toEqual(file)
        expect(new Set(order).size).toBe(order.length)
        expect(withImportedWishes(once, imported, brought)).toEqual(once)
        for (const { officeId, question } of once.wishes)
          expect(question).toBe((standing as readonly string[]).includes(officeId) ? `à ${officeId}` : "")
      }),
    )
  })

  it("of demands leaves what it does not name, favoured attachés included", () => {
    const before = {
      ...nothingElse,
      demands: [{ ...aDemand("ES"), favoured: ["x"] }, aDemand("PT")],
      statedAt: "",
      statedBy: "y",
    }
    const after = withImportedDemands(before, [{ countryIso2: "ES", priority: "high", asks: "Autre" }], brought)
    expect(after.demands).toEqual([
      { countryIso2: "ES", priority: "high", asks: "Autre", favoured: ["x"] },
      aDemand("PT"),
    ])
  })
})
