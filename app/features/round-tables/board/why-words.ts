import type { Words } from "~/i18n/words"

/** Why something is missing, and what it would cost. */
export const whyWords = {
  "title-demand": { fr: "Non couverte : {{country}}, {{priority}}", en: "Unmet: {{country}}, {{priority}}" },
  "title-wish": { fr: "Non exaucé : {{office}}, vœu n° {{rank}}", en: "Not granted: {{office}}, wish no. {{rank}}" },
  "title-person": { fr: "Sans table : {{person}}", en: "Without a table: {{person}}" },
  priority_must: { fr: "indispensable", en: "indispensable" },
  priority_high: { fr: "haute", en: "high" },
  priority_normal: { fr: "normale", en: "normal" },
  "asked-by": { fr: "Demandée par {{office}}", en: "Asked by {{office}}" },
  "wished-by": { fr: "Vœu de {{person}}", en: "Wish of {{person}}" },
  "no-road": {
    fr: "Personne, parmi les présents, ne répond de ce pays à une table de l'office : aucun plan ne peut la couvrir.",
    en: "Nobody who attends answers for this country at a table of the office: no plan can meet it.",
  },
  road: { fr: "{{table}}, {{day}} {{at}}", en: "{{table}}, {{day}} {{at}}" },
  "not-held_head-away": {
    fr: "La table ne peut pas se tenir : le chef de l'office n'est pas disponible.",
    en: "The table cannot be held: the office's head is not available.",
  },
  "not-held_no-room": {
    fr: "La table ne peut pas se tenir : aucune salle ne la reçoit.",
    en: "The table cannot be held: no room takes it.",
  },
  "not-held_not-placed": { fr: "La table n'a ni heure ni salle.", en: "The table has neither time nor room." },
  "not-held_left-out": { fr: "Le plan ne tient pas cette table.", en: "The plan does not hold this table." },
  ban: { fr: "{{person}} en est écarté(e).", en: "{{person}} is banned from it." },
  away: { fr: "{{person}} n'est pas là à cette heure.", en: "{{person}} is not there then." },
  elsewhere: {
    fr: "{{person}} siège alors à la table {{table}} : {{use}}.",
    en: "{{person}} sits at table {{table}} then: {{use}}.",
  },
  "same-subject": {
    fr: "{{person}} siège déjà à la table {{table}}, sur le même sujet : {{use}}.",
    en: "{{person}} already sits at table {{table}}, on the same subject: {{use}}.",
  },
  "day-limit": {
    fr: "{{person}} a déjà {{limit}} tables ce jour-là.",
    en: "{{person}} already has {{limit}} tables that day.",
  },
  full: {
    fr: "La table est complète. Qui y sert le moins : {{person}}, {{use}}.",
    en: "The table is full. Who serves it least: {{person}}, {{use}}.",
  },
  "full-pinned": {
    fr: "La table est complète, et toutes ses places sont épinglées.",
    en: "The table is full, and all its seats are pinned.",
  },
  open: { fr: "Rien ne ferme cette voie pour {{person}}.", en: "Nothing closes this road for {{person}}." },
  "use-pinned": { fr: "place épinglée", en: "pinned seat" },
  "use-demand": {
    fr: "seule réponse à {{country}}, demande {{priority}}",
    en: "the only answer on {{country}}, {{priority}} demand",
  },
  "use-wish": { fr: "vœu n° {{rank}}", en: "wish no. {{rank}}" },
  "use-nothing": { fr: "rien n'en dépend", en: "nothing depends on it" },
  and: { fr: " et ", en: " and " },
  price: { fr: "Prix", en: "Price" },
  "price-waits": { fr: "Calcul du prix…", en: "Working out the price…" },
  "price-ask": { fr: "Calculer le prix", en: "Work out the price" },
  "price-is": { fr: "Cela donnerait : {{counts}}.", en: "This would give: {{counts}}." },
  "price-by": { fr: "Voie prise : {{roads}}.", en: "The road it takes: {{roads}}." },
  "price-free": {
    fr: "C'est possible sans rien perdre sur aucun niveau.",
    en: "It is possible without losing anything on any level.",
  },
  "price-impossible": {
    fr: "Aucun plan ne le permet, les tables restant où elles sont.",
    en: "No plan allows it, with the tables where they are.",
  },
  "price-unknown": {
    fr: "Le prix n'a pas pu être calculé à temps. Réessayez.",
    en: "The price could not be worked out in time. Try again.",
  },
  proof: { fr: "Aucun autre plan ne le donne à moindre prix.", en: "No other plan gives it at a lower price." },
  "see-effect": { fr: "Voir l'effet", en: "See the effect" },
  accept: { fr: "Accepter", en: "Accept" },
  "accept-title": { fr: "Accepter ce prix", en: "Accept this price" },
  "accept-text": {
    fr: "Les places qui le permettent seront épinglées, dans une nouvelle version.",
    en: "The seats that allow it will be pinned, in a new version.",
  },
} satisfies Words
