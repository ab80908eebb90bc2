/** The best plan so far. Nothing becomes one that breaks a hard rule, whoever proposes it. */
import type { Plan } from "../plan"
import type { Problem } from "../problem"
import { violations } from "../rules"
import { compareLevels, type Levels, levelsOf } from "../score"
import { planOf, type Seating } from "../seating"

export class Incumbent {
  seating: Seating
  levels: Levels

  constructor(
    private readonly problem: Problem,
    private readonly changed: () => void = () => {},
  ) {
    // The empty plan, with every pin dropped, obeys every rule.
    this.seating = { places: problem.instance.tables.map(() => null), seats: problem.instance.tables.map(() => []) }
    this.levels = levelsOf(problem, this.seating)
  }

  /** Whether anything but the empty plan has been found. */
  get found(): boolean {
    return this.seating.places.some((place) => place !== null)
  }

  /** Takes a plan that is better on the first level that differs; says whether it did. */
  offer(seating: Seating): boolean {
    const levels = levelsOf(this.problem, seating)
    if (compareLevels(this.problem.levels, levels, this.levels) >= 0) return false
    if (violations(this.problem, planOf(this.problem, seating)).length > 0) return false
    this.seating = seating
    this.levels = levels
    this.changed()
    return true
  }

  get plan(): Plan {
    return planOf(this.problem, this.seating)
  }
}
