/** From the optimum of a relaxation to meetings: how many tables each group holds, and who comes to which of them. */
import type { Group } from "../model/groups"
import type { SeatingModel } from "../model/seating-model"
import type { Problem } from "../problem"
import type { Meeting } from "./timetable-state"

export function meetingsOf(problem: Problem, model: SeatingModel, columns: ArrayLike<number>): Meeting[] {
  return model.grouping.groups.flatMap((group, g) => {
    const meetings = heldMeetings(problem, model, group, g, columns)
    const limit = Math.max(0, ...group.options.map((o) => o.limit))
    const comers = model.seats.filter((s) => s.group === g && (columns[s.column] ?? 0) > 0.5)
    // Those whose slot is known first; the others where they are present and the table is the emptiest.
    for (const { attendee, slot } of comers.sort((x, y) => Number(x.slot === null) - Number(y.slot === null))) {
      const known = slot === null ? undefined : meetings.find((m) => m.slot === slot)
      const away = (m: Meeting) => m.slot !== null && !problem.present[attendee]?.[m.slot]
      const open = meetings.filter((m) => m.people.length < limit)
      const emptiest = open.sort((x, y) => Number(away(x)) - Number(away(y)) || x.people.length - y.people.length)[0]
      const meeting = known ?? emptiest
      meeting?.people.push(attendee)
    }
    return meetings.filter((m) => m.people.length >= group.min)
  })
}

function heldMeetings(problem: Problem, model: SeatingModel, group: Group, g: number, columns: ArrayLike<number>) {
  const pins = problem.tablePins.filter((pin) => group.tables.includes(pin.table))
  return model.holds.flatMap((hold): Meeting[] => {
    if (hold.group !== g) return []
    const held = Math.round(columns[hold.column] ?? 0)
    const pin = pins.find((p) => hold.slots.includes(p.slot) && (p.room === null || p.room === hold.room))
    const pinned = pin
      ? group.options.find((o) => o.slot === pin.slot && o.rank === hold.rank && o.room === hold.room)
      : null
    return Array.from({ length: held }, () => ({
      group: g,
      slot: pin?.slot ?? hold.slot,
      pinned: pinned ?? null,
      people: [],
    }))
  })
}
