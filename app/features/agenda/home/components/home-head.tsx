import { capitalised, longDay } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { useNow } from "~/ui/now"
import { PageHead } from "~/ui/page"
import { rankOf } from "../days-until"
import { homeWords } from "../words"

interface HomeHeadProps {
  readonly civility: "M." | "Mme"
  readonly familyName: string
  readonly event: { readonly startsOn: string; readonly endsOn: string } | null
}

const named = ["day-1", "day-2", "day-3", "day-4", "day-5"] as const

/** The day, which one of the event it is, and to whom the page speaks. */
export function HomeHead({ civility, familyName, event }: HomeHeadProps) {
  const say = useWords(homeWords)
  const language = useLanguage()
  const today = useNow().slice(0, 10)
  const day = capitalised(longDay(today, language))
  const rank = event && rankOf(today, event)
  const which = rank === null ? undefined : event && rank > 1 && today === event.endsOn ? "day-last" : named[rank - 1]
  return (
    <PageHead
      overline={which ? say(which, { day }) : day}
      title={say(civility === "Mme" ? "hello-f" : "hello-m", { name: familyName })}
    />
  )
}
