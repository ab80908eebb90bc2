/**
 * What a gesture offers, asked of the very rules that would refuse it: what is possible first, the rest with the reason that
 * closes it.
 */
import type { Slot } from "../dossiers/documents"
import { byFamilyName, type Names } from "../names"
import { slotKey } from "../plans/slots"
import type { Change } from "./change"
import { type Reason, reasonOf, seatKinds } from "./reason"
import { type PersonRef, personRef, type TableRef, tableRef } from "./refs"
import { refusalOf } from "./refusal"
import { type RefusalView, refusalView } from "./refusal-view"
import { around, personId, type Scene, sessionId, tableAt } from "./scene"

interface Choice {
  /** null: it can be done */
  readonly closedBy: RefusalView | null
}

export interface Guest extends Choice {
  readonly person: PersonRef
  readonly kind: Reason["kind"]
  /** nothing but a pin gives a right to the seat */
  readonly byPin: boolean
}

export interface Partner extends Choice {
  readonly person: PersonRef
  readonly table: TableRef
}

export interface Place extends Choice {
  readonly slot: Slot
  readonly room: { readonly id: string; readonly name: string; readonly capacity: number }
  /** members who are not free then, and would lose their seats */
  readonly leaving: number
}

function closing(scene: Scene, names: Names) {
  return (change: Change) => {
    const refusal = refusalOf(scene, change)
    return refusal && refusalView(scene, names, refusal)
  }
}

const possibleFirst = (one: Choice, other: Choice) => Number(one.closedBy !== null) - Number(other.closedBy !== null)

/** Whom one could seat at a table: those with the strongest reason first. */
export function guestsOf(scene: Scene, names: Names, table: string): Guest[] {
  const [t, closedBy] = [tableAt(scene, table), closing(scene, names)]
  return scene.house.attendees
    .flatMap(({ personId: id }, a): Guest[] => {
      if (scene.seating.seats[t]?.includes(a)) return []
      const closed = closedBy({ do: "add", personId: id, sessionId: table })
      const byPin = closed?.why === "rule" && closed.breaches.every(({ of }) => of === "not-entitled")
      const kind = reasonOf(scene, id, table).kind
      return [{ person: personRef(names, id), kind, byPin, closedBy: closed }]
    })
    .sort((one, other) => {
      const kind = seatKinds.indexOf(one.kind) - seatKinds.indexOf(other.kind)
      return possibleFirst(one, other) || kind || byFamilyName(names)(one.person.id, other.person.id)
    })
}

/** With whom a seat could be exchanged: everybody who sits at another table. */
export function partnersOf(
  scene: Scene,
  names: Names,
  { person, table }: { person: string; table: string },
): Partner[] {
  const closedBy = closing(scene, names)
  return scene.seating.seats
    .flatMap((seatedThere, there) => {
      const otherSessionId = sessionId(scene, there)
      if (otherSessionId === table) return []
      return seatedThere
        .map((a) => personId(scene, a))
        .filter((otherId) => otherId !== person)
        .map((otherId) => ({
          person: personRef(names, otherId),
          table: tableRef(scene, names, otherSessionId),
          closedBy: closedBy({ do: "swap", personId: person, sessionId: table, otherId, otherSessionId }),
        }))
    })
    .sort((a, b) => {
      const [one, other] = [a, b].map((at) => `${at.table.office} ${at.table.letter}`)
      return (
        possibleFirst(a, b) ||
        (one ?? "").localeCompare(other ?? "", "fr") ||
        byFamilyName(names)(a.person.id, b.person.id)
      )
    })
}

/** Where a table could be held instead: each room at each hour of the tables. */
export function placesFor(whole: Scene, names: Names, table: string): Place[] {
  const scene = around(whole, table)
  const closedBy = closing(scene, names)
  const members = scene.seating.seats[tableAt(scene, table)] ?? []
  return scene.question.slots
    .flatMap((slot, s) => {
      const { day, startsAt, endsAt } = slot
      const isFree = (a: number) =>
        scene.problem.present[a]?.[s] &&
        !scene.seating.seats.some(
          (there, t) => scene.seating.places[t]?.slot === s && sessionId(scene, t) !== table && there.includes(a),
        )
      const leaving = members.filter((a) => !isFree(a)).length
      return scene.house.rooms.map(({ id, capacity }) => ({
        slot: { day, startsAt, endsAt },
        room: { id, name: names.rooms[id]?.name ?? "", capacity },
        leaving,
        closedBy: closedBy({ do: "move", sessionId: table, day, startsAt, endsAt, roomId: id }),
      }))
    })
    .sort((one, other) => possibleFirst(one, other) || slotKey(one.slot).localeCompare(slotKey(other.slot)))
}
