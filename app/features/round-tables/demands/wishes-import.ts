import { choicesOf } from "~/platform/table-file/choices"
import type { ImportKind } from "~/platform/table-file/kind"
import { knownKey, type SeenKeys } from "~/platform/table-file/line-reader"

/**
 * A file of the attachés' wishes: up to four offices each, ranked. Only attachés and antenna heads have wishes to
 * make. Its lines are confidential: no finding repeats a cell of them.
 */
export const ranks = ["1", "2", "3", "4"] as const
const entitled: ReadonlySet<string> = new Set(["asi", "antenna_head"])

const columns = ["person_id", "rank", "office_code"] as const

const french: Readonly<Record<(typeof columns)[number], readonly string[]>> = {
  person_id: ["identifiant", "personne"],
  rank: ["rang"],
  office_code: ["office", "code de l'office"],
}

const rankChoices = choicesOf<(typeof ranks)[number]>({ "1": [], "2": [], "3": [], "4": [] })

export interface WishRow {
  readonly personCode: string
  readonly rank: 1 | 2 | 3 | 4
  readonly officeCode: string
}

export interface KnownForWishes {
  /** code of a person → position */
  readonly positionOf: ReadonlyMap<string, string>
  readonly offices: { has(code: string): boolean }
}

export const wishesImport: ImportKind<(typeof columns)[number], WishRow, KnownForWishes> = {
  name: "wishes",
  columns: { names: columns, french },
  key: (row) => `${row.personCode}|${row.rank}`,
  repeatable: () => false,
  begin(known, lines) {
    // Wishes are an order: a second one without a first would be a first one, and another at the next import.
    const named = new Set(lines.map(({ person_id, rank }) => `${knownKey(known.positionOf, person_id)}|${rank}`))
    const sound = (rank: string) => rank !== "1" && (ranks as readonly string[]).includes(rank)
    const taken: SeenKeys = new Map()
    const wished: SeenKeys = new Map()
    return (read) => {
      const personCode = read.known("person_id", known.positionOf, "unknown_person")
      const position = known.positionOf.get(personCode)
      if (position !== undefined && !entitled.has(position)) read.wrong("person_id", "not_entitled")
      const rank = read.oneOf("rank", rankChoices)
      const officeCode = read.known("office_code", known.offices, "unknown_office")
      read.unique("rank", taken, "duplicate_rank", { key: `${personCode}|${rank}` })
      if (sound(rank) && !named.has(`${personCode}|${Number(rank) - 1}`)) read.wrong("rank", "missing_rank")
      read.unique("office_code", wished, "duplicate_wish", { key: `${personCode}|${officeCode}` })
      return { personCode, rank: Number(rank) as WishRow["rank"], officeCode }
    }
  },
}
