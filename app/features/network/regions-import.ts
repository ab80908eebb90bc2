import type { ImportKind } from "~/platform/table-file/kind"

/** A file of the regions that hold seminars. */
const columns = ["region_key", "name_fr", "name_en"] as const

export interface RegionRow {
  readonly key: string
  readonly nameFr: string
  readonly nameEn: string
}

export const regionsImport: ImportKind<(typeof columns)[number], RegionRow, undefined> = {
  name: "regions",
  columns: { names: columns },
  key: (row) => row.key,
  begin() {
    const keys = new Set<string>()
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
