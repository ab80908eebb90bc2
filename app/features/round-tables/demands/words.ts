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
  "to-correct_one": { fr: "Un point est à corriger", en: "One thing is to be corrected" },
  "to-correct_other": { fr: "{{count}} points sont à corriger", en: "{{count}} things are to be corrected" },
  "too-long": { fr: "Raccourcissez ce texte", en: "Shorten this text" },
  back: { fr: "Demandes et vœux", en: "Demands and wishes" },
} satisfies Words
