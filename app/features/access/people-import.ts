import { choicesOf } from "~/platform/table-file/choices"
import type { ImportKind } from "~/platform/table-file/kind"
import type { SeenKeys } from "~/platform/table-file/line-reader"
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

const french: Readonly<Record<(typeof columns)[number], readonly string[]>> = {
  person_id: ["identifiant", "matricule"],
  given_name: ["prénom"],
  family_name: ["nom", "nom de famille"],
  civility: ["civilité"],
  corps: ["corps d'appartenance"],
  rank_fr: ["grade"],
  email: ["courriel", "adresse électronique", "e-mail", "mél"],
  phone: ["téléphone", "numéro de téléphone"],
  language: ["langue"],
  role: ["fonction", "rôle"],
}

const choices = {
  civility: choicesOf<(typeof civilities)[number]>({ "M.": ["Monsieur", "Mr"], Mme: ["Madame", "Mrs", "Ms"] }),
  corps: choicesOf<(typeof corps)[number]>({
    police: ["police nationale"],
    gendarmerie: ["gendarmerie nationale"],
    securite_civile: ["sécurité civile"],
    central: ["administration centrale", "centrale"],
  }),
  language: choicesOf<"fr" | "en">({ fr: ["français", "French"], en: ["anglais", "English"] }),
  position: choicesOf<(typeof positions)[number]>({
    asi: ["attaché", "attaché de sécurité intérieure"],
    antenna_head: ["chef d'antenne"],
    deputy: ["adjoint", "attaché adjoint"],
    liaison_officer: ["officier de liaison"],
    central: ["administration centrale"],
    office_head: ["chef d'office"],
    speaker: ["intervenant"],
    organiser: ["organisateur"],
    custodian: ["dépositaire"],
    director: ["directeur"],
  }),
}

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
  columns: { names: columns, french },
  key: (row) => row.code,
  begin(known) {
    const codes: SeenKeys = new Map()
    const emails: SeenKeys = new Map()
    return (read) => {
      const code = read.filled("person_id")
      const again = !read.unique("person_id", codes, "duplicate_id", { existing: known.people })
      const email = read.email("email")
      // A line that repeats a person repeats the address as well: one fault, not two.
      if (!again && email !== "") {
        if ((known.ownerOfEmail.get(email) ?? code) !== code) read.wrong("email", "duplicate_email")
        else read.unique("email", emails, "duplicate_email", { key: email })
      }
      const present = known.people.get(code)
      // An address opens an account: one that a file could replace would be a way into somebody else's.
      if (read.sound && present && present.kept.email !== email) read.wrong("email", "address_kept")
      const position = read.oneOf("role", choices.position)
      if (!known.forDirectorate && isStaff(position) && present?.kept.position !== position)
        read.wrong("role", "staff_position")
      const row: PersonRow = {
        code,
        givenName: read.filled("given_name"),
        familyName: read.filled("family_name"),
        civility: read.oneOf("civility", choices.civility),
        corps: read.oneOf("corps", choices.corps),
        rankFr: read.text("rank_fr"),
        email,
        phone: read.phone("phone"),
        language: read.oneOf("language", choices.language),
        position,
      }
      const fault = read.sound && present ? faultOfChange(present, row, known.forDirectorate) : null
      if (fault) read.wrong("person_id", fault)
      return row
    }
  },
}
