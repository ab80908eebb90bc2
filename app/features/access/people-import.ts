import type { ImportKind } from "~/platform/table-file/kind"
import { isPhone } from "~/platform/table-file/values"
import { isStaff } from "./taking-part"

/** A file of people: the directory, by its own identifiers. */
export const civilities = ["M.", "Mme"] as const
export const corps = ["police", "gendarmerie", "securite_civile", "central"] as const
export const positions = [
  "asi",
  "antenna_head",
  "deputy",
  "liaison_officer",
  "central",
  "office_head",
  "speaker",
  "organiser",
  "custodian",
  "director",
] as const

const columns = [
  "person_id",
  "given_name",
  "family_name",
  "civility",
  "corps",
  "rank_fr",
  "email",
  "phone",
  "language",
  "role",
] as const

export interface PersonRow {
  readonly code: string
  readonly givenName: string
  readonly familyName: string
  readonly civility: (typeof civilities)[number]
  readonly corps: (typeof corps)[number]
  readonly rankFr: string
  /** in lower case */
  readonly email: string
  readonly phone: string
  readonly language: "fr" | "en"
  readonly position: (typeof positions)[number]
}

export interface KnownPeople {
  /** whose an address is: address in lower case → code of the person */
  readonly ownerOfEmail: ReadonlyMap<string, string>
  /** what the directory holds of those it has already: code of the person → address and position */
  readonly people: ReadonlyMap<string, { readonly email: string; readonly position: string }>
  /** whether the file may say of somebody that he or she belongs to the directorate's staff, who see every event */
  readonly admitsStaff: boolean
}

export const peopleImport: ImportKind<(typeof columns)[number], PersonRow, KnownPeople> = {
  name: "people",
  columns: { names: columns },
  key: (row) => row.code,
  begin(known) {
    const codes = new Set<string>()
    const emails = new Set<string>()
    return (read) => {
      const code = read.filled("person_id")
      const again = codes.has(code)
      read.unique("person_id", codes, "duplicate_id")
      const email = read.email("email")
      // A line that repeats a person repeats the address as well: one fault, not two.
      if (!again && email !== "") {
        if ((known.ownerOfEmail.get(email) ?? code) !== code) read.wrong("email", "duplicate_email")
        else read.unique("email", emails, "duplicate_email", email)
      }
      const present = known.people.get(code)
      // An address opens an account: one that a file could replace would be a way into somebody else's.
      if (read.sound && present && present.email !== email) read.wrong("email", "address_kept")
      const position = read.oneOf("role", positions)
      if (!known.admitsStaff && isStaff(position) && present?.position !== position)
        read.wrong("role", "staff_position")
      return {
        code,
        givenName: read.filled("given_name"),
        familyName: read.filled("family_name"),
        civility: read.oneOf("civility", civilities),
        corps: read.oneOf("corps", corps),
        rankFr: read.text("rank_fr"),
        email,
        phone: read.that("phone", isPhone, "bad_value"),
        language: read.oneOf("language", ["fr", "en"]),
        position,
      }
    }
  },
}
