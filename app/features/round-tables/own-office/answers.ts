import type { CompetentPost } from "~/features/network/competence"
import { responsibleFor } from "~/features/network/competence"
import type { Demand, TableRules } from "../dossiers/documents"

/**
 * Which of an office's demands are answered, by whom, and which are not and why: as far as the office may know. Where
 * somebody answers for a country and sits at none of the office's tables, it is told « indisponible sur ce créneau » and no
 * more: at which other table, for whom, or how far away, is another's matter.
 */
export type Unanswered = OutOfReach | "no-table" | "full" | "unavailable"

/** Nobody who attends answers for the country: no plan could meet the demand, and it is counted apart. */
export type OutOfReach = "no-post" | "vacant" | "nobody-comes"

export interface OwnTable {
  readonly sessionId: string
  readonly rules: Pick<TableRules, "countries" | "max"> | null
  readonly members: readonly { readonly id: string; readonly countries: readonly string[] }[]
}

export interface AnsweredDemand {
  readonly demand: Demand
  /** person and table; empty when nobody answers */
  readonly by: readonly { readonly personId: string; readonly sessionId: string }[]
  readonly why: Unanswered | null
  readonly outOfReach: boolean
  /** how many of the office's tables are about the country */
  readonly tables: number
}

interface Network {
  readonly posts: readonly CompetentPost[]
  /** the countries for which somebody answers who attends */
  readonly answered: ReadonlySet<string>
}

export function answersTo(
  demands: readonly Demand[],
  tables: readonly OwnTable[],
  { posts, answered }: Network,
): readonly AnsweredDemand[] {
  return demands.map((demand) => {
    const { countryIso2 } = demand
    const concerned = tables.filter(({ rules }) => !rules?.countries || rules.countries.includes(countryIso2))
    const by = concerned.flatMap(({ sessionId, members }) =>
      members.filter(({ countries }) => countries.includes(countryIso2)).map(({ id }) => ({ personId: id, sessionId })),
    )
    const beyond = by.length > 0 || answered.has(countryIso2) ? null : outOfReach(countryIso2, posts)
    const why = by.length > 0 ? null : (beyond ?? whyNot(concerned))
    return { demand, by, why, outOfReach: beyond !== null, tables: concerned.length }
  })
}

function outOfReach(country: string, posts: readonly CompetentPost[]): OutOfReach {
  const { coverage } = responsibleFor(country, posts)
  return coverage === "covered" ? "nobody-comes" : coverage === "vacant" ? "vacant" : "no-post"
}

function whyNot(concerned: readonly OwnTable[]): Unanswered {
  if (concerned.length === 0) return "no-table"
  return concerned.every(({ rules, members }) => rules !== null && members.length >= rules.max) ? "full" : "unavailable"
}
