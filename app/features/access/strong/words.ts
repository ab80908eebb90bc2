import type { Words } from "~/i18n/words"

/** How a ceremony may end, wherever it was held. */
export const endWords = {
  "given-up": {
    fr: "Votre appareil n'a pas donné de réponse. Réessayez quand vous voulez.",
    en: "Your device gave no answer. Try again whenever you like.",
  },
  "first-key": {
    fr: "Vous n'avez pas encore de clé. Ajoutez-en une sur la page « Mes clés ».",
    en: "You have no key yet. Add one on the page “My keys”.",
  },
  "signed-out": {
    fr: "Votre connexion a pris fin. Connectez-vous dans un autre onglet, puis réessayez ici : ce que vous avez saisi y reste.",
    en: "Your sign-in has ended. Sign in in another tab, then try again here: what you typed stays.",
  },
  "other-person": {
    fr: "Une autre personne est maintenant connectée dans ce navigateur. Ce formulaire n'est envoyé que par qui l'a saisi.",
    en: "Somebody else is signed in in this browser now. This form is only sent by the person who typed it.",
  },
  unsupported: {
    fr: "Ce navigateur ne permet pas d'utiliser une clé à cette adresse. Essayez-en un autre.",
    en: "This browser does not allow a key at this address. Try another one.",
  },
  unreachable: {
    fr: "Le serveur ne répond pas. Réessayez dans un instant.",
    en: "The server does not answer. Try again in a moment.",
  },
  "already-here": {
    fr: "Cet appareil garde déjà une de vos clés.",
    en: "This device already keeps one of your keys.",
  },
  "too-many": {
    fr: "Trop d'essais ont été faits. Réessayez dans un quart d'heure.",
    en: "Too many tries were made. Try again in a quarter of an hour.",
  },
  "not-valid": {
    fr: "Cette clé n'est pas reconnue. Elle a pu être révoquée.",
    en: "This key is not recognised. It may have been revoked.",
  },
  copied: {
    fr: "Cette clé est refusée : une copie semble en exister. Prévenez l'officier de sécurité.",
    en: "This key is refused: there seems to be a copy of it. Warn the custodian.",
  },
  "sign-in-too-old": {
    fr: "Une clé s'ajoute dans les dix minutes qui suivent une connexion. Déconnectez-vous, connectez-vous de nouveau, puis revenez ici.",
    en: "A key is added within the ten minutes after signing in. Sign out, sign in again, then come back here.",
  },
  "prove-first": {
    fr: "Confirmez d'abord avec une clé que vous avez déjà.",
    en: "Confirm with a key that you already have first.",
  },
  "address-unconfirmed": {
    fr: "L'adresse de votre compte a été remplacée. Une seconde personne, officier de sécurité le plus souvent, doit la confirmer avant que vous puissiez ajouter une première clé. Adressez-vous à l'officier de sécurité.",
    en: "The address of your account was replaced. A second person, usually a custodian, has to confirm it before you can add a first key. Turn to the custodian.",
  },
  "too-many-keys": {
    fr: "Vous avez déjà dix clés. Révoquez-en une avant d'en ajouter une autre.",
    en: "You already have ten keys. Revoke one before adding another.",
  },
  "name-missing": { fr: "Donnez un nom à cette clé.", en: "Give this key a name." },
} satisfies Words

