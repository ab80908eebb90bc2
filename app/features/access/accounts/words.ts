import type { Key, Words } from "~/i18n/words"
import { addressShownWords } from "../addresses/words"
import { roleWords } from "../policy-words"
import { custodianWords } from "../roles/words"
import { keyAccountWords } from "../strong/resets/words"

export const accountWords = {
  ...roleWords,
  accounts: { fr: "Comptes", en: "Accounts" },
  lede: {
    fr: "Qui peut entrer, et avec quels rôles. L'administration ne voit jamais le contenu des événements.",
    en: "Who may come in, and with which roles. Administrators never see the content of events.",
  },
  invite: { fr: "Inviter une personne", en: "Invite somebody" },
  custodians: { fr: "Officiers de sécurité", en: "Custodians" },
  filter: { fr: "Chercher un compte", en: "Look for an account" },
  search: { fr: "Nom, adresse ou code", en: "Name, address or code" },
  role: { fr: "Rôle", en: "Role" },
  state: { fr: "État", en: "State" },
  any: { fr: "Tous", en: "All" },
  show: { fr: "Afficher", en: "Show" },
  active: { fr: "Ouvert", en: "Open" },
  suspended: { fr: "Suspendu", en: "Suspended" },
  "never-in": { fr: "Jamais connecté", en: "Never signed in" },
  person: { fr: "Personne", en: "Person" },
  address: { fr: "Adresse professionnelle", en: "Work address" },
  "address-short": { fr: "Adresse", en: "Address" },
  "last-in-short": { fr: "Connexion", en: "Signed in" },
  roles: { fr: "Rôles", en: "Roles" },
  "last-in": { fr: "Dernière connexion", en: "Last sign-in" },
  never: { fr: "jamais", en: "never" },
  range: { fr: "{{from}} à {{to}} sur {{total}}", en: "{{from}} to {{to}} of {{total}}" },
  pages: { fr: "Pages", en: "Pages" },
  previous: { fr: "Précédente", en: "Previous" },
  next: { fr: "Suivante", en: "Next" },
  none: { fr: "Aucun compte ne répond à cette recherche", en: "No account answers this search" },
  "none-text": {
    fr: "Élargissez la recherche, ou invitez cette personne.",
    en: "Widen the search, or invite that person.",
  },
  "all-accounts": { fr: "Tous les comptes", en: "All accounts" },

  "invite-lede": {
    fr: "La personne reçoit une lettre qui lui dit comment entrer. Les attachés, eux, arrivent par l'import du réseau.",
    en: "That person receives a letter that says how to come in. Attachés come by the import of the network.",
  },
  civility: { fr: "Civilité", en: "Title" },
  mme: { fr: "Mme", en: "Mrs (Mme)" },
  m: { fr: "M.", en: "Mr (M.)" },
  "given-name": { fr: "Prénom", en: "Given name" },
  "family-name": { fr: "Nom", en: "Family name" },
  language: { fr: "Langue", en: "Language" },
  french: { fr: "Français", en: "French" },
  english: { fr: "Anglais", en: "English" },
  position: { fr: "Appartenance", en: "Belongs to" },
  position_central: { fr: "Direction centrale", en: "The directorate" },
  position_partner: { fr: "Partenaire extérieur", en: "An outside partner" },
  position_speaker: { fr: "Intervenant extérieur", en: "An outside speaker" },
  position_administrator: { fr: "Administration des comptes seulement", en: "Administration of accounts only" },
  "position-hint": {
    fr: "Elle dit ce que la personne voit sans aucun rôle.",
    en: "It says what the person sees without any role.",
  },
  send: { fr: "Ouvrir le compte et écrire", en: "Open the account and write" },

  identity: { fr: "Identité et adresse", en: "Identity and address" },
  "identity-hint": {
    fr: "Une nouvelle adresse arrête toutes les connexions en cours, et rend caduques les propositions et les réinitialisations en attente ; l'ancienne et la nouvelle en sont averties. Elle ne permet d'ajouter une première clé qu'une fois confirmée par une seconde personne.",
    en: "A new address ends every present sign-in, and makes void what is proposed or asked for this person; the old one and the new one are told. It allows a first key only once a second person has confirmed it.",
  },
  save: { fr: "Enregistrer l'identité", en: "Save the identity" },
  "they-have": { fr: "Ce que contient le compte maintenant", en: "What the account holds now" },
  code: { fr: "Code de l'annuaire", en: "Directory code" },
  created: { fr: "Compte ouvert", en: "Account opened" },
  "invited-by": { fr: "{{at}}, par {{by}}", en: "{{at}}, by {{by}}" },
  from: { fr: "Du", en: "From" },
  until: { fr: "Au", en: "Until" },
  "from-hint": {
    fr: "Par exemple 07/09/2025. Vide : dès maintenant.",
    en: "For example 07/09/2025. Empty: from now on.",
  },
  "until-hint": { fr: "Compris. Vide : sans limite.", en: "Included. Empty: without limit." },
  event: { fr: "Événement", en: "Event" },
  "every-event": { fr: "Tous les événements", en: "Every event" },
  "no-roles": { fr: "Aucun rôle accordé.", en: "No role granted." },
  given: { fr: "Accordé", en: "Granted" },
  "given-by": { fr: "{{at}}, par {{by}}", en: "{{at}}, by {{by}}" },
  "given-by-two": { fr: "{{at}}, par {{by}} et {{second}}", en: "{{at}}, by {{by}} and {{second}}" },
  "given-at-setup": { fr: "à l'installation", en: "at the installation" },
  "withdrawn-by": { fr: "Retiré : {{at}}, par {{by}}", en: "Withdrawn: {{at}}, by {{by}}" },
  days: { fr: "Jours", en: "Days" },
  "days-none": { fr: "sans limite", en: "without limit" },
  "days-from": { fr: "dès le {{from}}", en: "from {{from}}" },
  "days-until": { fr: "jusqu'au {{until}}", en: "until {{until}}" },
  "days-both": { fr: "du {{from}} au {{until}}", en: "{{from}} to {{until}}" },
  withdraw: { fr: "Retirer", en: "Withdraw" },
  "withdraw-named": { fr: "Retirer le rôle {{role}}", en: "Withdraw the role {{role}}" },
  "grant-title": { fr: "Accorder un rôle", en: "Grant a role" },
  "grant-hint": {
    fr: "Un officier de sécurité ou un chef d'office n'est nommé qu'à deux : votre proposition attendra une seconde personne.",
    en: "A custodian or an office head is only named by two: your proposal will wait for a second person.",
  },
  grant: { fr: "Accorder le rôle", en: "Grant the role" },
  choose: { fr: "Choisir", en: "Choose" },
  waiting: {
    fr: "Proposition en attente : {{role}}, faite par {{by}} ({{at}}).",
    en: "Proposal waiting for a second person: {{role}}, made by {{by}} ({{at}}).",
  },
  "see-proposals": { fr: "Voir les propositions", en: "See the proposals" },
  suspension: { fr: "Suspension", en: "Suspension" },
  "suspend-hint": {
    fr: "La personne est dehors dès sa prochaine demande ; ses calendriers abonnés se vident.",
    en: "The person is out at the next request; the calendar feeds are emptied.",
  },
  reason: { fr: "Motif", en: "Reason" },
  "reason-hint": {
    fr: "Gardé avec le compte ; les autres administrateurs le lisent.",
    en: "Kept with the account; other administrators read it.",
  },
  suspend: { fr: "Suspendre le compte", en: "Suspend the account" },
  lift: { fr: "Lever la suspension", en: "Lift the suspension" },
  "suspended-by": {
    fr: "Suspendu par {{by}} ({{at}}) : {{reason}}",
    en: "Suspended by {{by}} ({{at}}): {{reason}}",
  },
  "lifted-by": { fr: "Levée par {{by}} ({{at}})", en: "Lifted by {{by}} ({{at}})" },

  done_identity: { fr: "L'identité est enregistrée.", en: "The identity is saved." },
  done_granted: { fr: "Le rôle est accordé.", en: "The role is granted." },
  done_proposed: {
    fr: "La proposition est faite. Une seconde personne doit la confirmer.",
    en: "The proposal is made. A second person has to confirm it.",
  },
  done_withdraw: { fr: "Le rôle est retiré.", en: "The role is withdrawn." },
  done_suspend: { fr: "Le compte est suspendu.", en: "The account is suspended." },
  done_lift: { fr: "La suspension est levée.", en: "The suspension is lifted." },
  done_invited: {
    fr: "Le compte est ouvert, la lettre est en chemin.",
    en: "The account is open, the letter is on its way.",
  },
  done_second: { fr: "La nomination est confirmée.", en: "The naming is confirmed." },
  done_decline: { fr: "La proposition est écartée.", en: "The proposal is set aside." },

  "not-done": { fr: "Rien n'a été changé", en: "Nothing was changed" },
  "to-correct": { fr: "Des réponses sont à corriger", en: "Some answers need a correction" },
  "address-missing": { fr: "Indiquez l'adresse.", en: "Give the address." },
  "address-wrong": { fr: "Indiquez une adresse complète.", en: "Give a whole address." },
  "civility-missing": { fr: "Choisissez une civilité.", en: "Choose a title." },
  "given-name-missing": { fr: "Indiquez le prénom.", en: "Give the given name." },
  "family-name-missing": { fr: "Indiquez le nom.", en: "Give the family name." },
  "language-missing": { fr: "Choisissez une langue.", en: "Choose a language." },
  "position-missing": { fr: "Choisissez une appartenance.", en: "Choose where the person belongs." },
  "too-long": { fr: "Raccourcissez ce texte.", en: "Shorten this text." },
  "reason-missing": { fr: "Indiquez le motif de la suspension.", en: "Give the reason of the suspension." },
  "role-missing": { fr: "Choisissez un rôle.", en: "Choose a role." },
  "event-missing": { fr: "Choisissez un événement.", en: "Choose an event." },
  "day-wrong": {
    fr: "Indiquez un jour du calendrier, par exemple 07/09/2025.",
    en: "Give a day of the calendar, for example 07/09/2025.",
  },
  "ends-before-start": { fr: "La fin vient avant le début.", en: "The end comes before the start." },
  "administrator-everywhere": {
    fr: "Ce rôle vaut pour tous les événements.",
    en: "This role holds for every event.",
  },
  "partner-needs-event": {
    fr: "Choisissez l'événement auquel ce partenaire est invité.",
    en: "Choose the event to which this partner is invited.",
  },
  "address-known": { fr: "Cette adresse est déjà celle d'un compte.", en: "This address is already an account's." },
  "custodian-keeps-address": {
    fr: "Un officier de sécurité garde l'adresse avec laquelle il a été nommé. Faites d'abord nommer un autre officier de sécurité et retirez ce rôle ; deux personnes pourront le rendre ensuite.",
    en: "A custodian keeps the address he was named with. Have another custodian named first and withdraw that role; two people may give it back afterwards.",
  },
  "administrator-keeps-address": {
    fr: "Un administrateur change lui-même son adresse. S'il ne le peut plus, retirez d'abord ce rôle.",
    en: "An administrator changes his address himself. When he no longer can, withdraw that role first.",
  },
  "changed-meanwhile": {
    fr: "Quelqu'un a changé ce compte pendant que vous le modifiiez. Comparez, puis enregistrez de nouveau.",
    en: "Somebody changed this account while you were editing it. Compare, then save again.",
  },
  "not-oneself": { fr: "Nul ne s'accorde un rôle à soi-même.", en: "Nobody grants himself a role." },
  "already-held": {
    fr: "La personne tient déjà ce rôle ces jours-là.",
    en: "The person holds this role on those days already.",
  },
  "already-proposed": {
    fr: "Une proposition attend déjà une seconde personne.",
    en: "A proposal is already waiting for a second person.",
  },
  "last-administrator": {
    fr: "Il ne resterait aucun administrateur. Accordez d'abord ce rôle à quelqu'un d'autre.",
    en: "No administrator would remain. Grant that role to somebody else first.",
  },
  "last-custodian": {
    fr: "Il ne resterait aucun officier de sécurité. Faites d'abord nommer son successeur, avec sa confirmation ; en attendant, le compte peut être suspendu.",
    en: "No custodian would remain. Have a successor named first, with this one's word; meanwhile, the account can be suspended.",
  },
  "already-suspended": { fr: "Ce compte est déjà suspendu.", en: "This account is suspended already." },
  "not-suspended": { fr: "Ce compte n'est pas suspendu.", en: "This account is not suspended." },
  unknown: { fr: "Ce que vous vouliez changer n'existe plus.", en: "What you wanted to change no longer exists." },
  ...custodianWords,
  ...keyAccountWords,
  ...addressShownWords,
} satisfies Words

/** Any word of these pages by a name that comes from the data or from a rule. */
export type AccountKey = Key<typeof accountWords>

/** The sentence for what an address says was just done (`?fait=…`); null for anything else. */
export function doneKey(what: string | null): AccountKey | null {
  const key = `done_${what}`
  return key in accountWords ? (key as AccountKey) : null
}
