/** From groups to tables: which table of a group is held in which slot, in which room, with whom. */
import { gather } from "../gather"
import type { Grouping } from "../model/groups"
import type { SeatingModel } from "../model/seating-model"
import type { Problem } from "../problem"
import type { Place, Seating } from "../seating"

/** One table to be held: the room is given only where it is fixed or pinned. */
export interface Sitting {
  readonly group: number
  readonly slot: number
  readonly room: number | null
  readonly people: readonly number[]
  /** How many the room kept for it takes; left out where nobody is to be added. */
  readonly limit?: number
}

/** The sittings that the columns of a model by slots and followed attendees describe. */
export function sittingsOf(model: SeatingModel, columns: ArrayLike<number>): Sitting[] {
  const chosen = (c: { column: number }) => (columns[c.column] ?? 0) > 0.5
  const seats = gather(model.seats.filter(chosen), (s) => `${s.group} ${s.slot}`)
  return model.holds.filter(chosen).flatMap(({ group, slot, room }) => {
    const people = (seats.get(`${group} ${slot}`) ?? []).map((s) => s.attendee)
    return slot === null ? [] : [{ group, slot, room, people }]
  })
}

/** The sittings of a plan. */
export function sittingsOfSeating({ groups }: Grouping, { places, seats }: Seating): Sitting[] {
  return groups.flatMap(({ tables }, group) =>
    tables.flatMap((t) => {
      const place = places[t]
      return place ? [{ group, slot: place.slot, room: null, people: seats[t] ?? [] }] : []
    }),
  )
}

/** Gives every sitting a table and a room, those of the plan in force where they still serve. */
export function realise(problem: Problem, grouping: Grouping, sittings: readonly Sitting[]): Seating {
  const { instance } = problem
  const places: (Place | null)[] = instance.tables.map(() => null)
  const seats: (readonly number[])[] = instance.tables.map(() => [])
  const published = (t: number) => instance.published?.tables[instance.tables[t]?.id ?? ""]

  const labelled = [...gather(sittings, (s) => s.group)].flatMap(([g, own]) => {
    const free = [...(grouping.groups[g]?.tables ?? [])]
    const take = (table: number) => free.splice(free.indexOf(table), 1)[0] as number
    const first = own.map((s) => ({
      ...s,
      table: free.find((t) => problem.at.slot.get(published(t)?.slot ?? "") === s.slot),
    }))
    for (const s of first) if (s.table !== undefined && free.includes(s.table)) take(s.table)
    return first.sort((x, y) => x.slot - y.slot).map((s) => ({ ...s, table: s.table ?? (free.shift() as number) }))
  })
  for (const own of gather(labelled, (s) => s.slot).values()) {
    const roomOf = roomsFor(problem, own, (t) => {
      const now = own.find((s) => s.table === t)
      const office = instance.tables[t]?.office
      const then = instance.tables.findIndex(
        (table, u) => table.office === office && problem.at.slot.get(published(u)?.slot ?? "") === now?.slot,
      )
      return problem.at.room.get(published(then)?.room ?? "")
    })
    for (const { table, slot, people } of own) {
      places[table] = { slot, room: roomOf.get(table) as number }
      seats[table] = people
    }
  }
  return { places, seats }
}

/** A room for each sitting of one slot, by augmenting paths: the preferred room if it can be, else the smallest that fits. */
function roomsFor(
  problem: Problem,
  sittings: readonly (Sitting & { table: number })[],
  preferred: (table: number) => number | undefined,
): Map<number, number> {
  const { instance } = problem
  const taken = new Map<number, Sitting & { table: number }>()
  for (const s of sittings) if (s.room !== null) taken.set(s.room, s)
  const fixed = new Set(taken.keys())
  const capacity = (room: number) => instance.rooms[room]?.capacity ?? 0

  const seat = (s: Sitting & { table: number }, tried: Set<number>): boolean => {
    const need = s.people.length + (instance.tables[s.table]?.hosts ?? 0)
    const rooms = instance.rooms
      .map((_, r) => r)
      .filter((r) => !fixed.has(r) && problem.open[r]?.[s.slot] && capacity(r) >= need)
      .sort((x, y) => capacity(x) - capacity(y))
    const wanted = preferred(s.table)
    if (wanted !== undefined && rooms.includes(wanted)) rooms.unshift(wanted)
    for (const room of rooms) {
      if (tried.has(room)) continue
      tried.add(room)
      const other = taken.get(room)
      if (!other || seat(other, tried)) {
        taken.set(room, s)
        return true
      }
    }
    return false
  }
  for (const s of sittings) {
    if (s.room === null && !seat(s, new Set())) throw new Error("more tables in a slot than rooms that fit them")
  }
  return new Map([...taken].map(([room, s]) => [s.table, room]))
}
