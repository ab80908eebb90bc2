import { reminderKind } from "~/features/mail/confidential-kinds"
import { sayIn } from "~/i18n/say"
import type { Language, Words } from "~/i18n/words"
import type { Letter } from "~/platform/outbox"

export const reminderWords = {
  subject: { fr: "Réponse attendue", en: "Answer awaited" },
  text: { fr: "Réponse attendue.", en: "An answer is awaited." },
} satisfies Words

interface Addressee {
  readonly personId: string
  readonly email: string
  readonly language: Language
}

/** A letter passes through other hands: it says that an answer is awaited, and where; not of what. */
export function reminder({ personId, email, language }: Addressee, address: string): Letter {
  const say = sayIn(reminderWords, language)
  const text = `${say("text")}\n\n${address}\n`
  return { kind: reminderKind, personId, address: email, language, subject: say("subject"), text }
}
