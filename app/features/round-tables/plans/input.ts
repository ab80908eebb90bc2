import { z } from "zod"
import { visibleText } from "~/platform/visible-text"
import type { Slot } from "../dossiers/documents"
import { slotKey } from "./slots"

const id = z.string().min(1).max(64)
const number = z.coerce.number().int().positive()
export const longestReason = 200
const reason = z.string().overwrite(visibleText).max(longestReason).default("")

export const returnForm = z.object({ follows: number, reason })

export const runForm = z.object({
  intent: z.enum(["keep", "drop", "stop-keep", "stop-forget"]),
  runId: id,
  reason,
})

export const settleForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("settle"), number }),
  z.object({ intent: z.literal("recalculate"), number }),
  z.object({ intent: z.literal("countersign"), settled: id }),
  z.object({ intent: z.literal("withdraw"), settled: id }),
])

export const incidentForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("give"), follows: number, personId: id }),
  z.object({ intent: z.literal("room"), follows: number, roomId: z.string().max(64) }),
  z.object({
    intent: z.literal("absence"),
    follows: number,
    personId: z.string().max(64),
    whole: z.literal("on").optional(),
  }),
])

/** The slots that a form names, of those there are; null for the whole time. */
export function slotsNamed(keys: readonly string[], slots: readonly Slot[], whole: boolean): readonly Slot[] | null {
  return whole ? null : slots.filter((slot) => keys.includes(slotKey(slot)))
}
