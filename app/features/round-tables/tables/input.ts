import { z } from "zod"
import { readDay } from "~/i18n/typed-dates"
import { visibleText } from "~/platform/visible-text"

/** Below the longest value that a form may send, so that nobody loses a page of notes to that limit. */
const longestNotes = 18_000
const longestPromise = 500

const written = (most: number, problem: string) =>
  z
    .string()
    .default("")
    .transform((text) => text.replaceAll("\r\n", "\n").trimEnd())
    .pipe(z.string().max(most, problem))

/** Of the notes that a form was made from; anything but a whole number is none that was ever shown. */
const revision = z
  .string()
  .regex(/^\d{1,9}$/, "no-revision")
  .transform(Number)

export const ownNotesInput = z.object({ revision, text: written(longestNotes, "words-too-long") })
export const tableNotesInput = z.object({
  revision,
  agenda: written(longestNotes, "words-too-long"),
  text: written(longestNotes, "words-too-long"),
})

/** An engagement as it was typed, to be shown again. */
export interface TypedEngagement {
  readonly parties: readonly string[]
  readonly what: string
  readonly dueOn: string
}

export const nothingTyped: TypedEngagement = { parties: [], what: "", dueOn: "" }

export function typedEngagement(form: FormData): TypedEngagement {
  const text = (name: string) => String(form.get(name) ?? "")
  return { parties: form.getAll("parties").map(String), what: text("what"), dueOn: text("dueOn") }
}

const problems = [
  "nobody-named",
  "unknown-party",
  "nothing-promised",
  "too-long",
  "no-day",
  "before-the-table",
  "words-too-long",
] as const
export const isEngagementProblem = (problem: string): problem is (typeof problems)[number] =>
  (problems as readonly string[]).includes(problem)

/** `parties`: those who may promise something there, as `partiesOf` names them; `day`: that of the table. */
export function engagementInput(parties: readonly { readonly value: string }[], day: string) {
  const known = new Set(parties.map(({ value }) => value))
  return z.object({
    parties: z
      .array(z.string().refine((value) => known.has(value), "unknown-party"))
      .min(1, "nobody-named")
      .transform((values) => ({
        officeId: values.flatMap((value) => afterPrefix(value, "office:"))[0] ?? null,
        personIds: values.flatMap((value) => afterPrefix(value, "person:")),
      })),
    what: z.string().overwrite(visibleText).min(1, "nothing-promised").max(longestPromise, "too-long"),
    dueOn: z
      .string()
      .transform((typed) => readDay(typed, day.slice(0, 4)) ?? "")
      .pipe(
        z
          .string()
          .min(1, "no-day")
          .refine((due) => due === "" || due >= day, "before-the-table"),
      ),
  })
}

const afterPrefix = (value: string, prefix: string) => (value.startsWith(prefix) ? [value.slice(prefix.length)] : [])

/** What may be done with an engagement that stands. */
/** What has just been done with an engagement, where the dossier says so. */
export const engagementDone = z.enum(["added", "withdrawn"])

export const engagementChange = z.object({
  engagement: z.string().regex(/^[0-9a-f]{32}$/),
  intent: z.enum(["keep", "reopen", "withdraw"]),
})

/** The same from the list of one's own. */
export const followedEngagement = z.object({
  table: z.string().regex(/^[0-9a-f]{32}$/),
  engagement: z.string().regex(/^[0-9a-f]{32}$/),
  intent: z.enum(["keep", "reopen"]),
})
