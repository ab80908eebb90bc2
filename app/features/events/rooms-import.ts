import { choicesOf } from "~/platform/table-file/choices"
import type { ImportKind } from "~/platform/table-file/kind"
import type { SeenKeys } from "~/platform/table-file/line-reader"

/** A file of the rooms of an event. */
export const roomKinds = ["plenary", "workshop", "confidential"] as const

const columns = ["room_code", "name_fr", "site", "floor", "capacity", "kind", "equipment"] as const

const french: Readonly<Record<(typeof columns)[number], readonly string[]>> = {
  room_code: ["code", "code de la salle"],
  name_fr: ["nom", "nom de la salle"],
  site: ["lieu"],
  floor: ["étage"],
  capacity: ["capacité", "places"],
  kind: ["nature", "type"],
  equipment: ["équipement"],
}

const kinds = choicesOf<(typeof roomKinds)[number]>({
  plenary: ["plénière", "amphithéâtre"],
  workshop: ["atelier"],
  confidential: ["confidentielle"],
})

export interface RoomRow {
  readonly code: string
  readonly nameFr: string
  readonly site: string
  /** a whole number as text: 0 is the ground floor, -1 the one below */
  readonly floor: string
  readonly capacity: number
  readonly kind: (typeof roomKinds)[number]
  readonly equipment: readonly string[]
}

export interface KnownForRooms {
  /** codes of the event's rooms */
  readonly rooms: { has(code: string): boolean }
}

export const roomsImport: ImportKind<(typeof columns)[number], RoomRow, KnownForRooms> = {
  name: "rooms",
  columns: { names: columns, french },
  key: (row) => row.code,
  begin(known) {
    const codes: SeenKeys = new Map()
    return (read) => {
      read.unique("room_code", codes, "duplicate_id", { existing: known.rooms })
      return {
        code: read.filled("room_code"),
        nameFr: read.filled("name_fr"),
        site: read.filled("site"),
        floor: read.that("floor", (text) => /^-?\d{1,3}$/.test(text), "bad_value"),
        capacity: read.whole("capacity", 1),
        kind: read.oneOf("kind", kinds),
        equipment: read.list("equipment"),
      }
    }
  },
}
