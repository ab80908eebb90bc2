/** What a reader looks for, found on the board: the tables to light, and the list beside it. */
import type { Sought } from "./address"
import { metIn, splitIn } from "./effect"
import { type Missing, unmetAt } from "./missing"
import type { Scene } from "./scene"
import { sessionId } from "./scene"

export interface Sight {
  readonly tables: ReadonlySet<string>
}

/** Null when nothing is looked for: the whole board is lit. */
export function sightOf(scene: Scene, { filtre, attache, pays }: Sought, missing: Missing): Sight | null {
  const { house, seating, problem, question } = scene
  const where = (holds: (t: number) => boolean): Sight => ({
    tables: new Set(house.tables.flatMap((_, t) => (holds(t) ? [sessionId(scene, t)] : []))),
  })
  const seats = (t: number) => (seating.seats[t] ?? []).map((a) => house.attendees[a])
  if (attache) return where((t) => seats(t).some((one) => one?.personId === attache))
  if (pays) {
    const country = question.names.of("country", pays)
    return where((t) => seats(t).some((one) => one?.countries.includes(pays)) || asksFor(problem, t, country))
  }
  if (filtre === "demandes") {
    const met = new Set(metIn(scene))
    return where((t) => unmetAt(scene, t, met).length > 0)
  }
  if (filtre === "binomes") {
    const split = new Set(splitIn(scene).map((one) => one.sessionId))
    return where((t) => split.has(sessionId(scene, t)))
  }
  if (filtre === "voeux") {
    const wished = new Set(missing.wishes.map(({ officeId }) => officeId))
    return where((t) => wished.has(house.tables[t]?.rules.officeId ?? ""))
  }
  return filtre === "sans-table" ? where(() => false) : null
}

function asksFor({ instance, officeOf }: Scene["problem"], t: number, country: string): boolean {
  const office = instance.offices[officeOf[t] as number]
  const about = instance.tables[t]?.countries
  return !!office?.demands.some((one) => one.country === country) && (!about || about.includes(country))
}
