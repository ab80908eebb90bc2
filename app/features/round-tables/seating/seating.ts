/** A plan in the making: for every table its slot and room (or none), and the attendees who sit there. */
import type { Plan } from "./plan"
import type { Problem } from "./problem"

export interface Place {
  readonly slot: number
  readonly room: number
}

export interface Seating {
  /** Per table; null when the table is not held. */
  readonly places: readonly (Place | null)[]
  /** Per table, the attendees seated; empty when the table is not held. */
  readonly seats: readonly (readonly number[])[]
}

/** The seating of a plan that obeys the rules. Seats of unknown people or at tables not held are left out. */
export function seatingOf(problem: Problem, plan: Pick<Plan, "tables" | "seats">): Seating {
  const { attendee, table, slot, room } = problem.at
  const places = problem.instance.tables.map((t) => {
    const at = plan.tables[t.id]
    const [s, r] = [at && slot.get(at.slot), at && room.get(at.room)]
    return s === undefined || r === undefined ? null : { slot: s, room: r }
  })
  const seats: number[][] = places.map(() => [])
  for (const [who, where] of plan.seats) {
    const [a, t] = [attendee.get(who), table.get(where)]
    if (a !== undefined && t !== undefined && places[t] && !seats[t]?.includes(a)) seats[t]?.push(a)
  }
  return { places, seats }
}

/** Pins that a seating does not honour, in the order of the instance. */
export function droppedPins(problem: Problem, seating: Seating): string[] {
  const honoured = new Set<string>()
  for (const pin of problem.seatPins) if (seating.seats[pin.table]?.includes(pin.attendee)) honoured.add(pin.id)
  for (const pin of problem.tablePins) {
    const place = seating.places[pin.table]
    if (place?.slot === pin.slot && (pin.room === null || place.room === pin.room)) honoured.add(pin.id)
  }
  return problem.instance.pins.flatMap((pin) => (honoured.has(pin.id) ? [] : [pin.id]))
}

/** The plan of a seating, in an order that does not depend on how it was found. */
export function planOf(problem: Problem, seating: Seating): Plan {
  const { instance } = problem
  const tables: Plan["tables"] = {}
  const seats: Plan["seats"] = []
  instance.tables.forEach((table, t) => {
    const place = seating.places[t]
    const [slot, room] = [place && instance.slots[place.slot]?.id, place && instance.rooms[place.room]?.id]
    if (!slot || !room) return
    tables[table.id] = { slot, room }
    for (const a of [...(seating.seats[t] ?? [])].sort((x, y) => x - y)) {
      seats.push([instance.attendees[a]?.id as string, table.id])
    }
  })
  return {
    format: "rt-solution/1",
    instance: instance.name,
    tables,
    seats,
    droppedPins: droppedPins(problem, seating),
  }
}
