import type { Words } from "~/i18n/words"

/** How what is confidential is to be handled: the one wording of every banner. */
export const handlingWords = {
  custodians: { fr: "Confidentiel, officiers de sécurité", en: "Confidential, custodians" },
  office: { fr: "Confidentiel, l’office et l’officier de sécurité", en: "Confidential, the office and the custodian" },
  head: { fr: "Confidentiel, chef de l’office", en: "Confidential, head of the office" },
  person: { fr: "Confidentiel, vous et l’officier de sécurité", en: "Confidential, you and the custodian" },
  members: { fr: "Confidentiel, membres de la table", en: "Confidential, members of the table" },
  "no-forwarding": { fr: "Ni copie ni transfert", en: "No copy, no forwarding" },
  "no-recording": { fr: "Ni photo ni enregistrement", en: "No photograph, no recording" },
  "phones-away": { fr: "Téléphones au casier", en: "Telephones in the locker" },
  "read-by": { fr: "Lu par {{name}}, {{time}}", en: "Read by {{name}}, {{time}}" },
  "print-from-copies": {
    fr: "Cette page ne s'imprime pas. Un exemplaire numéroté s'obtient par « Imprimer un exemplaire ».",
    en: "This page is not printed. A numbered copy is made by “Print a copy”.",
  },
} satisfies Words
