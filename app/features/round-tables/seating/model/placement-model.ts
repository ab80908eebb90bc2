/** The part of the model that says which tables are held, when, and in a room of what size (rules H9 to H11, H13). */
import { gather } from "../gather"
import type { Problem } from "../problem"
import type { Group, Grouping } from "./groups"
import type { LinearModel } from "./linear-model"

/** A column: one table of the group is held so. Without a slot it counts how many are. */
export interface Hold {
  readonly group: number
  readonly office: number
  readonly slot: number | null
  /** Slots it may stand for. */
  readonly slots: readonly number[]
  readonly rank: number
  readonly limit: number
  readonly room: number | null
  readonly column: number
}

/** Whether each table takes a slot, or one only counts how many tables of each group are held. */
export type Placing = "by-slot" | "slot-free"

export function placementModel(model: LinearModel, problem: Problem, grouping: Grouping, placing: Placing): Hold[] {
  const holds = grouping.groups.flatMap((group, g) => holdsOf(model, group, g, placing))
  const atMost = (upper: number, some: readonly Hold[] = []) =>
    model.atMost(
      upper,
      some.map((h) => h.column),
    )

  for (const [g, own] of gather(holds, (h) => h.group)) {
    const { tables, slots } = grouping.groups[g] as Group
    atMost(Math.min(tables.length, slots.length), own)
  }
  if (placing === "slot-free") {
    for (const own of gather(holds, (h) => h.office).values()) atMost(new Set(own.flatMap((h) => h.slots)).size, own)
    grouping.capacities.forEach((_, rank) => {
      const rooms = grouping.roomsOf.reduce((sum, ranks) => sum + (ranks[rank] ?? 0), 0)
      atMost(
        rooms,
        holds.filter((h) => h.rank >= rank),
      )
    })
    return holds
  }
  for (const own of gather(holds, (h) => `${h.slot} ${h.office}`).values()) atMost(1, own)
  for (const own of gather(holds, (h) => (h.room === null ? null : `${h.slot} ${h.room}`))) {
    if (own[0] !== null) atMost(1, own[1])
  }
  if (problem.instance.mode === "joint") for (const own of gather(holds, (h) => h.slot).values()) roomRows(own)
  return holds

  /** Rooms are nested: the tables that need at least a capacity are no more than the open rooms that have it. */
  function roomRows(inSlot: readonly Hold[]) {
    const ranks = grouping.roomsOf[inSlot[0]?.slot ?? -1] ?? []
    ranks.forEach((rooms, rank) => {
      const needing = inSlot.filter((h) => h.rank >= rank)
      const sameAsNext = ranks[rank + 1] === rooms && !needing.some((h) => h.rank === rank)
      if (new Set(needing.map((h) => h.office)).size > rooms && !sameAsNext) atMost(rooms, needing)
    })
  }
}

function holdsOf(model: LinearModel, group: Group, g: number, placing: Placing): Hold[] {
  if (placing === "by-slot") {
    return group.options.map((o) => ({ ...o, group: g, office: group.office, slots: [o.slot], column: model.column() }))
  }
  return [...gather(group.options, (o) => `${o.rank} ${o.room}`).values()].flatMap((options) => {
    const [sample] = options
    if (!sample) return []
    const slots = options.map((o) => o.slot)
    const column = model.column(Math.min(group.tables.length, slots.length))
    return [{ ...sample, slot: null, slots, group: g, office: group.office, column }]
  })
}
