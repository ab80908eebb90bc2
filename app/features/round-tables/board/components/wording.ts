import { weekday } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { changeWords } from "../change-words"
import type { Count } from "../effect-view"
import type { MadeView } from "../made"
import { panelWords } from "../panel-words"
import type { TableRef } from "../refs"
import { sentenceOf, tableCode } from "../sentence"
import type { SeatReason } from "../table-panel"

export { tableCode }

/** « mardi 14:00 ». */
export function useWhen(): (slot: Pick<TableRef, "day" | "startsAt">) => string {
  const language = useLanguage()
  return ({ day, startsAt }) => `${weekday(day, language)} ${startsAt}`
}

/** « +1 demande haute, −2 vœux ». */
export function useCounts(): (counts: readonly Count[]) => string {
  const say = useWords(changeWords)
  return (counts) => counts.map((count) => countSaid(say, count)).join(", ")
}

type SayChange = ReturnType<typeof useWords<typeof changeWords>>

export function countSaid(say: SayChange, { what, difference }: Count): string {
  const number = Math.abs(difference)
  return say(`count_${what}`, { count: number, sign: `${difference > 0 ? "+" : "−"}${number}` })
}

/** What was done, as an infinitive: « épingler Mme X à la table OCBC B ». */
export function useMade(): (made: MadeView) => string {
  const say = useWords(changeWords)
  return (made) => sentenceOf(say, made)
}

/** « Égypte : demande indispensable, vœu n° 1 ». */
export function useReason(): (reason: SeatReason) => string {
  const say = useWords(panelWords)
  return ({ demands, wish }) => {
    const parts = demands.map(({ country, priority }) =>
      say("reason-of", { country, priority: say(`reason_${priority}`) }),
    )
    if (wish !== null) parts.push(say("wish", { rank: wish }))
    return parts.length > 0 ? parts.join(", ") : say("guest")
  }
}
