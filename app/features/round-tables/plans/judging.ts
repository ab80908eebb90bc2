import type { LevelFigure, SeatingDocument } from "../dossiers/documents"
import { problemOf } from "../seating/problem"
import { type Violation, violations } from "../seating/rules"
import { levelsOf } from "../seating/score"
import { seatingOf } from "../seating/seating"
import type { Question } from "./instance-of"
import { planIn } from "./translation"

/** Which hard rules a plan of the house breaks as the house is now, and what it is worth on each level. */
export interface Judgement {
  readonly broken: readonly Violation[]
  /** in the order of the levels; nobody has computed how good they could be */
  readonly levels: readonly LevelFigure[]
}

/** A plan may have been good when it was made and break a rule since: somebody leaves, a session moves, a room is taken. */
export function judged(question: Question, seating: SeatingDocument): Judgement {
  const problem = problemOf(question.instance)
  const plan = planIn(question, seating)
  const broken = violations(problem, plan)
  if (broken.some(({ rule }) => rule === "H1" || rule === "H2")) return { broken, levels: [] }
  const values = levelsOf(problem, seatingOf(problem, plan), plan.droppedPins)
  const levels = question.instance.levels.map((level) => ({ level, value: values[level], bound: null, proven: false }))
  return { broken, levels }
}
