/**
 * What a plan does not give. A demand for a country of which nobody is there is told apart: no plan could meet it, and it
 * counts in no percentage.
 */
import { oncePer } from "~/platform/once"
import { grantedIn, metIn, type WishOf, wishesIn } from "./effect"
import { type AskedFor, outOfReachIn, type Scene } from "./scene"

export interface Missing {
  readonly demands: readonly AskedFor[]
  readonly outOfReach: readonly AskedFor[]
  readonly wishes: readonly WishOf[]
  /** attachés who sit nowhere */
  readonly withoutTable: readonly string[]
}

const strength = { must: 0, high: 1, normal: 2 } as const

export const missingIn = oncePer((scene: Scene): Missing => {
  const [met, granted] = [new Set(metIn(scene)), new Set(grantedIn(scene).map(keyOf))]
  const seated = new Set(scene.seating.seats.flat())
  const byPriority = (one: AskedFor, other: AskedFor) => strength[one.priority] - strength[other.priority]
  return {
    demands: scene.demands.filter((one) => !met.has(one)).sort(byPriority),
    outOfReach: outOfReachIn(scene).sort(byPriority),
    wishes: wishesIn(scene)
      .filter((wish) => !granted.has(keyOf(wish)))
      .sort((one, other) => one.rank - other.rank),
    withoutTable: scene.house.attendees.flatMap(({ personId }, a) => (seated.has(a) ? [] : [personId])),
  }
})

const keyOf = ({ personId, officeId }: WishOf) => `${personId} ${officeId}`

/** Demands of a table's office that the table is about and that nobody answers anywhere. */
export function unmetAt({ house, demands }: Scene, t: number, met: ReadonlySet<AskedFor>): AskedFor[] {
  const { officeId, countries } = house.tables[t]?.rules ?? { officeId: "", countries: [] as string[] }
  return demands.filter(
    (one) => one.officeId === officeId && !met.has(one) && (countries === null || countries.includes(one.countryIso2)),
  )
}
