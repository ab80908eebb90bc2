/** The problem with the slots of a plan kept: only people, and the sizes of rooms, are still open. */

import type { Instance } from "../instance"
import type { Grouping } from "../model/groups"
import type { Problem } from "../problem"
import type { Sitting } from "./realise"

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

/** Where stability weighs more than the demands, the slots of the plan in force are the first to try. */
export function keepsSlots({ published, levels }: Instance): boolean {
  return published !== null && levels.indexOf("stability") < levels.indexOf("cover")
}

/** The plan in force as far as its tables may still be held in their slots; people are left out. */
export function sittingsOfPublished(problem: Problem, grouping: Grouping): Sitting[] {
  const { instance, at } = problem
  return grouping.groups.flatMap((group, g) =>
    group.tables.flatMap((t) => {
      const slot = at.slot.get(instance.published?.tables[instance.tables[t]?.id ?? ""]?.slot ?? "")
      return slot !== undefined && group.slots.includes(slot) ? [{ group: g, slot, room: null, people: [] }] : []
    }),
  )
}

/** Tables at their fixed places; where two claim a head or a room at once, the first that must be held has it. */
export function fixedSittings(grouping: Grouping): Sitting[] {
  const taken = new Set<string>()
  const order = [...grouping.groups.entries()].sort(([, x], [, y]) => Number(y.mandatory) - Number(x.mandatory))
  return order.flatMap(([group, { office, options }]) => {
    const option = options[0]
    const claims = [`head ${office} ${option?.slot}`, `room ${option?.room} ${option?.slot}`]
    if (!option || claims.some((claim) => taken.has(claim))) return []
    for (const claim of claims) taken.add(claim)
    return [{ group, slot: option.slot, room: option.room, people: [], limit: option.limit }]
  })
}
