import type { Words } from "~/i18n/words"

/** How a custodian or an office head is named: by two people, and what stands in the way. */
export const custodianWords = {
  "custodians-lede": {
    fr: "Un officier de sécurité est seul à voir toutes les tables rondes ; un chef d'office lit les demandes de son office. Deux personnes les nomment : un administrateur propose, un officier de sécurité confirme ; tant qu'il n'y en a aucun autre, ou que le compte de tous les autres est suspendu depuis une semaine, un second administrateur.",
    en: "A custodian is the only one who sees every round table; an office head reads the demands of the own office. Two people name either: an administrator proposes, a custodian confirms; while there is no other, or every other one's account has been suspended for a week, a second administrator.",
  },
  "lost-keys": { fr: "Clés perdues", en: "Lost keys" },
  "replaced-addresses": { fr: "Adresses remplacées", en: "Replaced addresses" },
  heads: { fr: "Dirige : {{offices}}", en: "Heads: {{offices}}" },
  "heads-none": {
    fr: "Ne dirige aucun office d'après l'annuaire : le rôle n'ouvrira rien tant qu'il ne sera pas retiré, l'office importé, et le rôle rendu à deux.",
    en: "Heads no office, as the directory has it: the role will open nothing until it is withdrawn, the office is imported, and two people give it back.",
  },
  "in-office": { fr: "Officiers de sécurité en fonction", en: "Custodians in office" },
  proposals: { fr: "Propositions en attente", en: "Proposals waiting" },
  "no-proposal": { fr: "Aucune proposition n'attend.", en: "No proposal is waiting." },
  "no-custodian": { fr: "Personne n'est officier de sécurité.", en: "Nobody is custodian." },
  "proposed-by": { fr: "Proposé par {{by}} ({{at}})", en: "Proposed by {{by}} ({{at}})" },
  "named-by": { fr: "Nommé par", en: "Named by" },
  and: { fr: "{{first}} et {{second}}", en: "{{first}} and {{second}}" },
  second: { fr: "Confirmer la nomination", en: "Confirm the naming" },
  "second-named": { fr: "Confirmer la nomination : {{name}}", en: "Confirm the naming: {{name}}" },
  decline: { fr: "Écarter", en: "Set aside" },
  "decline-named": { fr: "Écarter la proposition : {{name}}", en: "Set aside the proposal: {{name}}" },
  "same-person": {
    fr: "Vous avez fait cette proposition : une autre personne doit la confirmer.",
    en: "You made this proposal: another person has to confirm it.",
  },
  "needs-custodian": {
    fr: "Un officier de sécurité doit confirmer cette proposition.",
    en: "A custodian has to confirm this proposal.",
  },
  "custodians-suspended-lately": {
    fr: "Le compte de chaque officier de sécurité est suspendu, mais depuis moins d'une semaine. Passé ce délai, un second administrateur pourra confirmer ; un officier de sécurité dont la suspension est levée le peut aussitôt.",
    en: "Every custodian's account is suspended, but for less than a week. After that a second administrator may confirm; a custodian whose suspension is lifted may at once.",
  },
  "needs-administrator": {
    fr: "Un second administrateur doit confirmer cette proposition.",
    en: "A second administrator has to confirm this proposal.",
  },
  "too-new": {
    fr: "Qui propose et qui confirme doivent avoir été administrateurs avant la proposition, et avant la suspension des officiers de sécurité. Un autre administrateur doit confirmer.",
    en: "Whoever proposes and whoever confirms must have been administrators before the proposal, and before the custodians were suspended. Another administrator has to confirm it.",
  },
  "same-maker": {
    fr: "L'un de vous doit son rôle à l'autre, ou tous deux le doivent à la même personne : un administrateur d'une autre origine doit confirmer. Le responsable de l'installation peut en créer un.",
    en: "One of you owes the role to the other, or both owe it to the same person: an administrator of another origin has to confirm. Whoever runs the installation can make one.",
  },
  "proposer-gone": {
    fr: "Qui a fait cette proposition n'est plus administrateur. Écartez-la, et faites-en une nouvelle.",
    en: "Whoever made this proposal is no longer an administrator. Set it aside and make a new one.",
  },
  "candidate-suspended": { fr: "Le compte de cette personne est suspendu.", en: "That person's account is suspended." },
  "how-to-propose": {
    fr: "Une proposition se fait depuis la page du compte, en accordant le rôle d'officier de sécurité ou de chef d'office.",
    en: "A proposal is made from the page of the account, by granting the role of custodian or office head.",
  },
} satisfies Words
