/** What was done to a plan by hand, with names, so that a sentence can be made of it in either language. */
import type { ByHand } from "../dossiers/documents"
import type { Names } from "../names"
import type { Change } from "./change"
import type { Item } from "./item"
import { type PersonRef, personRef, type TableRef, tableRef } from "./refs"
import type { Matter } from "./scene"

export interface MadeView {
  /** a change, or how an item was met: `accept-demand`, `accept-wish`, `accept-person` */
  readonly did: string
  readonly undone: boolean
  /** the version that was undone */
  readonly number: number | null
  readonly person: PersonRef | null
  readonly table: TableRef | null
  readonly other: PersonRef | null
  readonly otherTable: TableRef | null
  readonly office: string
  readonly country: string
}

/** How a change is kept with the version that it makes. */
export function byHand({ house }: Matter, change: Change, item: Item | null): ByHand {
  if (change.do !== "accept") return { did: change.do, ...idsOf(change) }
  if (item?.kind !== "demand") return { did: `accept-${item?.kind ?? "demand"}`, ...idsOf(item ?? {}) }
  const { officeId, at } = item
  const countryIso2 = house.offices.find(({ id }) => id === officeId)?.demands[at]?.countryIso2 ?? ""
  return { did: "accept-demand", officeId, countryIso2 }
}

const kept = ["personId", "sessionId", "officeId", "otherId", "otherSessionId", "countryIso2"] as const

function idsOf(named: object): Partial<ByHand> {
  const has = (key: string): key is keyof typeof named => key in named
  return Object.fromEntries(kept.flatMap((key) => (has(key) ? [[key, named[key]]] : [])))
}

export function madeView(matter: Matter, names: Names, made: ByHand): MadeView {
  const person = (id: string | undefined) => (id === undefined ? null : personRef(names, id))
  const table = (id: string | undefined) => (id === undefined ? null : tableRef(matter, names, id))
  return {
    did: made.did.replace(/^undo /, ""),
    undone: made.did.startsWith("undo "),
    number: made.number ?? null,
    person: person(made.personId),
    table: table(made.sessionId),
    other: person(made.otherId),
    otherTable: table(made.otherSessionId),
    office: names.offices[made.officeId ?? ""]?.code ?? "",
    country: names.countries[made.countryIso2 ?? ""] ?? "",
  }
}
