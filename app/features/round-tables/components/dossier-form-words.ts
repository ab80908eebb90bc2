import type { Words } from "~/i18n/words"

/** What both pages say on which a custodian changes a dossier: that of a table and that of a briefing. */
export const dossierFormWords = {
  back: { fr: "Revenir au dossier", en: "Back to the dossier" },
  "to-correct_one": { fr: "{{count}} champ à corriger", en: "{{count}} field to correct" },
  "to-correct_other": { fr: "{{count}} champs à corriger", en: "{{count}} fields to correct" },
  titleFr: { fr: "Titre", en: "Title in French" },
  titleEn: { fr: "Titre en anglais", en: "Title in English" },
  descriptionFr: { fr: "De quoi il s'agit", en: "What it is about, in French" },
  descriptionEn: { fr: "De quoi il s'agit, en anglais", en: "What it is about, in English" },
} as const satisfies Words
