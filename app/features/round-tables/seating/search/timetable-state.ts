/**
 * A timetable while it is searched: the slot of every table, who sits there, and the cost of it, kept up to date move by
 * move. Every move answers with the way back, or with null when a head, a room or a size forbids it.
 */
import type { Grouping, Option } from "../model/groups"
import type { Problem } from "../problem"
import type { Dice } from "./random"
import type { Sitting } from "./realise"
import { TimetableCost } from "./timetable-cost"

export interface Meeting {
  readonly group: number
  /** A wish, taken where a head and a room allow it. */
  readonly slot: number | null
  /** The option that must stay, because a pin asks for it. */
  readonly pinned: Option | null
  people: number[]
  /** Asks for the largest room its table can fill rather than the smallest that takes its people. */
  readonly roomy?: boolean
}

interface Snapshot {
  readonly options: (Option | null)[]
  readonly people: number[][]
}

export class TimetableState {
  readonly slots: number
  /** Meetings of one group, where people can be exchanged. */
  readonly shared: number[][]
  private readonly options: (Option | null)[]
  private readonly people: number[][]
  private readonly headBusy: Uint8Array
  private readonly roomsUsed: Int32Array
  private readonly agenda: TimetableCost

  constructor(
    private readonly problem: Problem,
    private readonly grouping: Grouping,
    private readonly meetings: readonly Meeting[],
  ) {
    const { size } = problem
    this.slots = size.slots
    this.options = meetings.map(() => null)
    this.people = meetings.map(() => [])
    this.headBusy = new Uint8Array(size.offices * size.slots)
    this.roomsUsed = new Int32Array(size.slots * grouping.capacities.length)
    this.agenda = new TimetableCost(problem, grouping)
    this.begin()
    const byGroup = new Map<number, number[]>()
    meetings.forEach(({ group }, m) => {
      if (this.options[m]) byGroup.set(group, [...(byGroup.get(group) ?? []), m])
    })
    this.shared = [...byGroup.values()].filter((own) => own.length > 1)
  }

  /** Places the meetings, the least free first, each in the wished slot or where it clashes least. */
  private begin() {
    const freedom = (m: number) => this.grouping.groups[this.meetings[m]?.group ?? -1]?.slots.length ?? 0
    const urgency = (m: number) => (this.meetings[m]?.pinned ? -1 : freedom(m))
    const order = this.meetings.map((_, m) => m).sort((x, y) => urgency(x) - urgency(y) || x - y)
    const unplaced = order.filter((m) => {
      const { slot, pinned, people } = this.meetings[m] as Meeting
      const option = pinned ?? (slot === null ? null : this.optionIn(m, slot, people.length))
      if (!option || !this.free(m, option)) return true
      this.hold(m, option, people)
      return false
    })
    for (const m of unplaced) {
      const { group, people, roomy } = this.meetings[m] as Meeting
      let best: { option: Option; cost: number } | null = null
      for (const slot of this.grouping.groups[group]?.slots ?? []) {
        const option = this.optionIn(m, slot, people.length)
        if (!option) continue
        const before = this.cost
        this.hold(m, option, people)
        // Where nobody clashes, the largest room and then the emptiest slot.
        const cost = this.cost - before - (roomy ? option.limit : 0) + 0.01 * this.tablesIn(slot)
        if (!best || cost < best.cost) best = { option, cost }
        this.release(m)
      }
      if (best) this.hold(m, best.option, people)
    }
  }

  get cost(): number {
    return this.agenda.total
  }

  get clashes(): number {
    return this.agenda.clashes
  }

  movable(): number[] {
    return this.meetings.flatMap((meeting, m) => (this.options[m] && !meeting.pinned ? [m] : []))
  }

  moveTable(m: number, slot: number): (() => void) | null {
    const from = this.options[m] as Option
    const people = [...(this.people[m] as number[])]
    if (from.slot === slot) return null
    this.release(m)
    const to = this.optionIn(m, slot, people.length)
    this.hold(m, to ?? from, people)
    if (!to) return null
    return () => {
      this.release(m)
      this.hold(m, from, people)
    }
  }

  swapTables(m: number, n: number): (() => void) | null {
    const [one, other] = [this.options[m] as Option, this.options[n] as Option]
    const [here, there] = [[...(this.people[m] as number[])], [...(this.people[n] as number[])]]
    if (m === n || one.slot === other.slot) return null
    this.release(m)
    this.release(n)
    const back = () => {
      this.hold(m, one, here)
      this.hold(n, other, there)
    }
    const first = this.optionIn(m, other.slot, here.length)
    if (first) this.hold(m, first, here)
    const second = first && this.optionIn(n, one.slot, there.length)
    if (!first || !second) {
      if (first) this.release(m)
      back()
      return null
    }
    this.hold(n, second, there)
    return () => {
      this.release(m)
      this.release(n)
      back()
    }
  }

