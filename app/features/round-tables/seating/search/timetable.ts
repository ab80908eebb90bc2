/**
 * Who sits with which group is given; when do the tables take place? Starting from any slots, tables change slots and
 * people change tables within their group until as few as possible are in two places at once. Where clashes are equal,
 * pairs stay together, then entries of the plan in force stay. A search by cooling: worse is accepted early, hardly late.
 */
import type { Dice } from "./random"
import type { TimetableState } from "./timetable-state"

const HOT = 12
const COLD = 0.15

/** Improves a timetable by so many steps; the best state met is the one it ends in. */
export function improveTimetable(state: TimetableState, steps: number, dice: Dice, stop: () => boolean): void {
  let temperature = HOT
  let best = state.cost
  let bestState = state.remember()
  const movable = state.movable()
  const { shared } = state
  if (movable.length === 0 && shared.length === 0) return
  const pick = <Item>(items: readonly Item[]) => items[dice.below(items.length)] as Item
  for (let step = 0; step < steps && state.cost > 0; step++) {
    if (step % 1024 === 0) {
      temperature = HOT * (COLD / HOT) ** (step / steps)
      if (stop()) break
    }
    const before = state.cost
    const kind = dice.next()
    let undo: (() => void) | null
    if (shared.length > 0 && (kind < 0.35 || movable.length === 0)) {
      const tables = pick(shared)
      undo = state.exchangePeople(pick(tables), pick(tables), dice)
    } else if (kind < 0.75) undo = state.moveTable(pick(movable), dice.below(state.slots))
    else undo = state.swapTables(pick(movable), pick(movable))
    if (!undo) continue
    const worse = state.cost - before
    if (worse > 0 && dice.next() >= Math.exp(-worse / temperature)) undo()
    else if (state.cost < best) {
      best = state.cost
      bestState = state.remember()
    }
  }
  state.restore(bestState)
}
