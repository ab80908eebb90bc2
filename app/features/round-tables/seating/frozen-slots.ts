/** The problem with the slots of a plan kept: only people, and the sizes of rooms, are still open. */
import type { Grouping } from "./groups"
import type { Problem } from "./problem"
import type { Sitting } from "./realise"
import type { Seating } from "./seating"

/** The grouping in which each group may be held in these slots only. */
export function inSlots(grouping: Grouping, slotsOf: (group: number) => ReadonlySet<number>): Grouping {
  const groups = grouping.groups.map((group, g) => {
    const options = group.options.filter((o) => slotsOf(g).has(o.slot))
    return { ...group, options, slots: group.slots.filter((s) => slotsOf(g).has(s)) }
  })
  return { ...grouping, groups }
}

export function slotsOfSittings(grouping: Grouping, sittings: readonly Sitting[]): (group: number) => Set<number> {
  const slots = grouping.groups.map(() => new Set<number>())
  for (const { group, slot } of sittings) slots[group]?.add(slot)
  return (group) => slots[group] ?? new Set()
}

/** The sittings of a seating, group by group. */
export function sittingsOfSeating(problem: Problem, grouping: Grouping, seating: Seating): Sitting[] {
  const pinnedRoom = (t: number, slot: number, room: number) =>
    problem.instance.mode === "assign" ||
    problem.tablePins.some((p) => p.table === t && p.slot === slot && p.room === room)
  return grouping.groups.flatMap((group, g) =>
    group.tables.flatMap((t) => {
      const place = seating.places[t]
      if (!place) return []
      const room = pinnedRoom(t, place.slot, place.room) ? place.room : null
      return [{ group: g, slot: place.slot, room, people: seating.seats[t] ?? [] }]
    }),
  )
}
