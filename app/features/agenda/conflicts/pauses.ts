import { endMinute, minutesOf, startMinute } from "~/platform/zones/day-times"
import type { Audience, Session } from "../session"
import { groupedBy } from "./clock"
import { type Meal, meals, type Setting } from "./conflict"
import { expectedAt, followed, follows, isPause } from "./expectation"
import type { Finding } from "./finding"
import { usualTurnRound } from "./journey"

export const usualNoBreak = 180

/** Somebody can eat when 45 minutes in a row of these hours are free of work, or spent at a break or a reception. */
const tables: Readonly<Record<Meal, { from: number; until: number; minutes: number }>> = {
  lunch: { from: minutesOf("11:30"), until: minutesOf("14:30"), minutes: 45 },
  dinner: { from: minutesOf("18:30"), until: minutesOf("21:30"), minutes: 45 },
}

/** Sessions that follow one another, or run side by side, without a pause between; minutes as `startMinute` counts them. */
interface Run {
  readonly from: number
  readonly until: number
  readonly sessions: readonly Session[]
}

/**
 * Nobody works three hours without a break, and nobody misses a meal. Both are looked at for each audience, along all
 * the sessions it follows, and for each person who has to be there by name. A break is a session of that kind, a
 * reception, or a gap at least as long as the turn-round time: shorter gaps are spent in the corridor. Sessions side by
 * side count as one stretch. What is wrong for everybody is not told again for a part of everybody, and a confidential
 * session takes no part on either side.
 */
export function* pausesMissing(day: readonly Session[], setting: Setting): Generator<Finding> {
  const work = day.filter((session) => !isPause(session) && session.visibility !== "confidential")
  const pauses = day.filter(isPause)
  const told: Trouble[] = []
  for (const audience of followed.keys()) {
    const theirs = work.filter((session) => follows(audience, session))
    const theirPauses = pauses.filter((session) => follows(audience, session))
    for (const trouble of troubles(theirs, theirPauses, setting)) {
      if (told.some((wider) => isSame(wider, trouble))) continue
      told.push(trouble)
      yield finding(trouble, { audience })
    }
  }
  const personal = new Map<string, { trouble: Trouble; personIds: string[] }>()
  for (const [personId, theirs] of byPerson(work, setting)) {
    for (const trouble of troubles(theirs, pauses, setting)) {
      if (told.some((wider) => isSame(wider, trouble))) continue
      const key = [trouble.meal, ...trouble.sessions.map((session) => session.id)].join(" ")
      const known = personal.get(key)
      if (known) known.personIds.push(personId)
      else personal.set(key, { trouble, personIds: [personId] })
    }
  }
  for (const { trouble, personIds } of personal.values()) yield finding(trouble, { personIds: personIds.sort() })
}

/** A stretch of work that is too long, or that leaves no time for a meal. */
interface Trouble {
  readonly meal: Meal | null
  readonly minutes: number
  readonly sessions: readonly Session[]
}

function isSame(wider: Trouble, narrower: Trouble): boolean {
  const within = (a: Trouble, b: Trouble) => a.sessions.every((session) => b.sessions.includes(session))
  return wider.meal === narrower.meal && (within(wider, narrower) || within(narrower, wider))
}

function finding(trouble: Trouble, who: { audience: Audience } | { personIds: string[] }): Finding {
  const { meal, minutes, sessions } = trouble
  const rule = meal === null ? "no-break" : "meal-missed"
  const whom = "audience" in who ? who.audience : "people"
  const facts = { ...who, meal, minutes: meal === null ? minutes : null }
  return { severity: "notice", rule, sessions, subject: meal === null ? whom : `${meal}:${whom}`, facts }
}

function* troubles(work: readonly Session[], pauses: readonly Session[], setting: Setting): Generator<Trouble> {
  if (work.length === 0) return
  const limit = setting.noBreakMinutes ?? usualNoBreak
  for (const { from, until, sessions } of runs(work, pauses, setting.turnRoundMinutes ?? usualTurnRound)) {
    if (until - from >= limit) yield { meal: null, minutes: until - from, sessions }
  }
  for (const day of groupedBy(work, (session) => session.day).values()) {
    for (const meal of meals) {
      const table = tables[meal]
      const sessions = day.filter((s) => minutesOf(s.startsAt) < table.until && minutesOf(s.endsAt) > table.from)
      if (longestFree(sessions, table) < table.minutes) yield { meal, minutes: 0, sessions }
    }
  }
}

/** Stretches of work in order of time; a gap ends one when it is long enough or holds a pause. */
function runs(work: readonly Session[], pauses: readonly Session[], gap: number): Run[] {
  const found: { from: number; until: number; sessions: Session[] }[] = []
  for (const session of work) {
    const [from, until] = [startMinute(session), endMinute(session)]
    const last = found.at(-1)
    const rests =
      last === undefined ||
      from - last.until >= gap ||
      pauses.some((p) => startMinute(p) >= last.until && endMinute(p) <= from)
    if (rests) found.push({ from, until, sessions: [session] })
    else {
      last.until = Math.max(last.until, until)
      last.sessions.push(session)
    }
  }
  return found
}

/** The longest stretch of a time of day, in minutes, that none of these sessions, in order of time, takes. */
function longestFree(sessions: readonly Session[], hours: { readonly from: number; readonly until: number }): number {
  let longest = 0
  let free = hours.from
  for (const session of sessions) {
    longest = Math.max(longest, minutesOf(session.startsAt) - free)
    free = Math.max(free, minutesOf(session.endsAt))
  }
  return Math.max(longest, hours.until - free)
}

function byPerson(work: readonly Session[], setting: Setting): Map<string, Session[]> {
  const agendas = new Map<string, Session[]>()
  for (const session of work) {
    for (const personId of expectedAt(session, setting)) {
      const sessions = agendas.get(personId)
      if (sessions) sessions.push(session)
      else agendas.set(personId, [session])
    }
  }
  return agendas
}
