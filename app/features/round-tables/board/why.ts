/**
 * Why something is missing, road by road: who could sit at which table, and what closes that road. Facts with names;
 * `why-words.ts` makes sentences of them.
 */
import type { Names } from "../names"
import { type Obstacle, roadTo, seatsFor } from "../seating/explaining/roads"
import { type Use, Uses } from "../seating/explaining/uses"
import { type Item, itemOf } from "./item"
import { type DemandRef, demandRef, type PersonRef, personRef, type TableRef, tableRef } from "./refs"
import { type AskedFor, officeAt, outOfReachIn, personAt, personId, type Scene, sessionId } from "./scene"

/** Any of these seats would give what is missing; empty when nobody could. */
export function seatsOfItem(scene: Scene, item: Item): { attendee: number; table: number }[] {
  const { problem, demands } = scene
  if (item.kind === "person") {
    const a = personAt(scene, item.personId)
    return problem.candidates.flatMap((who, t) => (who.includes(a) ? [{ attendee: a, table: t }] : []))
  }
  const office = officeAt(scene, item.officeId)
  if (item.kind === "wish") return seatsFor(problem, { kind: "wish", attendee: personAt(scene, item.personId), office })
  const demand = demands.findIndex((one) => one.officeId === item.officeId && one.at === item.at)
  return demand < 0 ? [] : seatsFor(problem, { kind: "demand", office, demand })
}

/** What a seat that is in the way is for. */
export interface UseView {
  readonly demands: readonly DemandRef[]
  /** 1 for the office wished most; null when the seat grants no wish that nothing else grants */
  readonly wish: number | null
  readonly pinned: boolean
}

export type ObstacleView =
  | { readonly by: "not-held"; readonly why: "head-away" | "no-room" | "not-placed" | "left-out" }
  | { readonly by: "ban" | "away" }
  | { readonly by: "elsewhere" | "same-subject"; readonly table: TableRef; readonly use: UseView }
  | { readonly by: "day-limit"; readonly limit: number }
  | { readonly by: "full"; readonly least: { readonly person: PersonRef; readonly use: UseView } | null }

export interface RoadView {
  readonly person: PersonRef
  readonly table: TableRef
  readonly closedBy: readonly ObstacleView[]
}

export interface WhyView {
  readonly item: string
  readonly about:
    | (DemandRef & { readonly kind: "demand"; readonly asks: string })
    | { readonly kind: "wish"; readonly person: PersonRef; readonly office: string; readonly rank: number }
    | { readonly kind: "person"; readonly person: PersonRef }
  /** tables of the office, when nobody could come to any of them */
  readonly roads: readonly RoadView[]
}

/** Null for something that is not asked, or not missing. */
export function whyOf(scene: Scene, names: Names, item: Item): WhyView | null {
  const about = aboutOf(scene, names, item)
  if (!about) return null
  const seats = seatsOfItem(scene, item)
  if (seats.some(({ attendee, table }) => scene.seating.seats[table]?.includes(attendee))) return null
  const uses = new Uses(scene.problem, scene.seating)
  const roads = seats
    .map((seat) => roadTo(scene.problem, scene.seating, uses, seat))
    .map(({ attendee, table, closedBy }) => ({
      person: personRef(names, personId(scene, attendee)),
      table: tableRef(scene, names, sessionId(scene, table)),
      closedBy: closedBy.map((one) => obstacleOf(scene, names, attendee, table, one)),
    }))
    .sort((one, other) => timeOf(one.table).localeCompare(timeOf(other.table)))
  return { item: itemOf(item), about, roads }
}

const timeOf = ({ day, startsAt, id }: TableRef) => `${day} ${startsAt} ${id}`

function aboutOf({ house, demands, question }: Scene, names: Names, item: Item): WhyView["about"] | null {
  if (item.kind === "demand") {
    const is = (one: AskedFor) => one.officeId === item.officeId && one.at === item.at
    const asked = demands.find(is) ?? outOfReachIn({ house, question }).find(is)
    const office = house.offices.find(({ id }) => id === item.officeId)
    const asks = office?.demands[item.at]?.asks ?? ""
    return asked ? { kind: "demand", ...demandRef(names, asked), asks } : null
  }
  const attendee = house.attendees.find((one) => one.personId === item.personId)
  if (!attendee) return null
  const person = personRef(names, item.personId)
  if (item.kind === "person") return { kind: "person", person }
  const rank = attendee.wishes.indexOf(item.officeId) + 1
  return rank > 0 ? { kind: "wish", person, office: names.offices[item.officeId]?.code ?? "", rank } : null
}

function obstacleOf(scene: Scene, names: Names, a: number, t: number, found: Obstacle): ObstacleView {
  switch (found.by) {
    case "elsewhere":
    case "same-subject": {
      const table = tableRef(scene, names, sessionId(scene, found.table))
      return { by: found.by, table, use: purposeOf(scene, names, a, found.table, found.use) }
    }
    case "full": {
      const { least } = found
      if (!least) return { by: "full", least: null }
      const person = personRef(names, personId(scene, least.attendee))
      return { by: "full", least: { person, use: purposeOf(scene, names, least.attendee, t, least.use) } }
    }
    case "day-limit":
      return { by: "day-limit", limit: found.limit }
    default:
      return found
  }
}

function purposeOf(scene: Scene, names: Names, a: number, t: number, { demands, wish, pinned }: Use): UseView {
  const office = scene.house.tables[t]?.rules.officeId ?? ""
  const rank = (scene.house.attendees[a]?.wishes.indexOf(office) ?? -1) + 1
  const needed = demands.flatMap((d) => scene.demands[d] ?? []).map((one) => demandRef(names, one))
  return { demands: needed, wish: wish > 0 && rank > 0 ? rank : null, pinned }
}
