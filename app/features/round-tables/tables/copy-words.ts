import type { Words } from "~/i18n/words"

/** What is said around a printed copy. */
export const copyWords = {
  title: { fr: "Exemplaire numéroté", en: "Numbered copy" },
  "before-text": {
    fr: "Chaque exemplaire porte un numéro et votre nom en travers de la page ; le journal en garde la trace. Vous en répondez jusqu'à sa remise à l'officier de sécurité.",
    en: "Each copy bears a number and your name across the page; the journal keeps a trace of it. You answer for it until it is handed to the custodian.",
  },
  "printed-so-far_one": {
    fr: "{{count}} exemplaire imprimé jusqu'ici.",
    en: "{{count}} copy printed so far.",
  },
  "printed-so-far_other": {
    fr: "{{count}} exemplaires imprimés jusqu'ici.",
    en: "{{count}} copies printed so far.",
  },
  make: { fr: "Établir l'exemplaire n° {{number}}", en: "Make copy no. {{number}}" },
  number: { fr: "Exemplaire n° {{number}}", en: "Copy no. {{number}}" },
  ready: {
    fr: "L'exemplaire n° {{number}} est établi à votre nom. Imprimez cette page maintenant : fermée, elle ne revient pas, et un autre exemplaire aura un autre numéro.",
    en: "Copy no. {{number}} is made out in your name. Print this page now: once closed it does not come back, and another copy will have another number.",
  },
  "already-out": {
    fr: "L'exemplaire n° {{number}} a déjà été remis",
    en: "Copy no. {{number}} was handed over already",
  },
  "already-out-text": {
    fr: "Il ne s'affiche pas une seconde fois. S'il vous en faut un autre, établissez-le : il aura son propre numéro.",
    en: "It is not shown a second time. If you need another, make one: it will have its own number.",
  },
  print: { fr: "Imprimer", en: "Print" },
  "print-by-browser": {
    fr: "Imprimez par le menu de votre navigateur (Ctrl P).",
    en: "Print by your browser's menu (Ctrl P).",
  },
  "nothing-own": {
    fr: "Vos notes personnelles ne sont pas imprimées.",
    en: "Your own notes are not printed.",
  },
} satisfies Words
