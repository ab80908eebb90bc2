import type { Problems, Typed } from "~/platform/typed-form"
import { visibleText } from "~/platform/visible-text"
import type { Demand, OfficeDemands } from "../../dossiers/documents"
import { priorities, rowIn, slotIn, slotText, typedCountries } from "./typed-demands"

/** What a form of demands may choose from. */
export interface DemandChoices {
  /** country → who may answer for it */
  readonly countries: ReadonlyMap<string, readonly string[]>
  readonly themes: ReadonlySet<string>
  readonly hosts: ReadonlySet<string>
  readonly slots: ReadonlySet<string>
}

const longestText = 2000

/** What an office states, without who and when. */
export type StatedDemands = Omit<OfficeDemands, "statedAt" | "statedBy">

export type ReadDemands =
  | { readonly ok: true; readonly value: StatedDemands }
  | { readonly ok: false; readonly problems: Problems }

/**
 * Reads a typed form of demands. Each demand has its priority and says what is asked; what is chosen and no longer offered
 * (somebody who left, a slot that moved) is left out.
 */
export function readDemands(typed: Typed, choices: DemandChoices): ReadDemands {
  const problems: Record<string, string> = {}
  const demands: Demand[] = []
  for (const countryIso2 of typedCountries(typed)) {
    const { priority, favoured, asks } = rowIn(typed[`row-${countryIso2}`] ?? "")
    const competent = choices.countries.get(countryIso2)
    const known = priorities.find((one) => one === priority)
    const said = visibleText(asks)
    if (!known) problems[`priority-${countryIso2}`] = "priority-missing"
    if (said === "") problems[`asks-${countryIso2}`] = "asks-missing"
    else if (said.length > longestText) problems[`asks-${countryIso2}`] = "too-long"
    if (competent && known)
      demands.push({
        countryIso2,
        priority: known,
        asks: said,
        favoured: favoured.filter((id) => competent.includes(id)),
      })
  }
  const word = visibleText(typed.word ?? "")
  if (word.length > longestText) problems.word = "too-long"
  if (Object.keys(problems).length > 0) return { ok: false, problems }
  const chosen = (name: string, known: ReadonlySet<string>, between: string) =>
    [...new Set((typed[name] ?? "").split(between))].filter((one) => known.has(one))
  const value = {
    demands,
    themes: chosen("themes", choices.themes, " "),
    hosts: chosen("hosts", choices.hosts, " "),
    away: chosen("away", choices.slots, "\n").map(slotIn),
    word,
  }
  return { ok: true, value }
}

export const slotsOffered = (slots: Iterable<Parameters<typeof slotText>[0]>) => new Set([...slots].map(slotText))
