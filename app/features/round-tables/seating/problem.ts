/**
 * An instance with every id replaced by its position and every question the solver asks a thousand times answered once:
 * who is competent where, who wished what, who is present when, which table may be held when.
 */
import type { Instance, Level } from "./instance"

export interface Demand {
  readonly office: number
  readonly country: number
  readonly level: "must" | "cover"
  readonly weight: number
}
export interface SeatPin {
  readonly id: string
  readonly attendee: number
  readonly table: number
}
export interface TablePin {
  readonly id: string
  readonly table: number
  readonly slot: number
  readonly room: number | null
}
export interface Pair {
  readonly departing: number
  readonly arriving: number
  /** Tables that concern a country of the pair. */
  readonly tables: ReadonlySet<number>
}

export interface Problem {
  readonly instance: Instance
  readonly size: { attendees: number; tables: number; offices: number; slots: number; rooms: number; days: number }
  readonly at: Record<"attendee" | "table" | "office" | "slot" | "room", ReadonlyMap<string, number>>
  readonly dayOf: readonly number[]
  readonly officeOf: readonly number[]
  /** present[attendee][slot], open[room][slot], mayHold[table][slot] (head, own slots and bans). */
  readonly present: readonly (readonly boolean[])[]
  readonly open: readonly (readonly boolean[])[]
  readonly mayHold: readonly (readonly boolean[])[]
  readonly demands: readonly Demand[]
  /** Demands that an attendee would meet by sitting at a table. */
  readonly meets: (attendee: number, table: number) => readonly number[]
  /** Per attendee, the weight of each wished office. */
  readonly wishes: readonly ReadonlyMap<number, number>[]
  /** Answers for a country that the table is about. */
  readonly competent: (attendee: number, table: number) => boolean
  /** Rule H3 without bans: competent for a target, or wished the office, or pinned there. */
  readonly entitled: (attendee: number, table: number) => boolean
  readonly banned: (attendee: number, table: number) => boolean
  /** Attendees entitled to the table and not banned from it. */
  readonly candidates: readonly (readonly number[])[]
  readonly seatPins: readonly SeatPin[]
  readonly tablePins: readonly TablePin[]
  readonly pairs: readonly Pair[]
  /** Agenda entries of the plan in force, as `entryKey`, and how many of them can never be kept. */
  readonly published: { readonly entries: ReadonlySet<number>; readonly beyondReach: number }
  readonly levels: readonly Level[]
}

/** One number for "this attendee meets this office in this slot". */
export function entryKey(problem: Problem, attendee: number, office: number, slot: number): number {
  return (attendee * problem.size.offices + office) * problem.size.slots + slot
}

const positions = (list: readonly { id: string }[]) => new Map(list.map((item, i) => [item.id, i]))
/** Position of an id that H0 has checked. */
const find = (map: ReadonlyMap<string, number>, id: string) => map.get(id) as number

