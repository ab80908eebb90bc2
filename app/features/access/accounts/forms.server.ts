import type { AppLoadContext } from "@remix-run/node"
import type { z } from "zod"
import { newId } from "~/platform/crypto/tokens.server"
import { typedIn } from "~/platform/typed-form"
import type { Grant } from "../policy"
import { grantRole, withdrawRole } from "../roles/commands.server"
import { grantRoleInput, withdrawRoleInput } from "../roles/input"
import { askForReset, declineReset } from "../strong/resets/commands.server"
import { askForResetInput, resetInput } from "../strong/resets/input"
import { changeAccount, liftSuspension, suspendAccount } from "./commands.server"
import { errorsOf, type FormAnswer } from "./form-answer"
import { changeAccountInput, liftInput, suspendInput } from "./input"

type Answered =
  /** done: the word that the page opens with */
  { readonly done: string } | { readonly status: 400 | 404 | 409; readonly answer: FormAnswer }

type Outcome =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly reason: string; readonly facts?: unknown }

interface Desk {
  readonly context: AppLoadContext
  readonly grant: Grant<"manage-accounts">
  readonly personId: string
  readonly signInPage: string
}

/** Reads a form, does what it asks, and answers either what was done or why not, with what had been typed. */
export async function answerForm<S extends z.ZodType>(
  name: string,
  form: FormData,
  schema: S,
  work: (input: z.output<S>) => Promise<Outcome>,
): Promise<Answered> {
  const typed = typedIn(form)
  const unanswered = { form: name, reason: null, errors: {}, typed, current: null, formKey: newId() }
  const read = schema.safeParse(typed)
  if (!read.success) return { status: 400, answer: { ...unanswered, errors: errorsOf(read.error.issues) } }
  const outcome = await work(read.data)
  if (outcome.ok) return { done: typeof outcome.value === "string" ? outcome.value : name }
  const current = (outcome.facts ?? null) as FormAnswer["current"]
  const status = outcome.reason === "unknown" ? 404 : 409
  return { status, answer: { ...unanswered, reason: outcome.reason, current } }
}

/** The forms of one account's page, told apart by their `intent`. */
export function answerAccountForm({ context, grant, personId, signInPage }: Desk, form: FormData): Promise<Answered> {
  const { db, journal, outbox, realClock, clock } = context
  const when = { now: realClock.now(), today: clock.now().slice(0, 10) }
  switch (form.get("intent")) {
    case "identity":
      return answerForm("identity", form, changeAccountInput, (input) =>
        changeAccount(db, grant, { journal, outbox, signInPage }, personId, input, when),
      )
    case "grant":
      return answerForm("grant", form, grantRoleInput, (input) => grantRole(db, grant, journal, personId, input, when))
    case "withdraw":
      return answerForm("withdraw", form, withdrawRoleInput, (input) =>
        withdrawRole(db, grant, journal, personId, input, when),
      )
    case "suspend":
      return answerForm("suspend", form, suspendInput, (input) =>
        suspendAccount(db, grant, journal, personId, input, when),
      )
    case "lift":
      return answerForm("lift", form, liftInput, (input) => liftSuspension(db, grant, journal, personId, input, when))
    case "reset-ask":
      return answerForm("reset-ask", form, askForResetInput, (input) =>
        askForReset(db, grant, { journal, outbox }, personId, input, when),
      )
    case "reset-decline":
      return answerForm("reset-decline", form, resetInput, (input) => declineReset(db, grant, { journal }, input, when))
    default:
      throw new Response("Formulaire inconnu.\n", { status: 400 })
  }
}
