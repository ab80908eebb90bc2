import type { Key, Words } from "~/i18n/words"
import { custodianWords } from "../roles/words"

/** An address and its last replacement, as whoever confirms something about its holder reads them. */
export const addressShownWords = {
  "address-is": { fr: "Adresse : {{address}}", en: "Address: {{address}}" },
  "address-replaced": {
    fr: "Adresse remplacée par {{by}} ({{at}}) ; auparavant {{previous}}.",
    en: "Address replaced by {{by}} ({{at}}); before that {{previous}}.",
  },
  "address-replaced-unknown": {
    fr: "Adresse remplacée par {{by}} ({{at}}).",
    en: "Address replaced by {{by}} ({{at}}).",
  },
  "address-waits": {
    fr: "Une seconde personne ne l'a pas encore confirmée : elle ne permet d'ajouter aucune première clé.",
    en: "A second person has not confirmed it yet: it allows no first key.",
  },
  "see-addresses": { fr: "Voir les adresses remplacées", en: "See the replaced addresses" },
} satisfies Words

export const replacedAddressWords = {
  ...custodianWords,
  ...addressShownWords,
  title: { fr: "Adresses remplacées", en: "Replaced addresses" },
  lede: {
    fr: "Qui reçoit le courrier d'une adresse peut ouvrir le compte et y ajouter une première clé. Une adresse remplacée ne le permet qu'une fois confirmée par une seconde personne : un officier de sécurité ; tant qu'il n'y en a aucun autre, ou que le compte de tous les autres est suspendu depuis une semaine, un second administrateur. Qui a déjà une clé continue de s'en servir.",
    en: "Whoever receives the mail of an address can open the account and add a first key there. A replaced address allows that only once a second person has confirmed it: a custodian; while there is no other, or every other one's account has been suspended for a week, a second administrator. Whoever has a key already goes on using it.",
  },
  custodians: { fr: "Officiers de sécurité", en: "Custodians" },
  duty_one: { fr: "{{count}} adresse remplacée à confirmer", en: "{{count}} replaced address to confirm" },
  duty_other: { fr: "{{count}} adresses remplacées à confirmer", en: "{{count}} replaced addresses to confirm" },
  waiting: { fr: "À confirmer", en: "To be confirmed" },
  "none-waiting": { fr: "Aucune adresse n'attend.", en: "No address is waiting." },
  "make-sure": {
    fr: "Avant de confirmer, assurez-vous de vive voix auprès de cette personne que cette adresse est bien la sienne.",
    en: "Before confirming, make sure by word of mouth, with that person, that this address is really theirs.",
  },
  refuse: {
    fr: "Si elle ne l'est pas, ne confirmez rien et prévenez l'administration : l'adresse est à remplacer de nouveau.",
    en: "If it is not, confirm nothing and tell the administrators: the address has to be replaced again.",
  },
  confirm: { fr: "Confirmer l'adresse", en: "Confirm the address" },
  "confirm-named": { fr: "Confirmer l'adresse : {{name}}", en: "Confirm the address: {{name}}" },
  past: { fr: "Adresses confirmées", en: "Confirmed addresses" },
  "none-past": { fr: "Aucune adresse confirmée.", en: "No address confirmed." },
  person: { fr: "Personne", en: "Person" },
  by: { fr: "Par", en: "By" },
  at: { fr: "Le", en: "On" },
  and: { fr: "{{first}} et {{second}}", en: "{{first}} and {{second}}" },
  "not-done": { fr: "Rien n'a été changé", en: "Nothing was changed" },
  "same-person": {
    fr: "Vous avez remplacé cette adresse : une autre personne doit la confirmer.",
    en: "You replaced this address: another person has to confirm it.",
  },
  "not-oneself": {
    fr: "Il s'agit de votre propre adresse : une autre personne doit la confirmer.",
    en: "This is your own address: another person has to confirm it.",
  },
  "needs-custodian": {
    fr: "Un officier de sécurité doit confirmer cette adresse.",
    en: "A custodian has to confirm this address.",
  },
  "needs-administrator": {
    fr: "Un second administrateur doit confirmer cette adresse.",
    en: "A second administrator has to confirm this address.",
  },
  "too-new": {
    fr: "Qui a remplacé l'adresse et qui la confirme doivent être administrateurs, et l'avoir été avant ce remplacement et avant la suspension des officiers de sécurité. Un autre administrateur doit la remplacer ou la confirmer.",
    en: "Whoever replaced the address and whoever confirms it must be administrators, and must have been before it was replaced and before the custodians were suspended. Another administrator has to replace or confirm it.",
  },
  unknown: { fr: "Cette adresse n'attend plus.", en: "This address is no longer waiting." },
  done_confirm: {
    fr: "L'adresse est confirmée, et la personne en est avertie.",
    en: "The address is confirmed, and the person is told.",
  },
} satisfies Words

export type ReplacedAddressKey = Key<typeof replacedAddressWords>
