/**
 * The hard rules H1 to H13, asked of a plan as it stands in a file. A plan is shown to nobody before it has passed;
 * the rules are written for reading, not for speed, and share nothing with the search.
 */
import type { Table } from "./instance"
import type { Plan } from "./plan"
import type { Problem } from "./problem"

export interface Violation {
  readonly rule: `H${number}`
  readonly message: string
  readonly breach: Breach
}

/** What exactly is broken, with the ids of the instance, so that a sentence can be made of it in any language. */
export type Breach =
  | { readonly of: "unknown" | "twice" }
  | { readonly of: "not-held" | "not-entitled" | "away" | "banned"; readonly attendee: string; readonly table: string }
  | {
      readonly of: "seats"
      readonly table: string
      readonly people: number
      readonly min: number
      readonly max: number
    }
  | { readonly of: "room-full"; readonly table: string; readonly people: number; readonly capacity: number }
  | { readonly of: "head-away" | "room-closed" | "not-at-its-place"; readonly table: string }
  | { readonly of: "head-taken" | "room-taken"; readonly table: string; readonly other: string }
  | {
      readonly of: "at-once" | "same-subject"
      readonly attendee: string
      readonly table: string
      readonly other: string
    }
  | { readonly of: "day-limit"; readonly attendee: string; readonly tables: number; readonly limit: number }
  | { readonly of: "pin"; readonly table: string; readonly attendee: string | null }

interface Held {
  readonly table: Table
  readonly t: number
  readonly slot: number
  readonly room: number
  readonly seated: string[]
}

export function violations(problem: Problem, plan: Plan): Violation[] {
  const found: Violation[] = []
  const report: Report = (rule, message, breach) => void found.push({ rule, message, breach })
  const held = heldTables(problem, plan, report)
  seatRules(problem, plan, held, report)
  tableRules(problem, held, report)
  agendaRules(problem, held, report)
  pinRules(problem, plan, held, report)
  return found
}

type Report = (rule: Violation["rule"], message: string, breach: Breach) => void
type HeldTables = Map<string, Held>

/** H1: tables, slots and rooms exist. */
function heldTables(problem: Problem, plan: Plan, report: Report): HeldTables {
  const held: HeldTables = new Map()
  for (const [id, place] of Object.entries(plan.tables)) {
    const [t, slot, room] = [problem.at.table.get(id), problem.at.slot.get(place.slot), problem.at.room.get(place.room)]
    const table = t === undefined ? undefined : problem.instance.tables[t]
    if (t === undefined || !table) report("H1", `unknown table ${id}`, { of: "unknown" })
    else if (slot === undefined) report("H1", `table ${id}: unknown slot ${place.slot}`, { of: "unknown" })
    else if (room === undefined) report("H1", `table ${id}: unknown room ${place.room}`, { of: "unknown" })
    else held.set(id, { table, t, slot, room, seated: [] })
  }
  return held
}

/** H1 to H4: a seat is known, given once, at a held table, to someone entitled, present and not banned. */
function seatRules(problem: Problem, plan: Plan, held: HeldTables, report: Report) {
  const dropped = new Set(plan.droppedPins)
  const pinned = new Set(
    problem.instance.pins.flatMap((p) => (p.kind === "seat" && !dropped.has(p.id) ? [`${p.attendee} ${p.table}`] : [])),
  )
  const given = new Set<string>()
  for (const [who, where] of plan.seats) {
    const seat = `seat ${who}@${where}`
    const about = { attendee: who, table: where }
    const a = problem.at.attendee.get(who)
    const t = problem.at.table.get(where)
    const table = held.get(where)
    if (a === undefined || t === undefined) report("H1", `${seat}: unknown id`, { of: "unknown" })
    else if (given.has(seat)) report("H1", `${seat} given twice`, { of: "twice" })
    else if (!table) report("H2", `${seat}: table not held`, { of: "not-held", ...about })
    else {
      table.seated.push(who)
      const byRight = problem.wishes[a]?.has(problem.officeOf[t] as number) || problem.competent(a, t)
      if (!byRight && !pinned.has(`${who} ${where}`))
        report("H3", `${seat}: neither competent, nor wished, nor pinned`, { of: "not-entitled", ...about })
      if (!problem.present[a]?.[table.slot]) report("H4", `${seat}: not available then`, { of: "away", ...about })
      if (problem.banned(a, t)) report("H4", `${seat}: banned`, { of: "banned", ...about })
    }
    given.add(seat)
  }
}

