/**
 * The part of the model that says who sits where (rules H3 to H8). An attendee who is followed has one column per table
 * group and slot and is never in two places at once; for one who is not, clashes are ignored and only the number of
 * tables is bounded. The fewer are followed, the smaller the model; its optimum is then a bound on the true one.
 */
import { gather } from "../gather"
import type { Problem } from "../problem"
import type { Group, Grouping } from "./groups"
import type { LinearModel, Terms } from "./linear-model"
import type { Hold } from "./placement-model"

export interface SeatColumn {
  readonly attendee: number
  readonly group: number
  /** null: in some slot. */
  readonly slot: number | null
  readonly column: number
}

const one = (columns: readonly { column: number }[], weight = 1): Terms =>
  columns.map((c) => [c.column, weight] as const)

export function seatModel(
  model: LinearModel,
  problem: Problem,
  grouping: Grouping,
  holds: readonly Hold[],
  followed: (attendee: number) => boolean,
): SeatColumn[] {
  const holdsByGroup = gather(holds, (h) => h.group)
  const seats = grouping.groups.flatMap((group, g) => {
    const own = seatsOf(model, problem, group, g, followed)
    sizeRows(model, group, own, holdsByGroup.get(g) ?? [])
    return own
  })
  presenceRows(model, problem, grouping, seats, holdsByGroup)
  for (const [attendee, own] of gather(seats, (s) => s.attendee)) {
    if (followed(attendee)) clashRows(model, problem, attendee, own)
    else
      model.atMost(
        tablesAtMost(problem, attendee),
        own.map((s) => s.column),
      )
    subjectRows(model, grouping, own)
  }
  return seats
}

function seatsOf(
  model: LinearModel,
  problem: Problem,
  group: Group,
  g: number,
  followed: (attendee: number) => boolean,
): SeatColumn[] {
  return group.candidates.flatMap((attendee) => {
    const slots = group.slots.filter((s) => problem.present[attendee]?.[s])
    if (slots.length === 0) return []
    const inSlots: readonly (number | null)[] = followed(attendee) ? slots : [null]
    return inSlots.map((slot) => ({ attendee, group: g, slot, column: model.column() }))
  })
}

/** H8: a held table has its minimum and no more than fit; a table not held has nobody. */
function sizeRows(model: LinearModel, group: Group, seats: readonly SeatColumn[], holds: readonly Hold[]) {
  if (holds.length === 0) return
  const within = (some: readonly SeatColumn[], places: readonly Hold[], all: boolean) => {
    model.row(-Infinity, [...one(some), ...places.map((h) => [h.column, -h.limit] as const)], 0)
    if (all && group.min > 0) model.row(0, [...one(some), ...one(places, -group.min)], Infinity)
  }
  const everyoneFollowed = seats.every((s) => s.slot !== null)
  const bySlot = gather(seats, (s) => s.slot)
  for (const slot of group.slots) {
    const some = bySlot.get(slot) ?? []
    const places = holds.filter((h) => h.slot === slot)
    if (everyoneFollowed && some.length < group.min) for (const h of places) model.upper[h.column] = 0
    if (some.length > 0) within(some, places, everyoneFollowed)
  }
  if (!everyoneFollowed) within(seats, holds, true)
}

/** H4: someone who is away in some slots of a group sits there only if it is held in another. */
function presenceRows(
  model: LinearModel,
  problem: Problem,
  grouping: Grouping,
  seats: readonly SeatColumn[],
  holdsByGroup: ReadonlyMap<number, readonly Hold[]>,
) {
  for (const seat of seats) {
    if (seat.slot !== null) continue
    const present = (slot: number) => problem.present[seat.attendee]?.[slot]
    if (grouping.groups[seat.group]?.slots.every(present)) continue
    const possible = (holdsByGroup.get(seat.group) ?? []).filter((h) => h.slots.some(present))
    model.row(-Infinity, [[seat.column, 1], ...one(possible, -1)], 0)
  }
}

/** H5 and H7: one table in a slot, and no more in a day than the attendee bears. */
function clashRows(model: LinearModel, problem: Problem, attendee: number, seats: readonly SeatColumn[]) {
  const limit = problem.instance.attendees[attendee]?.maxPerDay ?? 0
  for (const own of gather(seats, (s) => s.slot).values())
    model.atMost(
      1,
      own.map((s) => s.column),
    )
  for (const own of gather(seats, (s) => problem.dayOf[s.slot ?? -1]).values()) {
    if (new Set(own.map((s) => s.slot)).size > limit)
      model.atMost(
        limit,
        own.map((s) => s.column),
      )
  }
}

/** How many tables an attendee can sit at all week, by presence and by the limit per day. */
function tablesAtMost(problem: Problem, attendee: number): number {
  const limit = problem.instance.attendees[attendee]?.maxPerDay ?? 0
  const present = problem.dayOf.filter((_, slot) => problem.present[attendee]?.[slot])
  return [...gather(present, (day) => day).values()].reduce((sum, slots) => sum + Math.min(limit, slots.length), 0)
}

/** H6: one table per subject of an office; a table without a focus is about every subject. */
function subjectRows(model: LinearModel, grouping: Grouping, seats: readonly SeatColumn[]) {
  for (const own of gather(seats, (s) => grouping.groups[s.group]?.office).values()) {
    const focusOf = (seat: SeatColumn) => grouping.groups[seat.group]?.focus ?? null
    const subjects = new Set(own.map(focusOf).filter((f) => f !== null))
    for (const subject of subjects.size ? subjects : [null]) {
      const about = own.filter((s) => focusOf(s) === null || focusOf(s) === subject)
      model.atMost(
        1,
        about.map((s) => s.column),
      )
    }
  }
}
