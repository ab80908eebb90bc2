import { sayIn } from "~/i18n/say"
import type { Language, Words } from "~/i18n/words"

export const keyLetterWords = {
  greeting: { fr: "Bonjour,", en: "Good day," },
  signature: { fr: "Colloque, message automatique", en: "Colloque, automatic message" },
  "added-subject": {
    fr: "Une clé a été ajoutée à votre compte Colloque",
    en: "A key was added to your Colloque account",
  },
  "added-text": {
    fr: "Une clé d'accès vient d'être ajoutée à votre compte. Si ce n'est pas vous, prévenez sans attendre l'officier de sécurité.",
    en: "A passkey has just been added to your account. If it was not you, warn the custodian without delay.",
  },
  "reset-asked-subject": {
    fr: "La réinitialisation de vos clés Colloque est demandée",
    en: "A reset of your Colloque keys has been asked for",
  },
  "reset-asked-text": {
    fr: "{{first}} demande que vos clés d'accès soient réinitialisées, parce que vous en auriez perdu une. Une seconde personne doit confirmer. Si vous n'avez rien perdu, prévenez sans attendre l'officier de sécurité.",
    en: "{{first}} asks that your passkeys be reset, because you are said to have lost one. A second person has to confirm. If you have lost nothing, warn the custodian without delay.",
  },
  "reset-done-subject": { fr: "Vos clés Colloque sont réinitialisées", en: "Your Colloque keys have been reset" },
  "reset-done-text": {
    fr: "{{first}} et {{second}} ont réinitialisé vos clés d'accès : aucune n'ouvre plus rien, et vos connexions sont arrêtées. Connectez-vous de nouveau par lettre, puis ajoutez une clé dans les dix minutes. Si vous n'avez rien demandé, prévenez sans attendre l'officier de sécurité.",
    en: "{{first}} and {{second}} have reset your passkeys: none of them opens anything any more, and your sign-ins have ended. Sign in again by letter, then add a key within ten minutes. If you asked for nothing, warn the custodian without delay.",
  },
} satisfies Words

type About =
  | { readonly about: "added" }
  | { readonly about: "reset-asked"; readonly first: string }
  | { readonly about: "reset-done"; readonly first: string; readonly second: string }

/** Letters about somebody's keys. They name who acted and no key. */
export function keyLetter({ about, ...names }: About, language: Language): { subject: string; text: string } {
  const say = sayIn(keyLetterWords, language)
  const text = [say("greeting"), say(`${about}-text`, names), say("signature")].join("\n\n")
  return { subject: say(`${about}-subject`), text: `${text}\n` }
}
