/** How many of an office's demands weigh what, and how many nobody could answer. */
export interface Weighed {
  readonly must: number
  readonly high: number
  readonly normal: number
  /** about a country whose post is vacant or that no post is competent for */
  readonly unreachable: number
}

interface Demanded {
  readonly priority: "must" | "high" | "normal"
  readonly coverage: "covered" | "vacant" | "nobody"
}

export function weigh(demands: Iterable<Demanded>): Weighed {
  const weighed = { must: 0, high: 0, normal: 0, unreachable: 0 }
  for (const { priority, coverage } of demands) {
    weighed[priority]++
    if (coverage !== "covered") weighed.unreachable++
  }
  return weighed
}
