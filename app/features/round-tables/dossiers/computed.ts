/** The parts of what a plan is found for: what is asked, who is there, what is held, the plan in force, and the plan itself. */
export const theMarks = ["plan", "demands", "wishes", "people", "tables", "kept"] as const
export type Mark = (typeof theMarks)[number]
/** Equal marks are equal parts. */
export type Marks = Readonly<Record<Mark, string>>

/** Of which problem and plan the levels tell, and in which order they weigh. */
export interface Computed {
  readonly order: "usual" | "smallest-change"
  /** missing in a plan that was sealed before they were kept: its levels tell of a problem that nobody knows */
  readonly marks?: Marks
}
