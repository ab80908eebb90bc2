/** What each seat of a plan is for: demands nobody else answers, a wish no other seat grants, a pin. */
import type { Problem } from "../problem"
import type { Seating } from "../seating"

export interface Use {
  readonly demands: readonly number[]
  /** Weight of the wish granted by this seat alone; 0 when none is. */
  readonly wish: number
  readonly pinned: boolean
}

export class Uses {
  private readonly answers = new Map<number, number>()
  private readonly grants = new Map<string, number>()

  constructor(
    private readonly problem: Problem,
    seating: Seating,
  ) {
    seating.seats.forEach((seated, table) => {
      for (const attendee of seated) {
        for (const d of problem.meets(attendee, table)) this.answers.set(d, (this.answers.get(d) ?? 0) + 1)
        const grant = `${attendee} ${problem.officeOf[table]}`
        this.grants.set(grant, (this.grants.get(grant) ?? 0) + 1)
      }
    })
  }

  of(attendee: number, table: number): Use {
    const { problem } = this
    const office = problem.officeOf[table] as number
    const onlyGrant = this.grants.get(`${attendee} ${office}`) === 1
    return {
      demands: problem.meets(attendee, table).filter((d) => this.answers.get(d) === 1),
      wish: onlyGrant ? (problem.wishes[attendee]?.get(office) ?? 0) : 0,
      pinned: problem.seatPins.some((p) => p.attendee === attendee && p.table === table),
    }
  }

  /** Below zero when the first serves less, in the order of the levels. */
  compare(one: Use, other: Use): number {
    for (const level of this.problem.levels) {
      if (level === "wish" && one.wish !== other.wish) return one.wish - other.wish
      if (level !== "must" && level !== "cover") continue
      const weight = ({ demands }: Use) =>
        demands.reduce((sum, d) => {
          const demand = this.problem.demands[d]
          return sum + (demand?.level === level ? demand.weight : 0)
        }, 0)
      if (weight(one) !== weight(other)) return weight(one) - weight(other)
    }
    return 0
  }
}
