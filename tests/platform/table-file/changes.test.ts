import { expect, it } from "vitest"
import { changesTo } from "~/platform/table-file/changes"

interface Room {
  readonly code: string
  readonly capacity: number
  readonly equipment: readonly string[]
}
const room = (code: string, capacity: number, ...equipment: string[]): Room => ({ code, capacity, equipment })
const key = ({ code }: Room) => code

it("tells new rows, rows that are the same and what has changed in the others", () => {
  const existing = [room("A", 10, "écran"), room("B", 20), room("D", 5)]
  expect(changesTo(existing, [room("A", 10, "écran"), room("B", 25, "micro"), room("C", 8)], key)).toEqual([
    { change: "same", row: room("A", 10, "écran") },
    { change: "changed", row: room("B", 25, "micro"), before: room("B", 20), fields: ["capacity", "equipment"] },
    { change: "new", row: room("C", 8) },
  ])
})

it("finds nothing to do the second time", () => {
  const rows = [room("A", 10, "écran"), room("B", 20)]
  expect(
    changesTo(
      rows,
      rows.map((row) => structuredClone(row)),
      key,
    ).map(({ change }) => change),
  ).toEqual(["same", "same"])
})
