/** A plan in the solver's names and in the house's, one way and the other. */
import type { LevelFigure, SeatingDocument } from "../dossiers/documents"
import type { Plan } from "../seating/plan"
import type { Placement, Question } from "./instance-of"
import { slotKey, slotOf } from "./slots"

/** What a plan of the solver keeps of the plan that it was made from. */
export type FixedByHand = Pick<SeatingDocument, "pins" | "bans" | "absences" | "closedRooms">

export const nothingFixed: FixedByHand = { pins: [], bans: [], absences: [], closedRooms: [] }

export function fixedIn({ pins, bans, absences, closedRooms }: FixedByHand): FixedByHand {
  return { pins, bans, absences, closedRooms }
}

/** The solver's plan in the house's names: tables with the times of their sessions, seats by person and session. */
export function placesOf(
  { names, placements, slots }: Pick<Question, "names" | "placements" | "slots">,
  plan: Plan,
): Pick<SeatingDocument, "tables" | "seats"> {
  const tables: Record<string, Placement> = {}
  for (const [table, at] of Object.entries(plan.tables)) {
    const sessionId = names.idOf("table", table)
    const slot = slots.find((one) => slotKey(one) === names.idOf("slot", at.slot))
    const roomId = names.idOf("room", at.room)
    if (sessionId === undefined || !slot || roomId === undefined) continue
    const own = placements.get(sessionId)
    // A session may be shorter than the slot that it lies in.
    const stays = own?.roomId === roomId && slotOf(own, slots) === slot
    tables[sessionId] = stays ? own : { ...slot, roomId }
  }
  const seats = plan.seats.flatMap(([attendee, table]): [string, string][] => {
    const [personId, sessionId] = [names.idOf("attendee", attendee), names.idOf("table", table)]
    return personId === undefined || sessionId === undefined ? [] : [[personId, sessionId]]
  })
  return { tables, seats }
}

/** A plan of the house in the solver's names, as the rules, levels and the checker of anybody read it. */
export function planIn({ instance, names, slots }: Question, seating: SeatingDocument): Plan {
  const seated = new Set(seating.seats.map(([personId, sessionId]) => `${personId} ${sessionId}`))
  const dropped = seating.pins.flatMap((pin) => {
    const honoured =
      pin.kind === "seat" ? seated.has(`${pin.personId} ${pin.sessionId}`) : pin.sessionId in seating.tables
    return honoured ? [] : [names.of("pin", pin.kind === "seat" ? `${pin.personId} ${pin.sessionId}` : pin.sessionId)]
  })
  const known = new Set(instance.pins.map(({ id }) => id))
  return {
    format: "rt-solution/1",
    instance: instance.name,
    tables: Object.fromEntries(
      Object.entries(seating.tables).map(([sessionId, placement]) => [
        names.of("table", sessionId),
        {
          slot: names.of("slot", slotKey(slotOf(placement, slots) ?? placement)),
          room: names.of("room", placement.roomId),
        },
      ]),
    ),
    seats: seating.seats.map(([personId, sessionId]) => [names.of("attendee", personId), names.of("table", sessionId)]),
    droppedPins: dropped.filter((pin) => known.has(pin)),
  }
}

interface Solving {
  readonly plan: Plan
  readonly levels: readonly LevelFigure[]
}

/** What the solver answered, as a plan of the house that keeps what the custodian had fixed. */
export function documentOf(
  question: Pick<Question, "names" | "placements" | "slots">,
  { plan, levels }: Solving,
  { fixed, reason }: { readonly fixed: FixedByHand | null } & Pick<SeatingDocument, "reason">,
): SeatingDocument {
  return { ...placesOf(question, plan), ...fixedIn(fixed ?? nothingFixed), levels, reason, origin: "solver" }
}
