import type { Demand, OfficeDemands } from "../../dossiers/documents"

export interface DemandChange {
  readonly countryIso2: string
  readonly before: Demand | null
  readonly after: Demand | null
}

export interface DemandsDifference {
  readonly demands: readonly DemandChange[]
  /** what concerns the table as a whole and differs */
  readonly rest: readonly ("themes" | "hosts" | "away" | "word")[]
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const told = ({ priority, asks, favoured }: Demand) => [priority, asks, [...favoured].sort()]

/** What would change from one statement of demands to another, country by country; the order of countries says nothing. */
export function demandsDifference(
  before: Omit<OfficeDemands, "statedAt" | "statedBy"> | null,
  after: Omit<OfficeDemands, "statedAt" | "statedBy">,
): DemandsDifference {
  const left = new Map((before?.demands ?? []).map((demand) => [demand.countryIso2, demand]))
  const demands: DemandChange[] = []
  for (const demand of after.demands) {
    const was = left.get(demand.countryIso2) ?? null
    left.delete(demand.countryIso2)
    if (!was || !same(told(was), told(demand)))
      demands.push({ countryIso2: demand.countryIso2, before: was, after: demand })
  }
  for (const [countryIso2, was] of left) demands.push({ countryIso2, before: was, after: null })
  const empty = { themes: [], hosts: [], away: [], word: "" }
  const rest = (["themes", "hosts", "away", "word"] as const).filter(
    (part) => !same((before ?? empty)[part], after[part]),
  )
  return { demands, rest }
}

export const isNothing = ({ demands, rest }: DemandsDifference) => demands.length === 0 && rest.length === 0
