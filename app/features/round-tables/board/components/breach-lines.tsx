import { useWords } from "~/i18n/use-language"
import { changeWords } from "../change-words"
import type { BrokenView } from "../refusal-view"
import { tableCode } from "./wording"

/** Broken rules, a sentence each, with the number of the rule. */
export function BreachLines({ breaches }: { readonly breaches: readonly BrokenView[] }) {
  const say = useWords(changeWords)
  const lines = breaches.map(({ rule, of, person, table, other, numbers }) => ({
    rule,
    text: say(`breach_${of}`, {
      person: person?.name ?? "",
      table: table ? tableCode(table) : "",
      other: other ? tableCode(other) : "",
      ...numbers,
    }),
  }))
  return (
    <ul className="effect-lines">
      {lines.map(({ rule, text }) => (
        <li key={text}>
          {text} <small className="muted">{rule}</small>
        </li>
      ))}
    </ul>
  )
}
