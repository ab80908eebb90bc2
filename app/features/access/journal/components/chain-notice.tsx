import { useWords } from "~/i18n/use-language"
import { Notice } from "~/ui/notice"
import type { ChainState } from "../chain-state"
import { journalWords } from "../words"

/** What is wrong with the journal or its checkpoints; nothing when all is well. */
export function ChainNotice({ chain: { state, writable } }: { chain: ChainState }) {
  const say = useWords(journalWords)
  if (state !== "whole")
    return (
      <Notice tone="bad" role="alert" title={say(state)}>
        {say(`${state}-text`)}
      </Notice>
    )
  if (!writable)
    return (
      <Notice tone="warn" role="alert" title={say("unwritable")}>
        {say("unwritable-text")}
      </Notice>
    )
  return null
}
