/**
 * What a change comes to: another plan with its effect, or a refusal with the rules it would break. A plan that already
 * breaks a rule (a room was taken, somebody fell ill) may be mended step by step: only what is newly broken refuses.
 */
import { oncePer } from "~/platform/once"
import { type Breach, violations } from "../seating/rules"
import { type Change, changed, type Pointless } from "./change"
import { type Effect, effectOf } from "./effect"
import { type Looked, lookedAt, posedAfter, type Scene, seated } from "./scene"

/** Why a form of the board was not carried out. */
export type BoardRefusal = "changed-meanwhile" | "nothing-to-undo" | "nothing-to-redo" | "too-many-runs" | "refused"

export type Refusal =
  | { readonly why: Pointless }
  | { readonly why: "rule"; readonly breaches: readonly Broken[] }
  /** a table that may be larger than its room, or must be larger than it may */
  | { readonly why: "room"; readonly roomId: string; readonly capacity: number; readonly most: number }
  | { readonly why: "sizes"; readonly min: number; readonly max: number }

/** A breach with the ids of the house. */
export interface Broken {
  readonly rule: string
  readonly of: Breach["of"]
  readonly personId: string | null
  readonly sessionId: string | null
  readonly otherSessionId: string | null
  readonly numbers: Readonly<Record<string, number>>
}

export type Outcome =
  | { readonly ok: true; readonly after: Scene; readonly effect: Effect }
  | { readonly ok: false; readonly refusal: Refusal }

export function outcomeOf(before: Scene, change: Change): Outcome {
  const tried = attempt(before, change)
  if ("why" in tried) return { ok: false, refusal: tried }
  const after = seated(tried)
  return { ok: true, after, effect: effectOf(before, after) }
}

/**
 * Why a change cannot be; null for one that goes through. What a gesture offers is asked of nothing else: where only seats
 * change, of the seats that the change is near to, for a list asks a hundred times.
 */
export function refusalOf(before: Scene, change: Change): Refusal | null {
  const tried = attempt(change.do === "add" || change.do === "swap" ? near(before, seatsOf(change)) : before, change)
  return "why" in tried ? tried : null
}

interface Touched {
  readonly people: readonly string[]
  readonly tables: readonly string[]
}

function seatsOf(change: Extract<Change, { readonly personId: string; readonly sessionId: string }>): Touched {
  if (change.do !== "swap") return { people: [change.personId], tables: [change.sessionId] }
  return { people: [change.personId, change.otherId], tables: [change.sessionId, change.otherSessionId] }
}

/** The people and tables that change seats, with all the seats of both: no rule looks further. */
function near({ version, house, ...posed }: Scene, { people, tables }: Touched): Looked {
  const seats = version.seats.filter(([person, table]) => people.includes(person) || tables.includes(table))
  const held = new Set([...tables, ...seats.map(([, table]) => table)])
  const places = Object.fromEntries(Object.entries(version.tables).filter(([table]) => held.has(table)))
  return lookedAt(posed, { house, version: { ...version, tables: places, seats } })
}

function attempt(before: Looked, change: Change): Looked | Refusal {
  const unfit = change.do === "rules" ? unfitSizes(before, change) : null
  if (unfit) return unfit
  const matter = changed(before, change)
  if (typeof matter === "string") return { why: matter }
  const after = posedAfter(before, matter)
  const known = brokenRules(before)
  const breaches = brokenIn(after).filter(
    (one) => !known.some((other) => isSame(one, other) && excess(one) <= excess(other)),
  )
  return breaches.length > 0 ? { why: "rule", breaches: breaches.map((one) => toldOf(before, change, one)) } : after
}

/** A room takes so many people, hosts included: no table may be set to seat more, unless it already was. */
function unfitSizes(
  { house, version, question }: Looked,
  { sessionId, min, max, hosts }: Extract<Change, { do: "rules" }>,
): Refusal | null {
  if (min > max) return { why: "sizes", min, max }
  const roomId = version.tables[sessionId]?.roomId ?? question.placements.get(sessionId)?.roomId
  const room = house.rooms.find(({ id }) => id === roomId)
  const was = house.tables.find((one) => one.sessionId === sessionId)?.rules
  if (!room || max + hosts <= room.capacity || (was && max + hosts <= was.max + was.hosts)) return null
  const { id, capacity } = room
  return { why: "room", roomId: id, capacity, most: Math.max(0, capacity - hosts) }
}

/** Of two tables that a breach is between, it is told of the one that the change is about: the other was so before. */
function toldOf({ version }: Looked, change: Change, one: Broken): Broken {
  const { personId, sessionId, otherSessionId } = one
  if (otherSessionId === null) return one
  const sat = (table: string | null) => version.seats.some((seat) => seat[0] === personId && seat[1] === table)
  const isNew = (table: string | null) => personId !== null && !sat(table)
  const turned =
    isNew(otherSessionId) === isNew(sessionId)
      ? "sessionId" in change && change.sessionId === otherSessionId
      : isNew(otherSessionId)
  return turned ? { ...one, sessionId: otherSessionId, otherSessionId: sessionId } : one
}

/** The hard rules that a plan breaks as it stands. */
export const brokenRules = oncePer((scene: Looked): readonly Broken[] => brokenIn(scene))

function brokenIn({ question, problem, plan }: Pick<Looked, "question" | "problem" | "plan">): Broken[] {
  return violations(problem, plan).map(({ rule, breach }) => inHouse(question, rule, breach))
}

function isSame(one: Broken, other: Broken): boolean {
  const keys = ["rule", "of", "personId", "sessionId", "otherSessionId"] as const
  return keys.every((key) => one[key] === other[key])
}

/** How far beyond a limit something is; what has no limit is as broken as can be. */
function excess({
  of,
  numbers: { people = 0, min = 0, max = 0, capacity = 0, tables = 0, limit = 0 },
}: Broken): number {
  if (of === "seats") return Math.max(min - people, people - max)
  if (of === "room-full") return people - capacity
  return of === "day-limit" ? tables - limit : 0
}

function inHouse({ names }: Scene["question"], rule: string, breach: Breach): Broken {
  const idOf = (kind: "attendee" | "table", name: unknown) =>
    typeof name === "string" ? (names.idOf(kind, name) ?? null) : null
  const facts: Readonly<Record<string, unknown>> = { ...breach }
  return {
    rule,
    of: breach.of,
    personId: idOf("attendee", facts.attendee),
    sessionId: idOf("table", facts.table),
    otherSessionId: idOf("table", facts.other),
    numbers: Object.fromEntries(Object.entries(facts).filter(([, value]) => typeof value === "number")) as Record<
      string,
      number
    >,
  }
}
