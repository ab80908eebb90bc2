import type { ImportKind } from "~/platform/table-file/kind"
import type { SeenKeys } from "~/platform/table-file/line-reader"
import { isZone } from "~/platform/zones/wall-clock"

/** A file of countries, by the codes of ISO 3166-1 (Kosovo: the user-assigned XK). */
const columns = [
  "iso2",
  "iso3",
  "name_fr",
  "name_en",
  "region_key",
  "capital_fr",
  "capital_en",
  "lat",
  "lon",
  "time_zone",
] as const

const french: Readonly<Record<(typeof columns)[number], readonly string[]>> = {
  iso2: ["code à deux lettres"],
  iso3: ["code à trois lettres"],
  name_fr: ["nom", "nom français"],
  name_en: ["nom anglais"],
  region_key: ["région"],
  capital_fr: ["capitale"],
  capital_en: ["capitale en anglais"],
  lat: ["latitude"],
  lon: ["longitude"],
  time_zone: ["fuseau horaire"],
}

export interface CountryRow {
  readonly iso2: string
  readonly iso3: string
  readonly nameFr: string
  readonly nameEn: string
  readonly regionKey: string
  readonly capitalFr: string
  readonly capitalEn: string
  /** of the capital, in degrees */
  readonly lat: number
  readonly lon: number
  readonly timeZone: string
}

export interface KnownForCountries {
  readonly regions: ReadonlySet<string>
}

export const countriesImport: ImportKind<(typeof columns)[number], CountryRow, KnownForCountries> = {
  name: "countries",
  columns: { names: columns, french },
  key: (row) => row.iso2,
  begin(known) {
    const short: SeenKeys = new Map()
    const long: SeenKeys = new Map()
    return (read) => {
      read.unique("iso2", short, "duplicate_id")
      read.unique("iso3", long, "duplicate_id")
      return {
        iso2: read.that("iso2", (text) => /^[A-Z]{2}$/.test(text), "bad_value"),
        iso3: read.that("iso3", (text) => /^[A-Z]{3}$/.test(text), "bad_value"),
        nameFr: read.filled("name_fr"),
        nameEn: read.filled("name_en"),
        regionKey: read.known("region_key", known.regions, "unknown_region"),
        capitalFr: read.filled("capital_fr"),
        capitalEn: read.filled("capital_en"),
        lat: read.decimal("lat", -90, 90),
        lon: read.decimal("lon", -180, 180),
        timeZone: read.that("time_zone", isZone, "bad_value"),
      }
    }
  },
}
