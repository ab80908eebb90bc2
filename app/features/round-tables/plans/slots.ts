import { joined, overlap, wallTime } from "~/platform/zones/day-times"
import type { Slot } from "../dossiers/documents"
import type { Interval } from "./house"

export function intervalOf({ day, startsAt, endsAt }: Slot): Interval {
  return { from: `${day}T${startsAt}`, until: wallTime(day, endsAt) }
}

export function meet(one: Interval, other: Interval): boolean {
  return one.from < other.until && other.from < one.until
}

/**
 * The slots in which somebody sits at one table at most: of sessions that overlap, one slot from the first start to the
 * last end. In order of time.
 */
export function mergedSlots(slots: readonly Slot[]): Slot[] {
  const merged: Slot[] = []
  for (const { day, startsAt, endsAt } of [...slots].sort(byTime)) {
    const last = merged.at(-1)
    const slot = { day, startsAt, endsAt }
    if (!last || !overlap(last, slot)) merged.push(slot)
    else merged[merged.length - 1] = joined(last, slot)
  }
  return merged
}

/** A slot's name among those of its event. */
export const slotKey = ({ day, startsAt, endsAt }: Slot) => `${day} ${startsAt}-${endsAt}`

/** The merged slot that a session lies in; null when none of them has anything of it. */
export function slotOf(slot: Slot, merged: readonly Slot[]): Slot | null {
  return merged.find((one) => meet(intervalOf(one), intervalOf(slot))) ?? null
}

function byTime(a: Slot, b: Slot): number {
  return slotKey(a) < slotKey(b) ? -1 : 1
}
