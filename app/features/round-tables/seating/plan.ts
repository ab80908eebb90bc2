/**
 * What the solver answers: which tables are held, where and when, and who sits at them. The format is `rt-solution/1`.
 * A table absent from `tables` is not held; a pin is honoured or listed among the dropped ones.
 */
import { z } from "zod"
import { type Fault, faultsOf } from "./instance"

const planFormat = z.object({
  format: z.literal("rt-solution/1"),
  instance: z.string(),
  tables: z.record(z.string(), z.object({ slot: z.string(), room: z.string() })),
  seats: z.array(z.tuple([z.string(), z.string()])),
  droppedPins: z.array(z.string()),
})

export type Plan = z.infer<typeof planFormat>

/** Reads an unknown value as a plan; whether it obeys the rules of an instance is asked of `violations`. */
export function readPlan(value: unknown): { ok: true; plan: Plan } | { ok: false; faults: Fault[] } {
  const shape = planFormat.safeParse(value)
  return shape.success ? { ok: true, plan: shape.data } : { ok: false, faults: faultsOf(shape.error) }
}
