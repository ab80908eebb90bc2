import { longDay } from "~/i18n/dates"
import { sayIn } from "~/i18n/say"
import type { Language, Words } from "~/i18n/words"
import { inParis } from "~/platform/zones/paris"

export const signInLetterWords = {
  subject: { fr: "Votre lien de connexion à Colloque", en: "Your sign-in link for Colloque" },
  greeting: { fr: "Bonjour,", en: "Good day," },
  ask: {
    fr: "Vous avez demandé à vous connecter à Colloque. Ouvrez ce lien dans le navigateur où vous l'avez demandé :",
    en: "You asked to sign in to Colloque. Open this link in the browser in which you asked for it:",
  },
  valid: {
    fr: "Il est valable jusqu'à {{time}}, heure de Paris, le {{day}}, et ne sert qu'une fois.",
    en: "It is valid until {{time}}, Paris time, on {{day}}, and works once.",
  },
  "not-you": {
    fr: "Si vous n'avez rien demandé, ne faites rien : sans ce lien, personne n'entre à votre place.",
    en: "If you did not ask for anything, do nothing: without this link nobody comes in in your place.",
  },
  signature: { fr: "Colloque, message automatique", en: "Colloque, automatic message" },
} satisfies Words

interface SignInLetter {
  readonly link: string
  readonly expiresAt: string
  readonly language: Language
}

/** The letter that carries a sign-in link. It names nobody: whoever reads over a shoulder learns nothing. */
export function signInLetter({ link, expiresAt, language }: SignInLetter): { subject: string; text: string } {
  const say = sayIn(signInLetterWords, language)
  const until = inParis(expiresAt)
  const [day, hour] = [longDay(until, language), until.slice(11)]
  // In prose, French writes 14 h 30.
  const time = language === "fr" ? hour.replace(":", "\u00a0h\u00a0") : hour
  const paragraphs = [say("greeting"), say("ask"), link, say("valid", { day, time }), say("not-you"), say("signature")]
  return { subject: say("subject"), text: `${paragraphs.join("\n\n")}\n` }
}
