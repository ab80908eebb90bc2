import type { Words } from "~/i18n/words"

/** What is wrong with an engagement, and why it is refused. */
export const engagementWords = {
  "to-correct_one": { fr: "{{count}} champ à corriger", en: "{{count}} field to correct" },
  "to-correct_other": { fr: "{{count}} champs à corriger", en: "{{count}} fields to correct" },
  "nobody-named": { fr: "Indiquez qui s'engage", en: "Say who commits" },
  "unknown-party": { fr: "ne siège pas à cette table", en: "does not sit at this table" },
  "nothing-promised": { fr: "Dites à quoi", en: "Say to what" },
  "too-long": { fr: "500 caractères au plus", en: "500 characters at most" },
  "no-day": { fr: "jour à corriger, par exemple 15/09/2025", en: "correct this day, for example 15/09/2025" },
  "before-the-table": { fr: "ce jour est passé avant la table", en: "this day is before the table" },
  added: {
    fr: "L'engagement est ajouté à la liste. « Retirer » l'enlève s'il y est par erreur.",
    en: "The commitment is added to the list. “Take away” removes it if it is there by mistake.",
  },
  withdrawn: { fr: "L'engagement est retiré de la liste.", en: "The commitment is taken off the list." },
  "unknown-engagement": {
    fr: "Cet engagement n'existe plus. Quelqu'un l'a retiré entre-temps.",
    en: "This commitment no longer exists. Somebody has taken it away meanwhile.",
  },
  "too-many": {
    fr: "Cette table a déjà soixante engagements : il n'en entre pas davantage.",
    en: "This table has sixty commitments already: it takes no more.",
  },
  "dossier-closed": {
    fr: "Le dossier est fermé : il ne prend plus d'engagement.",
    en: "The dossier is closed: it takes no more commitments.",
  },
  "words-too-long": { fr: "18 000 caractères au plus", en: "18,000 characters at most" },
} satisfies Words
