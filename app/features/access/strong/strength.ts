import { minutesLater } from "~/platform/instants"

/**
 * A sign-in is strong once a key was proved in it, and stays so as long as what asks for a key is used at least every
 * quarter of an hour; looking at anything else does not count as use. It never outlives the sign-in. The
 * demonstration's personas, who prove nothing, count as strong in the demonstration and nowhere else.
 */
export const strongMinutes = 15

/** A strong use is written at most once in this time: reading must not cost a write to the disk each time. */
const writtenEveryMinutes = 1

export interface SignInStrength {
  readonly method: "link" | "key" | "demo"
  /** the last proof or strong use */
  readonly strongAt: string | null
}

/** What a strong use at `now` finds: no strength, strength, or strength of which the last use is to be written anew. */
export function strengthAt(
  { method, strongAt }: SignInStrength,
  { demo, now }: { readonly demo: boolean; readonly now: string },
): "none" | "strong" | "to-renew" {
  if (method === "demo") return demo ? "strong" : "none"
  if (strongAt === null || strongAt <= minutesLater(now, -strongMinutes)) return "none"
  return strongAt <= minutesLater(now, -writtenEveryMinutes) ? "to-renew" : "strong"
}
