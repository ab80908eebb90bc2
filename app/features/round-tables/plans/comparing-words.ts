import type { Words } from "~/i18n/words"

/** Where there is nothing to compare. */
export const comparingWords = {
  "compare-two": { fr: "Comparer deux versions", en: "Compare two versions" },
  "one-version": { fr: "Il n’y a encore qu’une version", en: "There is only one version so far" },
  "one-version-text": {
    fr: "Un changement ou un calcul en fera une autre, que vous comparerez ici à celle-ci.",
    en: "A change or a computation will make another, which you will compare with this one here.",
  },
  "same-version": { fr: "C’est deux fois la même version", en: "This is the same version twice" },
  "same-version-text": { fr: "Choisissez-en une autre.", en: "Choose another one." },
} satisfies Words
