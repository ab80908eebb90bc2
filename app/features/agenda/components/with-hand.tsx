import type { ReactNode } from "react"
import { Hand } from "~/ui/hand"
import { type Grid, stepAt } from "../grid"

interface WithHand<L> {
  /** in order of time */
  readonly lines: readonly L[]
  readonly day: string
  /** the present minute, `YYYY-MM-DDTHH:MM` */
  readonly now: string
  /** null in a list */
  readonly grid: Grid | null
  /** how many days stand to the left on a grid */
  readonly rank?: number
  readonly spoken: string
  readonly card: (line: L) => ReactNode
}

/** A day's cards with the hand among them, on the present day alone: after what has begun, before what is to come. */
export function withHand<L extends { readonly startsAt: string }>(given: WithHand<L>): ReactNode[] {
  const { lines, day, now, grid, rank = 0, spoken, card } = given
  const cards = lines.map(card)
  const time = now.slice(11)
  const step = grid ? stepAt(time, grid) : 0
  if (day !== now.slice(0, 10) || step === null) return cards
  const toCome = lines.findIndex(({ startsAt }) => startsAt > time)
  const hand = (
    <Hand key="now" dateTime={time} time={time} spoken={spoken} at={grid ? { from: step, day: rank } : undefined} />
  )
  cards.splice(toCome === -1 ? cards.length : toCome, 0, hand)
  return cards
}
