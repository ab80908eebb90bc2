import { oncePer } from "~/platform/once"
import type { Names } from "../names"
import { markOfPlan } from "../plans/posed"
import { placesOf } from "../plans/translation"
import { planOf } from "../seating/seating"
import type { MarkedPlan, Pricing } from "../seating/threads/pricing.server"
import type { Change } from "./change"
import { effectOf } from "./effect"
import { type EffectView, effectView } from "./effect-view"
import type { Item } from "./item"
import { type PersonRef, personRef, type TableRef, tableRef } from "./refs"
import { personId, type Scene, sceneOf, sessionId } from "./scene"
import { seatsOfItem } from "./why"

export type PriceView =
  /** `by`: the seats that give it, in the plan that was priced */
  | { readonly kind: "possible"; readonly effect: EffectView; readonly by: readonly SeatRef[] }
  | { readonly kind: "impossible" | "unknown" }

interface SeatRef {
  readonly person: PersonRef
  readonly table: TableRef
}

export const markedPlan = oncePer(
  ({ problem, plan }: Scene): MarkedPlan => ({
    mark: markOfPlan(problem.instance, plan),
    instance: problem.instance,
    plan,
  }),
)

/** What it would cost to give what is missing; worked out once for a plan. */
export async function pricedView(pricing: Pricing, scene: Scene, names: Names, item: Item): Promise<PriceView> {
  const change = await acceptance(pricing, scene, item)
  if (typeof change === "string") return { kind: change }
  const { tables, seats } = change
  const after = sceneOf({ house: scene.house, version: { ...scene.version, tables, seats } }, scene.asking)
  const by = change.pins.map((pin) => ({
    person: personRef(names, pin.personId),
    table: tableRef(after, names, pin.sessionId),
  }))
  return { kind: "possible", effect: effectView(after, names, effectOf(scene, after)), by }
}

/** The change that accepts the price: the plan that was priced, and a pin on each seat that gives what was missing. */
export async function acceptance(
  pricing: Pricing,
  scene: Scene,
  item: Item,
): Promise<Extract<Change, { do: "accept" }> | "impossible" | "unknown"> {
  const wanted = seatsOfItem(scene, item)
  if (wanted.length === 0) return "impossible"
  const price = await pricing.of(markedPlan(scene), wanted)
  if (!price) return "unknown"
  if (price.kind !== "possible") return price.kind
  const given = wanted.filter(({ attendee, table }) => price.seating.seats[table]?.includes(attendee))
  const pins = given.map(({ attendee, table }) => ({
    personId: personId(scene, attendee),
    sessionId: sessionId(scene, table),
  }))
  const places = placesOf(scene.question, planOf(scene.problem, price.seating))
  return { do: "accept", ...places, pins, foundFor: markedPlan(scene).mark, proven: price.proven }
}
