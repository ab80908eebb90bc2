import { number } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import type { Say } from "~/i18n/words"
import { Tallies, Tally } from "~/ui/meter"
import type { Achievement } from "../achieved"
import { achievedWords } from "../achieved-words"

const kinds = ["must", "high", "normal", "wish"] as const

/** « 72 sur 72 indispensables, 73 sur 77 hautes, 33 sur 39 normales, 267 sur 296 vœux ». */
export function achievedLine(achieved: Achievement, say: Say<typeof achievedWords>, language: "fr" | "en"): string {
  return kinds
    .map((kind) => {
      const { value, total } = achieved[kind]
      return say(`count-${kind}`, { value: number(value, language), total: number(total, language) })
    })
    .join(", ")
}

/** The same in large figures. */
export function AchievedTallies({ achieved }: { readonly achieved: Achievement }) {
  const say = useWords(achievedWords)
  const language = useLanguage()
  return (
    <Tallies>
      {kinds.map((kind) => (
        <Tally key={kind} value={number(achieved[kind].value, language)}>
          {say(`of-${kind}`, { total: number(achieved[kind].total, language) })}
        </Tally>
      ))}
    </Tallies>
  )
}
