import type { Words } from "~/i18n/words"

export const words = {
  cancelled: { fr: "[Annulé]", en: "[Cancelled]" },
  reserved: { fr: "Réservé", en: "Reserved" },
  untitled: { fr: "Séance", en: "Session" },
  revokedTitle: { fr: "Abonnement révoqué", en: "Subscription revoked" },
  revokedText: {
    fr: "Cette adresse ne donne plus accès à aucun programme. Supprimez l’abonnement de votre agenda ; la page « Calendrier » permet d’en créer un autre.",
    en: "This address no longer gives access to any programme. Remove the subscription from your calendar; the Calendar page lets you create another one.",
  },
} satisfies Words
