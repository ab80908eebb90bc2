import { sayIn } from "~/i18n/say"
import type { Language } from "~/i18n/words"
import { publicationWords } from "./words"

/** Somebody whose programme a publication changes. */
export interface Addressee {
  readonly personId: string
  readonly email: string
  readonly language: Language
  readonly civility: string
  readonly familyName: string
}

export interface PublishedEvent {
  readonly titleFr: string
  readonly titleEn: string
}

/**
 * « Votre programme a changé », and where it is read: a letter passes through other hands, so it says neither what changed
 * nor when nor where.
 */
export function programmeChanged(to: Addressee, { titleFr, titleEn }: PublishedEvent, address: string) {
  const say = sayIn(publicationWords, to.language)
  const event = to.language === "fr" ? titleFr : titleEn
  const name = `${to.civility} ${to.familyName}`
  return {
    kind: "programme-changed",
    personId: to.personId,
    address: to.email,
    language: to.language,
    subject: say("letter-subject", { event }),
    text: say("letter-text", { name, event, address }),
  }
}