export function problemOf(instance: Instance): Problem {
  const at = {
    attendee: positions(instance.attendees),
    table: positions(instance.tables),
    office: positions(instance.offices),
    slot: positions(instance.slots),
    room: positions(instance.rooms),
  }
  const days = [...new Set(instance.slots.map((s) => s.day))]
  const officeOf = instance.tables.map((t) => find(at.office, t.office))
  const grid = (allowed: (slot: string) => boolean) => instance.slots.map((s) => allowed(s.id))

  const countryAt = new Map<string, number>()
  const demands: Demand[] = []
  const demandAt = instance.offices.map((office, o) => {
    const own = new Map<number, number>()
    for (const { country, priority } of office.demands) {
      if (!countryAt.has(country)) countryAt.set(country, countryAt.size)
      own.set(find(countryAt, country), demands.length)
      const must = priority === "must"
      const weight = must ? 1 : instance.weights.cover[priority]
      demands.push({ office: o, country: find(countryAt, country), level: must ? "must" : "cover", weight })
    }
    return own
  })
  const targets = instance.tables.map((table, t) => {
    const names = table.countries ?? instance.offices[officeOf[t] as number]?.demands.map((d) => d.country) ?? []
    return new Set(names)
  })
  const wishes = instance.attendees.map((a) => {
    const weights = instance.weights.wish
    return new Map(
      a.wishes.map((o, rank) => [find(at.office, o), weights[Math.min(rank, weights.length - 1)] as number]),
    )
  })

  const bannedSeats = new Set<string>()
  const bannedOffices = new Set<string>()
  const bannedSlots = new Set<string>()
  for (const b of instance.bans) {
    if (b.attendee && b.table) bannedSeats.add(`${find(at.attendee, b.attendee)} ${find(at.table, b.table)}`)
    else if (b.attendee && b.office) bannedOffices.add(`${find(at.attendee, b.attendee)} ${find(at.office, b.office)}`)
    else if (b.table && b.slot) bannedSlots.add(`${b.table} ${b.slot}`)
  }
  const seatPins: SeatPin[] = []
  const tablePins: TablePin[] = []
  for (const p of instance.pins) {
    const table = find(at.table, p.table)
    if (p.kind === "seat") seatPins.push({ id: p.id, attendee: find(at.attendee, p.attendee), table })
    else tablePins.push({ id: p.id, table, slot: find(at.slot, p.slot), room: p.room ? find(at.room, p.room) : null })
  }
  const pinnedSeats = new Set(seatPins.map((p) => `${p.attendee} ${p.table}`))

  const banned = (a: number, t: number) => bannedSeats.has(`${a} ${t}`) || bannedOffices.has(`${a} ${officeOf[t]}`)
  const competent = (a: number, t: number) => !!instance.attendees[a]?.countries.some((c) => targets[t]?.has(c))
  const entitled = (a: number, t: number) =>
    !!wishes[a]?.has(officeOf[t] as number) || competent(a, t) || pinnedSeats.has(`${a} ${t}`)
  const met = new Map<number, readonly number[]>()
  const meets = (a: number, t: number) => {
    const key = a * instance.tables.length + t
    const known = met.get(key)
    if (known) return known
    const answered = new Set<number>()
    for (const c of instance.attendees[a]?.countries ?? []) {
      const demand = targets[t]?.has(c) ? demandAt[officeOf[t] as number]?.get(countryAt.get(c) ?? -1) : undefined
      if (demand !== undefined) answered.add(demand)
    }
    met.set(key, [...answered])
    return [...answered]
  }
  const everyone = instance.attendees.map((_, a) => a)

  const problem: Omit<Problem, "published"> = {
    instance,
    size: {
      attendees: instance.attendees.length,
      tables: instance.tables.length,
      offices: instance.offices.length,
      slots: instance.slots.length,
      rooms: instance.rooms.length,
      days: days.length,
    },
    at,
    dayOf: instance.slots.map((s) => days.indexOf(s.day)),
    officeOf,
    present: instance.attendees.map((a) => grid((slot) => !a.unavailable.includes(slot))),
    open: instance.rooms.map((room) => grid((slot) => !room.closed.includes(slot))),
    mayHold: instance.tables.map((table, t) => {
      const head = new Set(instance.offices[officeOf[t] as number]?.available)
      return grid((s) => head.has(s) && (table.slots?.includes(s) ?? true) && !bannedSlots.has(`${table.id} ${s}`))
    }),
    demands,
    meets,
    wishes,
    competent,
    entitled,
    banned,
    candidates: instance.tables.map((_, t) => everyone.filter((a) => entitled(a, t) && !banned(a, t))),
    seatPins,
    tablePins,
    pairs: instance.pairs.map((p) => ({
      departing: find(at.attendee, p.departing),
      arriving: find(at.attendee, p.arriving),
      tables: new Set(targets.flatMap((names, t) => (p.countries.some((c) => names.has(c)) ? [t] : []))),
    })),
    levels: instance.levels,
  }
  return { ...problem, published: publishedEntries(problem as Problem) }
}

/** The plan in force, as entries. It may name people, tables and slots that are gone: an entry in a lost slot stays lost. */
function publishedEntries(problem: Problem): Problem["published"] {
  const { published } = problem.instance
  const entries = new Set<number>()
  const beyondReach = new Set<string>()
  for (const [attendee, table] of published?.seats ?? []) {
    const [a, t] = [problem.at.attendee.get(attendee), problem.at.table.get(table)]
    const place = published?.tables[table]
    if (a === undefined || t === undefined || !place) continue
    const [slot, office] = [problem.at.slot.get(place.slot), problem.officeOf[t] as number]
    if (slot === undefined) beyondReach.add(`${attendee} ${office} ${place.slot}`)
    else entries.add(entryKey(problem, a, office, slot))
  }
  return { entries, beyondReach: beyondReach.size }
}
