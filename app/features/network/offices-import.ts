import { choicesOf } from "~/platform/table-file/choices"
import type { ImportKind } from "~/platform/table-file/kind"
import type { SeenKeys } from "~/platform/table-file/line-reader"

/** A file of the central offices and their heads. */
export const officeParents = ["DNPJ", "DNPAF", "DGGN"] as const

const columns = ["office_code", "name_fr", "name_en", "parent", "themes", "head_person_id", "aliases"] as const

const french: Readonly<Record<(typeof columns)[number], readonly string[]>> = {
  office_code: ["code", "office"],
  name_fr: ["nom", "nom français"],
  name_en: ["nom anglais"],
  parent: ["direction"],
  themes: ["thèmes"],
  head_person_id: ["chef", "identifiant du chef"],
  aliases: ["autres sigles"],
}

const parents = choicesOf<(typeof officeParents)[number]>({ DNPJ: [], DNPAF: [], DGGN: [] })

export interface OfficeRow {
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly parent: (typeof officeParents)[number]
  readonly themes: readonly string[]
  readonly headCode: string | null
  /** older or other acronyms, for search */
  readonly aliases: readonly string[]
}

export interface KnownForOffices {
  readonly people: { has(code: string): boolean }
  /** code of an office → code of its head */
  readonly heads: ReadonlyMap<string, string | null>
  /**
   * codes of those who hold the role of office head, or are proposed for it. Two people gave or give it, knowing the offices
   * of that day: a file adds none, because its importer alone would open that office's demands.
   */
  readonly roleHolders: ReadonlySet<string>
}

export const officesImport: ImportKind<(typeof columns)[number], OfficeRow, KnownForOffices> = {
  name: "offices",
  columns: { names: columns, optional: ["aliases"], french },
  key: (row) => row.code,
  begin(known) {
    const codes: SeenKeys = new Map()
    return (read) => {
      read.unique("office_code", codes, "duplicate_id")
      const vacant = read.text("head_person_id") === ""
      const code = read.filled("office_code")
      const head = read.text("head_person_id")
      if (known.roleHolders.has(head) && known.heads.get(code) !== head) read.wrong("head_person_id", "head_with_role")
      return {
        code,
        nameFr: read.filled("name_fr"),
        nameEn: read.filled("name_en"),
        parent: read.oneOf("parent", parents),
        themes: read.list("themes"),
        headCode: vacant ? null : read.known("head_person_id", known.people, "unknown_person"),
        aliases: read.list("aliases"),
      }
    }
  },
}
