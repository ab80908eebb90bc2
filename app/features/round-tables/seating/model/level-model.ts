/** The eight levels as linear expressions over the columns of holds and seats. */
import { gather } from "../gather"
import { entryKey, type Problem } from "../problem"
import type { Grouping } from "./groups"
import type { LinearModel, Terms } from "./linear-model"
import type { Hold } from "./placement-model"
import type { SeatColumn } from "./seat-model"

interface Parts {
  readonly model: LinearModel
  readonly problem: Problem
  readonly grouping: Grouping
  readonly holds: readonly Hold[]
  readonly seats: readonly SeatColumn[]
  readonly seatsAt: (attendee: number, group: number) => readonly SeatColumn[]
  readonly holdsOf: (group: number) => readonly Hold[]
}

const sum = (columns: readonly { column: number }[], weight = 1): Terms =>
  columns.map((c) => [c.column, weight] as const)

export function levelModel(
  model: LinearModel,
  problem: Problem,
  grouping: Grouping,
  holds: readonly Hold[],
  seats: readonly SeatColumn[],
): void {
  const byAttendee = gather(seats, (s) => s.attendee * grouping.groups.length + s.group)
  const byGroup = gather(holds, (h) => h.group)
  const parts: Parts = {
    model,
    problem,
    grouping,
    holds,
    seats,
    seatsAt: (a, g) => byAttendee.get(a * grouping.groups.length + g) ?? [],
    holdsOf: (g) => byGroup.get(g) ?? [],
  }
  brokenLevel(parts)
  const demands = demandLevels(parts)
  wishLevels(parts)
  splitLevel(parts, demands)
  if (problem.instance.published) stabilityLevel(parts)
  balanceLevel(parts)
}

/** A pin is dropped unless one of the columns that honour it is chosen; a mandatory table counts unless held. */
function brokenLevel({ model, problem, grouping, seatsAt, holdsOf }: Parts) {
  const { broken } = model.levels
  const groupOf = (table: number) => grouping.groups.findIndex((g) => g.tables.includes(table))
  const pin = (honoured: readonly { column: number }[]) => {
    if (honoured.length === 0) {
      broken.constant++
      return
    }
    const dropped = model.auxiliary("least")
    model.limit(dropped, 1, sum(honoured, -1))
    model.count("broken", dropped, 1)
  }
  for (const { attendee, table } of problem.seatPins) pin(seatsAt(attendee, groupOf(table)))
  for (const { table, slot, room } of problem.tablePins) {
    const fits = (h: Hold) => h.slots.includes(slot) && (room === null || h.room === room)
    pin(holdsOf(groupOf(table)).filter(fits))
  }
  grouping.groups.forEach((group, g) => {
    if (!group.mandatory) return
    broken.constant += group.tables.length
    for (const hold of holdsOf(g)) model.count("broken", hold.column, -1)
  })
}

/** A column that says whether demands are met, and the seats that meet them. */
interface Met {
  readonly column: number
  readonly by: readonly number[]
}

/** A demand is met when one competent attendee sits; demands met by the very same seats share one column. */
function demandLevels({ model, problem, grouping, seats }: Parts): Met[] {
  const answers = new Map<number, number[]>()
  for (const seat of seats) {
    for (const d of problem.meets(seat.attendee, grouping.groups[seat.group]?.first ?? -1)) {
      const known = answers.get(d)
      if (known) known.push(seat.column)
      else answers.set(d, [seat.column])
    }
  }
  const metBySame = new Map<string, Met>()
  for (const [d, columns] of answers) {
    const { level, weight } = problem.demands[d] as (typeof problem.demands)[number]
    const key = columns.join(" ")
    let met = metBySame.get(key)
    if (met === undefined) {
      met = { column: model.auxiliary("greatest"), by: columns }
      model.limit(
        met.column,
        0,
        columns.map((c) => [c, 1] as const),
      )
      metBySame.set(key, met)
    }
    model.count(level, met.column, weight)
  }
  return [...metBySame.values()]
}

/** A wish counts once, even when two tables of the office grant it; "zero" counts those with wishes and none granted. */
function wishLevels({ model, problem, grouping, seats }: Parts) {
  const byAttendee = gather(seats, (s) => s.attendee)
  problem.wishes.forEach((wishes, attendee) => {
    const granting = (byAttendee.get(attendee) ?? []).filter((s) => wishes.has(grouping.groups[s.group]?.office ?? -1))
    for (const [office, own] of gather(granting, (s) => grouping.groups[s.group]?.office ?? -1)) {
      const weight = wishes.get(office) ?? 0
      const subjects = new Set(own.map((s) => grouping.groups[s.group]?.focus).filter((f) => f !== null))
      if (subjects.size <= 1) {
        for (const seat of own) model.count("wish", seat.column, weight)
      } else {
        const granted = model.auxiliary("greatest")
        model.limit(granted, 0, sum(own))
        model.count("wish", granted, weight)
      }
    }
    if (wishes.size === 0) return
    if (granting.length === 0) model.levels.zero.constant++
    else {
      const none = model.auxiliary("least")
      model.limit(none, 1, sum(granting, -1))
      model.count("zero", none, 1)
    }
  })
}

