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
    fr: "L'administration a remplacé l'adresse de votre compte. Cette adresse-ci n'ouvre plus Colloque, et vos connexions en cours sont arrêtées. Une seconde personne doit confirmer la nouvelle adresse avant qu'elle permette d'ajouter une première clé. Si vous n'en avez pas été averti, prévenez sans attendre l'officier de sécurité.",
    en: "The administrators have replaced the address of your account. This address no longer opens Colloque, and your present sign-ins have ended. A second person has to confirm the new address before it can add a first key. If nobody told you so, warn the custodian without delay.",
  },
  "new-address-text": {
    fr: "Cette adresse est désormais celle de votre compte dans Colloque. Pour entrer, indiquez-la sur la page de connexion. Si vous n'avez pas encore de clé, vous pourrez en ajouter une quand une seconde personne aura confirmé cette adresse.",
    en: "This address is now the one of your account in Colloque. To come in, give it on the sign-in page. If you have no key yet, you can add one once a second person has confirmed this address.",
  },
  "address-confirmed-subject": {
    fr: "Votre nouvelle adresse dans Colloque est confirmée",
    en: "Your new address in Colloque is confirmed",
  },
  "address-confirmed-text": {
    fr: "Une seconde personne a confirmé la nouvelle adresse de votre compte : vous pouvez y ajouter une première clé. Si vous n'avez pas changé d'adresse, prévenez sans attendre l'officier de sécurité.",
    en: "A second person has confirmed the new address of your account: you can add a first key there. If you have not changed your address, warn the custodian without delay.",
  },
} satisfies Words

type About = "invited" | "replaced" | "new-address" | "address-confirmed"

const subjects = {
  invited: "invited-subject",
  replaced: "replaced-subject",
  "new-address": "replaced-subject",
  "address-confirmed": "address-confirmed-subject",
} as const satisfies Record<About, keyof typeof accountLetterWords>

/** Letters that also go to an address that opens the account no longer. */
const withoutLink: readonly About[] = ["replaced", "address-confirmed"]

/** Letters about an account: its opening, a change of address and its confirmation, told to the old and the new one. */
export function accountLetter(about: About, signInPage: string, language: Language): { subject: string; text: string } {
  const say = sayIn(accountLetterWords, language)
  const link = withoutLink.includes(about) ? [] : [signInPage]
  const text = [say("greeting"), say(`${about}-text`), ...link, say("signature")].join("\n\n")
  return { subject: say(subjects[about]), text: `${text}\n` }
}
