/** How people, tables and demands are spoken of on the board. */
import type { Priority, Slot } from "../dossiers/documents"
import type { Names } from "../names"
import { type AskedFor, type Matter, type Scene, tableAt } from "./scene"

export interface PersonRef {
  readonly id: string
  readonly name: string
  /** the country of the post; empty when there is none */
  readonly country: string
}

export interface TableRef extends Slot {
  readonly id: string
  readonly office: string
  readonly letter: string
}

export interface DemandRef {
  readonly officeId: string
  readonly office: string
  readonly countryIso2: string
  readonly country: string
  readonly priority: Priority
  readonly at: number
}

export function personRef(names: Names, id: string): PersonRef {
  const person = names.people[id]
  return { id, name: person?.name ?? "", country: names.countries[person?.postIn ?? ""] ?? "" }
}

export function tableRef(scene: Matter & Partial<Pick<Scene, "question">>, names: Names, id: string): TableRef {
  const { house, version, question } = scene
  const table = house.tables[tableAt(scene, id)]
  const { day, startsAt, endsAt } = version.tables[id] ??
    question?.placements.get(id) ??
    table ?? { day: "", startsAt: "", endsAt: "" }
  const office = names.offices[table?.rules.officeId ?? ""]?.code ?? ""
  return { id, office, letter: names.tables[id]?.letter ?? "", day, startsAt, endsAt }
}

export function demandRef(names: Names, { officeId, countryIso2, priority, at }: AskedFor): DemandRef {
  const [office, country] = [names.offices[officeId]?.code ?? "", names.countries[countryIso2] ?? countryIso2]
  return { officeId, office, countryIso2, country, priority, at }
}
