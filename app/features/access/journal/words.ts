import type { Words } from "~/i18n/words"
import { actWords, roleWords } from "../policy-words"

/** What each act of the journal is called, after the name of whoever did it: « Mme X » « a invité ». */
export const entryWords = {
  "entry_sign-in": { fr: "a ouvert une connexion", en: "signed in" },
  "entry_sign-in-link": { fr: "a demandé un lien de connexion", en: "asked for a sign-in link" },
  "entry_sign-out": { fr: "a fermé sa connexion", en: "signed out" },
  "entry_sign-in-revoked": { fr: "a arrêté une de ses connexions", en: "ended one of the own sign-ins" },
  "entry_sign-out-everywhere": { fr: "a arrêté toutes ses connexions", en: "ended all the own sign-ins" },
  entry_refusal: { fr: "a reçu un refus :", en: "was refused:" },
  "entry_account-invited": { fr: "a ouvert un compte à", en: "opened an account for" },
  "entry_account-changed": { fr: "a changé l'identité de", en: "changed the identity of" },
  "entry_address-replaced": { fr: "a remplacé l'adresse de", en: "replaced the address of" },
  "entry_account-suspended": { fr: "a suspendu le compte de", en: "suspended the account of" },
  "entry_suspension-lifted": { fr: "a levé la suspension de", en: "lifted the suspension of" },
  "entry_role-granted": { fr: "a accordé un rôle à", en: "granted a role to" },
  "entry_role-withdrawn": { fr: "a retiré un rôle à", en: "withdrew a role from" },
  "entry_custodian-proposed": { fr: "a proposé comme officier de sécurité", en: "proposed as custodian" },
  "entry_custodian-named": { fr: "a confirmé comme officier de sécurité", en: "confirmed as custodian" },
  "entry_custodian-declined": { fr: "a écarté la proposition de nommer", en: "set aside the proposal to name" },
  "entry_administrator-created": { fr: "a créé l'administrateur", en: "created the administrator" },
  "entry_founding-roles": { fr: "a accordé les premiers rôles", en: "granted the first roles" },
  entry_import: { fr: "a importé un fichier", en: "imported a file" },
  "entry_import-trial": { fr: "a essayé un import", en: "tried an import" },
  "entry_event-created": { fr: "a créé un événement", en: "created an event" },
  "entry_event-edited": { fr: "a réglé un événement", en: "set up an event" },
  "entry_room-created": { fr: "a ajouté une salle", en: "added a room" },
  "entry_room-edited": { fr: "a modifié une salle", en: "edited a room" },
  "entry_room-deleted": { fr: "a supprimé une salle", en: "deleted a room" },
  "entry_session-created": { fr: "a créé une séance", en: "created a session" },
  "entry_session-edited": { fr: "a modifié une séance", en: "edited a session" },
  "entry_session-moved": { fr: "a déplacé une séance", en: "moved a session" },
  "entry_session-deleted": { fr: "a supprimé une séance", en: "deleted a session" },
  "entry_agenda-published": { fr: "a publié l'agenda", en: "published the agenda" },
  "entry_download-programme": { fr: "a téléchargé son programme", en: "downloaded the own programme" },
  "entry_create-feed": { fr: "a créé un calendrier abonné", en: "created a calendar feed" },
  "entry_rotate-feed": {
    fr: "a changé l'adresse d'un calendrier abonné",
    en: "changed the address of a calendar feed",
  },
  "entry_revoke-feed": { fr: "a révoqué un calendrier abonné", en: "revoked a calendar feed" },
  "entry_seating-asked": { fr: "a lancé un calcul du placement", en: "started a seating" },
  "entry_seating-stopped": { fr: "a arrêté un calcul du placement", en: "stopped a seating" },
  "entry_seating-set-aside": { fr: "a écarté une proposition de placement", en: "set aside a proposed seating" },
  "entry_plan-kept": { fr: "a gardé une version du plan de placement", en: "kept a version of the seating plan" },
  "entry_plan-returned": {
    fr: "est revenu à une version antérieure du plan de placement",
    en: "returned to an earlier version of the seating plan",
  },
  "entry_plan-read": { fr: "a consulté le plan de placement", en: "read the seating plan" },
  "entry_plan-proposed": {
    fr: "a proposé d'arrêter le plan de placement",
    en: "proposed to settle the seating plan",
  },
  "entry_plan-settled": { fr: "a arrêté le plan de placement", en: "settled the seating plan" },
  "entry_plan-countersigned": { fr: "a contresigné le plan de placement", en: "countersigned the seating plan" },
  "entry_plan-withdrawn": {
    fr: "a retiré une proposition d'arrêter le plan de placement",
    en: "took back a proposal to settle the seating plan",
  },
  "entry_seats-given": {
    fr: "a donné des places du plan de placement à un successeur",
    en: "gave seats of the seating plan to a successor",
  },
} as const satisfies Words

export const journalWords = {
  ...entryWords,
  ...actWords,
  ...roleWords,
  title: { fr: "Journal", en: "Journal" },
  lede: {
    fr: "Qui a fait quoi, et quand. Les écritures ne s'effacent pas.",
    en: "Who did what, and when. Entries are never erased.",
  },
  filter: { fr: "Filtrer le journal", en: "Filter the journal" },
  who: { fr: "Personne", en: "Person" },
  act: { fr: "Action", en: "Act" },
  every: { fr: "Toutes", en: "All" },
  from: { fr: "Du", en: "From" },
  until: { fr: "Au", en: "To" },
  show: { fr: "Afficher", en: "Show" },
  hour: { fr: "Heure", en: "Hour" },
  mark: { fr: "Empreinte", en: "Mark" },
  caption: { fr: "Écritures, les plus récentes d'abord", en: "Entries, the latest first" },
  system: { fr: "Système", en: "System" },
  confidential: { fr: "Confidentiel", en: "Confidential" },
  none: { fr: "Aucune écriture", en: "No entry" },
  "none-text": { fr: "Rien ne répond à ces critères.", en: "Nothing answers these criteria." },
  pages: { fr: "Pages", en: "Pages" },
  newer: { fr: "Plus récentes", en: "Newer" },
  older: { fr: "Plus anciennes", en: "Older" },
  "hours-paris": { fr: "Heures réelles, à Paris.", en: "Real hours, in Paris." },
  verify: { fr: "Vérifier la chaîne", en: "Verify the chain" },
  whole: { fr: "Chaîne vérifiée à {{at}}", en: "Chain verified at {{at}}" },
  "whole-count_one": {
    fr: "Chaîne vérifiée à {{at}}, {{number}} écriture",
    en: "Chain verified at {{at}}, {{number}} entry",
  },
  "whole-count_other": {
    fr: "Chaîne vérifiée à {{at}}, {{number}} écritures",
    en: "Chain verified at {{at}}, {{number}} entries",
  },
  broken: { fr: "La chaîne est rompue", en: "The chain is broken" },
  "broken-text": {
    fr: "Une écriture a été changée, retirée ou déplacée. Prévenez l'officier de sécurité, ne touchez plus à la base, et lancez « npm run audit -- verify » sur le serveur.",
    en: "An entry was changed, removed or moved. Warn the custodian, leave the database alone, and run “npm run audit -- verify” on the server.",
  },
  day: { fr: "jour à corriger, par exemple 21/08/2025", en: "correct this day, for example 21/08/2025" },
} satisfies Words

export type EntryKey = keyof typeof entryWords

/** The acts one may filter by. */
export const actsOfJournal = (Object.keys(entryWords) as EntryKey[]).map((key) => key.slice("entry_".length))
