import type { Words } from "~/i18n/words"

/** What is said when two people have saved different versions. */
export const versionWords = {
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
  nothing: { fr: "(vide)", en: "(empty)" },
  "only-mine": { fr: "changé par vous, gardé", en: "changed by you, kept" },
  "only-theirs": { fr: "changé entre-temps, gardé", en: "changed meanwhile, kept" },
  "save-choice": { fr: "Enregistrer ce choix", en: "Save this choice" },
  "take-theirs": { fr: "Reprendre ce qui est enregistré", en: "Go back to what is saved" },
} satisfies Words