  /** One person of each meeting changes place with the other, or one goes over where there is room. */
  exchangePeople(m: number, n: number, dice: Dice): (() => void) | null {
    const [here, there] = [this.people[m] as number[], this.people[n] as number[]]
    if (m === n || here.length === 0) return null
    const a = here[dice.below(here.length)] as number
    const group = this.grouping.groups[this.meetings[m]?.group ?? -1]
    const mayGo = there.length < (this.options[n]?.limit ?? 0) && here.length > (group?.min ?? 0)
    const b = mayGo && dice.next() < 0.5 ? null : there[dice.below(there.length)]
    if (b === undefined) return null
    const exchange = (goes: number, comes: number | null) => {
      this.leave(goes, m)
      if (comes !== null) this.leave(comes, n)
      this.enter(goes, n)
      if (comes !== null) this.enter(comes, m)
    }
    exchange(a, b)
    return () => {
      this.leave(a, n)
      if (b !== null) this.leave(b, m)
      this.enter(a, m)
      if (b !== null) this.enter(b, n)
    }
  }

  remember(): Snapshot {
    return { options: [...this.options], people: this.people.map((p) => [...p]) }
  }

  restore({ options, people }: Snapshot): void {
    this.meetings.forEach((_, m) => {
      if (this.options[m]) this.release(m)
    })
    options.forEach((option, m) => {
      if (option) this.hold(m, option, people[m] as number[])
    })
  }

  /** The timetable as it stands; people who clash are still in both places. */
  sittings(): Sitting[] {
    return this.meetings.flatMap(({ group }, m) => {
      const option = this.options[m]
      if (!option) return []
      const { slot, room, limit } = option
      return [{ group, slot, room, limit, people: [...(this.people[m] as number[])] }]
    })
  }

  private tablesIn(slot: number): number {
    return this.roomsUsed[slot * this.grouping.capacities.length] ?? 0
  }

  /** The smallest room rank free in a slot that takes so many, or null. */
  private optionIn(m: number, slot: number, people: number): Option | null {
    const { pinned, roomy, group } = this.meetings[m] as Meeting
    const options = this.grouping.groups[group]?.options ?? []
    for (const option of roomy ? [...options].reverse() : options) {
      if (option.slot !== slot || option.limit < people) continue
      if (option.room !== null && option !== pinned && this.problem.instance.mode === "joint") continue
      if (this.free(m, option)) return option
    }
    return null
  }

  private free(m: number, { slot, rank }: Option): boolean {
    const office = this.grouping.groups[this.meetings[m]?.group ?? -1]?.office ?? 0
    if (this.headBusy[office * this.slots + slot]) return false
    const ranks = this.grouping.capacities.length
    for (let k = 0; k <= rank; k++) {
      const rooms = this.grouping.roomsOf[slot]?.[k] ?? 0
      if ((this.roomsUsed[slot * ranks + k] as number) >= rooms) return false
    }
    return true
  }

  private hold(m: number, option: Option, people: readonly number[]) {
    this.options[m] = option
    this.people[m] = []
    this.occupy(m, option, 1)
    for (const a of people) this.enter(a, m)
  }

  private release(m: number) {
    const people = this.people[m] as number[]
    for (let i = people.length - 1; i >= 0; i--) this.leave(people[i] as number, m)
    this.occupy(m, this.options[m] as Option, -1)
    this.options[m] = null
  }

  private occupy(m: number, { slot, rank }: Option, by: 1 | -1) {
    const office = this.grouping.groups[this.meetings[m]?.group ?? -1]?.office ?? 0
    this.headBusy[office * this.slots + slot] = by === 1 ? 1 : 0
    const ranks = this.grouping.capacities.length
    for (let k = 0; k <= rank; k++) this.roomsUsed[slot * ranks + k] = (this.roomsUsed[slot * ranks + k] as number) + by
  }

  private enter(attendee: number, m: number) {
    this.agenda.enter(attendee, m, this.meetings[m]?.group ?? 0, this.options[m]?.slot ?? 0)
    this.people[m]?.push(attendee)
  }

  private leave(attendee: number, m: number) {
    const people = this.people[m] as number[]
    people[people.indexOf(attendee)] = people[people.length - 1] as number
    people.pop()
    this.agenda.leave(attendee, m, this.meetings[m]?.group ?? 0, this.options[m]?.slot ?? 0)
  }
}
