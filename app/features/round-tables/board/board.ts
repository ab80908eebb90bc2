/**
 * The board: offices down, slots across, a table where they meet, a glyph for each of its chairs. What it shows of a plan
 * follows from the plan alone; what is lit is what the reader has asked for in the address.
 */
import type { Slot } from "../dossiers/documents"
import type { Names } from "../names"
import { slotKey } from "../plans/slots"
import { placesAt } from "../seating/explaining/roads"
import { metIn, splitIn } from "./effect"
import { reasonsAt, type SeatKind } from "./reason"
import { outOfReachIn, type Scene } from "./scene"
import type { Sight } from "./sight"

export interface Chair {
  readonly kind: SeatKind
  readonly pinned: boolean
}

export interface BoardTable {
  readonly id: string
  readonly letter: string
  readonly room: string
  readonly taken: number
  /** for attachés; as many as are taken where a plan has put too many */
  readonly places: number
  /** those that are taken, the strongest reason first; free ones follow */
  readonly chairs: readonly Chair[]
  readonly locked: boolean
  readonly held: boolean
  readonly splits: number
  /** lit by what the reader looks for; null when nothing is looked for */
  readonly lit: boolean | null
}

export interface BoardRow {
  readonly officeId: string
  readonly code: string
  readonly name: string
  readonly met: number
  /** all that the office has stated */
  readonly asked: number
  /** of them, those that no plan could meet: they count in no percentage */
  readonly outOfReach: number
  /** by slot, in the order of the board's slots */
  readonly cells: readonly (readonly BoardTable[])[]
}

export interface BoardView {
  readonly slots: readonly Slot[]
  readonly rows: readonly BoardRow[]
}

export function boardOf(scene: Scene, names: Names, sight: Sight | null): BoardView {
  const { house, question, demands } = scene
  const met = new Set(metIn(scene))
  const splits = splitIn(scene)
  const tables = house.tables.map((_, t) => tableOf(scene, names, { t, sight, splits }))
  const slotOfTable = slotsOfTables(scene)
  const beyond = outOfReachIn(scene)
  const rows = house.offices.flatMap(({ id }): BoardRow[] => {
    const own = house.tables.flatMap((table, t) => (table.rules.officeId === id ? [t] : []))
    const asked = demands.filter(({ officeId }) => officeId === id)
    const outOfReach = beyond.filter(({ officeId }) => officeId === id).length
    if (own.length + asked.length + outOfReach === 0) return []
    const inSlot = (s: number) => own.flatMap((t) => (slotOfTable[t] === s ? (tables[t] ?? []) : []))
    return [
      {
        officeId: id,
        code: names.offices[id]?.code ?? "",
        name: names.offices[id]?.name ?? "",
        met: asked.filter((one) => met.has(one)).length,
        asked: asked.length + outOfReach,
        outOfReach,
        cells: question.slots.map((_, s) => inSlot(s)),
      },
    ]
  })
  return { slots: question.slots, rows }
}

/** The slot in which each table is held, or would be. */
function slotsOfTables({ house, question, problem, seating }: Scene): number[] {
  return house.tables.map(({ sessionId }, t) => {
    const held = seating.places[t]?.slot
    if (held !== undefined) return held
    const place = question.placements.get(sessionId) ?? house.tables[t]
    const at = problem.at.slot.get(problem.instance.tables[t]?.fixed?.slot ?? "")
    return at ?? question.slots.findIndex((slot) => place && slotKey(slot) === slotKey(place))
  })
}

interface Drawing {
  readonly t: number
  readonly sight: Sight | null
  readonly splits: readonly { readonly sessionId: string }[]
}

function tableOf(scene: Scene, names: Names, { t, sight, splits }: Drawing): BoardTable {
  const { house, seating, version, question } = scene
  const id = house.tables[t]?.sessionId ?? ""
  const reasons = reasonsAt(scene, t).map(({ reason }) => reason)
  const room = version.tables[id]?.roomId ?? question.placements.get(id)?.roomId ?? ""
  const held = !!seating.places[t]
  return {
    id,
    letter: names.tables[id]?.letter ?? "",
    room: names.rooms[room]?.name ?? "",
    taken: reasons.length,
    places: held ? Math.max(reasons.length, placesAt(scene.problem, seating, t)) : 0,
    chairs: reasons.map(({ kind, pinned }) => ({ kind, pinned })),
    locked: version.pins.some((pin) => pin.kind === "table" && pin.sessionId === id),
    held,
    splits: splits.filter(({ sessionId }) => sessionId === id).length,
    lit: sight === null ? null : sight.tables.has(id),
  }
}
