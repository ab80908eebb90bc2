import type { Words } from "~/i18n/words"

/** What the page of an office's head says. */
export const officeWords = {
  title: { fr: "Mon office", en: "My office" },
  "no-office": { fr: "Vous ne dirigez pas d'office central", en: "You head no central office" },
  "no-office-text": {
    fr: "Si c'est une erreur, l'officier de sécurité peut la corriger.",
    en: "If this is a mistake, the custodian can put it right.",
  },
  tables: { fr: "Vos tables rondes", en: "Your round tables" },
  "not-settled": { fr: "Le plan n'est pas encore arrêté", en: "The plan is not settled yet" },
  "not-settled-text": {
    fr: "Vous verrez ici qui vient à vos tables dès que l'officier de sécurité aura arrêté les places.",
    en: "You will see here who comes to your tables once the custodian has settled the seats.",
  },
  "not-published": { fr: "heure à publier", en: "time to be published" },
  comes_one: { fr: "{{count}} attaché", en: "{{count}} attaché" },
  comes_other: { fr: "{{count}} attachés", en: "{{count}} attachés" },
  demands: { fr: "Vos demandes", en: "Your demands" },
  "demands-caption": { fr: "Vos demandes et qui y répond", en: "Your demands and who answers them" },
  answered: { fr: "{{done}} sur {{count}} trouvent une réponse", en: "{{done}} of {{count}} are answered" },
  "out-of-reach_one": { fr: "{{count}} autre est hors d’atteinte", en: "{{count}} other is out of reach" },
  "out-of-reach_other": { fr: "{{count}} autres sont hors d’atteinte", en: "{{count}} others are out of reach" },
  "no-demand": { fr: "Vous n'avez rien demandé pour cet événement.", en: "You have asked nothing of this event." },
  "who-answers": { fr: "Qui répond", en: "Who answers" },
  "why_no-post": { fr: "aucun poste n'est compétent pour ce pays", en: "no post answers for this country" },
  why_vacant: { fr: "le poste est vacant", en: "the post is vacant" },
  "why_no-table": { fr: "aucune de vos tables ne porte sur ce pays", en: "none of your tables is about this country" },
  why_full: { fr: "vos tables sont complètes", en: "your tables are full" },
  "why_nobody-comes": { fr: "personne n’en répond au colloque", en: "nobody who attends answers for it" },
  why_unavailable_one: { fr: "indisponible sur ce créneau", en: "not available in this slot" },
  why_unavailable_other: { fr: "indisponible sur vos créneaux", en: "not available in your slots" },
  engagements: { fr: "Engagements de l'office", en: "The office's commitments" },
  "engagements-caption": { fr: "Ce que l'office a promis", en: "What the office has promised" },
  "no-engagement": { fr: "L'office n'a pris aucun engagement.", en: "The office has made no commitment." },
} satisfies Words
