import type { Words } from "~/i18n/words"

export const accessWords = {
  demonstration: { fr: "Démonstration, données fictives", en: "Demonstration, invented data" },
  "demo-clock": { fr: "Horloge de la démonstration", en: "Clock of the demonstration" },
  "moment-preparing": { fr: "Préparation, 18 août", en: "Preparing, 18 August" },
  "moment-during": { fr: "Mardi 26 août, 10:42", en: "Tuesday 26 August, 10:42" },
  "moment-after": { fr: "Après la semaine", en: "After the week" },
  "in-fr": { fr: "Français", en: "Français" },
  "in-en": { fr: "English", en: "English" },
} satisfies Words
