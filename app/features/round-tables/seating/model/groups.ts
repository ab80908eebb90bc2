/**
 * Tables alike in every respect are one group: which of them is which does not matter, and a solver that had to choose
 * would try every permutation in vain. A table with a pin or a ban of its own, or with a fixed place, stands alone.
 */
import type { Problem } from "../problem"

/** One way to hold a table of a group: a slot, the smallest room it would then need, and how many it could seat there. */
export interface Option {
  readonly slot: number
  /** Position in `capacities` of the room's capacity: a room of this rank or above will do. */
  readonly rank: number
  readonly limit: number
  /** The room itself, where it is fixed or pinned; null for any room of the rank. */
  readonly room: number | null
}

export interface Group {
  readonly tables: readonly number[]
  /** The table that stands for all of them. */
  readonly first: number
  readonly office: number
  readonly focus: string | null
  readonly min: number
  readonly mandatory: boolean
  readonly candidates: readonly number[]
  readonly options: readonly Option[]
  /** Slots of the options, in order. */
  readonly slots: readonly number[]
}

export interface Grouping {
  readonly groups: readonly Group[]
  /** The different capacities of rooms, smallest first. */
  readonly capacities: readonly number[]
  /** roomsOf[slot][rank]: rooms open in the slot with at least that capacity. */
  readonly roomsOf: readonly (readonly number[])[]
}

export function groupsOf(problem: Problem): Grouping {
  const { instance, size } = problem
  const capacities = [...new Set(instance.rooms.map((r) => r.capacity))].sort((a, b) => a - b)
  const alone = new Set([...problem.seatPins, ...problem.tablePins].map((pin) => pin.table))
  for (const ban of instance.bans) if (ban.table) alone.add(problem.at.table.get(ban.table) as number)

  const alike = new Map<string, number[]>()
  instance.tables.forEach((table, t) => {
    const { id, fixed, countries, slots, ...rest } = table
    const own = alone.has(t) || instance.mode === "assign" ? id : null
    const key = JSON.stringify([own, countries && [...countries].sort(), slots && [...slots].sort(), rest])
    alike.set(key, [...(alike.get(key) ?? []), t])
  })

  const groups = [...alike.values()].map((tables): Group => {
    const first = tables[0] as number
    const table = instance.tables[first] as (typeof instance.tables)[number]
    const options = optionsOf(problem, first, capacities)
    return {
      tables,
      first,
      office: problem.officeOf[first] as number,
      focus: table.focus,
      min: table.min,
      mandatory: table.mandatory,
      candidates: problem.candidates[first] ?? [],
      options,
      slots: [...new Set(options.map((o) => o.slot))],
    }
  })
  const slots = Array.from({ length: size.slots }, (_, s) => s)
  const roomsOf = slots.map((s) =>
    capacities.map((c) => instance.rooms.filter((room, r) => room.capacity >= c && problem.open[r]?.[s]).length),
  )
  return { groups, capacities, roomsOf }
}

function optionsOf(problem: Problem, t: number, capacities: readonly number[]): Option[] {
  const { instance } = problem
  const table = instance.tables[t] as (typeof instance.tables)[number]
  const options: Option[] = []
  const limitIn = (capacity: number) => Math.min(table.max, capacity - table.hosts)
  const offer = (slot: number, capacity: number, room: number | null) => {
    const limit = limitIn(capacity)
    if (limit < table.min || limit < 0 || !problem.mayHold[t]?.[slot]) return
    if (room !== null && !problem.open[room]?.[slot]) return
    options.push({ slot, rank: capacities.indexOf(capacity), limit, room })
  }
  const capacityOf = (room: number) => instance.rooms[room]?.capacity ?? 0

  if (instance.mode === "assign") {
    const slot = problem.at.slot.get(table.fixed?.slot ?? "")
    const room = problem.at.room.get(table.fixed?.room ?? "")
    if (slot !== undefined && room !== undefined) offer(slot, capacityOf(room), room)
    return options
  }
  for (let slot = 0; slot < instance.slots.length; slot++) {
    // A larger room than the table can fill is never asked for: it would only be taken from another table.
    const enough = capacities.findIndex((c) => c - table.hosts >= table.max)
    for (const capacity of enough < 0 ? capacities : capacities.slice(0, enough + 1)) offer(slot, capacity, null)
  }
  const pinnedTo = new Set(
    problem.tablePins.flatMap((p) => (p.table === t && p.room !== null ? [`${p.slot} ${p.room}`] : [])),
  )
  for (const pin of pinnedTo) {
    const [slot, room] = pin.split(" ").map(Number) as [number, number]
    offer(slot, capacityOf(room), room)
  }
  return options
}
