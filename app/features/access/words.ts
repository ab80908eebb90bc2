import type { Words } from "~/i18n/words"

export const accessWords = {
  demonstration: { fr: "Démonstration, données fictives", en: "Demonstration, invented data" },
  "demonstration-short": { fr: "Démo", en: "Demo" },
  "demo-clock": { fr: "Horloge de la démonstration", en: "Clock of the demonstration" },
  "moment-preparing": { fr: "Préparation, 18 août", en: "Preparing, 18 August" },
  "moment-preparing-short": { fr: "18 août", en: "18 Aug." },
  "moment-during": { fr: "Mardi 26 août, 10:42", en: "Tuesday 26 August, 10:42" },
  "moment-during-short": { fr: "26 août, 10:42", en: "26 Aug., 10:42" },
  "moment-after": { fr: "Après la semaine, 1er septembre", en: "After the week, 1 September" },
  "moment-after-short": { fr: "Après", en: "After" },
  "in-fr": { fr: "Français", en: "Français" },
  "in-en": { fr: "English", en: "English" },
} satisfies Words
