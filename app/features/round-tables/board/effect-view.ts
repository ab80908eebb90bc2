/** The effect of a change with names: first what it comes to, then which. */
import type { Names } from "../names"
import { LEVELS, type Level, MORE_IS_BETTER } from "../seating/instance"
import type { Both, Effect } from "./effect"
import { type DemandRef, demandRef, type PersonRef, personRef, type TableRef, tableRef } from "./refs"
import type { Scene } from "./scene"

export type Counted = "broken" | "must" | "high" | "normal" | "wish" | "zero" | "split" | "stability" | "balance"

/** « +1 demande haute », « −2 vœux ». */
export interface Count {
  readonly what: Counted
  readonly difference: number
  readonly better: boolean
}

export interface EffectView {
  readonly counts: readonly Count[]
  readonly demands: Both<DemandRef>
  readonly wishes: Both<{ readonly person: PersonRef; readonly office: string; readonly rank: number }>
  readonly emptyHanded: Both<PersonRef>
  readonly splits: Both<{ readonly departing: PersonRef; readonly arriving: PersonRef; readonly table: TableRef }>
  readonly seats: Both<{ readonly person: PersonRef; readonly table: TableRef }>
  readonly broken: Both<{
    readonly what: "pin" | "lock" | "table"
    readonly person: PersonRef | null
    readonly table: TableRef
  }>
}

export function effectView(scene: Scene, names: Names, effect: Effect): EffectView {
  const person = (id: string) => personRef(names, id)
  const table = (id: string) => tableRef(scene, names, id)
  return {
    counts: countsOf(effect),
    demands: map(effect.demands, (one) => demandRef(names, one)),
    wishes: map(effect.wishes, ({ personId, officeId, rank }) => ({
      person: person(personId),
      office: names.offices[officeId]?.code ?? "",
      rank,
    })),
    emptyHanded: map(effect.emptyHanded, person),
    splits: map(effect.splits, (one) => ({
      departing: person(one.departing),
      arriving: person(one.arriving),
      table: table(one.sessionId),
    })),
    seats: map(effect.seats, (one) => ({ person: person(one.personId), table: table(one.sessionId) })),
    broken: map(effect.broken, (text) => {
      const [what = "table", ...ids] = text.split(" ")
      const of = what === "pin" ? (ids[0] ?? "") : null
      return { what: what as "pin", person: of === null ? null : person(of), table: table(ids.at(-1) ?? "") }
    }),
  }
}

function map<T, U>({ gained, lost }: Both<T>, to: (one: T) => U): Both<U> {
  return { gained: gained.map(to), lost: lost.map(to) }
}

/** What is gained and what is lost are counted apart: two demands won for one lost are not « +1 ». */
function countsOf({ levels, demands, wishes, emptyHanded, splits, broken }: Effect): Count[] {
  const named: Partial<Record<Counted, Both<unknown>>> = { broken, wish: wishes, zero: emptyHanded, split: splits }
  for (const level of ["must", "high", "normal"] as const)
    named[level] = {
      gained: demands.gained.filter(({ priority }) => priority === level),
      lost: demands.lost.filter(({ priority }) => priority === level),
    }
  const order: readonly Counted[] = ["broken", "must", "high", "normal", "wish", "zero", "split"]
  const counts = order.flatMap((what): Count[] => {
    const { gained, lost } = named[what] ?? { gained: [], lost: [] }
    const more = what !== "broken" && what !== "zero" && what !== "split"
    const one = { what, difference: gained.length, better: more }
    const other = { what, difference: -lost.length, better: !more }
    return [one, other].filter(({ difference }) => difference !== 0)
  })
  const rest = LEVELS.filter((level): level is "stability" => level === "stability" && levels[level] !== undefined)
  return [
    ...counts,
    ...rest.map((what) => ({ what, difference: levels[what] ?? 0, better: isBetter(what, levels[what] ?? 0) })),
  ]
}

function isBetter(level: Level, difference: number): boolean {
  return MORE_IS_BETTER.has(level) ? difference > 0 : difference < 0
}
