import { readEndTime, readTime } from "~/i18n/typed-dates"
import { visibleText } from "~/platform/visible-text"
import { endAfter, typedTime } from "~/platform/zones/day-times"
import {
  type Audience,
  audiences,
  type Session,
  type SessionKind,
  type Speaker,
  sessionKinds,
  type Visibility,
  visibilities,
} from "../session"
import type { SessionFields } from "./session-fields"

/** A session's form as it is typed, every field as its text, so that it can be shown again as it was. */
export interface TypedSession {
  readonly kind: string
  readonly titleFr: string
  readonly titleEn: string
  readonly day: string
  readonly startsAt: string
  readonly endsAt: string
  /** empty for none yet */
  readonly roomId: string
  /** `p:` and the id of a person, or `f:` and a function, in the order of the programme */
  readonly speakers: readonly string[]
  readonly themes: readonly string[]
  readonly audience: string
  readonly named: readonly string[]
  readonly visibility: string
  readonly descriptionFr: string
  readonly descriptionEn: string
  readonly notes: string
}

/** Fields of a typed session, in the order in which two versions are compared. */
export const typedFields = [
  "kind",
  "titleFr",
  "titleEn",
  "day",
  "startsAt",
  "endsAt",
  "roomId",
  "speakers",
  "themes",
  "visibility",
  "audience",
  "named",
  "descriptionFr",
  "descriptionEn",
  "notes",
] as const satisfies readonly (keyof TypedSession)[]

/** Where it stands: all that is compared of a confidential one. */
export const placingFields = ["day", "startsAt", "endsAt", "roomId"] as const satisfies readonly (keyof TypedSession)[]

/** What a form holds; of several values of a list in one field, each is a line. A function typed beside the list of speakers comes last. */
export function typedIn(form: FormData): TypedSession {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === "string" ? value : ""
  }
  const list = (name: string) =>
    form.getAll(name).flatMap((value) => (typeof value === "string" ? value.split("\n").filter(Boolean) : []))
  const another = visibleText(text("anotherFunction"))
  return {
    kind: text("kind"),
    titleFr: text("titleFr"),
    titleEn: text("titleEn"),
    day: text("day"),
    startsAt: text("startsAt"),
    endsAt: text("endsAt"),
    roomId: text("roomId"),
    speakers: [...new Set([...list("speakers"), ...(another === "" ? [] : [`f:${another}`])])],
    themes: list("themes"),
    audience: text("audience"),
    named: [...new Set(list("named"))],
    visibility: text("visibility"),
    descriptionFr: text("descriptionFr"),
    descriptionEn: text("descriptionEn"),
    notes: text("notes"),
  }
}

/** A session as its form shows it. */
export function typedOf(fields: SessionFields): TypedSession {
  const { namedPersonIds, ...rest } = fields
  return {
    ...rest,
    endsAt: typedTime(fields.endsAt),
    roomId: fields.roomId ?? "",
    speakers: fields.speakers.map(speakerValue),
    themes: [...fields.themes],
    named: [...namedPersonIds],
  }
}

/**
 * A field as text, by which two versions of it are compared and sent: a list is lines. The order of speakers counts, that
 * of themes and people does not.
 */
export function sentValue(field: keyof TypedSession, typed: TypedSession): string {
  const value = typed[field]
  if (typeof value !== "string") return (field === "speakers" ? value : [...value].sort()).join("\n")
  if (field === "endsAt") return typedTime(readEnd(typed) ?? value)
  return field === "startsAt" ? (readTime(value) ?? value) : value
}

/**
 * The end that was meant, past 24:00 on the next day; null while it cannot be one. A bare hour may be one that is still
 * being typed (`1` of `10:30`): it is not yet taken for one of the next day.
 */
export function readEnd({ startsAt, endsAt }: Pick<TypedSession, "startsAt" | "endsAt">): string | null {
  const [start, end] = [readTime(startsAt), readEndTime(endsAt)]
  if (start === null || end === null || /^\s*\d{1,2}\s*$/.test(endsAt)) return end
  return endAfter(start, end)
}

/** All of a session's form as text. */
export function sentSession(typed: TypedSession): Readonly<Record<string, string>> {
  return Object.fromEntries(typedFields.map((field) => [field, sentValue(field, typed)]))
}

/** A session that nobody has typed anything of. */
export function blankSession(day: string): TypedSession {
  const words = { titleFr: "", titleEn: "", descriptionFr: "", descriptionEn: "", notes: "" }
  const choices = { kind: "plenary", audience: "all", visibility: "internal" }
  return { ...words, ...choices, day, startsAt: "", endsAt: "", roomId: "", speakers: [], themes: [], named: [] }
}

/** What is typed of a confidential session without its words: an answer never sends them back. */
export function withoutWords(typed: TypedSession): TypedSession {
  const empty = { titleFr: "", titleEn: "", descriptionFr: "", descriptionEn: "", notes: "" }
  return { ...typed, ...empty, speakers: [], themes: [], named: [] }
}

/** What is typed, in the terms of the rules for conflicts: a time that cannot be read yet is left open. */
export function sessionTyped(typed: TypedSession, id: string): Session {
  const { day, titleFr, titleEn, themes } = typed
  const visibility = oneOf(visibilities, typed.visibility, "internal") satisfies Visibility
  const slot = { id, day, startsAt: readTime(typed.startsAt) ?? "", endsAt: readEnd(typed) ?? "" }
  const place = { roomId: typed.roomId === "" ? null : typed.roomId, visibility }
  const kind: SessionKind = oneOf(sessionKinds, typed.kind, "plenary")
  if (visibility === "confidential") {
    const words = { titleFr: null, titleEn: null, speakers: [], themes: [], namedPersonIds: [] }
    return { ...slot, ...place, ...words, kind, audience: "members" }
  }
  const audience: Audience = oneOf(audiences, typed.audience, "members")
  const speakers = typed.speakers.flatMap((value) => speakerOf(value) ?? [])
  return { ...slot, ...place, kind, titleFr, titleEn, speakers, themes, audience, namedPersonIds: typed.named }
}

export function speakerValue({ personId, functionTitle }: Speaker): string {
  return personId === null ? `f:${functionTitle}` : `p:${personId}`
}

export function speakerOf(value: string): Speaker | null {
  const said = visibleText(value.slice(2))
  if (said === "") return null
  if (value.startsWith("p:")) return { personId: said, functionTitle: null }
  return value.startsWith("f:") ? { personId: null, functionTitle: said } : null
}

function oneOf<T extends string>(known: readonly T[], text: string, otherwise: T): T {
  return known.find((one) => one === text) ?? otherwise
}
