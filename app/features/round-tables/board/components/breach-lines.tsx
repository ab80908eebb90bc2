import { useWords } from "~/i18n/use-language"
import type { BrokenView } from "../refusal-view"
import { refusalWords } from "../refusal-words"
import { breachSaid } from "./wording"

/** Broken rules, a sentence each. */
export function BreachLines({ breaches }: { readonly breaches: readonly BrokenView[] }) {
  const say = useWords(refusalWords)
  const lines = [...new Set(breaches.map((one) => breachSaid(say, one)))]
  return (
    <ul className="effect-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
