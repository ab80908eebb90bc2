import type { Words } from "~/i18n/words"

export const words = {
  cancelled: { fr: "[Annulé]", en: "[Cancelled]" },
  reserved: { fr: "Réservé", en: "Reserved" },
  untitled: { fr: "Séance", en: "Session" },
  choice: {
    fr: "Au choix : vous allez à l’une des séances de cette heure.",
    en: "Your choice: you go to one of the sessions at this time.",
  },
  speakers_one: { fr: "Intervenant : {{names}}", en: "Speaker: {{names}}" },
  speakers_other: { fr: "Intervenants : {{names}}", en: "Speakers: {{names}}" },
  upstairs_one: { fr: "{{count}}er étage", en: "floor {{count}}" },
  upstairs_other: { fr: "{{count}}e étage", en: "floor {{count}}" },
  groundFloor: { fr: "rez-de-chaussée", en: "ground floor" },
  downstairs: { fr: "sous-sol {{count}}", en: "basement {{count}}" },
  nothingPublished: {
    fr: "Le programme n’est pas encore publié. Vos séances apparaîtront ici.",
    en: "The programme has not been published yet. Your sessions will appear here.",
  },
  nothingYours: {
    fr: "Aucune séance ne figure à votre programme pour l’instant.",
    en: "There is no session in your programme for the time being.",
  },
  noEventTitle: { fr: "Colloque : aucun événement", en: "Colloque: no event" },
  noEventText: {
    fr: "Vous ne participez à aucun événement pour l’instant. Vos séances apparaîtront dans ce calendrier.",
    en: "You are taking part in no event for the time being. Your sessions will appear in this calendar.",
  },
  feedName: { fr: "Mon programme – Colloque", en: "My programme – Colloque" },
  revokedTitle: { fr: "Abonnement révoqué", en: "Subscription revoked" },
  revokedText: {
    fr: "Cette adresse ne donne plus accès à aucun programme. Supprimez l’abonnement de votre agenda ; la page « Calendrier » permet d’en créer un autre.",
    en: "This address no longer gives access to any programme. Remove the subscription from your calendar; the Calendar page lets you create another one.",
  },
} satisfies Words
