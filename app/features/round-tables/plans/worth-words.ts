import type { Words } from "~/i18n/words"

/** How much is known of how good a plan could be, and what has changed since it was computed. */
export const worthWords = {
  since: { fr: "A changé depuis le calcul : {{what}}.", en: "Changed since it was computed: {{what}}." },
  never: { fr: "Ce plan n’a pas été calculé.", en: "This plan has not been computed." },
  "best-so-far": {
    fr: "Le calcul n’a pas tout prouvé.",
    en: "The computation has not proven everything.",
  },
  still_one: {
    fr: "Aucun plan ne fait mieux sur le premier niveau.",
    en: "No plan does better on the first level.",
  },
  still_other: {
    fr: "Aucun plan ne fait mieux sur les {{count}} premiers niveaux.",
    en: "No plan does better on the first {{count}} levels.",
  },
  mark_plan: { fr: "le plan", en: "the plan" },
  mark_demands: { fr: "les demandes", en: "the demands" },
  mark_wishes: { fr: "les vœux", en: "the wishes" },
  mark_people: { fr: "les présences", en: "who attends" },
  mark_tables: { fr: "les tables ou les salles", en: "the tables or rooms" },
  mark_kept: { fr: "le plan en vigueur", en: "the plan in force" },
  mark_reference: {
    fr: "le plan auquel les rendez-vous sont comparés",
    en: "the plan that appointments are compared with",
  },
  "judged-today": {
    fr: "Chaque plan est jugé aujourd’hui, avec les demandes, les vœux et les présences d’aujourd’hui.",
    en: "Each plan is judged today, by the demands, wishes and attendance of today.",
  },
  "counted-from": {
    fr: "Les rendez-vous changés se comptent depuis la version {{number}}.",
    en: "Appointments changed are counted from version {{number}}.",
  },
  "counted-from-in-force": {
    fr: "Les rendez-vous changés se comptent depuis la version {{number}}, en vigueur.",
    en: "Appointments changed are counted from version {{number}}, in force.",
  },
  "counted-from-nothing": {
    fr: "Aucun plan n’est en vigueur : aucun rendez-vous ne change.",
    en: "No plan is in force: no appointment changes.",
  },
  asked: { fr: "Demandes et vœux", en: "Demands and wishes" },
  lost: { fr: "Perdu", en: "Lost" },
  won: { fr: "Gagné", en: "Won" },
  more_one: { fr: "{{count}} autre ligne", en: "{{count}} more line" },
  more_other: { fr: "{{count}} autres lignes", en: "{{count}} more lines" },
} satisfies Words
