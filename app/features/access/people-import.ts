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

/** What the directory holds of somebody, whatever the file it came in. */
export interface PersonKept extends Omit<PersonRow, "corps" | "position"> {
  readonly corps: string
  readonly position: string
}

export interface PersonKnown {
  readonly kept: PersonKept
  /** holds a role that others rely on, and is not the one who imports: no file changes the name or the position */
  readonly entrusted: boolean
}

/** What a role is granted to. The rank, the telephone and the like may come from a file whatever somebody holds. */
const identity = ["givenName", "familyName", "civility", "email", "position"] as const

/** Why a line may not change somebody whom the directory knows; null when it may, or changes nothing. */
export function faultOfChange({ kept, entrusted }: PersonKnown, row: PersonRow, forDirectorate: boolean) {
  const changed = (Object.keys(row) as (keyof PersonRow)[]).filter((field) => row[field] !== kept[field])
  if (changed.length === 0) return null
  if (!forDirectorate) return "not_yours"
  return entrusted && identity.some((field) => changed.includes(field)) ? "entrusted_person" : null
}

export interface KnownPeople {
  /** whose an address is: address in lower case → code of the person */
  readonly ownerOfEmail: ReadonlyMap<string, string>
  /** what the directory holds of those it has already, by the code of the person */
  readonly people: ReadonlyMap<string, PersonKnown>
  /**
   * Whether the file comes from somebody who organises for the whole directorate. Without it, a file may neither change
   * who is known, nor say of anybody that he or she belongs to the directorate's staff, who see every event.
   */
  readonly forDirectorate: boolean
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
      if (read.sound && present && present.kept.email !== email) read.wrong("email", "address_kept")
      const position = read.oneOf("role", positions)
      if (!known.forDirectorate && isStaff(position) && present?.kept.position !== position)
        read.wrong("role", "staff_position")
      const row: PersonRow = {
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
      const fault = read.sound && present ? faultOfChange(present, row, known.forDirectorate) : null
      if (fault) read.wrong("person_id", fault)
      return row
    }
  },
}
