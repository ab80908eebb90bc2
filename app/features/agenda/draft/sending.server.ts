import type { Grant } from "~/features/access/policy"
import type { RequestContext } from "~/platform/installation"
import { formKeyIn } from "~/platform/sent-forms.server"
import { typedIn as allIn, baseIn, type Typed } from "~/platform/typed-form"
import { toWall } from "~/platform/zones/wall-clock"
import { createSession, editSession, moveSession, type Planned, type Planning } from "./commands.server"
import { errorsOf, placingInput, sessionInput } from "./input"
import type { SealWords } from "./keeping.server"
import type { Found, Outcome } from "./outcome"
import { peopleNamed } from "./people-search.server"
import { namesOf } from "./planners-table.server"
import { draftSession, lastChangeOf } from "./queries.server"
import { fieldsOf } from "./session-fields"
import { slotAlone } from "./slot-alone"
import {
  placingFields,
  sentSession,
  speakerOf,
  type TypedSession,
  typedFields,
  typedIn,
  typedOf,
  withoutWords,
} from "./typed"

interface Sending {
  readonly context: RequestContext
  readonly grant: Grant<"plan-agenda">
  readonly form: FormData
  /** the session's; null for a new one */
  readonly id: string | null
  readonly timeZone: string
  readonly seal: SealWords
}

export type Sent =
  | { readonly saved: { readonly id: string; readonly day: string } }
  | { readonly saved: null; readonly status: number; readonly outcome: Outcome }

/**
 * Answers a session's form by what it was sent for: to look for people, to check the place, to settle two versions, or to
 * save. A confidential session is moved, since nothing else of it is in the form.
 */
export async function sendSession(sending: Sending): Promise<Sent> {
  const { context, grant, form, id } = sending
  const { db } = context
  const intent = String(form.get("intent") ?? "save")
  const current = id === null ? null : await draftSession(db, grant, id)
  if (id !== null && !current)
    return refusal(sending, typedIn(form), { ok: false, reason: "unknown-session", facts: undefined })
  const typed = typedIn(form)

  if (intent === "search-speakers" || intent === "search-named") {
    const field = intent === "search-named" ? "named" : "speakers"
    const looked = String(form.get(`${field}Search`) ?? "").slice(0, 100)
    const found: Found = { field, looked, people: await peopleNamed(db, grant, looked) }
    return answer(sending, typed, 200, { kind: "looked", found })
  }
  const moves = current?.visibility === "confidential"
  const parsed = moves ? placingInput.safeParse(typed) : sessionInput.safeParse(typed)
  if (intent === "check")
    return answer(sending, typed, 200, { kind: "checked", errors: parsed.success ? {} : errorsOf(parsed.error.issues) })
  if (!parsed.success) return answer(sending, typed, 400, { kind: "wrong", errors: errorsOf(parsed.error.issues) })
  const result = await save(sending, parsed.data)
  return result.ok ? { saved: { id: result.value.id, day: parsed.data.day } } : refusal(sending, typed, result)
}

type Parsed = ReturnType<typeof placingInput.parse> | ReturnType<typeof sessionInput.parse>

function save({ context, grant, form, id, seal }: Sending, parsed: Parsed): Promise<Planned> {
  const { db, journal, clock, realClock } = context
  const planning: Planning = {
    journal,
    seal,
    now: clock.now(),
    realNow: realClock.now(),
    formKey: formKeyIn(form),
  }
  const revision = revisionIn(form)
  if (!("kind" in parsed)) return moveSession(db, grant, { id: id ?? "", revision, to: parsed }, planning)
  if (id === null) return createSession(db, grant, parsed, planning)
  return editSession(db, grant, { id, revision, fields: parsed }, planning)
}

async function refusal(sending: Sending, typed: TypedSession, result: Planned & { ok: false }): Promise<Sent> {
  const { context, grant, timeZone } = sending
  const current = result.facts?.current
  if (!current) return answer(sending, typed, 409, { kind: "refused", reason: result.reason })
  // Of a reserved slot nobody here learns its kind, its audience, or who changed it and when: only that it has changed.
  const reserved = current.visibility === "confidential"
  const change = reserved ? null : await lastChangeOf(context.db, grant, current.id)
  const at = toWall(Date.parse(change?.at ?? context.clock.now()), timeZone)
  const theirs = typedOf(fieldsOf(reserved ? { ...current, ...slotAlone(current) } : current))
  const meanwhile = { typed: theirs, revision: current.revision, by: change?.by ?? null, at }
  const stale = { kind: "refused", reason: result.reason, meanwhile, revision: current.revision } as const
  // Words that did not come back cannot be compared: they are typed again over the version that is saved.
  if (withheld(typed)) return answer(sending, typed, 409, { ...stale, base: sentSession(theirs) })
  return answer(sending, typed, 409, stale)
}

const withheld = ({ visibility }: TypedSession) => visibility === "confidential"

/** The revision that a form was made from. */
const revisionIn = (form: FormData) => Number(form.get("revision"))

/** The values that a form was opened with; of a confidential session never its words. */
function openedWith(form: FormData, typed: TypedSession): Typed {
  const base = baseIn(allIn(form))
  const fields = withheld(typed) ? placingFields : typedFields
  return Object.fromEntries(fields.flatMap((field) => (field in base ? [[field, base[field] ?? ""]] : [])))
}

async function answer(
  { context, form }: Sending,
  typed: TypedSession,
  status: number,
  rest: Pick<Outcome, "kind"> & Partial<Outcome>,
): Promise<Sent> {
  const nothing = { errors: {}, found: null, reason: null, meanwhile: null }
  const made = { revision: revisionIn(form), base: openedWith(form, typed) }
  const shown = withheld(typed) ? withoutWords(typed) : typed
  const both = [shown, ...(rest.meanwhile ? [rest.meanwhile.typed] : [])]
  const ids = new Set(both.flatMap((one) => [...one.named, ...one.speakers.map((value) => speakerOf(value)?.personId)]))
  const names = await namesOf(context.db)
  const people = new Map([...names].filter(([personId]) => ids.has(personId)))
  return {
    saved: null,
    status,
    outcome: { ...nothing, ...made, ...rest, typed: shown, withheld: withheld(typed), people },
  }
}
