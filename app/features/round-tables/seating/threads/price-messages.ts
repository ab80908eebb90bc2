/** What passes between the house's thread and the one that works out prices. */

import type { Price } from "../explaining/price"
import type { Instance } from "../instance"
import type { Plan } from "../plan"

export interface PricedPlan {
  readonly instance: Instance
  readonly plan: Plan
}

export interface PriceQuestion {
  readonly id: number
  /** at least one of these seats is to be given */
  readonly seats: readonly { readonly attendee: number; readonly table: number }[]
}

export interface PriceAnswer {
  readonly id: number
  readonly price: Price
}
