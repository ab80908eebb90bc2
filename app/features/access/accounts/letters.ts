import { sayIn } from "~/i18n/say"
import type { Language, Words } from "~/i18n/words"

export const accountLetterWords = {
  greeting: { fr: "Bonjour,", en: "Good day," },
  signature: { fr: "Colloque, message automatique", en: "Colloque, automatic message" },
  "invited-subject": { fr: "Votre accès à Colloque", en: "Your access to Colloque" },
  "invited-text": {
    fr: "Un compte vous a été ouvert dans Colloque, l'outil de la direction pour le colloque et les séminaires régionaux. Pour entrer, indiquez cette adresse sur la page de connexion : vous y recevrez un lien, sans mot de passe.",
    en: "An account has been opened for you in Colloque, the directorate's tool for the colloquium and the regional seminars. To come in, give this address on the sign-in page: you will receive a link there, without any password.",
  },
  "replaced-subject": { fr: "Votre adresse dans Colloque a changé", en: "Your address in Colloque has changed" },
  "replaced-text": {
    fr: "L'administration a remplacé l'adresse de votre compte. Cette adresse-ci n'ouvre plus Colloque, et vos connexions en cours sont arrêtées. Si vous n'en avez pas été averti, prévenez sans attendre l'officier de sécurité.",
    en: "The administrators have replaced the address of your account. This address no longer opens Colloque, and your present sign-ins have ended. If nobody told you so, warn the custodian without delay.",
  },
  "new-address-text": {
    fr: "Cette adresse est désormais celle de votre compte dans Colloque. Pour entrer, indiquez-la sur la page de connexion.",
    en: "This address is now the one of your account in Colloque. To come in, give it on the sign-in page.",
  },
} satisfies Words

type About = "invited" | "replaced" | "new-address"

/** Letters about an account: its opening, and a change of address told to the old one and to the new one. */
export function accountLetter(about: About, signInPage: string, language: Language): { subject: string; text: string } {
  const say = sayIn(accountLetterWords, language)
  const subject = say(about === "invited" ? "invited-subject" : "replaced-subject")
  const link = about === "replaced" ? [] : [signInPage]
  return { subject, text: `${[say("greeting"), say(`${about}-text`), ...link, say("signature")].join("\n\n")}\n` }
}
