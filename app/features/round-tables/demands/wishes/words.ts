import type { Words } from "~/i18n/words"

/** What the page of somebody's wishes says. */
export const wishWords = {
  title: { fr: "Mes vœux", en: "My wishes" },
  "title-of": { fr: "Vœux", en: "Wishes" },
  lede: {
    fr: "Jusqu'à quatre offices que vous voulez questionner, le plus important d'abord.",
    en: "Up to four offices that you want to question, the most important first.",
  },
  "lede-of": { fr: "Pour {{name}}", en: "For {{name}}" },
  "open-until": { fr: "À envoyer jusqu'au {{day}}", en: "To be sent until {{day}}" },
  "may-change": { fr: "Vous pouvez les changer jusqu'au {{day}}.", en: "You may change them until {{day}}." },
  "not-asked": { fr: "Les vœux ne sont pas encore ouverts", en: "Wishes are not open yet" },
  "not-asked-text": {
    fr: "L'officier de sécurité fixera le dernier jour. Vos vœux seront demandés sur votre accueil.",
    en: "The custodian will set the last day. Your home page will ask for your wishes.",
  },
  closed: { fr: "Le délai est passé depuis le {{day}}", en: "The deadline passed on {{day}}" },
  "closed-none": { fr: "Vous n'avez envoyé aucun vœu.", en: "You have sent no wish." },
  "closed-text": {
    fr: "Vos vœux ne changent plus. En cas de besoin, adressez-vous à l'officier de sécurité.",
    en: "Your wishes no longer change. If need be, turn to the custodian.",
  },
  sent: { fr: "Envoyés le {{moment}}", en: "Sent on {{moment}}" },
  "sent-by-another": {
    fr: "Saisis le {{moment}} par un officier de sécurité",
    en: "Entered on {{moment}} by a custodian",
  },
  "just-sent": { fr: "Vos vœux sont envoyés", en: "Your wishes are sent" },
  "just-sent-of": { fr: "Les vœux sont enregistrés", en: "The wishes are saved" },

  chosen: { fr: "Votre ordre", en: "Your order" },
  "chosen-of": { fr: "Ordre", en: "Order" },
  "chosen-count": { fr: "{{count}} sur {{most}}", en: "{{count}} of {{most}}" },
  "none-chosen": { fr: "Ajoutez un office ci-dessous.", en: "Add an office below." },
  rank: { fr: "Vœu {{rank}}", en: "Wish {{rank}}" },
  up: { fr: "Monter {{office}}", en: "Move {{office}} up" },
  down: { fr: "Descendre {{office}}", en: "Move {{office}} down" },
  remove: { fr: "Retirer {{office}}", en: "Remove {{office}}" },
  drag: { fr: "Déplacer {{office}}, flèches haut et bas", en: "Move {{office}}, up and down arrows" },
  "moved-to": { fr: "{{office}} : vœu {{rank}}", en: "{{office}}: wish {{rank}}" },
  "added-at": { fr: "{{office}} est votre vœu {{rank}}", en: "{{office}} is your wish {{rank}}" },
  removed: { fr: "{{office}} est retiré", en: "{{office}} is removed" },
  question: { fr: "Ce que je veux demander", en: "What I want to ask" },
  "question-of": { fr: "Ce que je veux demander à {{office}}", en: "What I want to ask {{office}}" },
  offices: { fr: "Les offices", en: "The offices" },
  add: { fr: "Ajouter {{office}}", en: "Add {{office}}" },
  full: {
    fr: "Quatre offices sont choisis : retirez-en un pour en prendre un autre.",
    en: "Four offices are chosen: take one off to choose another.",
  },
  "order-missing": { fr: "Choisissez au moins un office", en: "Choose at least one office" },
  order: { fr: "Ordre des offices", en: "Order of the offices" },
  send: { fr: "Envoyer mes vœux", en: "Send my wishes" },
  "send-again": { fr: "Envoyer la nouvelle version", en: "Send the new version" },
  "send-of": { fr: "Enregistrer les vœux", en: "Save the wishes" },
  "reason-closed": {
    fr: "Le délai vient de passer. Ce que vous avez saisi n'est pas enregistré ; il est encore ici.",
    en: "The deadline has just passed. What you typed is not saved; it is still here.",
  },
} satisfies Words
