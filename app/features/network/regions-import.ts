import type { ImportKind } from "~/platform/table-file/kind"
import type { SeenKeys } from "~/platform/table-file/line-reader"

/** A file of the regions that hold seminars. */
const columns = ["region_key", "name_fr", "name_en"] as const

const french: Readonly<Record<(typeof columns)[number], readonly string[]>> = {
  region_key: ["clé", "région"],
  name_fr: ["nom", "nom français"],
  name_en: ["nom anglais"],
}

export interface RegionRow {
  readonly key: string
  readonly nameFr: string
  readonly nameEn: string
}

export const regionsImport: ImportKind<(typeof columns)[number], RegionRow, undefined> = {
  name: "regions",
  columns: { names: columns, french },
  key: (row) => row.key,
  begin() {
    const keys: SeenKeys = new Map()
    return (read) => {
      read.unique("region_key", keys, "duplicate_id")
      return {
        key: read.that("region_key", (text) => /^[a-z][a-z_]*$/.test(text), "bad_value"),
        nameFr: read.filled("name_fr"),
        nameEn: read.filled("name_en"),
      }
    }
  },
}
