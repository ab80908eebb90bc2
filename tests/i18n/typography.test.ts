import { expect, it } from "vitest"
import { cleanLine } from "~/features/calendar/content-line"
import { typeset } from "~/i18n/typography"

it("sets blanks before double signs and inside quotation marks", () => {
  expect(typeset("Quoi  ? Oui : « non  »")).toBe("Quoi\u202f? Oui\u00a0: «\u00a0non\u00a0»")
})

it.each([
  ["typeset", typeset],
  ["cleanLine", cleanLine],
])("%s takes a time in proportion to a long run of blanks", (_, clean) => {
  const timeOf = (count: number) => {
    const text = `a${" ".repeat(count)}b`
    const began = performance.now()
    clean(text)
    return performance.now() - began
  }
  timeOf(1_000_000)
  // A quadratic expression would take a hundred times as long, and minutes of them.
  expect(timeOf(2_000_000)).toBeLessThan(20 * timeOf(200_000) + 50)
})
