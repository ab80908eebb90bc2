import type { Words } from "~/i18n/words"

/** Proving a key: what is asked before a page or an act that only a strong sign-in opens. */
export const strongWords = {
  title: { fr: "Confirmez avec votre clé", en: "Confirm with your key" },
  lede: {
    fr: "Ce que vous ouvrez est confidentiel. Votre clé d'accès prouve que c'est bien vous ; la preuve vaut tant que vous y travaillez, et s'éteint après {{minutes}} minutes sans usage.",
    en: "What you are opening is confidential. Your passkey proves that it is you; the proof holds while you work there, and ends after {{minutes}} minutes without use.",
  },
  "none-title": { fr: "Vous n'avez pas encore de clé", en: "You have no key yet" },
  "none-text": {
    fr: "Une clé d'accès est gardée par votre téléphone, votre ordinateur ou une clé de sécurité. Ajoutez-en une dans les dix minutes qui suivent une connexion, sur la page « Mes clés ».",
    en: "A passkey is kept by your phone, your computer or a security key. Add one within the ten minutes after signing in, on the page “My keys”.",
  },
  "none-lost": {
    fr: "Si vous avez perdu la vôtre, adressez-vous à l'administration : un administrateur et un officier de sécurité la réinitialisent ensemble.",
    en: "If you have lost yours, turn to the administrators: an administrator and a custodian reset it together.",
  },
  keys: { fr: "Mes clés", en: "My keys" },
  home: { fr: "Revenir à l'accueil", en: "Back to the home page" },

  "held-title": { fr: "Confirmez avec votre clé pour envoyer", en: "Confirm with your key to send this" },
  "held-text": {
    fr: "Rien n'est encore enregistré, et rien n'est perdu : ce que vous avez saisi est gardé dans cette page, nulle part ailleurs, et part dès que la clé est confirmée.",
    en: "Nothing is saved yet, and nothing is lost: what you typed is kept in this page, nowhere else, and leaves as soon as the key is confirmed.",
  },
  "held-files": {
    fr: "Le fichier que vous aviez joint sera à choisir de nouveau.",
    en: "The file you had attached will have to be chosen again.",
  },
  "held-send": { fr: "Confirmer et envoyer", en: "Confirm and send" },
} satisfies Words
