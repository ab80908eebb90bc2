import type { Words } from "~/i18n/words"

export const mailWords = {
  letters: { fr: "Courrier de la démonstration", en: "Letters of the demonstration" },
  lede: {
    fr: "En démonstration, rien n'est envoyé : les lettres se lisent ici, et leurs liens fonctionnent. Celles qui tiennent aux tables rondes ne se montrent qu'à leur destinataire.",
    en: "In the demonstration nothing is sent: letters can be read here, and their links work. Those that come of round tables are shown to their addressee alone.",
  },
  none: { fr: "Aucune lettre", en: "No letter" },
  "none-text": {
    fr: "Demandez un lien de connexion, ou invitez quelqu'un : la lettre apparaîtra ici.",
    en: "Ask for a sign-in link, or invite somebody: the letter will appear here.",
  },
  choose: { fr: "Choisissez une lettre", en: "Choose a letter" },
  list: { fr: "Lettres, la plus récente d'abord", en: "Letters, the latest first" },
  back: { fr: "Toutes les lettres", en: "All letters" },
  to: { fr: "À", en: "To" },
  subject: { fr: "Objet", en: "Subject" },
  queued: { fr: "Écrite", en: "Written" },
  nobody: { fr: "adresse sans compte", en: "address without an account" },
} satisfies Words
