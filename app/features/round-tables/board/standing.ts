/**
 * How good a plan is: what it gives of what was asked, and what is known of how much better any plan could be. A bound
 * holds under the values of the levels above it; a change by hand carries bounds over only as far as they still hold.
 */
import type { LevelFigure } from "../dossiers/documents"
import { markOf } from "../plans/posed"
import type { Level } from "../seating/instance"
import { idealOf } from "../seating/task"
import type { Change } from "./change"
import { emptyHandedIn, grantedIn, metIn, wishesIn } from "./effect"
import { missingIn } from "./missing"
import { personAt, type Scene, tableAt } from "./scene"

export interface Figure {
  readonly level: Level
  readonly value: number
  readonly bound: number | null
  readonly proven: boolean
}

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
    /** nobody has computed it since it was changed; proven as far as the levels that come before */
    | { readonly kind: "unknown"; readonly from: Level }
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
    proof: proofOf(figures),
    emptyHanded: emptyHandedIn(scene).length,
    outOfReach: missingIn(scene).outOfReach.length,
    withoutTable: missingIn(scene).withoutTable.length,
    pinned: problem.seatPins.length,
    locked: version.pins.filter(({ kind }) => kind === "table").length,
    people: house.attendees.length,
  }
}

/**
 * A bound that was kept with the version counts as long as the problem is the same, and the values of the levels above it are
 * those it was found under. All that could be asked for bounds a level, whoever computes.
 */
function figuresOf({ problem, version, question, levels }: Scene): Figure[] {
  let holds = version.computed?.mark === markOf(question)
  return problem.levels.map((level) => {
    const known = version.levels.find((one) => one.level === level)
    const ideal = idealOf(problem, level)
    const found = holds ? (known?.bound ?? null) : null
    const bound = levels[level] === ideal ? ideal : found
    if (!known || known.value !== levels[level]) holds = false
    return { level, value: levels[level], bound, proven: bound === levels[level] }
  })
}

function proofOf(figures: readonly Figure[]): Standing["proof"] {
  const open = figures.find(({ proven }) => !proven)
  if (!open) return { kind: "proven" }
  if (open.bound === null) return { kind: "unknown", from: open.level }
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

/** What is still known of the levels after a change by hand. */
export function carriedLevels(before: Scene, after: Scene, change: Change): LevelFigure[] {
  if (!onlyNarrows.has(change.do) && !wasEntitled(before, change)) return []
  if (before.problem.levels.join() !== after.problem.levels.join()) return []
  return figuresOf(before).flatMap(({ level, bound }, at): LevelFigure[] => {
    const above = before.problem.levels.slice(0, at)
    if (above.some((one) => before.levels[one] !== after.levels[one])) return []
    const value = after.levels[level]
    return [{ level, value, bound, proven: bound === value }]
  })
}

/** A pin seats people who have no other right to the seat: plans become possible that were not. */
function wasEntitled(scene: Scene, change: Change): boolean {
  if (change.do !== "pin") return false
  return scene.problem.entitled(personAt(scene, change.personId), tableAt(scene, change.sessionId))
}
