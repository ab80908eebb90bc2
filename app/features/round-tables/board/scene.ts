/**
 * A plan as it is looked at: the house, the plan's version, and the problem they pose together. Positions of the problem
 * are those of the house's lists, so that a position leads back to a person or a table without a search.
 */
import { oncePer } from "~/platform/once"
import type { Priority, SeatingDocument } from "../dossiers/documents"
import type { House } from "../plans/house"
import type { Asking, Question } from "../plans/instance-of"
import { questionInOrder } from "../plans/posed"
import { planIn } from "../plans/translation"
import type { Plan } from "../seating/plan"
import { type Problem, problemOf } from "../seating/problem"
import { type Levels, levelsOf } from "../seating/score"
import { type Seating, seatingOf } from "../seating/seating"

/** What a change is made to. */
export interface Matter {
  readonly house: House
  readonly version: SeatingDocument
}

export interface Scene extends Matter {
  /** what people know already, and the order of the levels */
  readonly asking: Pick<Asking, "kept" | "order">
  readonly question: Question
  readonly problem: Problem
  readonly plan: Plan
  readonly seating: Seating
  readonly levels: Levels
  /** by position */
  readonly demands: readonly AskedFor[]
}

export interface AskedFor {
  readonly officeId: string
  readonly countryIso2: string
  readonly priority: Priority
  /** its place among all that the office has stated: addresses name a demand by it, and no country */
  readonly at: number
}

export function sceneOf(matter: Matter, asking: Scene["asking"]): Scene {
  return seated(lookedAt(posed(matter, asking), matter))
}

type Posed = Pick<Scene, "asking" | "question" | "problem" | "demands">

/** A plan with the problem that it answers, before anybody asks what it achieves. */
export type Looked = Omit<Scene, "seating" | "levels">

function posed(matter: Matter, asking: Scene["asking"]): Posed {
  const { house, version } = matter
  const question = questionInOrder(house, { plan: version, ...asking })
  const { instance, names } = question
  const demands = instance.offices.flatMap((office, o) =>
    office.demands.map(({ country, priority }) => {
      const demand = { officeId: house.offices[o]?.id ?? "", countryIso2: names.idOf("country", country) ?? "" }
      return { ...demand, priority, at: statedAt(house, demand) }
    }),
  )
  return { asking, question, problem: problemOf(instance), demands }
}

/**
 * A plan in the house as it is now, beside the plan in force: the one way in which any page says what a version is worth, so
 * that no two pages say different things of it.
 */
export function sceneToday(house: House, version: SeatingDocument, inForce: SeatingDocument | null): Scene {
  return sceneOf({ house, version }, { kept: inForce, order: version.computed?.order ?? "usual" })
}

/** A plan made of another: where only seats differ, the problem that they answer is the same one, and is not posed anew. */
export function posedAfter(before: Looked, matter: Matter): Looked {
  return lookedAt(posesTheSame(before, matter) ? before : posed(matter, before.asking), matter)
}

const posing = ["tables", "pins", "bans", "absences", "closedRooms"] as const satisfies (keyof SeatingDocument)[]

function posesTheSame(before: Matter, { house, version }: Matter): boolean {
  return house === before.house && posing.every((part) => version[part] === before.version[part])
}

export function lookedAt({ asking, question, problem, demands }: Posed, { house, version }: Matter): Looked {
  return { house, version, asking, question, problem, demands, plan: planIn(question, version) }
}

export function seated(one: Looked): Scene {
  const seating = seatingOf(one.problem, one.plan)
  return { ...one, seating, levels: levelsOf(one.problem, seating, one.plan.droppedPins) }
}

/** A table with its members and all their seats, in a house where nobody else is: enough to try where it could be held. */
export function around(scene: Scene, table: string): Scene {
  const { house, version, asking } = scene
  const members = new Set(version.seats.flatMap(([person, at]) => (at === table ? [person] : [])))
  const attendees = house.attendees.filter(({ personId }) => members.has(personId))
  const seats = version.seats.filter(([person]) => members.has(person))
  return sceneOf({ house: { ...house, attendees }, version: { ...version, seats } }, asking)
}

/** The place of a demand among all that its office has stated. */
export function statedAt(house: House, { officeId, countryIso2 }: Pick<AskedFor, "officeId" | "countryIso2">): number {
  const office = house.offices.find(({ id }) => id === officeId)
  return office?.demands.findIndex((one) => one.countryIso2 === countryIso2) ?? -1
}

/** Demands for countries of which nobody is there. */
export function outOfReachIn({ house, question }: Pick<Scene, "house" | "question">): AskedFor[] {
  return question.outOfReach.map((one) => ({ ...one, at: statedAt(house, one) }))
}

/** Where people, tables and offices stand in a house's lists. */
const positionsIn = oncePer(({ attendees, tables, offices }: House) => ({
  people: new Map(attendees.map(({ personId }, at) => [personId, at])),
  tables: new Map(tables.map(({ sessionId }, at) => [sessionId, at])),
  offices: new Map(offices.map(({ id }, at) => [id, at])),
}))

/** The position of a person, a table or an office; -1 for one that the house does not know. */
export const personAt = ({ house }: Matter, id: string) => positionsIn(house).people.get(id) ?? -1
export const tableAt = ({ house }: Matter, id: string) => positionsIn(house).tables.get(id) ?? -1
export const officeAt = ({ house }: Matter, officeId: string) => positionsIn(house).offices.get(officeId) ?? -1

export const personId = ({ house }: Matter, a: number) => house.attendees[a]?.personId ?? ""
export const sessionId = ({ house }: Matter, t: number) => house.tables[t]?.sessionId ?? ""
export const officeId = ({ house }: Matter, o: number) => house.offices[o]?.id ?? ""
