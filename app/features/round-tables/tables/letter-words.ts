import type { Words } from "~/i18n/words"

/** What a letter about an engagement says: that there is something to read, and where. */
export const letterWords = {
  subject: { fr: "Une échéance vous attend dans Colloque", en: "A deadline awaits you in Colloque" },
  text: {
    fr: "Bonjour {{name}},\n\nUne échéance vous attend. Pour savoir laquelle, ouvrez Colloque :\n\n{{address}}\n\nCe message n'en dit pas davantage, par précaution.\n",
    en: "Dear {{name}},\n\nA deadline awaits you. To know which one, open Colloque:\n\n{{address}}\n\nThis message says no more, as a precaution.\n",
  },
} satisfies Words
