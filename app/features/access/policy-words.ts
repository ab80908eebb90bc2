import type { Words } from "~/i18n/words"
import type { Act, Role } from "./policy"

type Word = { readonly fr: string; readonly en: string }

/** The roles as people call them; an act of the policy without its words here does not compile. */
export const roleWords = {
  role_organiser: { fr: "Organisateur", en: "Organiser" },
  role_custodian: { fr: "Officier de sécurité", en: "Custodian" },
  role_office_head: { fr: "Chef d'office", en: "Office head" },
  role_director: { fr: "Direction", en: "Director" },
  role_attache: { fr: "Attaché", en: "Attaché" },
  role_staff: { fr: "Direction centrale", en: "Directorate" },
  role_partner: { fr: "Partenaire", en: "Partner" },
  role_administrator: { fr: "Administrateur", en: "Administrator" },
} as const satisfies Record<`role_${Role}`, Word>

export const actWords = {
  "act_see-home": { fr: "Ouvrir sa page d'accueil", en: "Open one's home page" },
  "act_manage-own-sign-ins": {
    fr: "Voir et arrêter ses propres connexions",
    en: "See and end one's own sign-ins",
  },
  "act_manage-own-keys": {
    fr: "Voir, ajouter et nommer ses propres clés",
    en: "See, add and name one's own keys",
  },
  "act_revoke-own-key": { fr: "Révoquer une de ses clés", en: "Revoke one of one's keys" },
  "act_choose-language": { fr: "Choisir sa langue", en: "Choose one's language" },
  "act_see-who-sees-what": { fr: "Lire cette page", en: "Read this page" },
  "act_manage-own-feeds": {
    fr: "Créer, changer et révoquer ses calendriers abonnés",
    en: "Create, change and revoke one's calendar feeds",
  },
  "act_see-agenda": {
    fr: "Lire l'agenda publié, dans la limite de la visibilité de chaque séance",
    en: "Read the published agenda, within the visibility of each session",
  },
  "act_download-programme": { fr: "Télécharger son programme", en: "Download one's programme" },
  "act_follow-event": {
    fr: "Suivre l'état d'un événement : publications, nombres, avancement",
    en: "Follow the state of an event: publications, figures, progress",
  },
  "act_plan-agenda": {
    fr: "Préparer l'agenda : séances, salles occupées, conflits",
    en: "Prepare the agenda: sessions, rooms in use, conflicts",
  },
  "act_publish-agenda": { fr: "Publier l'agenda", en: "Publish the agenda" },
  "act_edit-event": {
    fr: "Régler un événement : jours, heures, salles, thèmes",
    en: "Set up an event: days, hours, rooms, themes",
  },
  "act_import-into-event": {
    fr: "Importer des séances, des salles et des personnes",
    en: "Import sessions, rooms and people",
  },
  "act_state-own-demands": {
    fr: "Demander des pays pour les tables de son office",
    en: "Ask for countries at one's office's tables",
  },
  "act_follow-own-office": {
    fr: "Suivre les tables et les engagements de son office",
    en: "Follow one's office's tables and commitments",
  },
  "act_state-own-wishes": { fr: "Classer les offices à questionner", en: "Rank the offices one wants to question" },
  "act_gather-demands": {
    fr: "Réunir les demandes et les vœux, relancer, saisir pour autrui",
    en: "Gather demands and wishes, remind, enter for others",
  },
  "act_seat-attendees": {
    fr: "Placer les attachés aux tables rondes et arrêter le plan",
    en: "Seat attachés at round tables and settle the plan",
  },
  "act_see-own-tables": { fr: "Voir ses propres tables rondes", en: "See one's own round tables" },
  "act_open-dossier": { fr: "Ouvrir le dossier d'une table", en: "Open a table's dossier" },
  "act_keep-own-notes": { fr: "Prendre ses propres notes à une table", en: "Take one's own notes at a table" },
  "act_keep-table-notes": { fr: "Écrire les notes de la table", en: "Write the table's notes" },
  "act_keep-engagements": { fr: "Prendre des engagements à une table", en: "Make commitments at a table" },
  "act_print-dossier": { fr: "Imprimer un exemplaire numéroté", en: "Print a numbered copy" },
  "act_create-event": { fr: "Créer un colloque ou un séminaire", en: "Create a colloquium or a seminar" },
  "act_import-network": { fr: "Importer les postes et les affectations", en: "Import posts and assignments" },
  "act_see-accounts": {
    fr: "Voir les comptes et les rôles, jamais le contenu",
    en: "See accounts and roles, never content",
  },
  "act_manage-accounts": {
    fr: "Ouvrir et changer les comptes, accorder les rôles",
    en: "Open and change accounts, grant roles",
  },
  "act_confirm-address": {
    fr: "Confirmer, en second, l'adresse remplacée de quelqu'un",
    en: "Confirm, as the second person, somebody's replaced address",
  },
  "act_confirm-key-reset": {
    fr: "Confirmer, en second, la réinitialisation des clés de quelqu'un",
    en: "Confirm, as the second person, the reset of somebody's keys",
  },
  "act_name-custodian": {
    fr: "Prendre part à la nomination d'un officier de sécurité ou d'un chef d'office, toujours à deux",
    en: "Take part in naming a custodian or an office head, always two together",
  },
  "act_read-journal": {
    fr: "Lire le journal, sans les traces confidentielles",
    en: "Read the journal, without its confidential entries",
  },
  "act_read-whole-journal": {
    fr: "Lire le journal entier, traces confidentielles comprises",
    en: "Read the whole journal, confidential entries included",
  },
  "act_set-demo-clock": { fr: "Régler l'horloge de la démonstration", en: "Set the clock of the demonstration" },
  "act_read-demo-letters": {
    fr: "Lire le courrier de la démonstration",
    en: "Read the letters of the demonstration",
  },
} as const satisfies Record<`act_${Act}`, Word>

