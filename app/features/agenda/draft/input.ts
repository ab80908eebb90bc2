import { z } from "zod"
import { readEndTime, readTime } from "~/i18n/typed-dates"
import { visibleText } from "~/platform/visible-text"
import { endAfter } from "~/platform/zones/day-times"
import { isDay } from "~/platform/zones/days"
import { audiences, sessionKinds, visibilities } from "../session"
import type { SessionFields } from "./session-fields"
import { speakerOf, type TypedSession } from "./typed"

/** What may be wrong with a field; `words.ts` says what to do about it. */
export const fieldErrors = [
  "choose",
  "too-long",
  "time-unreadable",
  "end-not-after-start",
  "title-missing",
  "named-missing",
  "round-table-not-confidential",
  "confidential-audience",
] as const
export type FieldError = (typeof fieldErrors)[number]
export type FieldErrors = Partial<Readonly<Record<keyof TypedSession, FieldError>>>

const says = (error: FieldError) => ({ error })
const line = (most: number) => z.string().overwrite(visibleText).max(most, says("too-long"))
const title = line(200).min(1, says("title-missing"))
const id = z.string().max(100)
const time = (read: (typed: string) => string | null) =>
  z.string().transform((typed, context) => {
    const time = read(typed)
    if (time !== null) return time
    context.addIssue({ code: "custom", message: "time-unreadable" satisfies FieldError })
    return z.NEVER
  })
const day = z.string().refine(isDay, says("choose"))
const room = z
  .string()
  .max(100)
  .transform((value) => (value === "" ? null : value))
const speaker = line(220).transform((value, context) => {
  const read = speakerOf(value)
  if (read) return read
  context.addIssue({ code: "custom", message: "choose" satisfies FieldError })
  return z.NEVER
})

const placing = { day, startsAt: time(readTime), endsAt: time(readEndTime), roomId: room }
const endOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => endAfter(startsAt, endsAt)
const endsAfterStart = (typed: { startsAt: string; endsAt: string }) => endOf(typed) !== null
/** The typed end as it is kept: `24:30` for 00:30 of the next day. */
const withEnd = <T extends { startsAt: string; endsAt: string }>(typed: T): T => ({
  ...typed,
  endsAt: endOf(typed) ?? typed.endsAt,
})
const atTheEnd = { path: ["endsAt"], ...says("end-not-after-start") }

/** Where a session stands. */
export const placingInput = z.object(placing).refine(endsAfterStart, atTheEnd).transform(withEnd)

/** The form of a confidential session has no audience: it is its members. */
function withAudience(typed: unknown): unknown {
  const isConfidential = typeof typed === "object" && typed !== null && "visibility" in typed
  return isConfidential && typed.visibility === "confidential" ? { ...typed, audience: "members" } : typed
}

/** The whole form of a session. */
const sessionForm = z
  .object({
    ...placing,
    kind: z.enum(sessionKinds, says("choose")),
    titleFr: title,
    titleEn: title,
    speakers: z.array(speaker).max(50, says("too-long")),
    themes: z.array(id).max(50, says("too-long")),
    audience: z.enum(audiences, says("choose")),
    named: z.array(id).max(300, says("too-long")),
    visibility: z.enum(visibilities, says("choose")),
    descriptionFr: line(4_000),
    descriptionEn: line(4_000),
    notes: line(4_000),
  })
  .refine(endsAfterStart, atTheEnd)
  .refine(({ kind, visibility }) => kind !== "round_table" || visibility === "confidential", {
    path: ["visibility"],
    ...says("round-table-not-confidential"),
  })
  .refine(({ audience, visibility }) => audience !== "members" || visibility === "confidential", {
    path: ["audience"],
    ...says("confidential-audience"),
  })
  .refine(({ audience, named, visibility }) => visibility === "confidential" || audience !== "named" || named.length, {
    path: ["named"],
    ...says("named-missing"),
  })
  .transform(withEnd)
  .transform(({ named, ...fields }): SessionFields => {
    if (fields.visibility === "confidential") return { ...fields, audience: "members", namedPersonIds: [] }
    return { ...fields, namedPersonIds: fields.audience === "named" ? named : [] }
  })

export const sessionInput = z.preprocess(withAudience, sessionForm)

/** The first thing wrong with each field. */
export function errorsOf(issues: readonly z.core.$ZodIssue[]): FieldErrors {
  const errors: Partial<Record<keyof TypedSession, FieldError>> = {}
  for (const { path, message } of issues) {
    const field = String(path[0]) as keyof TypedSession
    errors[field] ??= fieldErrors.find((error) => error === message) ?? "choose"
  }
  return errors
}
