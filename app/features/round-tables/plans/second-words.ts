import type { Words } from "~/i18n/words"

/** Why what one custodian settles waits for another. */
export const secondWords = {
  rule: {
    fr: "Un second officier de sécurité devra contresigner.",
    en: "A second custodian will have to countersign.",
  },
  "ended-by-oneself": {
    fr: "Vous avez mis fin à la double signature : un autre officier de sécurité devra contresigner ce que vous arrêtez.",
    en: "You ended the second signature: another custodian will have to countersign what you settle.",
  },
} satisfies Words
