import type { Language } from "~/i18n/words"

/**
 * A form that came without the sign-in it needs: nothing was done with it. It goes back to the browser that sent it, whole,
 * which sends it again once somebody has signed in or proved a key; the server keeps nothing of it.
 */
export interface HeldForm {
  /** a sign-in, because the one it was typed in is over; the proof of a key; `other-person`: it was typed by somebody else than the person who is signed in, and comes back empty */
  readonly needs: "sign-in" | "key" | "other-person"
  /** where the form goes */
  readonly action: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** files cannot be handed back: they are to be chosen again */
  readonly withFiles: boolean
  /** the words of a session that becomes confidential are in no answer: they are to be typed again */
  readonly withheld: boolean
  /** of whoever sent it: a page that is drawn in answer to a form knows nothing else of its reader */
  readonly language: Language
}

export function holdForm(
  action: string,
  form: FormData,
  { needs, language }: Pick<HeldForm, "needs" | "language">,
): HeldForm {
  const withheld = !mayGoBack(form)
  const entries = withheld || needs === "other-person" ? [] : [...form]
  const fields = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string")
  return { needs, action, fields, withFiles: fields.length < entries.length, withheld, language }
}

/** The words of a session that becomes confidential are in no answer, whatever happened. */
export const mayGoBack = (form: FormData) => form.get("visibility") !== "confidential"

const marked = "heldForm"

/** What the gate answers with, and what the page reads back from it. */
export const asAnswer = (held: HeldForm) => ({ [marked]: held })

export function heldFormIn(answer: unknown): HeldForm | null {
  return typeof answer === "object" && answer !== null && marked in answer ? (answer[marked] as HeldForm) : null
}
