/**
 * What happens between the plan and the tables: somebody does not come, comes late, or a room is lost. An incident changes what
 * a plan has to hold to; a computation that moves as little as possible then mends the seats.
 */
import type { Absence, Pin, SeatingDocument } from "../dossiers/documents"
import type { House } from "./house"
import type { Placement } from "./instance-of"
import { intervalOf, meet, slotKey } from "./slots"

export type Incident =
  | ({ readonly kind: "absence" } & Absence)
  | { readonly kind: "room-lost"; readonly roomId: string }

/** The plan as it has to be mended: without the seats that nobody can take, and with lost tables in other rooms. */
export function afterIncident(house: House, plan: SeatingDocument, incident: Incident): SeatingDocument {
  return incident.kind === "absence" ? without(plan, incident) : withoutRoom(house, plan, incident.roomId)
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

/**
 * The tables of a lost room go, in their slots, to rooms that are free then: the smallest that has places for all of them,
 * else the largest. A table for which there is none is not held until the custodian finds a place for it.
 */
function withoutRoom(house: House, plan: SeatingDocument, roomId: string): SeatingDocument {
  const closedRooms = [...new Set([...plan.closedRooms, roomId])]
  const tables: Record<string, Placement> = { ...plan.tables }
  const moved: string[] = []
  const inTime = ([a, one]: [string, Placement], [b, other]: [string, Placement]) =>
    `${slotKey(one)} ${a}` < `${slotKey(other)} ${b}` ? -1 : 1
  for (const [sessionId, held] of Object.entries(plan.tables).sort(inTime)) {
    if (held.roomId !== roomId) continue
    const hosts = house.tables.find((table) => table.sessionId === sessionId)?.rules.hosts ?? 0
    const people = hosts + plan.seats.filter(([, table]) => table === sessionId).length
    const free = house.rooms
      .filter(({ id, taken }) => {
        if (closedRooms.includes(id) || taken.some((one) => meet(one, intervalOf(held)))) return false
        return !Object.values(tables).some((other) => other.roomId === id && meet(intervalOf(other), intervalOf(held)))
      })
      .sort((a, b) => a.capacity - b.capacity || (a.id < b.id ? -1 : 1))
    const room = free.find(({ capacity }) => capacity >= people) ?? free.at(-1)
    if (!room) continue
    tables[sessionId] = { ...held, roomId: room.id }
    moved.push(sessionId)
  }
  const pins: Pin[] = moved.map((sessionId) => ({ kind: "table", sessionId }))
  const others = plan.pins.filter((pin) => pin.kind === "seat" || !moved.includes(pin.sessionId))
  return { ...plan, closedRooms, tables, pins: [...others, ...pins] }
}
