/**
 * What a plan is worth today: its value on each level in the house as it is now, and what is known of how much better any
 * plan could be. What a computation found counts as long as it holds; where it does not, what has changed since is said.
 */
import { type Mark, theMarks } from "../dossiers/computed"
import type { SeatingDocument } from "../dossiers/documents"
import type { Level } from "../seating/instance"
import type { Problem } from "../seating/problem"
import type { Levels } from "../seating/score"
import { idealOf } from "../seating/task"
import type { House } from "./house"
import type { Asking, Question } from "./instance-of"
import { marksOf } from "./posed"

export interface Figure {
  readonly level: Level
  readonly value: number
  /** the best that any plan could do; null where nobody has computed it */
  readonly bound: number | null
  readonly proven: boolean
}

/** A plan in the house as it is now. */
export interface Weighed {
  readonly house: House
  readonly version: SeatingDocument
  readonly asking: Pick<Asking, "kept">
  readonly question: Question
  readonly problem: Problem
  readonly levels: Levels
}

/** What is otherwise now than when a plan was computed; null for a plan that nobody has computed. */
export function changedSince({ house, version, question, asking }: Weighed): readonly Mark[] | null {
  const was = version.computed?.marks
  if (!was) return null
  const is = marksOf({ house, question, version, kept: asking.kept })
  return theMarks.filter((mark) => was[mark] !== is[mark])
}

/**
 * The bounds that were kept with a plan, as far as they hold: for the same problem, and level by level as long as the values
 * above are those they were found under. What counts as an appointment changed is part of the problem from that level on.
 */
export function boundsFound(weighed: Weighed): ReadonlyMap<Level, number> {
  const { version, problem, levels } = weighed
  const changed = changedSince(weighed)
  let holds = changed?.every((mark) => mark === "kept" || mark === "plan") ?? false
  const found = new Map<Level, number>()
  for (const level of problem.levels) {
    if (level === "stability" && changed?.includes("kept")) holds = false
    const known = version.levels.find((one) => one.level === level)
    if (holds && known && known.bound !== null) found.set(level, known.bound)
    if (known?.value !== levels[level]) holds = false
  }
  return found
}

/**
 * In the order of their weight. All that could be asked for bounds a level, whoever computes. And a plan that changes nobody's
 * appointments is the only one that does: an office holds one table at a time, so that who meets whom when is the plan.
 */
export function figuresOf(weighed: Weighed): Figure[] {
  const { problem, levels } = weighed
  const found = boundsFound(weighed)
  let only = false
  return problem.levels.map((level) => {
    const [value, ideal] = [levels[level], idealOf(problem, level)]
    const bound = only || value === ideal ? value : (found.get(level) ?? null)
    if (level === "stability" && problem.instance.published !== null && value === ideal) only = true
    return { level, value, bound, proven: bound === value }
  })
}
