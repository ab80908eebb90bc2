import type { Words } from "~/i18n/words"

/** Why a change cannot be: a sentence for each rule, and a few words beside a choice that it closes. */
export const refusalWords = {
  why_already: { fr: "C'est déjà le cas.", en: "It is so already." },
  why_unknown: { fr: "La personne ou la table n'est plus là.", en: "The person or the table is no longer there." },
  why_pinned: {
    fr: "La place est épinglée : ôtez d'abord l'épingle.",
    en: "The seat is pinned: take the pin off first.",
  },
  why_room_zero: {
    fr: "{{room}} a {{capacity}} places, hôtes compris : il n'y en aurait plus pour des membres.",
    en: "{{room}} has {{capacity}} places, hosts included: there would be none left for members.",
  },
  why_room_one: {
    fr: "{{room}} a {{capacity}} places, hôtes compris : un membre au plus.",
    en: "{{room}} has {{capacity}} places, hosts included: one member at most.",
  },
  why_room_other: {
    fr: "{{room}} a {{capacity}} places, hôtes compris : {{count}} membres au plus.",
    en: "{{room}} has {{capacity}} places, hosts included: {{count}} members at most.",
  },
  why_sizes: {
    fr: "Le moins de membres ({{min}}) dépasse le plus ({{max}}).",
    en: "The least number of members ({{min}}) is above the most ({{max}}).",
  },
  breach_unknown: {
    fr: "Une table, une salle ou une personne n'existe plus.",
    en: "A table, a room or a person no longer exists.",
  },
  breach_twice: { fr: "Une place est donnée deux fois.", en: "A seat is given twice." },
  "breach_not-held": { fr: "La table {{table}} n'est pas tenue.", en: "Table {{table}} is not held." },
  "breach_not-entitled": {
    fr: "{{person}} ne répond d'aucun pays de la table {{table}} et n'a pas demandé l'office. Une épingle passe outre.",
    en: "{{person}} answers for no country of table {{table}} and did not wish for the office. A pin overrides this.",
  },
  breach_away: {
    fr: "{{person}} n'est pas là à l'heure de la table {{table}}.",
    en: "{{person}} is not there at the time of table {{table}}.",
  },
  breach_banned: {
    fr: "{{person}} est écarté(e) de la table {{table}}.",
    en: "{{person}} is banned from table {{table}}.",
  },
  breach_few_zero: {
    fr: "La table {{table}} n'aurait aucun membre : il en faut au moins {{min}}.",
    en: "Table {{table}} would have no member: it takes at least {{min}}.",
  },
  breach_few_one: {
    fr: "La table {{table}} n'aurait que {{count}} membre : il en faut au moins {{min}}.",
    en: "Table {{table}} would have only {{count}} member: it takes at least {{min}}.",
  },
  breach_few_other: {
    fr: "La table {{table}} n'aurait que {{count}} membres : il en faut au moins {{min}}.",
    en: "Table {{table}} would have only {{count}} members: it takes at least {{min}}.",
  },
  breach_many_one: {
    fr: "La table {{table}} aurait {{count}} membre, {{max}} au plus.",
    en: "Table {{table}} would have {{count}} member, {{max}} at most.",
  },
  breach_many_other: {
    fr: "La table {{table}} aurait {{count}} membres, {{max}} au plus.",
    en: "Table {{table}} would have {{count}} members, {{max}} at most.",
  },
  "breach_room-full_one": {
    fr: "La table {{table}} compterait {{people}} personnes, hôtes compris, dans une salle de {{count}} place.",
    en: "Table {{table}} would have {{people}} people, hosts included, in a room with {{count}} place.",
  },
  "breach_room-full_other": {
    fr: "La table {{table}} compterait {{people}} personnes, hôtes compris, dans une salle de {{count}} places.",
    en: "Table {{table}} would have {{people}} people, hosts included, in a room with {{count}} places.",
  },
  "breach_head-away": {
    fr: "Le chef de l'office n'est pas disponible à l'heure de la table {{table}}.",
    en: "The office's head is not available at the time of table {{table}}.",
  },
  "breach_head-taken": {
    fr: "Le chef de l'office tient la table {{other}} à la même heure que la table {{table}}.",
    en: "The office's head holds table {{other}} at the time of table {{table}}.",
  },
  "breach_room-closed": {
    fr: "La salle de la table {{table}} est prise ou fermée à cette heure.",
    en: "The room of table {{table}} is taken or closed then.",
  },
  "breach_room-taken": {
    fr: "La table {{other}} a déjà la salle à l'heure de la table {{table}}.",
    en: "Table {{other}} has the room already at the time of table {{table}}.",
  },
  "breach_not-at-its-place": {
    fr: "La table {{table}} n'est plus où l'agenda la met.",
    en: "Table {{table}} is no longer where the agenda has it.",
  },
  "breach_at-once": {
    fr: "{{person}} est à la table {{other}} à la même heure que la table {{table}}.",
    en: "{{person}} sits at table {{other}} at the time of table {{table}}.",
  },
  "breach_same-subject": {
    fr: "{{person}} siège déjà à la table {{other}}, sur le même sujet que la table {{table}}.",
    en: "{{person}} already sits at table {{other}}, on the same subject as table {{table}}.",
  },
  "breach_day-limit": {
    fr: "{{person}} aurait {{tables}} tables dans la journée, {{limit}} au plus.",
    en: "{{person}} would have {{tables}} tables in the day, {{limit}} at most.",
  },
  breach_pin: { fr: "Une épingle de la table {{table}} ne tient plus.", en: "A pin of table {{table}} holds no more." },
  closed_already: { fr: "déjà le cas", en: "already so" },
  closed_unknown: { fr: "n'est plus là", en: "no longer there" },
  closed_pinned: { fr: "place épinglée", en: "pinned seat" },
  closed_twice: { fr: "déjà le cas", en: "already so" },
  "closed_not-held": { fr: "table non tenue", en: "table not held" },
  "closed_not-entitled": { fr: "ni pays, ni vœu", en: "no country, no wish" },
  closed_away: { fr: "pas là à cette heure", en: "not there then" },
  closed_banned: { fr: "écarté(e)", en: "banned" },
  closed_few: { fr: "trop peu de membres", en: "too few members" },
  closed_many: { fr: "table complète", en: "table full" },
  "closed_room-full": { fr: "salle trop petite", en: "room too small" },
  "closed_head-away": { fr: "chef de l'office indisponible", en: "office's head not available" },
  "closed_head-taken": { fr: "le chef de l'office tient {{other}}", en: "the office's head holds {{other}}" },
  "closed_room-closed": { fr: "prise ou fermée", en: "taken or closed" },
  "closed_room-taken": { fr: "prise par {{other}}", en: "taken by {{other}}" },
  "closed_not-at-its-place": { fr: "pas où l'agenda la met", en: "not where the agenda has it" },
  "closed_at-once": { fr: "siège alors à {{other}}", en: "sits at {{other}} then" },
  "closed_same-subject": { fr: "même sujet qu'à {{other}}", en: "same subject as at {{other}}" },
  "closed_day-limit": { fr: "trop de tables ce jour-là", en: "too many tables that day" },
  closed_pin: { fr: "romprait une épingle", en: "would break a pin" },
  "closed-for": { fr: "{{person}} : {{why}}", en: "{{person}}: {{why}}" },
  closed: { fr: "{{choice}} ({{why}})", en: "{{choice}} ({{why}})" },
} satisfies Words
