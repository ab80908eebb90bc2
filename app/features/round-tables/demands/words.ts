import type { Words } from "~/i18n/words"

/** What the pages of demands, wishes and their follow-up all say. */
export const answerWords = {
  "to-correct_one": { fr: "Un point est à corriger", en: "One thing is to be corrected" },
  "to-correct_other": { fr: "{{count}} points sont à corriger", en: "{{count}} things are to be corrected" },
  "too-long": { fr: "Raccourcissez ce texte", en: "Shorten this text" },
  back: { fr: "Demandes et vœux", en: "Demands and wishes" },
} satisfies Words
