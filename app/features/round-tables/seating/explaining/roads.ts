/**
 * Why something is missing. A road is one seat that would have met it: a person at a table of the office, when that table
 * takes place. Each road is closed by one or more facts; a road that nothing closes is open, and taking it would only make
 * a table larger than it need be. Sentences are made of these facts elsewhere.
 */

import type { Table } from "../instance"
import { groupsOf } from "../model/groups"
import type { Problem } from "../problem"
import { sameSubject } from "../rules"
import { grantedWishes, metDemands } from "../score"
import type { Seating } from "../seating"
import type { Use, Uses } from "./uses"

export type Unmet =
  | { readonly kind: "demand"; readonly office: number; readonly demand: number }
  | { readonly kind: "wish"; readonly attendee: number; readonly office: number }

export type Obstacle =
  /** The table is not held: its head is never free for it, no room takes it, it has no fixed place, or it was left out. */
  | { readonly by: "not-held"; readonly why: "head-away" | "no-room" | "not-placed" | "left-out" }
  | { readonly by: "ban" }
  | { readonly by: "away" }
  | { readonly by: "elsewhere"; readonly table: number; readonly use: Use }
  | { readonly by: "same-subject"; readonly table: number; readonly use: Use }
  | { readonly by: "day-limit"; readonly limit: number; readonly tables: readonly number[] }
  /** Every place is taken; the one whose seat serves least, unless all are pinned. */
  | { readonly by: "full"; readonly least: { readonly attendee: number; readonly use: Use } | null }

export interface Road {
  readonly attendee: number
  readonly table: number
  readonly slot: number | null
  readonly closedBy: readonly Obstacle[]
}

/** Demands that nobody answers and wishes that no seat grants, in the order of the instance. */
export function unmet(problem: Problem, seating: Seating): Unmet[] {
  const met = metDemands(problem, seating)
  const granted = grantedWishes(problem, seating)
  const demands = problem.demands.flatMap((demand, d): Unmet[] =>
    met.has(d) ? [] : [{ kind: "demand", office: demand.office, demand: d }],
  )
  const wishes = problem.wishes.flatMap((own, attendee) =>
    [...own.keys()].flatMap((office): Unmet[] =>
      granted[attendee]?.has(office) ? [] : [{ kind: "wish", attendee, office }],
    ),
  )
  return [...demands, ...wishes]
}

/** The seats that would meet it, whatever closes them; none when nobody is competent. */
export function seatsFor(problem: Problem, item: Unmet): { attendee: number; table: number }[] {
  const everyone = item.kind === "wish" ? [item.attendee] : problem.wishes.map((_, a) => a)
  return problem.officeOf.flatMap((office, table) => {
    if (office !== item.office) return []
    const meets = (a: number) => item.kind === "wish" || problem.meets(a, table).includes(item.demand)
    return everyone.filter(meets).map((attendee) => ({ attendee, table }))
  })
}

export function roadsTo(problem: Problem, seating: Seating, uses: Uses, item: Unmet): Road[] {
  return seatsFor(problem, item).map((seat) => roadTo(problem, seating, uses, seat))
}

/** One seat, and what closes it. */
export function roadTo(
  problem: Problem,
  seating: Seating,
  uses: Uses,
  { attendee, table }: { readonly attendee: number; readonly table: number },
): Road {
  const slot = seating.places[table]?.slot ?? null
  return { attendee, table, slot, closedBy: obstacles(problem, seating, uses, attendee, table, slot) }
}

function obstacles(
  problem: Problem,
  seating: Seating,
  uses: Uses,
  a: number,
  t: number,
  slot: number | null,
): Obstacle[] {
  const found: Obstacle[] = problem.banned(a, t) ? [{ by: "ban" }] : []
  if (slot === null) return [...found, { by: "not-held", why: whyNotHeld(problem, t) }]
  if (!problem.present[a]?.[slot]) found.push({ by: "away" })

  const { tables, attendees } = problem.instance
  const own = seating.seats.flatMap((seated, u) => (seated.includes(a) ? [u] : []))
  const day = (u: number) => problem.dayOf[seating.places[u]?.slot ?? -1]
  for (const u of own) {
    const use = uses.of(a, u)
    if (seating.places[u]?.slot === slot) found.push({ by: "elsewhere", table: u, use })
    else if (sameSubject(tables[t] as Table, tables[u] as Table)) found.push({ by: "same-subject", table: u, use })
  }
  const sameDay = own.filter((u) => day(u) === day(t))
  const limit = attendees[a]?.maxPerDay ?? 0
  if (sameDay.length >= limit) found.push({ by: "day-limit", limit, tables: sameDay })

  const seated = seating.seats[t] ?? []
  if (seated.length >= placesAt(problem, seating, t)) {
    const seats = seated.map((attendee) => ({ attendee, use: uses.of(attendee, t) }))
    const free = seats.filter(({ use }) => !use.pinned).sort((x, y) => uses.compare(x.use, y.use))
    found.push({ by: "full", least: free[0] ?? null })
  }
  return found
}

function whyNotHeld(problem: Problem, t: number): "head-away" | "no-room" | "not-placed" | "left-out" {
  const table = problem.instance.tables[t]
  if (problem.instance.mode === "assign" && !table?.fixed) return "not-placed"
  const slots = problem.instance.slots.map((_, s) => s)
  const fixed = problem.at.slot.get(table?.fixed?.slot ?? "")
  const allowed = problem.instance.mode === "assign" ? slots.filter((s) => s === fixed) : slots
  if (!allowed.some((s) => problem.mayHold[t]?.[s])) return "head-away"
  const group = groupsOf(problem).groups.find((g) => g.tables.includes(t))
  return group?.options.length ? "left-out" : "no-room"
}

/** Places for attendees: what the table takes, no more than its room holds beside the hosts. */
export function placesAt(problem: Problem, seating: Seating, t: number): number {
  const table = problem.instance.tables[t] as Table
  const capacity = problem.instance.rooms[seating.places[t]?.room ?? -1]?.capacity ?? 0
  return Math.min(table.max, capacity - table.hosts)
}
