import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Badge } from "~/ui/badge"
import type { CountryChoice } from "../../country-choice"
import { demandWords } from "../words"

type Answering = Pick<CountryChoice, "coverage" | "city" | "holder" | "arriving">

/** Who would answer for a country when the event is on, or that nobody will. */
export function WhoWouldAnswer({ country }: { country: Answering }) {
  const say = useWords(demandWords)
  const language = useLanguage()
  const { coverage, holder, arriving } = country
  const shown = (text: string) => (language === "fr" ? typeset(text) : text)
  const city = shown(country.city ?? "")
  if (coverage === "nobody")
    return (
      <Badge tone="bad" icon="user-x">
        {say("nobody")}
      </Badge>
    )
  if (coverage === "vacant")
    return (
      <Badge tone="warn" icon="armchair">
        {say("vacant", { city })}
      </Badge>
    )
  if (holder === null && arriving === null)
    return (
      <Badge tone="warn" icon="armchair">
        {say("no-holder", { city })}
      </Badge>
    )
  if (holder === null) return <span>{say("arriving", { name: shown(arriving ?? ""), city })}</span>
  return (
    <span>
      {say("answers", { name: shown(holder), city })}
      {arriving && (
        <>
          {", "}
          {say("answers-then", { name: shown(arriving) })}
        </>
      )}
    </span>
  )
}
