import { minutesLater } from "~/platform/instants"

/** A sign-in younger than this may add a key. */
export const addingMinutes = 10
const mostKeys = 10

export type AddingFault = "sign-in-too-old" | "prove-first" | "too-many-keys" | "address-unconfirmed"

export interface Adding {
  /** when the sign-in was opened, by the real clock */
  readonly signedInAt: string
  /** whether a key was proved in it, as `strengthAt` says */
  readonly strong: boolean
  /** keys that are not revoked */
  readonly keys: number
  /** the address was replaced, and no second person has confirmed it */
  readonly addressUnconfirmed: boolean
}

/**
 * A key is added in the first ten minutes of a sign-in, so that a screen left open adds none. Whoever has a key proves it
 * before adding another: otherwise somebody's mailbox alone would be enough to make a second one. A first key proves
 * nothing but the address, so a replaced address adds none until a second person has confirmed it.
 */
export function faultOfAdding(
  { signedInAt, strong, keys, addressUnconfirmed }: Adding,
  now: string,
): AddingFault | null {
  if (keys > 0 && !strong) return "prove-first"
  if (keys === 0 && addressUnconfirmed) return "address-unconfirmed"
  if (keys >= mostKeys) return "too-many-keys"
  return signedInAt <= minutesLater(now, -addingMinutes) ? "sign-in-too-old" : null
}
