/** What a timetable costs in people: clashes above all, then pairs torn apart, then entries of the plan in force lost. */
import type { Grouping } from "../model/groups"
import { entryKey, type Problem } from "../problem"

const CLASH = 10
const SPLIT = 1
const ENTRY = 0.2

/** The cost of who meets whom when, kept up to date as people come and go. */
export class TimetableCost {
  total: number
  clashes = 0
  private readonly tablesThen: Int32Array
  private readonly tablesOnDay: Int32Array
  private readonly meetingOf: Int32Array
  private readonly pairsOf: { other: number; concerned: Uint8Array }[][]
  private readonly wasEntry: Uint8Array | null

  constructor(
    private readonly problem: Problem,
    private readonly grouping: Grouping,
  ) {
    const { size, published } = problem
    const { groups } = grouping
    this.tablesThen = new Int32Array(size.attendees * size.slots)
    this.tablesOnDay = new Int32Array(size.attendees * size.days)
    this.meetingOf = new Int32Array(size.attendees * groups.length).fill(-1)
    this.pairsOf = Array.from({ length: size.attendees }, () => [])
    for (const { departing, arriving, tables } of problem.pairs) {
      const both = (g: (typeof groups)[number]) => g.candidates.includes(departing) && g.candidates.includes(arriving)
      const concerned = Uint8Array.from(groups, (g) => (tables.has(g.first) && both(g) ? 1 : 0))
      this.pairsOf[departing]?.push({ other: arriving, concerned })
      this.pairsOf[arriving]?.push({ other: departing, concerned })
    }
    this.wasEntry = problem.instance.published ? new Uint8Array(size.attendees * size.offices * size.slots) : null
    for (const entry of published.entries) if (this.wasEntry) this.wasEntry[entry] = 1
    this.total = ENTRY * problem.instance.weights.stability.lost * published.entries.size
  }

  enter(attendee: number, meeting: number, group: number, slot: number): void {
    this.change(attendee, meeting, group, slot, 1)
    this.meetingOf[attendee * this.grouping.groups.length + group] = meeting
  }

  leave(attendee: number, meeting: number, group: number, slot: number): void {
    this.meetingOf[attendee * this.grouping.groups.length + group] = -1
    this.change(attendee, meeting, group, slot, -1)
  }

  private change(attendee: number, meeting: number, group: number, slot: number, by: 1 | -1) {
    const { problem } = this
    const then = attendee * problem.size.slots + slot
    const onDay = attendee * problem.size.days + (problem.dayOf[slot] as number)
    if (by === -1) {
      this.tablesThen[then] = (this.tablesThen[then] as number) - 1
      this.tablesOnDay[onDay] = (this.tablesOnDay[onDay] as number) - 1
    }
    let clashes = problem.present[attendee]?.[slot] ? 0 : 1
    if ((this.tablesThen[then] as number) > 0) clashes++
    if ((this.tablesOnDay[onDay] as number) >= (problem.instance.attendees[attendee]?.maxPerDay ?? 0)) clashes++
    if (by === 1) {
      this.tablesThen[then] = (this.tablesThen[then] as number) + 1
      this.tablesOnDay[onDay] = (this.tablesOnDay[onDay] as number) + 1
    }
    this.clashes += by * clashes
    this.total += by * (CLASH * clashes + SPLIT * this.splits(attendee, meeting, group, slot))
    if (this.wasEntry) this.total += by * ENTRY * this.entry(attendee, group, slot)
  }

  /** Splits that appear when the attendee comes: the partner could and does not sit here, or now does no more alone. */
  private splits(attendee: number, meeting: number, group: number, slot: number): number {
    let splits = 0
    for (const { other, concerned } of this.pairsOf[attendee] ?? []) {
      if (!concerned[group]) continue
      const together = this.meetingOf[other * this.grouping.groups.length + group] === meeting
      if (together) splits -= this.problem.present[attendee]?.[slot] ? 1 : 0
      else splits += this.problem.present[other]?.[slot] ? 1 : 0
    }
    return splits
  }

  private entry(attendee: number, group: number, slot: number): number {
    const { lost, added } = this.problem.instance.weights.stability
    const office = this.grouping.groups[group]?.office ?? 0
    return this.wasEntry?.[entryKey(this.problem, attendee, office, slot)] ? -lost : added
  }
}
