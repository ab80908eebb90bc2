import { z } from "zod"
import { visibleText } from "~/platform/visible-text"
import { longestReason, longestWord } from "./words"

/** What the form that publishes holds. Reasons stand beside the keys of their conflicts, in the same order. */
export const releaseInput = z
  .object({
    fingerprint: z.string().regex(/^\d{1,6}\.[\w-]{20,64}$/),
    conflicts: z.array(z.string().max(2_000)).max(500),
    reasons: z.array(z.string().overwrite(visibleText).max(longestReason)).max(500),
    word: z.string().overwrite(visibleText).max(longestWord),
    tell: z.enum(["concerned", "nobody"]),
  })
  .refine(({ conflicts, reasons }) => conflicts.length === reasons.length)
  .transform(({ conflicts, reasons, ...release }) => ({
    ...release,
    reasons: new Map(conflicts.map((key, index) => [key, reasons[index] ?? ""])),
  }))

export function releaseIn(form: FormData) {
  return releaseInput.safeParse({
    fingerprint: form.get("fingerprint"),
    conflicts: form.getAll("conflict"),
    reasons: form.getAll("reason"),
    word: form.get("word") ?? "",
    tell: form.get("tell"),
  })
}
