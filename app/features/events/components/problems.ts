import { useWords } from "~/i18n/use-language"
import type { Key } from "~/i18n/words"
import type { Problems } from "~/platform/typed-form"
import { roomWords } from "../rooms/words"
import { eventWords } from "../words"

const words = { ...roomWords, ...eventWords }

/** The problems of a form in words, by field; what the fields of events and of rooms have in common is said once. */
export function useProblems(problems: Problems | undefined): Problems {
  const say = useWords(words)
  return Object.fromEntries(
    Object.entries(problems ?? {}).map(([name, key]) => [name, key in words ? say(key as Key<typeof words>) : key]),
  )
}
