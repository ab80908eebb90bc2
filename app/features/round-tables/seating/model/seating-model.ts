/**
 * The whole problem as a linear model, at one of three depths. "slot-free": who sits with which office, clashes and slots
 * ignored; small, and its optimum bounds the true one. "outline": tables take slots and rooms, people still clash.
 * "full": exact.
 */

import type { Problem } from "../problem"
import type { Seating } from "../seating"
import type { Grouping } from "./groups"
import { levelModel } from "./level-model"
import { LinearModel } from "./linear-model"
import { type Hold, placementModel } from "./placement-model"
import { type SeatColumn, seatModel } from "./seat-model"

export type Depth = "slot-free" | "outline" | "pairs" | "full"

export interface SeatingModel {
  readonly depth: Depth
  readonly grouping: Grouping
  readonly linear: LinearModel
  readonly holds: readonly Hold[]
  readonly seats: readonly SeatColumn[]
}

export function seatingModel(problem: Problem, grouping: Grouping, depth: Depth): SeatingModel {
  const linear = new LinearModel()
  const holds = placementModel(linear, problem, grouping, depth === "slot-free" ? "slot-free" : "by-slot")
  // Attendees with a pin are always followed: pins are what contradicts other pins.
  const pinned = new Set(problem.seatPins.map((p) => p.attendee))
  const paired = new Set(problem.pairs.flatMap((p) => [p.departing, p.arriving]))
  const followed = (a: number) =>
    depth === "full" || (depth !== "slot-free" && pinned.has(a)) || (depth === "pairs" && paired.has(a))
  const seats = seatModel(linear, problem, grouping, holds, followed)
  levelModel(linear, problem, grouping, holds, seats)
  return { depth, grouping, linear, holds, seats }
}

/** The columns of a seating, auxiliary ones included: a starting point for HiGHS. */
export function columnsOf(model: SeatingModel, seating: Seating): Float64Array {
  const { linear, grouping } = model
  const values = new Float64Array(linear.upper.length)
  const groupOf = new Map(grouping.groups.flatMap((group, g) => group.tables.map((t) => [t, g] as const)))
  const seatAt = new Map(model.seats.map((s) => [`${s.attendee} ${s.group} ${s.slot}`, s.column]))
  const raise = (column: number | undefined) => {
    if (column !== undefined) values[column] = (values[column] ?? 0) + 1
  }
  seating.places.forEach((place, t) => {
    const g = groupOf.get(t)
    if (!place || g === undefined) return
    const seated = seating.seats[t] ?? []
    const fits = model.holds.filter((h) => h.group === g && h.slots.includes(place.slot) && h.limit >= seated.length)
    const anyRoom = fits.filter((h) => h.room === null).sort((x, y) => x.rank - y.rank)
    raise((fits.find((h) => h.room === place.room) ?? anyRoom[0])?.column)
    for (const a of seated) raise(seatAt.get(`${a} ${g} ${place.slot}`) ?? seatAt.get(`${a} ${g} null`))
  })
  return linear.complete(values)
}
