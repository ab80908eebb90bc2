import type { Words } from "~/i18n/words"

/** What is said when two people have saved different versions. */
export const versionWords = {
  "two-versions": { fr: "Deux versions à départager", en: "Two versions to choose from" },
  "two-versions-text": {
    fr: "Une autre version a été enregistrée pendant votre saisie. Rien n'est perdu : choisissez là où les deux ont changé le même champ.",
    en: "Another version was saved while you were typing. Nothing is lost: choose where both have changed the same field.",
  },
  mine: { fr: "La vôtre", en: "Yours" },
  theirs: { fr: "Celle qui est enregistrée", en: "The saved one" },
  nothing: { fr: "(vide)", en: "(empty)" },
  "only-mine": { fr: "modifié de votre côté, conservé", en: "changed on your side, kept" },
  "only-theirs": { fr: "modifié entre-temps, repris", en: "changed meanwhile, taken over" },
  "save-choice": { fr: "Enregistrer ce choix", en: "Save this choice" },
  "take-theirs": { fr: "Abandonner la mienne", en: "Discard mine" },
} satisfies Words
