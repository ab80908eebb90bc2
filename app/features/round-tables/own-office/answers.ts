import type { CompetentPost } from "~/features/network/competence"
import { responsibleFor } from "~/features/network/competence"
import type { Demand, TableRules } from "../dossiers/documents"

/**
 * Which of an office's demands are answered, by whom, and which are not and why: as far as the office may know. Where
 * somebody answers for a country and sits at none of the office's tables, it is told « indisponible sur ce créneau » and no
 * more: at which other table, for whom, or how far away, is another's matter.
 */
export type Unanswered = "no-post" | "vacant" | "no-table" | "full" | "unavailable"

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
}

export function answersTo(
  demands: readonly Demand[],
  tables: readonly OwnTable[],
  posts: readonly CompetentPost[],
): readonly AnsweredDemand[] {
  return demands.map((demand) => {
    const { countryIso2 } = demand
    const concerned = tables.filter(({ rules }) => !rules?.countries || rules.countries.includes(countryIso2))
    const by = concerned.flatMap(({ sessionId, members }) =>
      members.filter(({ countries }) => countries.includes(countryIso2)).map(({ id }) => ({ personId: id, sessionId })),
    )
    return { demand, by, why: by.length > 0 ? null : whyNot(countryIso2, concerned, posts) }
  })
}

function whyNot(country: string, concerned: readonly OwnTable[], posts: readonly CompetentPost[]): Unanswered {
  const { coverage } = responsibleFor(country, posts)
  if (coverage === "nobody") return "no-post"
  if (coverage === "vacant") return "vacant"
  if (concerned.length === 0) return "no-table"
  return concerned.every(({ rules, members }) => rules !== null && members.length >= rules.max) ? "full" : "unavailable"
}
