/**
 * A quick plan from sittings that may not hold: who clashes leaves the seat that serves least, tables too small are filled
 * or given up, and free places go to pins, then to the demands and wishes that nobody meets. Not the best, but at once.
 */
import type { Grouping } from "./groups"
import type { Problem } from "./problem"
import type { Sitting } from "./realise"

export function greedySeats(problem: Problem, grouping: Grouping, sittings: readonly Sitting[]): Sitting[] {
  const floor = new Floor(problem, grouping, sittings)
  for (const [m, sitting] of sittings.entries()) {
    for (const attendee of floor.byWorth(m, sitting.people)) floor.seat(attendee, m)
  }
  for (const pin of problem.seatPins) floor.seatPin(pin.attendee, pin.table)
  floor.giveUpSmall()
  floor.meet("must")
  floor.meet("cover")
  floor.grantWishes()
  return floor.held()
}

class Floor {
  private readonly people: number[][]
  private readonly givenUp = new Set<number>()
  private readonly busy = new Set<number>()
  private readonly onDay = new Map<number, number>()
  private readonly answered = new Set<number>()

  constructor(
    private readonly problem: Problem,
    private readonly grouping: Grouping,
    private readonly sittings: readonly Sitting[],
  ) {
    this.people = sittings.map(() => [])
  }

  held(): Sitting[] {
    return this.sittings.flatMap((s, m) => (this.givenUp.has(m) ? [] : [{ ...s, people: this.people[m] as number[] }]))
  }

  /** People of a sitting, those first who answer most for its office. */
  byWorth(m: number, people: readonly number[]): number[] {
    const worth = (a: number) => this.demandsMet(a, m).length + (this.problem.wishes[a]?.get(this.office(m)) ?? 0) / 10
    return [...people].sort((x, y) => worth(y) - worth(x))
  }

  seat(attendee: number, m: number): boolean {
    if (!this.mayCome(attendee, m)) return false
    const slot = this.slot(m)
    this.people[m]?.push(attendee)
    this.busy.add(attendee * this.problem.size.slots + slot)
    const day = this.day(attendee, slot)
    this.onDay.set(day, (this.onDay.get(day) ?? 0) + 1)
    for (const d of this.demandsMet(attendee, m)) this.answered.add(d)
    return true
  }

  seatPin(attendee: number, table: number): void {
    this.sittings.forEach((_, m) => {
      if (this.group(m)?.tables.includes(table) && !this.people[m]?.includes(attendee)) this.seat(attendee, m)
    })
  }

  giveUpSmall(): void {
    this.sittings.forEach((_, m) => {
      const { min = 0, candidates = [] } = this.group(m) ?? {}
      for (const a of this.byWorth(m, candidates)) if ((this.people[m]?.length ?? 0) < min) this.seat(a, m)
      if ((this.people[m]?.length ?? 0) >= min) return
      for (const a of this.people[m] ?? []) this.leave(a, m)
      this.people[m] = []
      this.givenUp.add(m)
    })
  }

  meet(level: "must" | "cover"): void {
    const open = [...this.problem.demands.entries()].filter(([, demand]) => demand.level === level)
    for (const [d, demand] of open.sort(([, x], [, y]) => y.weight - x.weight)) {
      const sittings = this.sittings.map((_, m) => m).filter((m) => this.office(m) === demand.office)
      for (const m of sittings) {
        if (this.answered.has(d)) break
        this.group(m)?.candidates.some((a) => this.demandsMet(a, m).includes(d) && this.seat(a, m))
      }
    }
  }

  grantWishes(): void {
    const wishes = this.problem.wishes.flatMap((own, a) => [...own].map(([office, weight]) => ({ a, office, weight })))
    const sittings = this.sittings.map((_, m) => m)
    for (const { a, office } of wishes.sort((x, y) => y.weight - x.weight)) {
      const own = sittings.filter((m) => this.office(m) === office)
      if (!own.some((m) => this.people[m]?.includes(a))) own.some((m) => this.seat(a, m))
    }
  }

  private leave(attendee: number, m: number) {
    const slot = this.slot(m)
    this.busy.delete(attendee * this.problem.size.slots + slot)
    const day = this.day(attendee, slot)
    this.onDay.set(day, (this.onDay.get(day) ?? 0) - 1)
  }

  private mayCome(attendee: number, m: number): boolean {
    const { problem } = this
    const group = this.group(m)
    const slot = this.slot(m)
    if (this.givenUp.has(m) || !group?.candidates.includes(attendee) || !problem.present[attendee]?.[slot]) return false
    if (this.busy.has(attendee * problem.size.slots + slot) || (this.people[m]?.length ?? 0) >= this.limit(m))
      return false
    const limit = problem.instance.attendees[attendee]?.maxPerDay ?? 0
    if ((this.onDay.get(this.day(attendee, slot)) ?? 0) >= limit) return false
    return !this.sittings.some((_, n) => this.people[n]?.includes(attendee) && this.sameSubject(m, n))
  }

  private sameSubject(m: number, n: number): boolean {
    const [one, other] = [this.group(m)?.focus ?? null, this.group(n)?.focus ?? null]
    return this.office(m) === this.office(n) && (one === null || other === null || one === other)
  }

  private limit(m: number): number {
    return this.sittings[m]?.limit ?? this.sittings[m]?.people.length ?? 0
  }

  private group(m: number) {
    return this.grouping.groups[this.sittings[m]?.group ?? -1]
  }

  private office(m: number): number {
    return this.group(m)?.office ?? -1
  }

  private slot(m: number): number {
    return this.sittings[m]?.slot ?? -1
  }

  private day(attendee: number, slot: number): number {
    return attendee * this.problem.size.days + (this.problem.dayOf[slot] ?? 0)
  }

  private demandsMet(attendee: number, m: number): readonly number[] {
    return this.problem.meets(attendee, this.group(m)?.first ?? -1)
  }
}
