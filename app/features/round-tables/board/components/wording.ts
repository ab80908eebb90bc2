import { weekday } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { changeWords } from "../change-words"
import type { Count } from "../effect-view"
import type { MadeView } from "../made"
import { panelWords } from "../panel-words"
import type { TableRef } from "../refs"
import type { BrokenView, RefusalView } from "../refusal-view"
import { refusalWords } from "../refusal-words"
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

type SayRefusal = ReturnType<typeof useWords<typeof refusalWords>>

function factsOf({ person, table, other, numbers: { people = 0, capacity = 0, ...numbers } }: BrokenView) {
  const [at, elsewhere] = [table ? tableCode(table) : "", other ? tableCode(other) : ""]
  return { person: person?.name ?? "", table: at, other: elsewhere, people, count: capacity || people, ...numbers }
}

/** Too many members and too few break one rule, and are not said alike. */
function kindOf({ of, numbers: { people = 0, min = 0 } }: BrokenView) {
  if (of === "seats") return people < min ? "few" : "many"
  return of
}

/** « La table OCBC B aurait 13 membres, 12 au plus. » */
export function breachSaid(say: SayRefusal, breach: BrokenView): string {
  return say(`breach_${kindOf(breach)}`, factsOf(breach))
}

/** Why a choice is closed, in a few words; whose hindrance it is, where that is not who is chosen. */
export function useClosed(): (refusal: RefusalView, chosen: string) => string {
  const say = useWords(refusalWords)
  return (refusal, chosen) => {
    if (refusal.why === "room" || refusal.why === "sizes") return ""
    if (refusal.why !== "rule") return say(`closed_${refusal.why}`)
    // That too few are left follows from what keeps them away.
    const breach = refusal.breaches.find(({ of }) => of !== "seats") ?? refusal.breaches[0]
    if (!breach) return ""
    const why = say(`closed_${kindOf(breach)}`, factsOf(breach))
    const person = breach.person
    return person && person.id !== chosen ? say("closed-for", { person: person.name, why }) : why
  }
}

/** Why a gesture is refused, where no single rule is broken. */
export function useRefused(): (refusal: Exclude<RefusalView, { readonly why: "rule" }>) => string {
  const say = useWords(refusalWords)
  return (refusal) => {
    if (refusal.why === "room")
      return say("why_room", { room: refusal.room, capacity: refusal.capacity, count: refusal.most })
    return refusal.why === "sizes" ? say("why_sizes", { ...refusal }) : say(`why_${refusal.why}`)
  }
}
