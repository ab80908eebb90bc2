import type { Typed } from "~/platform/typed-form"

interface Room {
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string | null
  readonly site: string
  readonly floor: string
  readonly capacity: number
  readonly kind: string
  readonly equipment: readonly string[]
}

/** The fields of a room's form, in their order, with the words that name them. */
export const roomFields = {
  code: "code",
  nameFr: "name-fr",
  nameEn: "name-en",
  site: "site",
  floor: "floor",
  capacity: "capacity",
  kind: "kind",
  equipment: "equipment",
} as const

export const isRoomField = (name: string): name is keyof typeof roomFields => name in roomFields

/** A room as its form shows it. */
export function typedRoom(room: Room): Typed {
  const { capacity, equipment, nameEn, code, nameFr, site, floor, kind } = room
  return {
    code,
    nameFr,
    nameEn: nameEn ?? "",
    site,
    floor,
    capacity: String(capacity),
    kind,
    equipment: equipment.join("\n"),
  }
}
