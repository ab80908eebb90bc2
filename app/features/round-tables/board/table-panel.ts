/** One table beside the board: who sits there and why, what its office still lacks. */
import type { Names } from "../names"
import { placesAt } from "../seating/explaining/roads"
import { metIn } from "./effect"
import { unmetAt } from "./missing"
import { type Reason, reasonsAt } from "./reason"
import { type DemandRef, demandRef, type PersonRef, personRef, type TableRef, tableRef } from "./refs"
import { type Scene, tableAt } from "./scene"

export interface SeatReason extends Omit<Reason, "demands"> {
  readonly demands: readonly { readonly country: string; readonly priority: Reason["demands"][number]["priority"] }[]
}

export interface Member {
  readonly person: PersonRef
  readonly reason: SeatReason
  /** the other half of the handover, when that one could sit here and does not */
  readonly apartFrom: string | null
}

export interface TablePanel extends TableRef {
  readonly subject: string
  readonly officeId: string
  readonly officeName: string
  readonly roomId: string
  readonly room: string
  readonly floor: string
  readonly held: boolean
  readonly places: number
  readonly rules: {
    readonly min: number
    readonly max: number
    readonly hosts: number
    readonly focus: string
    readonly mandatory: boolean
  }
  /** countries that the table is about; empty when it is about all that its office asks */
  readonly countries: readonly string[]
  readonly locked: boolean
  readonly members: readonly Member[]
  readonly unmet: readonly (DemandRef & { readonly asks: string })[]
  readonly banned: readonly PersonRef[]
}

export function tablePanelOf(scene: Scene, names: Names, id: string): TablePanel | null {
  const t = tableAt(scene, id)
  const table = scene.house.tables[t]
  if (!table) return null
  const { version, question, problem, seating, house } = scene
  const roomId = version.tables[id]?.roomId ?? question.placements.get(id)?.roomId ?? ""
  const office = house.offices.find((one) => one.id === table.rules.officeId)
  const { min, max, hosts, mandatory, focus, countries } = table.rules
  return {
    ...tableRef(scene, names, id),
    subject: names.tables[id]?.subject ?? "",
    officeId: table.rules.officeId,
    officeName: names.offices[table.rules.officeId]?.name ?? "",
    roomId,
    room: names.rooms[roomId]?.name ?? "",
    floor: names.rooms[roomId]?.floor ?? "",
    held: !!seating.places[t],
    places: Math.max(0, placesAt(problem, seating, t)),
    rules: { min, max, hosts, mandatory, focus: focus ?? "" },
    countries: countries?.map((iso2) => names.countries[iso2] ?? iso2) ?? [],
    locked: version.pins.some((pin) => pin.kind === "table" && pin.sessionId === id),
    members: reasonsAt(scene, t).map(({ personId: person, reason }) => ({
      person: personRef(names, person),
      reason: seatReason(names, reason),
      apartFrom: apartFrom(scene, names, person, t),
    })),
    unmet: unmetAt(scene, t, new Set(metIn(scene))).map((one) => ({
      ...demandRef(names, one),
      asks: office?.demands.find(({ countryIso2 }) => countryIso2 === one.countryIso2)?.asks ?? "",
    })),
    banned: version.bans.flatMap((ban) =>
      "sessionId" in ban && ban.sessionId === id ? [personRef(names, ban.personId)] : [],
    ),
  }
}

export function seatReason(names: Names, { demands, ...reason }: Reason): SeatReason {
  const named = demands.map(({ countryIso2, priority }) => ({
    country: names.countries[countryIso2] ?? countryIso2,
    priority,
  }))
  return { ...reason, demands: named }
}

function apartFrom(scene: Scene, names: Names, person: string, t: number): string | null {
  const { problem, seating, house } = scene
  const slot = seating.places[t]?.slot ?? -1
  for (const [p, { departing, arriving }] of house.pairs.entries()) {
    if (person !== departing && person !== arriving) continue
    const other = person === departing ? arriving : departing
    const a = house.attendees.findIndex((one) => one.personId === other)
    const concerned = problem.pairs[p]?.tables.has(t) && !seating.seats[t]?.includes(a)
    const could = problem.present[a]?.[slot] && problem.entitled(a, t) && !problem.banned(a, t)
    if (concerned && could) return names.people[other]?.name ?? null
  }
  return null
}
