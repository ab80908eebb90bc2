import { engagementLetterKind } from "~/features/mail/confidential-kinds"
import { sayIn } from "~/i18n/say"
import type { Language } from "~/i18n/words"
import { letterWords } from "./letter-words"

export interface Addressee {
  readonly personId: string
  readonly email: string
  readonly language: Language
  readonly civility: string
  readonly familyName: string
}

/** That something waits in Colloque, and nothing else: neither what nor when nor of which event. */
export function somethingIsDue(to: Addressee, address: string) {
  const say = sayIn(letterWords, to.language)
  return {
    kind: engagementLetterKind,
    personId: to.personId,
    address: to.email,
    language: to.language,
    subject: say("subject"),
    text: say("text", { name: `${to.civility} ${to.familyName}`, address }),
  }
}
