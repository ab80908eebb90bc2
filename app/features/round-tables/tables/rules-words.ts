import type { Words } from "~/i18n/words"
import { dossierFormWords } from "../components/dossier-form-words"

/** What the custodian's page of one table says. */
export const rulesWords = {
  ...dossierFormWords,
  title: { fr: "Régler la table", en: "Set up the table" },
  lede: {
    fr: "Ses mots sont scellés dans son dossier. L'heure et la salle se règlent dans le placement.",
    en: "Its words are sealed in its dossier. Time and room are set in the seating.",
  },
  office: { fr: "Office central", en: "Central office" },
  "choose-office": { fr: "Choisissez l'office", en: "Choose the office" },
  focus: { fr: "Sujet de cette table", en: "Subject of this table" },
  "focus-hint": {
    fr: "Quand l'office en tient plusieurs. Il prend la place du titre.",
    en: "Where the office holds several. It takes the place of the title.",
  },
  countries: { fr: "Pays", en: "Countries" },
  "countries-hint": {
    fr: "Codes à deux lettres, par exemple « BR CO SR ». Vide : tous ceux que l'office demande.",
    en: "Two-letter codes, for example “BR CO SR”. Empty: all that the office asks for.",
  },
  min: { fr: "Attachés, au moins", en: "Attachés, at least" },
  max: { fr: "Attachés, au plus", en: "Attachés, at most" },
  hosts: { fr: "Personnes de l'office", en: "People of the office" },
  "hosts-hint": { fr: "Le chef compris.", en: "The head included." },
  mandatory: { fr: "Cette table doit se tenir", en: "This table must be held" },
  yes: { fr: "Oui", en: "Yes" },
  no: { fr: "Non, si le plan y gagne", en: "Not if the plan gains by it" },
  save: { fr: "Enregistrer", en: "Save" },
  "too-long": { fr: "trop long", en: "too long" },
  "no-office": { fr: "choisissez un office", en: "choose an office" },
  "unknown-country": { fr: "pays inconnu dans la liste", en: "unknown country in the list" },
  "no-number": { fr: "nombre de 0 à 60", en: "a number from 0 to 60" },
  "max-below-min": { fr: "moins que le minimum", en: "less than the least" },
  "changed-meanwhile": {
    fr: "Ce dossier a changé entre-temps.",
    en: "This dossier has changed meanwhile.",
  },
} satisfies Words
