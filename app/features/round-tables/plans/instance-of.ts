import type { Demand, SeatingDocument, Slot } from "../dossiers/documents"
import { type Instance, LEVELS, type Level } from "../seating/instance"
import type { House, HouseAttendee, HouseTable, Interval } from "./house"
import { OpaqueNames } from "./opaque-names"
import { intervalOf, meet, mergedSlots, slotKey, slotOf } from "./slots"

export type Placement = Slot & { readonly roomId: string }

/** What counts first: what offices and attachés asked for; or, for a change of a plan that people know, that little moves. */
export type Order = "usual" | "smallest-change"

const firstOfAll: ReadonlySet<Level> = new Set<Level>(["broken", "must", "stability"])

export const levelsInOrder: Readonly<Record<Order, readonly Level[]>> = {
  usual: LEVELS,
  "smallest-change": ["broken", "must", "stability", ...LEVELS.filter((level) => !firstOfAll.has(level))],
}

/** A high demand is worth three normal ones; a first wish five, the fourth two. A lost entry is one change, a new one too. */
const weights = { cover: { high: 3, normal: 1 }, wish: [5, 4, 3, 2], stability: { lost: 1, added: 1 } }

export interface Asking {
  /** the plan on screen: its pins, bans, absences and pinned tables hold; null before the first plan */
  readonly plan: SeatingDocument | null
  /** the plan whose entries are worth keeping; null when nobody knows one yet */
  readonly kept: Pick<SeatingDocument, "tables" | "seats"> | null
  readonly order: Order
  /** tables, by session, for which a slot and a room are sought; the others stay where they are */
  readonly unplaced?: ReadonlySet<string>
}

/** A demand that no seating could meet: nobody who attends answers for the country. */
export interface DemandOutOfReach extends Pick<Demand, "countryIso2" | "priority"> {
  readonly officeId: string
}

/** An instance with the way back to the house. */
export interface Question {
  readonly instance: Instance
  readonly names: OpaqueNames
  /** in order of time; overlapping sessions are one slot */
  readonly slots: readonly Slot[]
  /** where and when each table is to be held, by session; a table without a room has none */
  readonly placements: ReadonlyMap<string, Placement>
  readonly outOfReach: readonly DemandOutOfReach[]
}

/**
 * The seating problem of a house, in the solver's format, under names drawn for this run.
 *
 * - Tables are held where the agenda's draft has them; a pinned table where the plan has it.
 * - A demand for a country that nobody of the attending answers for is told apart and left out.
 * - Where a place is sought for some tables, any slot and room that is open will do for them; the others stay as they are,
 *   held or not.
 * - An attaché sits at most once a slot, and as many times a day as there are slots.
 */
export function instanceOf(house: House, asking: Asking, newName: () => string): Question {
  const names = new OpaqueNames(newName)
  const placements = placementsOf(house, asking.plan)
  const slots = mergedSlots([...house.tables, ...placements.values()])
  const slotName = (slot: Slot) => names.of("slot", slotKey(slot))
  const free = (away: readonly Interval[]) =>
    slots.filter((slot) => !away.some((one) => meet(one, intervalOf(slot)))).map(slotName)
  const taken = (away: readonly Interval[]) =>
    slots.filter((slot) => away.some((one) => meet(one, intervalOf(slot)))).map(slotName)
  const closedAt = (roomId: string) =>
    asking.plan?.closedRooms.flatMap((one) => (one.roomId === roomId ? (one.slots ?? slots) : [])) ?? []
  const { unplaced = new Set<string>() } = asking
  const answered = new Set(house.attendees.flatMap(({ countries }) => countries))
  const attending = new Set(house.attendees.map(({ personId }) => personId))

  const instance: Instance = {
    format: "rt-instance/1",
    name: newName(),
    mode: unplaced.size > 0 ? "joint" : "assign",
    slots: slots.map((slot, order) => ({ id: slotName(slot), day: names.of("slot", slot.day), order })),
    rooms: house.rooms.map((room) => ({
      id: names.of("room", room.id),
      capacity: room.capacity,
      closed: taken([...room.taken, ...closedAt(room.id).map(intervalOf)]),
    })),
    offices: house.offices.map((office) => ({
      id: names.of("office", office.id),
      available: free(office.away),
      demands: office.demands
        .filter(({ countryIso2 }) => answered.has(countryIso2))
        .map(({ countryIso2, priority }) => ({ country: names.of("country", countryIso2), priority })),
    })),
    tables: house.tables.map((table) => {
      const { officeId, focus, countries, min, max, hosts, mandatory } = table.rules
      return {
        id: names.of("table", table.sessionId),
        office: names.of("office", officeId),
        focus: focus === null ? null : names.of("focus", focus),
        countries: countries?.map((country) => names.of("country", country)) ?? null,
        ...{ min, max, hosts, mandatory },
        ...heldAt(fixedAt(placements.get(table.sessionId), names, slots), table.sessionId, asking),
      }
    }),
    attendees: house.attendees.map((attendee) => ({
      id: names.of("attendee", attendee.personId),
      countries: countriesOf(attendee, names),
      unavailable: taken([...attendee.away, ...absencesOf(attendee, slots, asking.plan)]),
      maxPerDay: slots.length,
      wishes: attendee.wishes.map((office) => names.of("office", office)),
    })),
    pairs: house.pairs
      .filter(({ departing, arriving }) => attending.has(departing) && attending.has(arriving))
      .map(({ departing, arriving, countries }) => ({
        id: names.of("pair", `${departing} ${arriving}`),
        departing: names.of("attendee", departing),
        arriving: names.of("attendee", arriving),
        countries: countries.map((country) => names.of("country", country)),
      })),
    ...fixedByHand(house, asking.plan, { names, slots, placements, unplaced }),
    published: asking.kept && entriesOf(asking.kept, names, slots),
    weights,
    levels: [...levelsInOrder[asking.order]],
  }
  return { instance, names, slots, placements, outOfReach: outOfReachOf(house, answered) }
}

