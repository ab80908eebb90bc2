/** A broken rule with names. */
import type { Names } from "../names"
import { type PersonRef, personRef, type TableRef, tableRef } from "./refs"
import type { Broken, Refusal } from "./refusal"
import type { Scene } from "./scene"

export interface BrokenView {
  readonly of: Broken["of"]
  readonly person: PersonRef | null
  readonly table: TableRef | null
  readonly other: TableRef | null
  readonly numbers: Readonly<Record<string, number>>
}

export type RefusalView =
  | { readonly why: "unknown" | "already" | "pinned" }
  | { readonly why: "rule"; readonly breaches: readonly BrokenView[] }
  | { readonly why: "room"; readonly room: string; readonly capacity: number; readonly most: number }
  | { readonly why: "sizes"; readonly min: number; readonly max: number }

export function brokenView(scene: Scene, names: Names, broken: Broken): BrokenView {
  const table = (id: string | null) => (id === null ? null : tableRef(scene, names, id))
  const { of, numbers, personId } = broken
  const person = personId === null ? null : personRef(names, personId)
  return { of, numbers, person, table: table(broken.sessionId), other: table(broken.otherSessionId) }
}

export function refusalView(scene: Scene, names: Names, refusal: Refusal): RefusalView {
  if (refusal.why === "room") {
    const { why, roomId, capacity, most } = refusal
    return { why, room: names.rooms[roomId]?.name ?? "", capacity, most }
  }
  if (refusal.why !== "rule") return refusal
  return { why: "rule", breaches: refusal.breaches.map((one) => brokenView(scene, names, one)) }
}
