/**
 * What a plan is worth: one whole number per level. Everything that compares two plans compares these, in the order the
 * custodian gave to the levels.
 */
import { type Level, MORE_IS_BETTER } from "./instance"
import { entryKey, type Problem } from "./problem"
import { droppedPins, type Seating } from "./seating"

export type Levels = Record<Level, number>

/** The value of a seating on every level. A plan from a file may drop more pins than it breaks: those count as well. */
export function levelsOf(problem: Problem, seating: Seating, dropped = droppedPins(problem, seating)): Levels {
  const met = metDemands(problem, seating)
  const weightMet = (level: "must" | "cover") =>
    problem.demands.reduce((sum, demand, d) => sum + (demand.level === level && met.has(d) ? demand.weight : 0), 0)
  const granted = grantedWishes(problem, seating)
  const notHeld = problem.instance.tables.filter((table, t) => table.mandatory && !seating.places[t])
  return {
    broken: new Set(dropped).size + notHeld.length,
    must: weightMet("must"),
    cover: weightMet("cover"),
    wish: problem.wishes.reduce(
      (sum, wishes, a) => sum + [...(granted[a] ?? [])].reduce((own, office) => own + (wishes.get(office) ?? 0), 0),
      0,
    ),
    zero: problem.wishes.filter((wishes, a) => wishes.size > 0 && granted[a]?.size === 0).length,
    split: splitPairs(problem, seating).length,
    stability: changes(problem, seating),
    balance: seating.seats.reduce((sum, seated) => sum + seated.length ** 2, 0),
  }
}

/** Positions of the demands that somebody competent answers. */
export function metDemands(problem: Problem, seating: Seating): Set<number> {
  const met = new Set<number>()
  seating.seats.forEach((seated, t) => {
    for (const a of seated) for (const d of problem.meets(a, t)) met.add(d)
  })
  return met
}

/** Per attendee, the wished offices at one of whose tables the attendee sits. */
export function grantedWishes(problem: Problem, seating: Seating): Set<number>[] {
  const granted = problem.wishes.map(() => new Set<number>())
  seating.seats.forEach((seated, t) => {
    const office = problem.officeOf[t] as number
    for (const a of seated) if (problem.wishes[a]?.has(office)) granted[a]?.add(office)
  })
  return granted
}

/** A pair is split at a table of its concern when one of the two sits there and the other could. */
export function splitPairs(problem: Problem, seating: Seating): { pair: number; table: number }[] {
  return problem.pairs.flatMap((pair, p) =>
    [...pair.tables].flatMap((t) => {
      const slot = seating.places[t]?.slot
      const seated = seating.seats[t] ?? []
      const departing = seated.includes(pair.departing)
      if (slot === undefined || departing === seated.includes(pair.arriving)) return []
      const other = departing ? pair.arriving : pair.departing
      const could = problem.present[other]?.[slot] && problem.entitled(other, t) && !problem.banned(other, t)
      return could ? [{ pair: p, table: t }] : []
    }),
  )
}

/** Agenda entries of the plan in force that are lost, and entries that it did not have. */
function changes(problem: Problem, seating: Seating): number {
  if (!problem.instance.published) return 0
  const { lost, added } = problem.instance.weights.stability
  const { entries, beyondReach } = problem.published
  let kept = 0
  let total = 0
  seating.seats.forEach((seated, t) => {
    for (const a of seated) {
      const key = entryKey(problem, a, problem.officeOf[t] as number, seating.places[t]?.slot as number)
      if (entries.has(key)) kept++
      total++
    }
  })
  return lost * (entries.size - kept + beyondReach) + added * (total - kept)
}

/** Below zero when the first is the better one: the first level that differs decides. */
export function compareLevels(order: readonly Level[], first: Levels, second: Levels): number {
  for (const level of order) {
    const difference = first[level] - second[level]
    if (difference !== 0) return MORE_IS_BETTER.has(level) ? -difference : difference
  }
  return 0
}

/** Whether one value of a level is strictly better than another. */
export function better(level: Level, value: number, than: number): boolean {
  return MORE_IS_BETTER.has(level) ? value > than : value < than
}
