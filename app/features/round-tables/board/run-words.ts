import type { Words } from "~/i18n/words"

/** What the board says of a computation, and of a plan that changed under the reader's hand. */
export const runWords = {
  waiting_zero: { fr: "Calcul en attente", en: "Computation waiting" },
  waiting_one: { fr: "En attente : un calcul est devant", en: "Waiting: one computation is ahead" },
  waiting_other: { fr: "En attente : {{count}} calculs sont devant", en: "Waiting: {{count}} computations are ahead" },
  running: { fr: "Calcul en cours", en: "Computing" },
  "running-text": {
    fr: "Le plan à l'écran reste utilisable ; rien n'est remplacé sans vous.",
    en: "The plan on screen stays usable; nothing is replaced without you.",
  },
  "first-plan": { fr: "Un premier plan est cherché.", en: "A first plan is being sought." },
  keep: { fr: "Garder le meilleur jusqu'ici", en: "Keep the best so far" },
  cancel: { fr: "Abandonner le calcul", en: "Cancel" },
  refresh: { fr: "Actualiser", en: "Refresh" },
  solved: { fr: "Un plan est proposé", en: "A plan is proposed" },
  "solved-text": {
    fr: "Comparez-le, place par place, avec le plan à l'écran avant de le garder.",
    en: "Compare it seat by seat with the plan on screen before you keep it.",
  },
  "solved-stale": {
    fr: "Il part de la version {{number}} ; le plan a changé depuis.",
    en: "It was made from version {{number}}; the plan has changed since.",
  },
  compare: { fr: "Comparer et décider", en: "Compare and decide" },
  kept: { fr: "Gardée comme version {{number}}", en: "Kept as version {{number}}" },
  "set-aside": { fr: "La proposition est écartée", en: "The proposal is set aside" },
  "set-aside-text": { fr: "Le plan à l'écran n'a pas changé.", en: "The plan on screen has not changed." },
  failed: { fr: "Le calcul a échoué", en: "The computation failed" },
  interrupted: { fr: "Le calcul a été interrompu", en: "The computation was interrupted" },
  again: {
    fr: "Relancez-le : le plan à l'écran n'a pas changé.",
    en: "Start it again: the plan on screen has not changed.",
  },
  stale: { fr: "Le plan a changé entre-temps", en: "The plan has changed meanwhile" },
  "stale-text": {
    fr: "Une autre version est à l'écran : votre geste est repris ci-dessous, avec son effet sur celle-ci. Confirmez-le de nouveau.",
    en: "Another version is on screen: your gesture is kept below, with its effect on this one. Confirm it again.",
  },
  refused: {
    fr: "Rien n’a été changé : ce thème est déjà celui de la table, ou une règle l’exclut.",
    en: "Nothing has been changed: the table has this focus already, or a rule forbids it.",
  },
  "nothing-to-undo": { fr: "Il n'y a rien à annuler", en: "There is nothing to undo" },
  "nothing-to-redo": { fr: "Il n'y a rien à rétablir", en: "There is nothing to redo" },
  "too-many-runs": {
    fr: "Trop de calculs attendent déjà : réessayez dans un moment.",
    en: "Too many computations are waiting already: try again in a moment.",
  },
  done: { fr: "C'est fait : {{what}}", en: "Done: {{what}}" },
  level: { fr: "{{level}} : {{value}}, borne {{bound}}", en: "{{level}}: {{value}}, bound {{bound}}" },
} satisfies Words
