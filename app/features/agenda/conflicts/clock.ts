import { endMinute, startMinute } from "~/platform/zones/day-times"
import type { Session, Slot } from "../session"

/** Order of time; sessions that begin together are ordered by id, so that the same agenda always reads the same. */
export function byTime(a: Slot & { readonly id: string }, b: Slot & { readonly id: string }): number {
  return compare(a.day, b.day) || compare(a.startsAt, b.startsAt) || compare(a.endsAt, b.endsAt) || compare(a.id, b.id)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A pair of sessions, the earlier first. */
export type Pair = readonly [Session, Session]

/**
 * The pairs among sessions, given in order of time, that overlap or follow each other within `within` minutes, across
 * midnight too. Sessions that ended too long ago are let go on the way, so the work grows with the pairs found rather than
 * with the square of the sessions.
 */
export function* neighbours(inOrder: readonly Session[], within = 0): Generator<Pair> {
  let near: { readonly session: Session; readonly end: number }[] = []
  for (const session of inOrder) {
    const start = startMinute(session)
    near = near.filter(({ end }) => end + within > start)
    for (const earlier of near) yield [earlier.session, session]
    near.push({ session, end: endMinute(session) })
  }
}

/** Groups in the order in which they are met. */
export function groupedBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
