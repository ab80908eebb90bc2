import type { Instance, Level } from "~/features/round-tables/seating/instance"

/** An independent judge of plans: it shares no code with the solver and trusts none of it. */
export function check(
  instance: Instance,
  plan: unknown,
): {
  feasible: boolean
  violations: { rule: string; msg: string }[]
  levels: Record<Level, number>
}
