import type { Words } from "~/i18n/words"

/** What each level of a plan is called, on every page that tells of it. */
export const levelWords = {
  "level-broken": { fr: "Épingles rompues, tables non tenues", en: "Broken pins, tables not held" },
  "level-must": { fr: "Demandes indispensables", en: "Indispensable demands" },
  "level-cover": { fr: "Demandes hautes et normales, en points", en: "High and normal demands, in points" },
  "level-wish": { fr: "Vœux, en points", en: "Wishes, in points" },
  "level-zero": { fr: "Attachés sans vœu exaucé", en: "Attachés with no wish granted" },
  "level-split": { fr: "Binômes séparés", en: "Handover pairs apart" },
  "level-stability": { fr: "Rendez-vous changés", en: "Appointments changed" },
  "level-balance": { fr: "Équilibre des tables", en: "Balance of the tables" },
} satisfies Words
