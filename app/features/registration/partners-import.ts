import { type PartnerCategory, partnerCategories, type Quotas } from "~/features/events/seminars-import"
import type { ImportKind } from "~/platform/table-file/kind"

/** A file of partners for the seminars. A seminar offers each category so many places; a line beyond them is named. */
const columns = [
  "partner_id",
  "civility",
  "given_name",
  "family_name",
  "category",
  "organisation",
  "country_iso2",
  "email",
  "language",
  "seminar_key",
] as const

export interface PartnerRow {
  readonly code: string
  readonly civility: "M." | "Mme"
  readonly givenName: string
  readonly familyName: string
  readonly category: PartnerCategory
  readonly organisation: string
  readonly country: string
  /** in lower case */
  readonly email: string
  /** of letters, two letters of ISO 639-1; the interface has French and English */
  readonly language: string
  readonly seminarKey: string
}

export interface KnownForPartners {
  readonly countries: ReadonlySet<string>
  readonly quotasOf: ReadonlyMap<string, Quotas>
  /** who has a place already; a line with the same code takes the place of its own */
  readonly partners: readonly Pick<PartnerRow, "code" | "seminarKey" | "category" | "email">[]
}

export const partnersImport: ImportKind<(typeof columns)[number], PartnerRow, KnownForPartners> = {
  name: "partners",
  columns: { names: columns },
  key: (row) => row.code,
  begin(known, lines) {
    const codes = new Set<string>()
    const inFile = new Set(lines.map((cells) => cells.partner_id))
    const staying = known.partners.filter(({ code }) => !inFile.has(code))
    const emails = new Set(staying.map(({ email }) => email))
    const places = new Map<string, number>()
    const take = (seminarKey: string, category: string) => {
      const key = `${seminarKey}|${category}`
      places.set(key, (places.get(key) ?? 0) + 1)
      return places.get(key) ?? 0
    }
    for (const { seminarKey, category } of staying) take(seminarKey, category)

    return (read) => {
      read.unique("partner_id", codes, "duplicate_id")
      const code = read.filled("partner_id")
      const email = read.email("email")
      if (read.sound) read.unique("email", emails, "duplicate_email", email)
      const seminarKey = read.known("seminar_key", known.quotasOf, "unknown_seminar")
      const category = read.oneOf("category", partnerCategories)
      const row = {
        code,
        civility: read.oneOf("civility", ["M.", "Mme"]),
        givenName: read.filled("given_name"),
        familyName: read.filled("family_name"),
        category,
        organisation: read.filled("organisation"),
        country: read.known("country_iso2", known.countries, "unknown_country"),
        email,
        language: read.that("language", (text) => /^[a-z]{2}$/.test(text), "bad_value"),
        seminarKey,
      }
      // A line that does not go in takes nobody's place.
      const quota = known.quotasOf.get(seminarKey)?.[category]
      if (read.sound && quota !== undefined && take(seminarKey, category) > quota) {
        read.wrong("category", "over_quota")
      }
      return row
    }
  },
}
