import type { Words } from "~/i18n/words"
import { dossierFormWords } from "../components/dossier-form-words"

/** What the custodian's page of a confidential briefing says. */
export const briefingWords = {
  ...dossierFormWords,
  title: { fr: "Régler la réunion", en: "Set up the briefing" },
  lede: {
    fr: "Ses mots et ses participants sont scellés dans son dossier. L'heure et la salle se règlent dans la préparation.",
    en: "Its words and its people are sealed in its dossier. Time and room are set in the preparation.",
  },
  people: { fr: "Qui vient", en: "Who comes" },
  "people-text": {
    fr: "Chaque personne nommée trouve le créneau « Réservé » à son programme et dans son calendrier dès qu'il est publié, et rien de plus : ni la salle, ni le dossier. Aucun courrier ne part. Les attachés à qui la séance est ouverte la voient déjà ; il est inutile de les nommer.",
    en: "Each person named finds the slot “Réservé” in the own programme and calendar once it is published, and nothing more: neither the room nor the dossier. No letter leaves. Attachés to whom the session is open see it already and need not be named.",
  },
  speakers: { fr: "Intervenants", en: "Speakers" },
  attendees: { fr: "Participants nommés", en: "Attendees by name" },
  "no-speakers": { fr: "Aucun intervenant de l'annuaire.", en: "No speaker of the directory." },
  "no-attendees": { fr: "Aucun participant nommé.", en: "No attendee by name." },
  "untick-hint": { fr: "Décochez pour retirer quelqu'un.", en: "Untick to take somebody off." },
  functions: {
    fr: "Annoncés par leur fonction, sans programme : {{names}}.",
    en: "Announced by their function, without a programme: {{names}}.",
  },
  "search-speakers": { fr: "Ajouter un intervenant : nom ou prénom", en: "Add a speaker: family or given name" },
  "search-attendees": { fr: "Ajouter un participant : nom ou prénom", en: "Add an attendee: family or given name" },
  search: { fr: "Rechercher", en: "Search" },
  "tick-found_one": {
    fr: "{{count}} personne trouvée : cochez pour l'ajouter",
    en: "{{count}} person found: tick to add",
  },
  "tick-found_other": {
    fr: "{{count}} personnes trouvées : cochez pour ajouter",
    en: "{{count}} people found: tick to add",
  },
  "nobody-found": {
    fr: "Personne d'autre ne porte ce nom dans l'annuaire.",
    en: "Nobody else in the directory has that name.",
  },
  "expected-elsewhere": { fr: "attendu ailleurs à cette heure", en: "expected elsewhere at this time" },
  "elsewhere-title_one": {
    fr: "{{count}} personne est attendue ailleurs à cette heure",
    en: "{{count}} person is expected elsewhere at this time",
  },
  "elsewhere-title_other": {
    fr: "{{count}} personnes sont attendues ailleurs à cette heure",
    en: "{{count}} people are expected elsewhere at this time",
  },
  save: { fr: "Enregistrer", en: "Save" },
  "too-long": { fr: "trop long", en: "too long" },
  "too-many-people": { fr: "300 personnes au plus", en: "300 people at most" },
  "unknown-person": { fr: "personne inconnue de l'annuaire", en: "a person unknown to the directory" },
} satisfies Words
