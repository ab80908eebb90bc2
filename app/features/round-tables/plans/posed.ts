/** Which problem a house poses, told apart from others: bounds that were found for one hold for no other. */
import { createHash } from "node:crypto"
import { oncePer } from "~/platform/once"
import type { House } from "./house"
import { type Asking, instanceOf, type Question } from "./instance-of"

/** Names in the order in which they are asked for: the same house and plan are the same instance, letter for letter. */
export function questionInOrder(house: House, asking: Asking): Question {
  let last = 0
  return instanceOf(house, asking, () => `n${++last}`)
}

/** The mark of a problem, without what is pinned, banned or kept in it: those narrow it, or weigh after it. */
export const markOf = oncePer(({ instance }: Question): string => {
  const { pins: _, bans: __, published: ___, ...posed } = instance
  return hashOf(posed)
})

export function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url")
}
