import type { Key, Words } from "~/i18n/words"
import { custodianWords } from "../../roles/words"

/** The keys of somebody else, as administrators see them, and their reset by two. */
export const keyAccountWords = {
  keys: { fr: "Clés", en: "Keys" },
  "keys-none": { fr: "Aucune clé.", en: "No key." },
  "keys-count_one": { fr: "{{count}} clé, dernier usage : {{used}}.", en: "{{count}} key, last used: {{used}}." },
  "keys-count_other": { fr: "{{count}} clés, dernier usage : {{used}}.", en: "{{count}} keys, last used: {{used}}." },
  "keys-never": { fr: "jamais", en: "never" },
  "reset-hint": {
    fr: "Pour une clé perdue, quand la personne n'en a pas d'autre. Assurez-vous que c'est bien elle qui demande, de vive voix. Un officier de sécurité doit confirmer ; la personne en est avertie par lettre.",
    en: "For a lost key, when the person has no other. Make sure that it is really that person who asks, by word of mouth. A custodian has to confirm; the person is told by letter.",
  },
  "reset-ask": { fr: "Demander la réinitialisation", en: "Ask for a reset" },
  "reset-waiting": {
    fr: "Réinitialisation demandée par {{by}} ({{at}}). Une seconde personne doit confirmer.",
    en: "Reset asked for by {{by}} ({{at}}). A second person has to confirm.",
  },
  "reset-decline": { fr: "Écarter la demande", en: "Set the request aside" },
  "see-resets": { fr: "Voir les demandes", en: "See the requests" },
  "no-key": { fr: "Cette personne n'a aucune clé.", en: "This person has no key." },
  "own-keys": {
    fr: "Nul ne réinitialise ses propres clés : un autre administrateur doit le demander.",
    en: "Nobody resets the own keys: another administrator has to ask for it.",
  },
  "already-asked": {
    fr: "Une demande attend déjà une seconde personne.",
    en: "A request is already waiting for a second person.",
  },
  "done_reset-ask": {
    fr: "La demande est faite. Une seconde personne doit la confirmer.",
    en: "The request is made. A second person has to confirm it.",
  },
  "done_reset-decline": { fr: "La demande est écartée.", en: "The request is set aside." },
} satisfies Words

export const keyResetWords = {
  ...custodianWords,
  title: { fr: "Clés perdues", en: "Lost keys" },
  lede: {
    fr: "Qui a perdu sa seule clé n'ouvre plus rien de confidentiel. Deux personnes réinitialisent ses clés : un administrateur demande, un officier de sécurité confirme ; tant qu'il n'y en a aucun autre, ou que le compte de tous les autres est suspendu depuis une semaine, un second administrateur.",
    en: "Whoever has lost the only key opens nothing confidential any more. Two people reset the keys: an administrator asks, a custodian confirms; while there is no other, or every other one's account has been suspended for a week, a second administrator.",
  },
  custodians: { fr: "Officiers de sécurité", en: "Custodians" },
  waiting: { fr: "Demandes en attente", en: "Requests waiting" },
  "none-waiting": { fr: "Aucune demande n'attend.", en: "No request is waiting." },
  "asked-by": { fr: "Demandé par {{by}} ({{at}})", en: "Asked for by {{by}} ({{at}})" },
  "make-sure": {
    fr: "Avant de confirmer, assurez-vous de vive voix que cette personne a bien perdu sa clé.",
    en: "Before confirming, make sure by word of mouth that this person has really lost the key.",
  },
  confirm: { fr: "Confirmer la réinitialisation", en: "Confirm the reset" },
  "confirm-named": { fr: "Confirmer la réinitialisation : {{name}}", en: "Confirm the reset: {{name}}" },
  decline: { fr: "Écarter", en: "Set aside" },
  "decline-named": { fr: "Écarter la demande : {{name}}", en: "Set aside the request: {{name}}" },
  past: { fr: "Réinitialisations faites", en: "Resets done" },
  "none-past": { fr: "Aucune réinitialisation.", en: "No reset." },
  person: { fr: "Personne", en: "Person" },
  by: { fr: "Par", en: "By" },
  at: { fr: "Le", en: "On" },
  and: { fr: "{{first}} et {{second}}", en: "{{first}} and {{second}}" },
  "not-done": { fr: "Rien n'a été changé", en: "Nothing was changed" },
  "not-oneself": {
    fr: "Il s'agit de vos propres clés : une autre personne doit confirmer.",
    en: "These are your own keys: another person has to confirm.",
  },
  unknown: { fr: "Cette demande n'attend plus.", en: "This request is no longer waiting." },
  done_confirm: {
    fr: "Les clés sont réinitialisées, et la personne en est avertie.",
    en: "The keys are reset, and the person is told.",
  },
  done_decline: { fr: "La demande est écartée.", en: "The request is set aside." },
} satisfies Words

export type KeyResetKey = Key<typeof keyResetWords>

/** The sentence for what an address says was just done (`?fait=…`); null for anything else. */
export function resetDone(what: string | null): "done_confirm" | "done_decline" | null {
  return what === "confirm" || what === "decline" ? `done_${what}` : null
}
