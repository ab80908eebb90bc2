import { number } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Badge } from "~/ui/badge"
import { journalWords } from "../words"

export interface ChainVerdict {
  readonly whole: boolean
  /** `HH:MM` in Paris */
  readonly at: string
  /** how many entries there are, for whoever may read them all */
  readonly count: number | null
}

/** What the verification of the chain found just now. */
export function ChainBadge({ verdict: { whole, at, count } }: { verdict: ChainVerdict }) {
  const say = useWords(journalWords)
  const language = useLanguage()
  if (!whole)
    return (
      <Badge tone="bad" icon="circle-alert">
        {say("broken")}
      </Badge>
    )
  return (
    <Badge tone="good" icon="link">
      {count === null ? say("whole", { at }) : say("whole-count", { at, count, number: number(count, language) })}
    </Badge>
  )
}
