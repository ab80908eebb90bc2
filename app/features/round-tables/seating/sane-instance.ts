/**
 * Rule H0: an instance is sane when it has the right shape, no id appears twice in its list, nothing names an unknown
 * thing, and no office asks twice for a country nor an attendee twice for an office. What is sane may still be absurd
 * (a table for nobody, pins that contradict each other): such an instance has a least broken plan.
 */
import { type Fault, faultsOf, fieldName, type Instance, instanceFormat } from "./instance"

export type Reading = { ok: true; instance: Instance } | { ok: false; faults: Fault[] }

/** Reads an unknown value as an instance, or says field by field why it is none. */
export function readInstance(value: unknown): Reading {
  const shape = instanceFormat.safeParse(value)
  if (!shape.success) return { ok: false, faults: faultsOf(shape.error) }
  const faults = contradictions(shape.data)
  return faults.length ? { ok: false, faults } : { ok: true, instance: shape.data }
}

function contradictions(instance: Instance): Fault[] {
  const faults: Fault[] = []
  const fault = (message: string, ...path: PropertyKey[]) => {
    faults.push({ field: fieldName(path), message })
  }

  /** The ids of a list, each of which may appear once. */
  const idsOf = (list: "slots" | "rooms" | "offices" | "tables" | "attendees" | "pairs" | "pins") => {
    const seen = new Set<string>()
    instance[list].forEach(({ id }, i) => {
      if (seen.has(id)) fault(`the id appears twice in ${list}`, list, i, "id")
      seen.add(id)
    })
    return seen
  }
  const [slots, rooms, offices] = [idsOf("slots"), idsOf("rooms"), idsOf("offices")]
  const [tables, attendees] = [idsOf("tables"), idsOf("attendees")]
  idsOf("pairs")
  idsOf("pins")

  const known = (ids: Set<string>, what: string, id: string | null | undefined, ...path: PropertyKey[]) => {
    if (id !== null && id !== undefined && !ids.has(id)) fault(`names an unknown ${what}`, ...path)
  }
  const knownAll = (ids: Set<string>, what: string, list: readonly string[] | null, ...path: PropertyKey[]) => {
    for (const [i, id] of (list ?? []).entries()) known(ids, what, id, ...path, i)
  }
  const distinct = (list: readonly string[], what: string, ...path: PropertyKey[]) => {
    for (const [i, item] of list.entries()) if (list.indexOf(item) < i) fault(`${what} appears twice`, ...path, i)
  }

  instance.rooms.forEach((room, i) => {
    knownAll(slots, "slot", room.closed, "rooms", i, "closed")
  })
  instance.offices.forEach((office, i) => {
    knownAll(slots, "slot", office.available, "offices", i, "available")
    distinct(
      office.demands.map((d) => d.country),
      "a country",
      "offices",
      i,
      "demands",
    )
  })
  instance.tables.forEach((table, i) => {
    known(offices, "office", table.office, "tables", i, "office")
    knownAll(slots, "slot", table.slots, "tables", i, "slots")
    known(slots, "slot", table.fixed?.slot, "tables", i, "fixed", "slot")
    known(rooms, "room", table.fixed?.room, "tables", i, "fixed", "room")
  })
  instance.attendees.forEach((attendee, i) => {
    knownAll(slots, "slot", attendee.unavailable, "attendees", i, "unavailable")
    knownAll(offices, "office", attendee.wishes, "attendees", i, "wishes")
    distinct(attendee.wishes, "an office", "attendees", i, "wishes")
  })
  instance.pairs.forEach((pair, i) => {
    known(attendees, "attendee", pair.departing, "pairs", i, "departing")
    known(attendees, "attendee", pair.arriving, "pairs", i, "arriving")
  })
  for (const [list, entries] of [
    ["pins", instance.pins],
    ["bans", instance.bans],
  ] as const) {
    entries.forEach((entry, i) => {
      if ("attendee" in entry) known(attendees, "attendee", entry.attendee, list, i, "attendee")
      known(tables, "table", entry.table, list, i, "table")
      if ("office" in entry) known(offices, "office", entry.office, list, i, "office")
      if ("slot" in entry) known(slots, "slot", entry.slot, list, i, "slot")
      if ("room" in entry) known(rooms, "room", entry.room, list, i, "room")
    })
  }
  return faults
}
