/**
 * The whole explanation of a plan, with the ids of the instance: for every demand and wish not met its roads, what closes
 * each, and what meeting it would cost. Facts only; sentences are made of them where somebody reads them.
 */
import type { SolverRun } from "../model/level-solver"
import type { Problem } from "../problem"
import type { Seating } from "../seating"
import { type Price, Prices } from "./price"
import { type Obstacle, type Road, roadsTo, seatsFor, type Unmet, unmet } from "./roads"
import { type Use, Uses } from "./uses"

export function explain(problem: Problem, seating: Seating, run: SolverRun) {
  const prices = new Prices(problem, seating, run)
  const uses = new Uses(problem, seating)
  const name = namesOf(problem)
  try {
    const items = unmet(problem, seating).map((item) => ({
      ...name.item(item),
      roads: roadsTo(problem, seating, uses, item).map((road) => name.road(road)),
      price: name.price(item, prices.of(seatsFor(problem, item))),
    }))
    const emptyHanded = seating.seats.reduce((rest, seated) => {
      for (const a of seated) rest.delete(a)
      return rest
    }, new Set(problem.wishes.keys()))
    return {
      format: "rt-explanation/1",
      instance: problem.instance.name,
      unmet: items,
      withoutTable: [...emptyHanded].map((a) => name.attendee(a)),
    }
  } finally {
    prices.dispose()
  }
}

function namesOf(problem: Problem) {
  const { instance } = problem
  const attendee = (a: number) => instance.attendees[a]?.id
  const table = (t: number) => instance.tables[t]?.id
  const office = (o: number) => instance.offices[o]?.id
  const slot = (s: number | null | undefined) => (s === null || s === undefined ? null : instance.slots[s]?.id)
  const demands = instance.offices.flatMap((o) => o.demands.map((d) => ({ office: o.id, ...d })))
  const use = ({ demands: needed, ...rest }: Use) => ({ demands: needed.map((d) => demands[d]), ...rest })
  const obstacle = (by: Obstacle) => ({
    ...by,
    ...("table" in by && { table: table(by.table) }),
    ...("tables" in by && { tables: by.tables.map(table) }),
    ...("use" in by && { use: use(by.use) }),
    ...(by.by === "full" && { least: by.least && { attendee: attendee(by.least.attendee), use: use(by.least.use) } }),
  })
  return {
    attendee,
    item: (item: Unmet) =>
      item.kind === "demand"
        ? { kind: item.kind, ...demands[item.demand] }
        : { kind: item.kind, attendee: attendee(item.attendee), office: office(item.office) },
    road: (road: Road) => ({
      attendee: attendee(road.attendee),
      table: table(road.table),
      slot: slot(road.slot),
      closedBy: road.closedBy.map(obstacle),
    }),
    /** The price, and the seats that would meet the item in the plan that was priced. */
    price: (item: Unmet, price: Price) =>
      price.kind === "possible"
        ? {
            kind: price.kind,
            difference: price.difference,
            by: seatsFor(problem, item)
              .filter((s) => price.seating.seats[s.table]?.includes(s.attendee))
              .map((s) => ({ attendee: attendee(s.attendee), table: table(s.table) })),
          }
        : price,
  }
}