/** Where each table is to be held: pinned ones where the plan has them, the others where the draft has them. */
function placementsOf({ tables }: House, plan: SeatingDocument | null): ReadonlyMap<string, Placement> {
  const pinned = new Set(plan?.pins.flatMap((pin) => (pin.kind === "table" ? [pin.sessionId] : [])))
  const found = new Map<string, Placement>()
  for (const { sessionId, day, startsAt, endsAt, roomId } of tables) {
    const byHand = pinned.has(sessionId) ? plan?.tables[sessionId] : undefined
    if (byHand) found.set(sessionId, byHand)
    else if (roomId !== null) found.set(sessionId, { day, startsAt, endsAt, roomId })
  }
  return found
}

function fixedAt(placement: Placement | undefined, names: OpaqueNames, slots: readonly Slot[]) {
  const slot = placement && slotOf(placement, slots)
  return placement && slot ? { slot: names.of("slot", slotKey(slot)), room: names.of("room", placement.roomId) } : null
}

/** While a place is sought for some tables, those that are held have no slot but their own; a pin keeps them in their rooms. */
function heldAt(fixed: ReturnType<typeof fixedAt>, sessionId: string, { plan, unplaced }: Asking) {
  if (!unplaced?.size) return { slots: null, fixed }
  const stays = fixed !== null && plan !== null && sessionId in plan.tables
  return { slots: unplaced.has(sessionId) ? null : stays ? [fixed.slot] : [], fixed: null }
}

/** Somebody who answers for no country answers for one of which nobody asks: the format wants one. */
function countriesOf({ personId, countries }: HouseAttendee, names: OpaqueNames): string[] {
  return (countries.length > 0 ? countries : [`of ${personId}`]).map((country) => names.of("country", country))
}

function absencesOf({ personId }: HouseAttendee, slots: readonly Slot[], plan: SeatingDocument | null): Interval[] {
  const own = plan?.absences.filter((absence) => absence.personId === personId) ?? []
  return own.flatMap((absence) => (absence.slots ?? slots).map(intervalOf))
}

interface Naming {
  readonly names: OpaqueNames
  readonly slots: readonly Slot[]
  readonly placements: ReadonlyMap<string, Placement>
  readonly unplaced: ReadonlySet<string>
}

/** Pins and bans as far as the people, tables and offices that they name are still there. */
function fixedByHand(
  { tables, attendees, offices }: House,
  plan: SeatingDocument | null,
  { names, slots, placements, unplaced }: Naming,
): Pick<Instance, "pins" | "bans"> {
  const known = new Set([...tables.map((table: HouseTable) => table.sessionId), ...offices.map(({ id }) => id)])
  const here = new Set(attendees.map(({ personId }) => personId))
  const locked = new Set(plan?.pins.flatMap((pin) => (pin.kind === "table" ? [pin.sessionId] : [])))
  const held = unplaced.size === 0 ? [] : Object.keys(plan?.tables ?? {})
  const staying = held.filter((sessionId) => !unplaced.has(sessionId) && !locked.has(sessionId))
  const stayPut = staying.map((sessionId) => ({ kind: "table" as const, sessionId }))
  const pins = [...(plan?.pins ?? []), ...stayPut].flatMap((pin): Instance["pins"] => {
    if (!known.has(pin.sessionId)) return []
    const table = names.of("table", pin.sessionId)
    if (pin.kind === "seat") {
      if (!here.has(pin.personId)) return []
      const id = names.of("pin", `${pin.personId} ${pin.sessionId}`)
      return [{ id, kind: "seat", attendee: names.of("attendee", pin.personId), table }]
    }
    const at = fixedAt(placements.get(pin.sessionId), names, slots)
    return at ? [{ id: names.of("pin", pin.sessionId), kind: "table", table, ...at }] : []
  })
  const bans = (plan?.bans ?? []).flatMap((ban): Instance["bans"] => {
    const [kind, id] = "sessionId" in ban ? (["table", ban.sessionId] as const) : (["office", ban.officeId] as const)
    if (!known.has(id) || !here.has(ban.personId)) return []
    return [{ attendee: names.of("attendee", ban.personId), [kind]: names.of(kind, id) }]
  })
  return { pins, bans }
}

/** Entries of a plan whose people or tables may be gone, and whose slots may be lost: a lost one has a name of its own. */
function entriesOf(
  { tables, seats }: Pick<SeatingDocument, "tables" | "seats">,
  names: OpaqueNames,
  slots: readonly Slot[],
): NonNullable<Instance["published"]> {
  return {
    tables: Object.fromEntries(
      Object.entries(tables).map(([sessionId, placement]) => [
        names.of("table", sessionId),
        {
          slot: names.of("slot", slotKey(slotOf(placement, slots) ?? placement)),
          room: names.of("room", placement.roomId),
        },
      ]),
    ),
    seats: seats.map(([personId, sessionId]) => [names.of("attendee", personId), names.of("table", sessionId)]),
  }
}

function outOfReachOf({ offices }: House, answered: ReadonlySet<string>): DemandOutOfReach[] {
  return offices.flatMap(({ id: officeId, demands }) =>
    demands
      .filter(({ countryIso2 }) => !answered.has(countryIso2))
      .map(({ countryIso2, priority }) => ({ officeId, countryIso2, priority })),
  )
}
