import { dayAndMonth } from "~/i18n/dates"
import { timeOfDay } from "~/i18n/slot-hours"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import type { DemandsView } from "../demands-view"
import { everyHost } from "../hosts-offered"
import { countryOfRow, priorities, rowIn, slotIn } from "../typed-demands"
import { demandWords } from "../words"

/** How the fields of two versions are called, and how their values read. */
export function useVersionWords(view: DemandsView) {
  const say = useWords(demandWords)
  const language = useLanguage()
  const names = { themes: say("themes"), hosts: say("hosts"), away: say("away"), word: say("word") }
  const labelOf = (field: string): string => {
    const iso2 = countryOfRow(field)
    if (iso2 !== null) return typeset(view.countries.find((one) => one.iso2 === iso2)?.name ?? iso2)
    return field in names ? names[field as keyof typeof names] : field
  }
  const show = (field: string, value: string): string => {
    if (countryOfRow(field) !== null) {
      const { priority, asks } = rowIn(value)
      const known = priorities.find((one) => one === priority)
      return `${known ? say(known) : say("priority-choose")} – ${asks}`
    }
    if (field === "themes")
      return listed(
        value.split(" "),
        view.themes.map(({ key, name }) => [key, name]),
      )
    if (field === "hosts")
      return listed(
        value.split(" "),
        everyHost(view.hosts).map(({ id, name }) => [id, name]),
      )
    if (field === "away")
      return value
        .split("\n")
        .map(slotIn)
        .map(({ day, startsAt, endsAt }) =>
          say("slot", { day: dayAndMonth(day, language), from: startsAt, to: timeOfDay(endsAt, language) }),
        )
        .join(language === "fr" ? "\u202f; " : "; ")
    return value
  }
  return { labelOf, show }
}

function listed(keys: readonly string[], names: readonly (readonly [string, string])[]): string {
  const known = new Map(names)
  return keys.map((key) => typeset(known.get(key) ?? key)).join(", ")
}
