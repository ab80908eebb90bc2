import type { PartnerCategory, Quotas } from "~/features/events/seminars-import"
import { choicesOf } from "~/platform/table-file/choices"
import type { ImportKind } from "~/platform/table-file/kind"
import type { SeenKeys } from "~/platform/table-file/line-reader"

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

const french: Readonly<Record<(typeof columns)[number], readonly string[]>> = {
  partner_id: ["identifiant"],
  civility: ["civilité"],
  given_name: ["prénom"],
  family_name: ["nom", "nom de famille"],
  category: ["catégorie"],
  organisation: ["organisme"],
  country_iso2: ["pays"],
  email: ["courriel", "adresse électronique", "e-mail"],
  language: ["langue"],
  seminar_key: ["séminaire"],
}

const choices = {
  civility: choicesOf<"M." | "Mme">({ "M.": ["Monsieur", "Mr"], Mme: ["Madame", "Mrs", "Ms"] }),
  category: choicesOf<PartnerCategory>({
    liaison_magistrate: ["magistrat de liaison"],
    customs_attache: ["attaché douanier"],
    defence_attache: ["attaché de défense"],
    meae: ["diplomate"],
    foreign_police: ["police étrangère"],
  }),
}

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
  columns: { names: columns, french },
  key: (row) => row.code,
  begin(known, lines) {
    const codes: SeenKeys = new Map()
    const inFile = new Set(lines.map((cells) => cells.partner_id))
    const staying = known.partners.filter(({ code }) => !inFile.has(code))
    const emails: SeenKeys = new Map(staying.map(({ email }) => [email, email]))
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
      if (read.sound) read.unique("email", emails, "duplicate_email", { key: email })
      const seminarKey = read.known("seminar_key", known.quotasOf, "unknown_seminar")
      const category = read.oneOf("category", choices.category)
      const row = {
        code,
        civility: read.oneOf("civility", choices.civility),
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
