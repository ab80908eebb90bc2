/**
 * Who sits where while seats are given and taken one by one, with what each of them is worth: demands that nobody else
 * there answers, wishes that no other seat grants. Worth follows the order of the levels, each far above the next.
 */

import type { Level } from "../instance"
import type { Grouping } from "../model/groups"
import type { Problem } from "../problem"
import type { Sitting } from "./realise"

const FAR_ABOVE = 1000

export class Floor {
  readonly people: number[][]
  /** Sittings of each office. */
  readonly ofOffice: number[][]
  private readonly givenUp = new Set<number>()
  private readonly seatsOf: Set<number>[]
  private readonly answers: Int32Array
  private readonly worthOf: Record<"must" | "cover" | "wish" | "zero", number>

  constructor(
    private readonly problem: Problem,
    private readonly grouping: Grouping,
    private readonly sittings: readonly Sitting[],
  ) {
    this.people = sittings.map(() => [])
    this.ofOffice = problem.instance.offices.map(() => [])
    sittings.forEach((_, m) => {
      this.ofOffice[this.group(m)?.office ?? -1]?.push(m)
    })
    this.seatsOf = problem.wishes.map(() => new Set())
    this.answers = new Int32Array(problem.demands.length)
    const counted = problem.levels.filter((l) => l === "must" || l === "cover" || l === "wish" || l === "zero")
    const worth = (level: Level) => FAR_ABOVE ** (counted.length - 1 - counted.indexOf(level as "must"))
    this.worthOf = { must: worth("must"), cover: worth("cover"), wish: worth("wish"), zero: worth("zero") }
  }

  held(): Sitting[] {
    return this.sittings.flatMap((s, m) => (this.givenUp.has(m) ? [] : [{ ...s, people: this.people[m] as number[] }]))
  }

  group(m: number) {
    return this.grouping.groups[this.sittings[m]?.group ?? -1]
  }

  full(m: number): boolean {
    return (this.people[m]?.length ?? 0) >= (this.sittings[m]?.limit ?? this.sittings[m]?.people.length ?? 0)
  }

  answered(demand: number): boolean {
    return (this.answers[demand] ?? 0) > 0
  }

  /** What the plan gains when the attendee comes. */
  gain(attendee: number, m: number): number {
    return this.worth(attendee, m, 0, [...(this.seatsOf[attendee] ?? [])])
  }

  /** What the plan loses when the attendee goes; a pinned seat is beyond price. */
  loss(attendee: number, m: number): number {
    const tables = this.group(m)?.tables ?? []
    const pinned = this.problem.seatPins.some((p) => p.attendee === attendee && tables.includes(p.table))
    const others = [...(this.seatsOf[attendee] ?? [])].filter((n) => n !== m)
    return pinned ? Number.POSITIVE_INFINITY : this.worth(attendee, m, 1, others)
  }

  private worth(attendee: number, m: number, own: 0 | 1, otherSeats: readonly number[]): number {
    const { problem, worthOf } = this
    let worth = 0
    for (const d of problem.meets(attendee, this.group(m)?.first ?? -1)) {
      const demand = problem.demands[d]
      if (demand && this.answers[d] === own) worth += worthOf[demand.level] * demand.weight
    }
    const wishes = problem.wishes[attendee]
    const office = (n: number) => this.group(n)?.office ?? -1
    const wish = wishes?.get(office(m))
    if (wish !== undefined && !otherSeats.some((n) => office(n) === office(m))) {
      worth += worthOf.wish * wish
      if (!otherSeats.some((n) => wishes?.has(office(n)))) worth += worthOf.zero
    }
    return worth
  }

  /** The attendee's seats that stand in the way of this one; null when something else does. */
  inTheWay(attendee: number, m: number): number[] | null {
    const { problem } = this
    const slot = this.slot(m)
    if (this.givenUp.has(m) || !this.group(m)?.candidates.includes(attendee)) return null
    if (!problem.present[attendee]?.[slot] || this.people[m]?.includes(attendee)) return null
    const seats = [...(this.seatsOf[attendee] ?? [])]
    const clashing = seats.filter((n) => this.slot(n) === slot || this.sameSubject(m, n))
    const sameDay = seats.filter((n) => !clashing.includes(n) && problem.dayOf[this.slot(n)] === problem.dayOf[slot])
    const excess = sameDay.length + 1 - (problem.instance.attendees[attendee]?.maxPerDay ?? 0)
    if (excess > sameDay.length) return null
    const least = sameDay.sort((x, y) => this.loss(attendee, x) - this.loss(attendee, y))
    return [...clashing, ...least.slice(0, Math.max(0, excess))]
  }

  seat(attendee: number, m: number): boolean {
    if (this.full(m) || this.inTheWay(attendee, m)?.length !== 0) return false
    this.people[m]?.push(attendee)
    this.seatsOf[attendee]?.add(m)
    this.count(attendee, m, 1)
    return true
  }

  leave(attendee: number, m: number): void {
    const people = this.people[m] as number[]
    people.splice(people.indexOf(attendee), 1)
    this.seatsOf[attendee]?.delete(m)
    this.count(attendee, m, -1)
  }

  giveUp(m: number): void {
    for (const a of [...(this.people[m] ?? [])]) this.leave(a, m)
    this.givenUp.add(m)
  }

  private count(attendee: number, m: number, by: 1 | -1) {
    for (const d of this.problem.meets(attendee, this.group(m)?.first ?? -1)) {
      this.answers[d] = (this.answers[d] ?? 0) + by
    }
  }

  private slot(m: number): number {
    return this.sittings[m]?.slot ?? -1
  }

  private sameSubject(m: number, n: number): boolean {
    const [one, other] = [this.group(m), this.group(n)]
    if (one?.office !== other?.office) return false
    return one?.focus === other?.focus || one?.focus === null || other?.focus === null
  }
}
