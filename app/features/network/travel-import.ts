import { choicesOf } from "~/platform/table-file/choices"
import type { ImportKind } from "~/platform/table-file/kind"
import type { SeenKeys } from "~/platform/table-file/line-reader"

/** A file of flights to an event and home again: one line per person and direction. */
export const directions = ["inbound", "outbound"] as const

const columns = [
  "person_id",
  "direction",
  "carrier",
  "flight_no",
  "from_iata",
  "to_iata",
  "departs_at",
  "arrives_at",
  "family_count",
] as const

const french: Readonly<Record<(typeof columns)[number], readonly string[]>> = {
  person_id: ["identifiant", "personne"],
  direction: ["sens"],
  carrier: ["compagnie"],
  flight_no: ["vol", "numéro de vol"],
  from_iata: ["aéroport de départ"],
  to_iata: ["aéroport d'arrivée"],
  departs_at: ["départ"],
  arrives_at: ["arrivée"],
  family_count: ["famille", "proches"],
}

const directionChoices = choicesOf<(typeof directions)[number]>({ inbound: ["aller"], outbound: ["retour"] })

export interface TravelRow {
  readonly personCode: string
  readonly direction: (typeof directions)[number]
  readonly carrier: string
  readonly flightNo: string
  readonly fromIata: string
  readonly toIata: string
  /** ISO 8601 with the offset of the place */
  readonly departsAt: string
  readonly arrivesAt: string
  /** relatives who travel along */
  readonly familyCount: number
}

export interface KnownForTravel {
  readonly people: { has(code: string): boolean }
}

const isAirport = (text: string) => /^[A-Z]{3}$/.test(text)

export const travelImport: ImportKind<(typeof columns)[number], TravelRow, KnownForTravel> = {
  name: "travel",
  columns: { names: columns, french },
  key: (row) => `${row.personCode}|${row.direction}`,
  begin(known) {
    const journeys: SeenKeys = new Map()
    return (read) => {
      const personCode = read.known("person_id", known.people, "unknown_person")
      const direction = read.oneOf("direction", directionChoices)
      read.unique("direction", journeys, "duplicate_travel", { key: `${personCode}|${direction}` })
      const departsAt = read.instant("departs_at")
      const arrivesAt = read.instant("arrives_at")
      if (Date.parse(arrivesAt) <= Date.parse(departsAt)) read.wrong("arrives_at", "end_before_start")
      return {
        personCode,
        direction,
        carrier: read.filled("carrier"),
        flightNo: read.that("flight_no", (text) => /^[A-Z0-9]{2}[A-Z0-9 ]{1,6}$/.test(text), "bad_value"),
        fromIata: read.that("from_iata", isAirport, "bad_value"),
        toIata: read.that("to_iata", isAirport, "bad_value"),
        departsAt,
        arrivesAt,
        familyCount: read.whole("family_count", 0),
      }
    }
  },
}
