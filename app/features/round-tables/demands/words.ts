import type { Words } from "~/i18n/words"

/** What the pages of demands, wishes and their follow-up all say. */
export const answerWords = {
  "handling-office": {
    fr: "Confidentiel, l'office et l'officier de sécurité",
    en: "Confidential, the office and the custodian",
  },
  "handling-person": { fr: "Confidentiel, vous et l'officier de sécurité", en: "Confidential, you and the custodian" },
  "handling-custodian": { fr: "Confidentiel, officiers de sécurité", en: "Confidential, custodians" },
  "no-copy": { fr: "Ne pas copier ni transférer", en: "Do not copy or forward" },
  "no-photo": { fr: "Ne pas photographier", en: "Do not photograph" },
  "read-by": { fr: "Lu par {{name}}, {{time}}", en: "Read by {{name}}, {{time}}" },
  "two-versions": {
    fr: "Quelqu'un d'autre a enregistré entre-temps",
    en: "Somebody else has saved meanwhile",
  },
  "two-versions-text": {
    fr: "Rien n'est perdu. Choisissez ce que vous gardez là où vous avez tous deux changé quelque chose.",
    en: "Nothing is lost. Choose what you keep where both of you changed something.",
  },
  mine: { fr: "Ce que vous avez saisi", en: "What you typed" },
  theirs: { fr: "Ce qui est enregistré", en: "What is saved" },
  nothing: { fr: "rien", en: "nothing" },
  "only-mine": { fr: "changé par vous, gardé", en: "changed by you, kept" },
  "only-theirs": { fr: "changé entre-temps, gardé", en: "changed meanwhile, kept" },
  "save-choice": { fr: "Enregistrer ce choix", en: "Save this choice" },
  "take-theirs": { fr: "Reprendre ce qui est enregistré", en: "Go back to what is saved" },
  "to-correct_one": { fr: "Un point est à corriger", en: "One thing is to be corrected" },
  "to-correct_other": { fr: "{{count}} points sont à corriger", en: "{{count}} things are to be corrected" },
  "too-long": { fr: "Raccourcissez ce texte", en: "Shorten this text" },
  back: { fr: "Demandes et vœux", en: "Demands and wishes" },
} satisfies Words
