import { inSlices } from "#db/slices"
import type { NetworkImporter } from "~/features/access/importer"
import type { DestinationOf } from "~/platform/table-file/intake.server"
import { type CountryRow, countriesImport } from "./countries-import"
import { regionKeys } from "./references.server"

/** The countries of the world, each in the region whose seminar it belongs to. */
export const countriesDestination = (_: NetworkImporter): DestinationOf<typeof countriesImport, CountryRow> => ({
  kind: countriesImport,
  known: async (db) => ({ regions: await regionKeys(db) }),
  kept: (row) => row,
  key: ({ iso2 }) => iso2,
  nameOf: ({ nameFr }) => nameFr,
  standing: (db) =>
    db
      .selectFrom("country")
      .select(["iso2", "iso3", "name_fr as nameFr", "name_en as nameEn", "region_key as regionKey"])
      .select(["capital_fr as capitalFr", "capital_en as capitalEn", "lat", "lon", "time_zone as timeZone"])
      .execute(),
  take: (tx, changes) =>
    inSlices(changes, 10, (slice) =>
      tx
        .insertInto("country")
        .values(
          slice.map(({ row }) => ({
            iso2: row.iso2,
            iso3: row.iso3,
            name_fr: row.nameFr,
            name_en: row.nameEn,
            region_key: row.regionKey,
            capital_fr: row.capitalFr,
            capital_en: row.capitalEn,
            lat: row.lat,
            lon: row.lon,
            time_zone: row.timeZone,
          })),
        )
        .onConflict((conflict) =>
          conflict.column("iso2").doUpdateSet((eb) => ({
            iso3: eb.ref("excluded.iso3"),
            name_fr: eb.ref("excluded.name_fr"),
            name_en: eb.ref("excluded.name_en"),
            region_key: eb.ref("excluded.region_key"),
            capital_fr: eb.ref("excluded.capital_fr"),
            capital_en: eb.ref("excluded.capital_en"),
            lat: eb.ref("excluded.lat"),
            lon: eb.ref("excluded.lon"),
            time_zone: eb.ref("excluded.time_zone"),
          })),
        )
        .execute(),
    ),
})
