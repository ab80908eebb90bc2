import type { Words } from "~/i18n/words"

export const answerDutyWords = {
  wishes: { fr: "Classez les offices que vous voulez questionner", en: "Rank the offices you want to question" },
  demands: { fr: "Dites quels pays votre office demande", en: "Say which countries your office asks for" },
  late_one: {
    fr: "Une modification hors délai attend votre réponse",
    en: "A change after the deadline awaits your answer",
  },
  late_other: {
    fr: "{{count}} modifications hors délai attendent votre réponse",
    en: "{{count}} changes after the deadline await your answer",
  },
  destruction: {
    fr: "Un jour de destruction attend votre confirmation",
    en: "A day of destruction awaits your confirmation",
  },
  until: { fr: "Jusqu'au {{day}}", en: "Until {{day}}" },
} satisfies Words
