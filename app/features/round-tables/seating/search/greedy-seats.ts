/**
 * A quick plan from sittings that may not hold: who clashes leaves the seat that serves least, tables too small are filled
 * or given up, free places go where they gain most, and then people change places as long as that gains anything. Not the
 * best plan, but one at once.
 */

import type { Grouping } from "../model/groups"
import type { Problem } from "../problem"
import { Floor } from "./floor"
import type { Sitting } from "./realise"

const ROUNDS = 12

export function greedySeats(
  problem: Problem,
  grouping: Grouping,
  sittings: readonly Sitting[],
  stop: () => boolean,
): Sitting[] {
  const floor = new Floor(problem, grouping, sittings)
  for (const { attendee, table } of problem.seatPins) {
    sittings.forEach((_, m) => {
      if (floor.group(m)?.tables.includes(table)) floor.seat(attendee, m)
    })
  }
  for (const [m, sitting] of sittings.entries()) for (const a of byGain(floor, m, sitting.people)) floor.seat(a, m)
  for (const m of sittings.keys()) reachMinimum(floor, m)
  fill(floor, sittings)
  for (let round = 0; round < ROUNDS && !stop(); round++) if (!exchange(problem, floor)) break
  return floor.held()
}

const byGain = (floor: Floor, m: number, people: readonly number[]) =>
  people
    .map((a) => ({ a, gain: floor.gain(a, m) }))
    .sort((x, y) => y.gain - x.gain)
    .map(({ a }) => a)

function reachMinimum(floor: Floor, m: number): void {
  const { min = 0, candidates = [] } = floor.group(m) ?? {}
  const short = () => (floor.people[m]?.length ?? 0) < min
  for (const a of short() ? byGain(floor, m, candidates) : []) if (short()) floor.seat(a, m)
  if (short()) floor.giveUp(m)
}

/** Seats by gain, the largest first. A gain only shrinks as others sit down, so a stale one is looked at again later. */
function fill(floor: Floor, sittings: readonly Sitting[]): void {
  let open = [...sittings.keys()].flatMap((m) =>
    (floor.group(m)?.candidates ?? []).map((a) => ({ a, m, gain: floor.gain(a, m) })),
  )
  while (open.length > 0) {
    open = open.filter(({ gain }) => gain > 0).sort((x, y) => y.gain - x.gain)
    const later: typeof open = []
    for (const { a, m, gain } of open) {
      if (floor.full(m)) continue
      const now = floor.gain(a, m)
      if (now === gain) floor.seat(a, m)
      else later.push({ a, m, gain: now })
    }
    open = later
  }
}

/** One round over everything unmet: someone comes, and whoever or whatever stands in the way goes, if that is a gain. */
function exchange(problem: Problem, floor: Floor): boolean {
  let improved = false
  for (const [d, demand] of problem.demands.entries()) {
    for (const m of floor.ofOffice[demand.office] ?? []) {
      for (const a of floor.group(m)?.candidates ?? []) {
        if (floor.answered(d)) break
        if (problem.meets(a, floor.group(m)?.first ?? -1).includes(d)) improved = come(floor, a, m) || improved
      }
    }
  }
  problem.wishes.forEach((wishes, a) => {
    for (const office of wishes.keys())
      for (const m of floor.ofOffice[office] ?? []) improved = come(floor, a, m) || improved
  })
  return improved
}

/** Seats somebody if the plan gains by it. */
function come(floor: Floor, a: number, m: number): boolean {
  if (floor.gain(a, m) <= 0) return false
  const left = floor.inTheWay(a, m)
  if (!left) return false
  let gain = floor.gain(a, m)
  for (const n of left) {
    gain -= floor.loss(a, n)
    const { min = 0 } = floor.group(n) ?? {}
    if ((floor.people[n]?.length ?? 0) <= min) return false
  }
  if (gain <= 0) return false
  const seated = floor.full(m) ? (floor.people[m] ?? []) : []
  const least = seated.map((b) => ({ b, loss: floor.loss(b, m) })).sort((x, y) => x.loss - y.loss)[0]
  if (floor.full(m) && (!least || gain - least.loss <= 0)) return false
  for (const n of left) floor.leave(a, n)
  if (least) floor.leave(least.b, m)
  if (floor.seat(a, m)) return true
  if (least) floor.seat(least.b, m)
  for (const n of left) floor.seat(a, n)
  return false
}
