import type { ImportKind } from "~/platform/table-file/kind"

/** A file of the rooms of an event. */
export const roomKinds = ["plenary", "workshop", "confidential"] as const

const columns = ["room_code", "name_fr", "site", "floor", "capacity", "kind", "equipment"] as const

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

export const roomsImport: ImportKind<(typeof columns)[number], RoomRow, undefined> = {
  name: "rooms",
  columns: { names: columns },
  key: (row) => row.code,
  begin() {
    const codes = new Set<string>()
    return (read) => {
      read.unique("room_code", codes, "duplicate_id")
      return {
        code: read.filled("room_code"),
        nameFr: read.filled("name_fr"),
        site: read.filled("site"),
        floor: read.that("floor", (text) => /^-?\d{1,3}$/.test(text), "bad_value"),
        capacity: read.whole("capacity", 1),
        kind: read.oneOf("kind", roomKinds),
        equipment: read.list("equipment"),
      }
    }
  },
}