export const whoSeesWhatWords = {
  ...roleWords,
  ...actWords,
  title: { fr: "Qui voit quoi", en: "Who sees what" },
  lede: {
    fr: "Cette page est tirée de la règle que le serveur applique à chaque demande. Elle ne peut pas dire autre chose que lui.",
    en: "This page is drawn from the very rule that the server applies to each request. It cannot say anything else.",
  },
  yours: { fr: "Vos rôles : {{roles}}.", en: "Your roles: {{roles}}." },
  levels: { fr: "Quatre niveaux", en: "Four levels" },
  "levels-what": { fr: "Quoi", en: "What" },
  "levels-who": { fr: "Qui", en: "Who" },
  level: { fr: "Niveau", en: "Level" },
  "p3-name": { fr: "Confidentiel", en: "Confidential" },
  "p3-what": {
    fr: "Tables rondes : titre, pays, demandes, membres, notes ; vœux ; traces qui s'y rapportent",
    en: "Round tables: title, countries, demands, members, notes; wishes; journal entries about them",
  },
  "p3-who": { fr: "Les membres de la table ; l'officier de sécurité", en: "The members of the table; the custodian" },
  "p2-name": { fr: "Personnel", en: "Personal" },
  "p2-what": {
    fr: "Vols, hébergement, famille, inscriptions, agenda d'une personne",
    en: "Flights, lodging, family, registrations, a person's agenda",
  },
  "p2-who": { fr: "La personne ; les organisateurs", en: "The person; organisers" },
  "p1-name": { fr: "Interne", en: "Internal" },
  "p1-what": { fr: "Agenda, salles, titulaires des postes", en: "Agenda, rooms, holders of posts" },
  "p1-who": {
    fr: "Tous ceux qui participent à l'événement, selon la visibilité de chaque séance",
    en: "Everyone in the event, by the visibility of each session",
  },
  "p0-name": { fr: "Public", en: "Public" },
  "p0-what": {
    fr: "La page de connexion, la page d'une invitation",
    en: "The sign-in page, the page of an invitation",
  },
  "p0-who": { fr: "Toute personne", en: "Anyone" },
  reserved: { fr: "Ce que « Réservé » laisse voir", en: "What “Réservé” lets one see" },
  "reserved-text": {
    fr: "D'une table ronde, qui n'en est pas membre voit le mot « Réservé », l'heure de début et l'heure de fin. Un organisateur voit aussi la salle. Ni titre, ni office, ni membre, ni nombre, dans aucune page, recherche, lettre, export ou calendrier.",
    en: "Of a round table, whoever is not a member sees the word “Réservé”, its start and its end. An organiser sees its room as well. No title, office, member or number, in any page, search, letter, export or calendar.",
  },
  acts: { fr: "Actes et rôles", en: "Acts and roles" },
  act: { fr: "Acte", en: "Act" },
  "about-self": { fr: "Ce qui ne concerne que soi", en: "What concerns oneself alone" },
  "about-event": {
    fr: "Dans un événement, pour qui y tient ce rôle",
    en: "In an event, for whoever holds that role there",
  },
  "about-table": {
    fr: "À une table confidentielle, pour l'officier de sécurité et pour qui y siège",
    en: "At a confidential table, for the custodian and for whoever sits there",
  },
  as_member: { fr: "membre", en: "member" },
  as_chair: { fr: "présidence", en: "chair" },
  as_secretary: { fr: "secrétariat", en: "secretary" },
  as_host: { fr: "hôte de l'office", en: "host of the office" },
  "about-directorate": { fr: "Pour toute la direction", en: "For the whole directorate" },
  yes: { fr: "oui", en: "yes" },
  everyone: { fr: "Ce que peut tout compte ouvert", en: "What every open account may do" },
  "with-key": { fr: "avec une clé", en: "with a key" },
  confidential: { fr: "Confidentiel", en: "Confidential" },
  "confidential-text": {
    fr: "La colonne « Confidentiel » dit quels actes lisent ce qui est confidentiel, et lesquels peuvent mettre quelqu'un en mesure de le lire. Les uns et les autres demandent une clé, et nul ne met seul quelqu'un en mesure de lire.",
    en: "The column “Confidential” says which acts read what is confidential, and which can make somebody able to read it. All of them ask for a key, and nobody makes anybody able to read alone.",
  },
  confidential_reads: { fr: "lit", en: "reads" },
  "confidential_grants-access": { fr: "mène à lire", en: "leads to reading" },
  "demo-only": { fr: "en démonstration seulement", en: "in the demonstration only" },
} satisfies Words
