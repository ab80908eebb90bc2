import { z } from "zod"
import { type Typed, typedIn } from "~/platform/typed-form"
import { visibleText } from "~/platform/visible-text"
import type { BriefingPeople, TableDossier } from "../dossiers/documents"

const line = z.string().overwrite(visibleText).max(300, "too-long").default("")
const text = z.string().overwrite(visibleText).max(4000, "too-long").default("")

/** As many as an auditorium seats. */
const mostPeople = 300

/** People by their ids, one space apart. */
export const idsIn = (typed: string | undefined): string[] => [...new Set((typed ?? "").split(" ").filter(Boolean))]

/** A briefing as its custodian sets it up: its words, who speaks and who attends. */
export interface BriefingFields {
  readonly words: Required<Pick<TableDossier, "titleFr" | "titleEn" | "descriptionFr" | "descriptionEn">>
  readonly people: BriefingPeople
}

export function briefingInput(knownPeople: ReadonlySet<string>) {
  const people = z
    .string()
    .default("")
    .transform(idsIn)
    .refine((ids) => ids.length <= mostPeople, "too-many-people")
    .refine((ids) => ids.every((id) => knownPeople.has(id)), "unknown-person")
  return z
    .object({
      titleFr: line,
      titleEn: line,
      descriptionFr: text,
      descriptionEn: text,
      speakers: people,
      attendees: people,
    })
    .transform(
      ({ speakers, attendees, ...words }): BriefingFields => ({
        words,
        people: { speakers, attendees: attendees.filter((id) => !speakers.includes(id)) },
      }),
    )
}

export const peopleFields = ["speakers", "attendees"] as const
export type PeopleField = (typeof peopleFields)[number]

/** The form as it was sent. People are boxes that were ticked; they are kept in one field by their ids. */
export function typedBriefing(form: FormData): Typed {
  const ticked = (name: PeopleField) =>
    idsIn(
      form
        .getAll(name)
        .filter((value) => typeof value === "string")
        .join(" "),
    ).join(" ")
  return { ...typedIn(form), speakers: ticked("speakers"), attendees: ticked("attendees") }
}

/** The form as it opens on a dossier. */
export function openedBriefing(dossier: TableDossier, people: BriefingPeople): Typed {
  const { titleFr = "", titleEn = "", descriptionFr = "", descriptionEn = "" } = dossier
  return {
    titleFr,
    titleEn,
    descriptionFr,
    descriptionEn,
    speakers: people.speakers.join(" "),
    attendees: people.attendees.join(" "),
  }
}

/** The names looked for, by the field beside which they were typed; null when the form was sent to be saved. */
export function searchIn(form: FormData): Readonly<Record<PeopleField, string>> | null {
  const looked = (field: PeopleField) =>
    String(form.get(`${field}Search`) ?? "")
      .slice(0, 100)
      .trim()
  const search = { speakers: looked("speakers"), attendees: looked("attendees") }
  const intent = form.get("intent")
  // The return key sends a form as its first button does: it looks for a name where one was typed, else it saves.
  const byReturnKey = intent === "return-key" && peopleFields.some((field) => search[field] !== "")
  return intent === "search" || byReturnKey ? search : null
}