/** A pair is split where one sits and the other, who could, does not. */
function splitLevel({ model, problem, grouping, seatsAt, holdsOf }: Parts, demands: readonly Met[]) {
  const metBy = new Map<number, Met[]>()
  for (const met of demands) for (const seat of met.by) metBy.set(seat, [...(metBy.get(seat) ?? []), met])
  for (const { departing, arriving, tables } of problem.pairs) {
    grouping.groups.forEach((group, g) => {
      if (!tables.has(group.first) || departing === arriving) return
      const [one, other] = [seatsAt(departing, g), seatsAt(arriving, g)]
      if (one.length === 0 || other.length === 0) return
      if ([...one, ...other].every((s) => s.slot !== null)) {
        for (const u of one) {
          const v = other.find((s) => s.slot === u.slot)
          if (v) splitWhere([u], [v], [], [])
        }
        return
      }
      // Unless followed, one of the two may sit alone without being split: in a slot where the other is away.
      const away = (who: number) => holdsOf(g).filter((h) => h.slots.some((s) => problem.present[who]?.[s] === false))
      splitWhere(one, other, away(arriving), away(departing))
    })
  }

  type Columns = readonly { column: number }[]
  function splitWhere(one: Columns, other: Columns, otherAway: Columns, oneAway: Columns) {
    const split = model.auxiliary("least")
    model.limit(split, 0, [...sum(one), ...sum(other, -1), ...sum(otherAway, -1)])
    model.limit(split, 0, [...sum(other), ...sum(one, -1), ...sum(oneAway, -1)])
    model.count("split", split, 1)
    // Without this, linear relaxations answer for a country with half of each: where the two of a pair alone meet a
    // demand, one of them is a split, and both are two seats.
    const pair = new Set([...one, ...other].map((c) => c.column))
    const away = new Set([...otherAway, ...oneAway].map((c) => c.column))
    for (const met of metBy.get(one[0]?.column ?? -1) ?? []) {
      if (!other.some((c) => met.by.includes(c.column))) continue
      const single = [split, ...pair, ...away].map((c) => [c, 1] as const)
      const others = met.by.filter((c) => !pair.has(c)).map((c) => [c, 2] as const)
      model.row(0, [...single, ...others, [met.column, -2]], Infinity)
    }
  }
}

/** Entries of the plan in force that are kept save a loss each; all others are new. */
function stabilityLevel({ model, problem, grouping, seats, seatsAt, holds }: Parts) {
  const { lost, added } = problem.instance.weights.stability
  const { entries, beyondReach } = problem.published
  model.levels.stability.constant = lost * (entries.size + beyondReach)
  const officeOf = (s: SeatColumn) => grouping.groups[s.group]?.office ?? -1
  for (const seat of seats) {
    const was = seat.slot !== null && entries.has(entryKey(problem, seat.attendee, officeOf(seat), seat.slot))
    model.count("stability", seat.column, was ? -lost : added)
  }
  const unfollowed = seats.filter((s) => s.slot === null)
  for (const own of gather(unfollowed, (s) => `${s.attendee} ${officeOf(s)}`).values()) {
    const attendee = own[0]?.attendee ?? -1
    const office = own[0] ? officeOf(own[0]) : -1
    const keeps = problem.instance.slots.flatMap((_, slot) => {
      if (!entries.has(entryKey(problem, attendee, office, slot)) || !problem.present[attendee]?.[slot]) return []
      const then = holds.filter(
        (h) => h.office === office && h.slots.includes(slot) && seatsAt(attendee, h.group).length,
      )
      if (then.length === 0) return []
      const keep = model.auxiliary("greatest")
      model.limit(keep, 0, sum(own))
      model.limit(keep, 0, sum(then))
      model.count("stability", keep, -lost - added)
      return [keep]
    })
    if (keeps.length > 1) model.row(-Infinity, [...keeps.map((k) => [k, 1] as const), ...sum(own, -1)], 0)
  }
}

/** The square of a size is the sum of the first odd numbers: each further seat costs more than the one before. */
function balanceLevel({ model, grouping, seats, holdsOf }: Parts) {
  const byGroup = gather(seats, (s) => s.group)
  grouping.groups.forEach((group, g) => {
    const own = byGroup.get(g) ?? []
    const bySlot = own.every((s) => s.slot !== null)
    for (const some of bySlot ? gather(own, (s) => s.slot).values() : [own]) {
      const slot = bySlot ? (some[0]?.slot ?? null) : null
      const limits = holdsOf(g).filter((h) => slot === null || h.slot === slot)
      const height = Math.min(some.length, Math.max(0, ...limits.map((h) => h.limit)))
      const width = bySlot ? 1 : Math.min(group.tables.length, group.slots.length)
      model.stair(height, width, sum(some)).forEach((step, k) => {
        model.count("balance", step, 2 * k + 1)
      })
    }
  })
}
