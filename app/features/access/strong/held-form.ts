import type { Language } from "~/i18n/words"

/**
 * A form that came without a strong sign-in: nothing was done with it. It goes back to the browser that sent it, whole,
 * which sends it again once a key was proved; it is kept nowhere in between.
 */
export interface HeldForm {
  /** where the form goes */
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** files cannot be handed back: they are to be chosen again */
  readonly withFiles: boolean
  /** of whoever sent it: a page that is drawn in answer to a form knows nothing else of its reader */
  readonly language: Language
}

export function holdForm(action: string, form: FormData, language: Language): HeldForm {
  const entries = [...form]
  const fields = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string")
  return { action, fields, withFiles: fields.length < entries.length, language }
}

const marked = "heldForm"

/** What the gate answers with, and what the page reads back from it. */
export const asAnswer = (held: HeldForm) => ({ [marked]: held })

export function heldFormIn(answer: unknown): HeldForm | null {
  return typeof answer === "object" && answer !== null && marked in answer ? (answer[marked] as HeldForm) : null
}
