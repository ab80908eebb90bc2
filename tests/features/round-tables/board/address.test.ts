import { expect, it } from "vitest"
import { nextOf, searchOf, soughtIn } from "~/features/round-tables/board/address"

const read = (search: string) => soughtIn(new URLSearchParams(search))

it("keeps an address behind a gesture, of which nothing is taken that no address of the board may hold", () => {
  const next = searchOf(read("table=t2&geste=epingler&personne=p2"))
  const sought = read(new URLSearchParams({ table: "t1", geste: "retirer", personne: "p1", next }).toString())
  expect(nextOf(sought)).toEqual({ table: "t2", geste: "epingler", personne: "p2", next: undefined })
  expect(nextOf(read("table=t1"))).toBeNull()
  const strange = read(new URLSearchParams({ next: "geste=rien&table=<b>&next=table%3Dt3&pays=fr" }).toString())
  expect(searchOf(nextOf(strange) ?? {})).toBe("")
  expect(read(`next=${"x".repeat(1_001)}`).next).toBeUndefined()
})
