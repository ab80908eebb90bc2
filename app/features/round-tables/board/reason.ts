/**
 * Why somebody sits at a table: the demands that the seat answers, the wish that it grants, the custodian's pin. The glyph
 * of a seat shows the strongest of them; somebody who sits there for none of these is a guest.
 */
import type { Priority } from "../dossiers/documents"
import { officeAt, personAt, personId, type Scene, sessionId, tableAt } from "./scene"

export const seatKinds = ["must", "high", "normal", "wish", "guest"] as const
export type SeatKind = (typeof seatKinds)[number]

export interface Reason {
  readonly kind: SeatKind
  /** the strongest first */
  readonly demands: readonly { readonly countryIso2: string; readonly priority: Priority }[]
  /** 1 for the office wished most; null when the office was not wished */
  readonly wish: number | null
  readonly pinned: boolean
}

const strength: Readonly<Record<Priority, number>> = { must: 0, high: 1, normal: 2 }

export function reasonOf(scene: Scene, person: string, table: string): Reason {
  const { problem, house, version } = scene
  const [a, t] = [personAt(scene, person), tableAt(scene, table)]
  const demands = problem
    .meets(a, t)
    .flatMap((d) => scene.demands[d] ?? [])
    .map(({ countryIso2, priority }) => ({ countryIso2, priority }))
    .sort((one, other) => strength[one.priority] - strength[other.priority])
  const office = house.tables[t]?.rules.officeId ?? ""
  const rank = house.attendees[a]?.wishes.indexOf(office) ?? -1
  const wish = officeAt(scene, office) >= 0 && rank >= 0 ? rank + 1 : null
  const pinned = version.pins.some((pin) => pin.kind === "seat" && pin.personId === person && pin.sessionId === table)
  return { kind: demands[0]?.priority ?? (wish === null ? "guest" : "wish"), demands, wish, pinned }
}

/** Seats in the order in which a board shows them: the strongest reason first. */
export function byStrength(one: Reason, other: Reason): number {
  const kind = seatKinds.indexOf(one.kind) - seatKinds.indexOf(other.kind)
  return kind || other.demands.length - one.demands.length || (one.wish ?? 9) - (other.wish ?? 9)
}

/** Who sits at a table and why, the strongest reason first. */
export function reasonsAt(scene: Scene, t: number): { readonly personId: string; readonly reason: Reason }[] {
  const id = sessionId(scene, t)
  return (scene.seating.seats[t] ?? [])
    .map((a) => personId(scene, a))
    .map((person) => ({ personId: person, reason: reasonOf(scene, person, id) }))
    .sort((one, other) => byStrength(one.reason, other.reason))
}
