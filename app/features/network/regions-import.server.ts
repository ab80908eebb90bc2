import { inSlices } from "#db/slices"
import type { NetworkImporter } from "~/features/access/importer"
import type { DestinationOf } from "~/platform/table-file/intake.server"
import { type RegionRow, regionsImport } from "./regions-import"

/** The regions that hold seminars. */
export const regionsDestination = (_: NetworkImporter): DestinationOf<typeof regionsImport, RegionRow> => ({
  kind: regionsImport,
  known: async () => undefined,
  kept: (row) => row,
  key: ({ key }) => key,
  nameOf: ({ nameFr }) => nameFr,
  standing: (db) => db.selectFrom("region").select(["key", "name_fr as nameFr", "name_en as nameEn"]).execute(),
  take: (tx, changes) =>
    inSlices(changes, 3, (slice) =>
      tx
        .insertInto("region")
        .values(slice.map(({ row }) => ({ key: row.key, name_fr: row.nameFr, name_en: row.nameEn })))
        .onConflict((conflict) =>
          conflict.column("key").doUpdateSet((eb) => ({
            name_fr: eb.ref("excluded.name_fr"),
            name_en: eb.ref("excluded.name_en"),
          })),
        )
        .execute(),
    ),
})
