/** What passes between the house's thread and the one that works out prices. */

import type { Price } from "../explaining/price"
import type { Instance } from "../instance"
import type { Plan } from "../plan"

export interface PricedPlan {
  readonly instance: Instance
  readonly plan: Plan
}

/** From now on prices are asked against this plan. */
export interface PlanToPrice extends PricedPlan {
  readonly kind: "plan"
}

export interface PriceQuestion {
  readonly kind: "question"
  readonly id: number
  /** at least one of these seats is to be given */
  readonly seats: readonly { readonly attendee: number; readonly table: number }[]
}

export interface PriceAnswer {
  readonly id: number
  readonly price: Price
}
