/** Which problem a house poses, told apart from others: bounds that were found for one hold for no other. */
import { createHash } from "node:crypto"
import type { Marks } from "../dossiers/computed"
import type { SeatingDocument } from "../dossiers/documents"
import type { Instance } from "../seating/instance"
import type { Plan } from "../seating/plan"
import type { House } from "./house"
import { type Asking, instanceOf, type Question } from "./instance-of"
import type { Named } from "./opaque-names"

/** Names in the order in which they are asked for: the same house and plan are the same instance, letter for letter. */
export function questionInOrder(house: House, asking: Asking): Question {
  let last = 0
  return instanceOf(house, asking, () => `n${++last}`)
}

interface Answered {
  readonly house: House
  readonly question: Question
  readonly version: Pick<SeatingDocument, "tables" | "seats" | "pins" | "bans">
  readonly kept: Pick<SeatingDocument, "tables" | "seats"> | null
}

/**
 * What a plan was found for, part by part, so that it can be said which of them has changed since. What is pinned or banned
 * is the plan's own.
 */
export function marksOf({ house, question, version, kept }: Answered): Marks {
  return {
    demands: hashOf(
      house.offices.map(({ id, demands }) => [id, demands.map(({ countryIso2, priority }) => [countryIso2, priority])]),
    ),
    wishes: hashOf(house.attendees.map(({ personId, wishes }) => [personId, wishes])),
    ...posedBy(question),
    kept: hashOf(kept && placesIn(kept)),
    plan: hashOf([placesIn(version), sorted(version.pins), sorted(version.bans)]),
  }
}

/** A plan with the marks of what it was found for, its tables where it has them. */
export function asComputed(
  version: SeatingDocument,
  { house, kept, order }: Pick<Answered, "house"> & Pick<Asking, "kept" | "order">,
): SeatingDocument {
  const question = questionInOrder(house, { plan: version, kept, order })
  return { ...version, computed: { order, marks: marksOf({ house, question, version, kept }) } }
}

function posedBy({ instance, names }: Question): Pick<Marks, "people" | "tables"> {
  const idsOf = (kind: Named, given: readonly string[]) => given.map((name) => names.idOf(kind, name))
  const { slots, rooms, offices, tables, attendees, pairs } = instance
  const nameOf = new Map(
    [...slots, ...rooms, ...offices, ...tables, ...attendees].map(({ id }) => [id, idIn(names, id)] as const),
  )
  const own = (name: string) => nameOf.get(name) ?? name
  return {
    people: hashOf([
      attendees.map(({ id, countries, unavailable, maxPerDay }) => [
        own(id),
        idsOf("country", countries),
        unavailable.map(own),
        maxPerDay,
      ]),
      pairs.map(({ departing, arriving, countries }) => [own(departing), own(arriving), idsOf("country", countries)]),
    ]),
    tables: hashOf([
      slots.map(({ id }) => own(id)),
      rooms.map(({ id, capacity, closed }) => [own(id), capacity, closed.map(own)]),
      offices.map(({ id, available }) => [own(id), available.map(own)]),
      tables.map(({ id, office, focus, countries, fixed, ...rules }) => [
        own(id),
        own(office),
        focus === null ? null : names.idOf("focus", focus),
        countries && idsOf("country", countries),
        fixed && [own(fixed.slot), own(fixed.room)],
        rules,
      ]),
    ]),
  }
}

const posing = ["slot", "room", "office", "table", "attendee"] as const satisfies Named[]

function idIn(names: Question["names"], name: string): string {
  return posing.flatMap((kind) => names.idOf(kind, name) ?? [])[0] ?? name
}

function placesIn({ tables, seats }: Pick<SeatingDocument, "tables" | "seats">) {
  return [Object.entries(tables).sort(byText), sorted(seats)]
}

const byText = (one: unknown, other: unknown) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)
const sorted = <T>(list: readonly T[]): T[] => [...list].sort(byText)

/** The mark of a problem with a plan of it: the same one is the same instance and plan, letter for letter. */
export function markOfPlan(instance: Instance, plan: Plan): string {
  return hashOf([instance, plan])
}

function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url")
}
