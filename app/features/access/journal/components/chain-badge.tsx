import { number } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Badge } from "~/ui/badge"
import type { ChainState } from "../chain-state"
import { journalWords } from "../words"

/** What the verification of the chain found just now. */
export function ChainBadge({ chain: { state, at, fullAt, count } }: { chain: ChainState }) {
  const say = useWords(journalWords)
  const language = useLanguage()
  if (state !== "whole")
    return (
      <Badge tone="bad" icon="circle-alert">
        {say(state)}
      </Badge>
    )
  const whole =
    count === null ? say("whole", { at }) : say("whole-count", { at, count, number: number(count, language) })
  return (
    <Badge tone="good" icon="link">
      {fullAt === at ? whole : `${whole}, ${say("whole-since", { at: fullAt })}`}
    </Badge>
  )
}