/** Proving a key: what is asked before a page or an act that only a strong sign-in opens. */
export const strongWords = {
  ...endWords,
  title: { fr: "Confirmez avec votre clé", en: "Confirm with your key" },
  lede: {
    fr: "Ce que vous ouvrez est confidentiel ou y donne accès. Votre clé d'accès prouve que c'est bien vous ; la preuve vaut tant que vous y travaillez, et s'éteint après {{minutes}} minutes sans usage.",
    en: "What you are opening is confidential, or gives access to what is. Your passkey proves that it is you; the proof holds while you work there, and ends after {{minutes}} minutes without use.",
  },
  use: { fr: "Utiliser ma clé", en: "Use my key" },
  waiting: { fr: "Suivez ce que demande votre navigateur.", en: "Follow what your browser asks." },
  proved: { fr: "La clé est confirmée.", en: "The key is confirmed." },
  "not-done": { fr: "La clé n'est pas confirmée", en: "The key is not confirmed" },
  cancel: { fr: "Annuler", en: "Cancel" },
  "kept-here": {
    fr: "Ce que vous avez saisi reste dans la page, et part dès que la clé est confirmée.",
    en: "What you typed stays in the page, and leaves as soon as the key is confirmed.",
  },
  "no-script": {
    fr: "Une clé d'accès demande que JavaScript soit activé dans ce navigateur.",
    en: "A passkey needs JavaScript to be enabled in this browser.",
  },
  "none-title": { fr: "Vous n'avez pas encore de clé", en: "You have no key yet" },
  "none-text": {
    fr: "Une clé d'accès est gardée par votre téléphone, votre ordinateur ou une clé de sécurité, qui vous reconnaît à votre empreinte, à votre visage ou à un code.",
    en: "A passkey is kept by your phone, your computer or a security key, which knows you by your fingerprint, your face or a code.",
  },
  lost: { fr: "Clé perdue", en: "A lost key" },
  "lost-text": {
    fr: "Si vous avez perdu votre seule clé, adressez-vous à l'administration : un administrateur et un officier de sécurité réinitialisent vos clés ensemble.",
    en: "If you have lost your only key, turn to the administrators: an administrator and a custodian reset your keys together.",
  },
  keys: { fr: "Mes clés", en: "My keys" },
  home: { fr: "Revenir à l'accueil", en: "Back to the home page" },
  "sign-in-again": { fr: "Se connecter dans un autre onglet", en: "Sign in in another tab" },
  "open-keys": { fr: "Ouvrir « Mes clés » dans un autre onglet", en: "Open “My keys” in another tab" },

  "sign-in-title": { fr: "Reconnectez-vous pour envoyer", en: "Sign in again to send this" },
  "sign-in-kept": {
    fr: "Votre connexion a pris fin. Ce que vous avez saisi reste dans la page : connectez-vous dans un autre onglet, puis envoyez-le d'ici.",
    en: "Your sign-in has ended. What you typed stays in the page: sign in in another tab, then send it from here.",
  },
  "still-signed-out": { fr: "Personne n'est connecté dans ce navigateur.", en: "Nobody is signed in in this browser." },
  send: { fr: "Envoyer", en: "Send" },
  "back-to-form": { fr: "Revenir au formulaire", en: "Back to the form" },
  "held-sign-in-text": {
    fr: "Votre connexion a pris fin. Rien n'est encore enregistré, et rien n'est perdu : ce que vous avez saisi est gardé dans cette page, nulle part ailleurs. Connectez-vous dans un autre onglet, puis revenez ici pour l'envoyer.",
    en: "Your sign-in has ended. Nothing is saved yet, and nothing is lost: what you typed is kept in this page, nowhere else. Sign in in another tab, then come back here to send it.",
  },
  "held-withheld": {
    fr: "Les mots d'une séance confidentielle ne sont pas renvoyés par le serveur : ils sont à saisir de nouveau.",
    en: "The words of a confidential session are not sent back by the server: they have to be typed again.",
  },
  "held-other-title": { fr: "Ce formulaire n'est pas envoyé", en: "This form is not sent" },

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

/** One's own keys. */
export const ownKeyWords = {
  ...endWords,
  keys: { fr: "Mes clés", en: "My keys" },
  "keys-lede": {
    fr: "Une clé d'accès ouvre ce qui est confidentiel (tables rondes, demandes, vœux) et les actes qui y donnent accès. Elle est gardée par votre téléphone, votre ordinateur ou une clé de sécurité, et ne quitte jamais l'appareil.",
    en: "A passkey opens what is confidential (round tables, demands, wishes) and the acts that give access to it. It is kept by your phone, your computer or a security key, and never leaves the device.",
  },
  key: { fr: "Clé", en: "Key" },
  created: { fr: "Ajoutée", en: "Added" },
  used: { fr: "Dernier usage", en: "Last used" },
  never: { fr: "jamais", en: "never" },
  rename: { fr: "Renommer", en: "Rename" },
  "rename-named": { fr: "Renommer la clé {{name}}", en: "Rename the key {{name}}" },
  revoke: { fr: "Révoquer", en: "Revoke" },
  "revoke-named": { fr: "Révoquer la clé {{name}}", en: "Revoke the key {{name}}" },
  "revoke-page": { fr: "Révoquer une clé", en: "Revoke a key" },
  "revoke-title": { fr: "Révoquer la clé « {{name}} »", en: "Revoke the key “{{name}}”" },
  "revoke-text": {
    fr: "Elle n'ouvrira plus rien, et ne se rétablit pas. Vos autres connexions devront confirmer de nouveau.",
    en: "It will open nothing any more, and cannot be brought back. Your other sign-ins will have to confirm anew.",
  },
  "revoke-last": {
    fr: "C'est votre seule clé : sans elle, rien de confidentiel ne s'ouvre avant que vous en ajoutiez une autre.",
    en: "It is your only key: without it nothing confidential opens before you add another one.",
  },
  keep: { fr: "Garder cette clé", en: "Keep this key" },
  none: { fr: "Aucune clé", en: "No key" },
  "none-text": {
    fr: "Sans clé, ce qui est confidentiel ne s'ouvre pas.",
    en: "Without a key, what is confidential does not open.",
  },
  "add-title": { fr: "Ajouter une clé", en: "Add a key" },
  "add-another": {
    fr: "Ayez-en deux, sur deux appareils : si l'un se perd, l'autre suffit pour révoquer la clé perdue.",
    en: "Have two, on two devices: if one is lost, the other is enough to revoke the lost key.",
  },
  name: { fr: "Nom de la clé", en: "Name of the key" },
  "name-hint": {
    fr: "Pour la reconnaître parmi les vôtres, par exemple « Téléphone de service ».",
    en: "To tell it from your others, for example “Work phone”.",
  },
  "name-too-long": { fr: "Raccourcissez ce nom.", en: "Shorten this name." },
  add: { fr: "Ajouter une clé", en: "Add a key" },
  "not-added": { fr: "La clé n'est pas ajoutée", en: "The key is not added" },
  "to-correct": { fr: "Le nom est à corriger", en: "The name needs a correction" },
  cancel: { fr: "Annuler", en: "Cancel" },
  save: { fr: "Enregistrer le nom", en: "Save the name" },
  "sign-in-again": { fr: "Se déconnecter pour se reconnecter", en: "Sign out to sign in again" },
  "prove-now": { fr: "Confirmer avec une clé", en: "Confirm with a key" },
  "no-script": {
    fr: "Ajouter une clé demande que JavaScript soit activé dans ce navigateur.",
    en: "Adding a key needs JavaScript to be enabled in this browser.",
  },
  done_added: { fr: "La clé est ajoutée.", en: "The key is added." },
  done_renamed: { fr: "Le nom est enregistré.", en: "The name is saved." },
  done_revoked: { fr: "La clé est révoquée.", en: "The key is revoked." },
  "on-system": { fr: "{{browser}} sur {{system}}", en: "{{browser}} on {{system}}" },
  lost: { fr: "Clé perdue", en: "A lost key" },
  "lost-text": {
    fr: "S'il vous reste une clé, révoquez ici celle qui est perdue. Sinon, adressez-vous à l'administration : un administrateur et un officier de sécurité réinitialisent vos clés ensemble.",
    en: "If you still have a key, revoke the lost one here. If not, turn to the administrators: an administrator and a custodian reset your keys together.",
  },
  "real-hours": {
    fr: "Les heures de cette page sont les heures réelles, à Paris.",
    en: "The hours of this page are real ones, in Paris.",
  },
} satisfies Words

/** The sentence for what an address says was just done (`?fait=…`); null for anything else. */
export function doneKey(what: string | null): "done_added" | "done_renamed" | "done_revoked" | null {
  return what === "added" || what === "renamed" || what === "revoked" ? `done_${what}` : null
}
