import type { ImportKind } from "~/platform/table-file/kind"
import type { SeenKeys } from "~/platform/table-file/line-reader"
import { isZone } from "~/platform/zones/wall-clock"

/** A file of regional seminars, each with the places it offers to every category of partners. */
export const partnerCategories = [
  "liaison_magistrate",
  "customs_attache",
  "defence_attache",
  "meae",
  "foreign_police",
] as const
export type PartnerCategory = (typeof partnerCategories)[number]
export type Quotas = Readonly<Record<PartnerCategory, number>>

const columns = [
  "key",
  "region_key",
  "theme_fr",
  "theme_en",
  "host_country_iso2",
  "city",
  "time_zone",
  "starts_on",
  "ends_on",
  "quota_liaison_magistrate",
  "quota_customs_attache",
  "quota_defence_attache",
  "quota_meae",
  "quota_foreign_police",
] as const

const french: Readonly<Record<(typeof columns)[number], readonly string[]>> = {
  key: ["clé"],
  region_key: ["région"],
  theme_fr: ["thème", "thème français"],
  theme_en: ["thème anglais"],
  host_country_iso2: ["pays hôte"],
  city: ["ville"],
  time_zone: ["fuseau horaire"],
  starts_on: ["premier jour", "début"],
  ends_on: ["dernier jour", "fin"],
  quota_liaison_magistrate: ["magistrats de liaison"],
  quota_customs_attache: ["attachés douaniers"],
  quota_defence_attache: ["attachés de défense"],
  quota_meae: ["diplomates"],
  quota_foreign_police: ["polices étrangères"],
}

export interface SeminarRow {
  readonly key: string
  readonly regionKey: string
  readonly themeFr: string
  readonly themeEn: string
  readonly hostCountry: string
  readonly city: string
  readonly timeZone: string
  readonly startsOn: string
  readonly endsOn: string
  readonly quotas: Quotas
}

export interface KnownForSeminars {
  readonly regions: ReadonlySet<string>
  readonly countries: ReadonlySet<string>
}

export const seminarsImport: ImportKind<(typeof columns)[number], SeminarRow, KnownForSeminars> = {
  name: "seminars",
  columns: { names: columns, french },
  key: (row) => row.key,
  begin(known) {
    const keys: SeenKeys = new Map()
    return (read) => {
      read.unique("key", keys, "duplicate_id")
      const startsOn = read.day("starts_on")
      const endsOn = read.day("ends_on")
      if (read.sound && endsOn < startsOn) read.wrong("ends_on", "end_before_start")
      return {
        key: read.filled("key"),
        regionKey: read.known("region_key", known.regions, "unknown_region"),
        themeFr: read.filled("theme_fr"),
        themeEn: read.filled("theme_en"),
        hostCountry: read.known("host_country_iso2", known.countries, "unknown_country"),
        city: read.filled("city"),
        timeZone: read.that("time_zone", isZone, "bad_value"),
        startsOn,
        endsOn,
        quotas: {
          liaison_magistrate: read.whole("quota_liaison_magistrate", 0),
          customs_attache: read.whole("quota_customs_attache", 0),
          defence_attache: read.whole("quota_defence_attache", 0),
          meae: read.whole("quota_meae", 0),
          foreign_police: read.whole("quota_foreign_police", 0),
        },
      }
    }
  },
}
