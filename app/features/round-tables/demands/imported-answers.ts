import type { OfficeDemands, PersonWishes, Wish } from "../dossiers/documents"

/** Who brought answers that are not stated by oneself, and when. */
export interface Brought {
  /** null at the founding of the demonstration */
  readonly by: string | null
  readonly at: string
}

/** When the answer of an office or a person counts as stated, by its code: for a file, the instant of its import. */
export type StatedAt = (code: string) => string

export interface ImportedDemand {
  readonly countryIso2: string
  readonly priority: "must" | "high" | "normal"
  readonly asks: string
}

/**
 * An office's demands with those of a file: a file changes or adds what it names and leaves the rest, and brings nothing
 * of hosts, hours or favoured attachés.
 */
export function withImportedDemands(
  before: OfficeDemands | null,
  imported: readonly ImportedDemand[],
  { by, at }: Brought,
): OfficeDemands {
  const left = new Map(imported.map((demand) => [demand.countryIso2, demand]))
  const changed = (before?.demands ?? []).map((demand) => {
    const named = left.get(demand.countryIso2)
    left.delete(demand.countryIso2)
    return { ...demand, ...named }
  })
  const added = [...left.values()].map((demand) => ({ ...demand, favoured: [] }))
  const rest = before ?? { themes: [], hosts: [], away: [], word: "" }
  return { ...rest, demands: [...changed, ...added], statedAt: at, statedBy: by }
}

/**
 * Somebody's wishes with those of a file, which names their first ones. An office that stays keeps its question; a wish
 * beyond those of the file stays behind them, unless the file has moved its office forward.
 */
export function withImportedWishes(
  before: PersonWishes | null,
  imported: readonly { readonly rank: number; readonly officeId: string }[],
  { by, at }: Brought,
): PersonWishes {
  const standing = before?.wishes ?? []
  const order: (string | undefined)[] = standing.map(({ officeId }) => officeId)
  for (const { rank, officeId } of imported) order[rank - 1] = officeId
  const wishes: Wish[] = []
  const first = new Set(imported.map(({ officeId }) => officeId))
  const ofFile = new Set(imported.map(({ rank }) => rank - 1))
  for (const [place, officeId] of order.entries()) {
    if (officeId === undefined || (first.has(officeId) && !ofFile.has(place))) continue
    wishes.push({ officeId, question: standing.find((wish) => wish.officeId === officeId)?.question ?? "" })
  }
  return { wishes, sentAt: at, sentBy: by }
}
