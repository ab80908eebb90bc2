/**
 * What happens between the plan and the tables: somebody does not come, comes late, or a room is lost. An incident changes what
 * a plan has to hold to; a computation that moves as little as possible then mends it, seats and places.
 */
import type { Absence, ClosedRoom, Pin, SeatingDocument, Slot } from "../dossiers/documents"
import type { House } from "./house"
import { intervalOf, meet, slotKey } from "./slots"

export type Incident = ({ readonly kind: "absence" } & Absence) | ({ readonly kind: "room-lost" } & ClosedRoom)

/** A plan as it has to be mended, and the tables that have lost their place. */
export interface Mending {
  readonly plan: SeatingDocument
  readonly unplaced: ReadonlySet<string>
}

/** The plan as it has to be mended: without the seats that nobody can take, and with tables for which a place is sought. */
export function afterIncident(plan: SeatingDocument, incident: Incident): Mending {
  if (incident.kind === "absence") return { plan: without(plan, incident), unplaced: new Set() }
  const { roomId, slots } = incident
  return withoutRoom(plan, { roomId, slots })
}

/** Somebody who is not there loses the seats of those slots, and pins and all: nothing could keep them. */
function without(plan: SeatingDocument, { personId, slots }: Absence): SeatingDocument {
  const lost = ([person, sessionId]: readonly [string, string]) => {
    const held = plan.tables[sessionId]
    return (
      person === personId &&
      held !== undefined &&
      (slots === null || slots.some((slot) => meet(intervalOf(slot), intervalOf(held))))
    )
  }
  return {
    ...plan,
    absences: [...plan.absences, { personId, slots }],
    seats: plan.seats.filter((seat) => !lost(seat)),
    pins: plan.pins.filter((pin) => pin.kind === "table" || !lost([pin.personId, pin.sessionId])),
  }
}

/** The tables of a lost room, in the slots in which it is lost, are to be placed anew. */
function withoutRoom(plan: SeatingDocument, lost: ClosedRoom): Mending {
  const then = ({ slots }: ClosedRoom, held: Slot) =>
    slots === null || slots.some((slot) => meet(intervalOf(slot), intervalOf(held)))
  const unplaced = Object.entries(plan.tables).flatMap(([sessionId, held]) =>
    held.roomId === lost.roomId && then(lost, held) ? [sessionId] : [],
  )
  const pins = plan.pins.filter((pin) => pin.kind === "seat" || !unplaced.includes(pin.sessionId))
  return { plan: { ...plan, closedRooms: [...plan.closedRooms, lost], pins }, unplaced: new Set(unplaced) }
}

/**
 * What was found for tables that had lost their place: a lock keeps each where it was found one, whatever the agenda's draft
 * says. What is known of the levels was found with those tables free and all others where they are, so that it holds for the
 * plan that has them fixed: as long as the others are held, and those given up cannot be held where the draft has them.
 */
export function lockedWhereFound(house: House, found: SeatingDocument, { plan, unplaced }: Mending): SeatingDocument {
  if (unplaced.size === 0) return found
  const held = [...unplaced].filter((sessionId) => sessionId in found.tables)
  const givenUp = [...unplaced].filter((sessionId) => !(sessionId in found.tables))
  const lost = givenUp.every((id) => {
    const [draft, before] = [house.tables.find(({ sessionId }) => sessionId === id), plan.tables[id]]
    return draft && before && slotKey(draft) === slotKey(before) && draft.roomId === before.roomId
  })
  const othersHeld = found.levels.find(({ level }) => level === "broken")?.value === givenUp.length
  const holds = lost && othersHeld && house.tables.every(({ rules }) => rules.mandatory)
  const locks = held.map((sessionId): Pin => ({ kind: "table", sessionId }))
  return { ...found, pins: [...found.pins, ...locks], levels: holds ? found.levels : [] }
}
