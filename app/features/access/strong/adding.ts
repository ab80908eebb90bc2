import { minutesLater } from "~/platform/instants"

/** A sign-in younger than this may add a key. */
export const addingMinutes = 10
const mostKeys = 10

export type AddingFault = "sign-in-too-old" | "prove-first" | "too-many-keys"

export interface Adding {
  /** when the sign-in was opened, by the real clock */
  readonly signedInAt: string
  /** whether a key was proved in it, as `strengthAt` says */
  readonly strong: boolean
  /** keys that are not revoked */
  readonly keys: number
}

/**
 * A key is added in the first ten minutes of a sign-in, so that a screen left open adds none. Whoever has a key proves it
 * before adding another: otherwise somebody's mailbox alone would be enough to make a second one.
 */
export function faultOfAdding({ signedInAt, strong, keys }: Adding, now: string): AddingFault | null {
  if (keys > 0 && !strong) return "prove-first"
  if (keys >= mostKeys) return "too-many-keys"
  return signedInAt <= minutesLater(now, -addingMinutes) ? "sign-in-too-old" : null
}
