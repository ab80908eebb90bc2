/**
 * How good a plan is: what it gives of what was asked, and what is known of how much better any plan could be. A bound
 * holds under the values of the levels above it; a change by hand carries bounds over only as far as they still hold.
 */
import type { Mark } from "../dossiers/computed"
import type { LevelFigure, SeatingDocument } from "../dossiers/documents"
import { markOfPlan, marksOf } from "../plans/posed"
import { boundsFound, changedSince, type Figure, figuresOf } from "../plans/worth"
import type { Level } from "../seating/instance"
import type { Change } from "./change"
import { emptyHandedIn, grantedIn, metIn, wishesIn } from "./effect"
import { missingIn } from "./missing"
import { personAt, type Scene, tableAt } from "./scene"

export interface Standing {
  readonly meters: readonly {
    readonly what: "must" | "high" | "normal" | "wish"
    readonly value: number
    readonly total: number
  }[]
  /** in the order of their weight */
  readonly figures: readonly Figure[]
  readonly proof:
    | { readonly kind: "proven" }
    /** no plan is better by more than so many parts of a thousand on this level; those above are proven */
    | { readonly kind: "gap"; readonly level: Level; readonly perMille: number }
    /** what was computed holds no more: proven as far as the levels that come before; and what has changed since */
    | {
        readonly kind: "unknown"
        readonly from: Level
        readonly since: readonly Mark[] | null
        readonly order: Scene["asking"]["order"]
      }
  readonly emptyHanded: number
  /** demands that no plan could meet */
  readonly outOfReach: number
  readonly withoutTable: number
  readonly pinned: number
  readonly locked: number
  readonly people: number
}

export function standingOf(scene: Scene): Standing {
  const { problem, version, demands, house } = scene
  const met = metIn(scene)
  const priorities = ["must", "high", "normal"] as const
  const figures = figuresOf(scene)
  return {
    meters: [
      ...priorities.map((what) => ({
        what,
        value: met.filter(({ priority }) => priority === what).length,
        total: demands.filter(({ priority }) => priority === what).length,
      })),
      { what: "wish", value: grantedIn(scene).length, total: wishesIn(scene).length },
    ],
    figures,
    proof: proofOf(scene, figures),
    emptyHanded: emptyHandedIn(scene).length,
    outOfReach: missingIn(scene).outOfReach.length,
    withoutTable: missingIn(scene).withoutTable.length,
    pinned: problem.seatPins.length,
    locked: version.pins.filter(({ kind }) => kind === "table").length,
    people: house.attendees.length,
  }
}

function proofOf(scene: Scene, figures: readonly Figure[]): Standing["proof"] {
  const open = figures.find(({ proven }) => !proven)
  if (!open) return { kind: "proven" }
  if (open.bound === null) {
    return { kind: "unknown", from: open.level, since: changedSince(scene), order: scene.asking.order }
  }
  const base = Math.max(Math.abs(open.bound), Math.abs(open.value), 1)
  return { kind: "gap", level: open.level, perMille: Math.ceil((Math.abs(open.bound - open.value) / base) * 1000) }
}

/** Changes after which every plan that is possible was possible before: what no plan could do, none can do now. */
const onlyNarrows: ReadonlySet<Change["do"]> = new Set([
  "add",
  "remove",
  "swap",
  "ban",
  "ban-office",
  "lock",
  "pin-all",
])

/** What is known of the levels after a change by hand, and what it was found for. */
export function knownAfter(before: Scene, after: Scene, change: Change): Pick<SeatingDocument, "levels" | "computed"> {
  if (change.do === "accept" && provesPrice(before, after, change)) {
    const levels = after.problem.levels.map((level) => {
      const value = after.levels[level]
      return { level, value, bound: value, proven: true }
    })
    return { levels, computed: { order: after.asking.order, marks: marksOf({ ...after, kept: after.asking.kept }) } }
  }
  const { computed } = before.version
  return { levels: carriedLevels(before, after, change), ...(computed && { computed }) }
}

/**
 * The price of something is the least among all plans that give it, so that the plan with its seats pinned is the best there
 * is: unless a plan could better it by giving up a pin. That would have to cost less than what is given up already.
 */
function provesPrice(before: Scene, after: Scene, { foundFor, proven }: Extract<Change, { do: "accept" }>): boolean {
  const asPriced = proven && foundFor === markOfPlan(before.problem.instance, before.plan)
  const first = figuresOf(before)[0]
  const unbroken = first?.level === "broken" && first.proven && after.levels.broken === first.value
  const allHeld = before.problem.instance.tables.every(({ fixed }, t) => fixed === null || before.seating.places[t])
  return asPriced && unbroken && allHeld
}

/** A change by hand carries bounds over only as far as they still hold. */
function carriedLevels(before: Scene, after: Scene, change: Change): LevelFigure[] {
  if (!onlyNarrows.has(change.do) && !wasEntitled(before, change)) return []
  if (before.problem.levels.join() !== after.problem.levels.join()) return []
  const found = boundsFound(before)
  return before.problem.levels.flatMap((level, at): LevelFigure[] => {
    const above = before.problem.levels.slice(0, at)
    const bound = found.get(level)
    if (bound === undefined || above.some((one) => before.levels[one] !== after.levels[one])) return []
    const value = after.levels[level]
    return [{ level, value, bound, proven: bound === value }]
  })
}

/** A pin seats people who have no other right to the seat: plans become possible that were not. */
function wasEntitled(scene: Scene, change: Change): boolean {
  if (change.do !== "pin") return false
  return scene.problem.entitled(personAt(scene, change.personId), tableAt(scene, change.sessionId))
}
