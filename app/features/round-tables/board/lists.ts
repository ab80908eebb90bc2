/** What a filter finds, told beside the board: each line leads to a table, a person, or to « Pourquoi ? ». */
import { byFamilyName, type Names } from "../names"
import type { Sought } from "./address"
import { metIn, splitIn } from "./effect"
import { itemOf } from "./item"
import type { Missing } from "./missing"
import { reasonOf } from "./reason"
import { type DemandRef, demandRef, type PersonRef, personRef, type TableRef, tableRef } from "./refs"
import { outOfReachIn, personAt, type Scene, sessionId } from "./scene"
import { type SeatReason, seatReason } from "./table-panel"

export interface WishRef {
  readonly office: string
  readonly officeId: string
  readonly rank: number
}

export type Found =
  | {
      readonly kind: "demandes"
      readonly demands: readonly (DemandRef & { readonly item: string })[]
      readonly outOfReach: readonly DemandRef[]
    }
  | {
      readonly kind: "voeux"
      readonly wishes: readonly { readonly person: PersonRef; readonly wish: WishRef; readonly item: string }[]
    }
  | { readonly kind: "sans-table"; readonly people: readonly { readonly person: PersonRef; readonly item: string }[] }
  | {
      readonly kind: "binomes"
      readonly pairs: readonly { departing: PersonRef; arriving: PersonRef; table: TableRef }[]
    }
  | { readonly kind: "attache"; readonly day: PersonDay }
  | { readonly kind: "pays"; readonly country: CountryView }

/** One attaché's tables, slot by slot. */
export interface PersonDay {
  readonly person: PersonRef
  readonly slots: readonly {
    readonly day: string
    readonly startsAt: string
    readonly endsAt: string
    readonly away: boolean
    readonly table: (TableRef & { readonly reason: SeatReason }) | null
  }[]
  readonly wishes: readonly (WishRef & { readonly granted: boolean; readonly item: string })[]
  readonly seatless: string | null
  readonly banned: readonly { readonly office: string; readonly officeId: string }[]
}

export interface CountryView {
  readonly iso2: string
  readonly name: string
  readonly asked: readonly (DemandRef & { readonly item: string | null; readonly by: readonly string[] })[]
  readonly people: readonly { readonly person: PersonRef; readonly tables: readonly TableRef[] }[]
}

export function foundIn(scene: Scene, names: Names, sought: Sought, missing: Missing): Found | null {
  const person = (id: string) => personRef(names, id)
  if (sought.attache && personAt(scene, sought.attache) >= 0)
    return { kind: "attache", day: personDayOf(scene, names, sought.attache, missing) }
  if (sought.pays && names.countries[sought.pays])
    return { kind: "pays", country: countryOf(scene, names, sought.pays) }
  switch (sought.filtre) {
    case "demandes":
      return {
        kind: "demandes",
        demands: missing.demands.map((one) => ({ ...demandRef(names, one), item: itemOf({ kind: "demand", ...one }) })),
        outOfReach: missing.outOfReach.map((one) => demandRef(names, one)),
      }
    case "voeux":
      return {
        kind: "voeux",
        wishes: missing.wishes.map((one) => ({
          person: person(one.personId),
          wish: wishRef(names, one),
          item: itemOf({ kind: "wish", ...one }),
        })),
      }
    case "sans-table":
      return {
        kind: "sans-table",
        people: [...missing.withoutTable]
          .sort(byFamilyName(names))
          .map((id) => ({ person: person(id), item: itemOf({ kind: "person", personId: id }) })),
      }
    case "binomes":
      return {
        kind: "binomes",
        pairs: splitIn(scene).map(({ departing, arriving, sessionId: table }) => ({
          departing: person(departing),
          arriving: person(arriving),
          table: tableRef(scene, names, table),
        })),
      }
    default:
      return null
  }
}

const wishRef = (names: Names, { officeId, rank }: { readonly officeId: string; readonly rank: number }): WishRef => ({
  office: names.offices[officeId]?.code ?? "",
  officeId,
  rank,
})

function personDayOf(scene: Scene, names: Names, id: string, missing: Missing): PersonDay {
  const { question, seating, problem, house, version } = scene
  const a = personAt(scene, id)
  const ungranted = new Set(missing.wishes.flatMap((one) => (one.personId === id ? [one.officeId] : [])))
  return {
    person: personRef(names, id),
    slots: question.slots.map(({ day, startsAt, endsAt }, s) => {
      const t = seating.seats.findIndex((seated, u) => seating.places[u]?.slot === s && seated.includes(a))
      const table = sessionId(scene, t)
      const reason = () => seatReason(names, reasonOf(scene, id, table))
      return {
        ...{ day, startsAt, endsAt },
        away: !problem.present[a]?.[s],
        table: t < 0 ? null : { ...tableRef(scene, names, table), reason: reason() },
      }
    }),
    wishes: (house.attendees[a]?.wishes ?? []).map((officeId, at) => ({
      ...wishRef(names, { officeId, rank: at + 1 }),
      granted: !ungranted.has(officeId),
      item: itemOf({ kind: "wish", personId: id, officeId }),
    })),
    seatless: missing.withoutTable.includes(id) ? itemOf({ kind: "person", personId: id }) : null,
    banned: version.bans.flatMap((ban) =>
      "officeId" in ban && ban.personId === id
        ? [{ officeId: ban.officeId, office: names.offices[ban.officeId]?.code ?? "" }]
        : [],
    ),
  }
}

function countryOf(scene: Scene, names: Names, iso2: string): CountryView {
  const { problem, seating, house, demands } = scene
  const met = new Set(metIn(scene))
  const answering = (d: number) =>
    seating.seats.flatMap((seated, t) => seated.filter((a) => problem.meets(a, t).includes(d)))
  const asked = demands.flatMap((one, d) => {
    if (one.countryIso2 !== iso2) return []
    const by = [...new Set(answering(d))].map((a) => names.people[house.attendees[a]?.personId ?? ""]?.name ?? "")
    return [{ ...demandRef(names, one), item: met.has(one) ? null : itemOf({ kind: "demand", ...one }), by }]
  })
  const outOfReach = outOfReachIn(scene)
    .filter((one) => one.countryIso2 === iso2)
    .map((one) => ({ ...demandRef(names, one), item: null, by: [] }))
  const people = house.attendees.flatMap(({ personId: id, countries }, a) => {
    if (!countries.includes(iso2)) return []
    const own = seating.seats.flatMap((seated, t) => (seated.includes(a) ? [sessionId(scene, t)] : []))
    return [{ person: personRef(names, id), tables: own.map((table) => tableRef(scene, names, table)) }]
  })
  return { iso2, name: names.countries[iso2] ?? iso2, asked: [...asked, ...outOfReach], people }
}