/** H8, H9, H11 and H13 for each table; H10 and H11 between tables. */
function tableRules(problem: Problem, held: HeldTables, report: Report) {
  const heads = new Map<string, string>()
  const rooms = new Map<string, string>()
  const once = (rule: "H10" | "H11", taken: Map<string, string>, key: string, table: string) => {
    const other = taken.get(key)
    const [what, of] = rule === "H10" ? (["a head", "head-taken"] as const) : (["a room", "room-taken"] as const)
    if (other) report(rule, `${other} and ${table} share ${what} in one slot`, { of, table, other })
    taken.set(key, table)
  }
  for (const [id, { table, t, slot, room, seated }] of held) {
    const people = seated.length
    const { capacity } = problem.instance.rooms[room] as { capacity: number }
    const { min, max, hosts } = table
    if (people < min || people > max)
      report("H8", `${id}: ${people} seats, not ${min}–${max}`, { of: "seats", table: id, people, min, max })
    if (people + hosts > capacity) {
      const message = `${id}: ${people} + ${hosts} people for ${capacity} places`
      report("H8", message, { of: "room-full", table: id, people: people + hosts, capacity })
    }
    if (!problem.mayHold[t]?.[slot])
      report("H9", `${id}: head away, or slot not allowed`, { of: "head-away", table: id })
    if (!problem.open[room]?.[slot]) report("H11", `${id}: room closed`, { of: "room-closed", table: id })
    once("H10", heads, `${table.office} ${slot}`, id)
    once("H11", rooms, `${room} ${slot}`, id)
    const fixed = table.fixed
    const moved = problem.at.slot.get(fixed?.slot ?? "") !== slot || problem.at.room.get(fixed?.room ?? "") !== room
    if (problem.instance.mode === "assign" && (!fixed || moved))
      report("H13", `${id}: not at its fixed place`, { of: "not-at-its-place", table: id })
  }
}

/** H5, H6 and H7: nobody twice in a slot, twice on one subject of an office, nor too often in a day. */
function agendaRules(problem: Problem, held: HeldTables, report: Report) {
  const agenda = new Map<string, Held[]>()
  for (const table of held.values()) {
    for (const who of table.seated) agenda.set(who, [...(agenda.get(who) ?? []), table])
  }
  for (const [who, tables] of agenda) {
    tables.forEach((one, i) => {
      for (const other of tables.slice(0, i)) {
        const both = { attendee: who, table: one.table.id, other: other.table.id }
        const message = `${who} at ${both.other} and ${both.table}`
        if (one.slot === other.slot) report("H5", `${message} in one slot`, { of: "at-once", ...both })
        if (sameSubject(one.table, other.table)) report("H6", message, { of: "same-subject", ...both })
      }
    })
    const limit = problem.instance.attendees[problem.at.attendee.get(who) as number]?.maxPerDay ?? 0
    const perDay = new Map<number, number>()
    for (const { slot } of tables) {
      const day = problem.dayOf[slot] as number
      perDay.set(day, (perDay.get(day) ?? 0) + 1)
    }
    for (const n of perDay.values()) {
      const message = `${who}: ${n} tables in a day, at most ${limit}`
      if (n > limit) report("H7", message, { of: "day-limit", attendee: who, tables: n, limit })
    }
  }
}

/** H6: two tables of one office count as different subjects only when both have a focus and the focuses differ. */
export function sameSubject(one: Table, other: Table): boolean {
  return one.office === other.office && (one.focus === null || other.focus === null || one.focus === other.focus)
}

/** H1 and H12: every pin is honoured, or listed as dropped. */
function pinRules(problem: Problem, plan: Plan, held: HeldTables, report: Report) {
  const dropped = new Set(plan.droppedPins)
  for (const id of dropped)
    if (!problem.instance.pins.some((p) => p.id === id)) report("H1", `unknown pin ${id}`, { of: "unknown" })
  for (const pin of problem.instance.pins) {
    if (dropped.has(pin.id)) continue
    const table = held.get(pin.table)
    const honoured =
      pin.kind === "seat"
        ? table?.seated.includes(pin.attendee)
        : table &&
          problem.at.slot.get(pin.slot) === table.slot &&
          (!pin.room || problem.at.room.get(pin.room) === table.room)
    const attendee = pin.kind === "seat" ? pin.attendee : null
    if (!honoured)
      report("H12", `pin ${pin.id} neither honoured nor dropped`, { of: "pin", table: pin.table, attendee })
  }
}
