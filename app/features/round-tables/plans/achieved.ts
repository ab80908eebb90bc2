/**
 * What a plan gives of what was asked, counted as the board counts it: demands by priority and wishes, each once, out of all
 * that some plan could give. A demand for a country of which nobody is there counts in none of them.
 */
import type { Priority, SeatingDocument } from "../dossiers/documents"
import type { House } from "./house"

export interface Achieved {
  readonly value: number
  readonly total: number
}

export type Achievement = Readonly<Record<Priority | "wish", Achieved>>

export function achievedBy(house: House, { tables, seats }: Pick<SeatingDocument, "tables" | "seats">): Achievement {
  const people = new Map(house.attendees.map((one) => [one.personId, one]))
  const held = new Map(house.tables.map(({ sessionId, rules }) => [sessionId, rules]))
  const answered = new Set<string>()
  const granted = new Set<string>()
  for (const [personId, sessionId] of seats) {
    const [person, rules] = [people.get(personId), sessionId in tables ? held.get(sessionId) : undefined]
    if (!person || !rules) continue
    for (const country of person.countries)
      if (rules.countries === null || rules.countries.includes(country)) answered.add(`${rules.officeId} ${country}`)
    if (person.wishes.includes(rules.officeId)) granted.add(`${personId} ${rules.officeId}`)
  }
  const withinReach = new Set(house.attendees.flatMap(({ countries }) => countries))
  const ofPriority = (priority: Priority): Achieved => {
    const asked = house.offices.flatMap(({ id, demands }) =>
      demands
        .filter((one) => one.priority === priority && withinReach.has(one.countryIso2))
        .map(({ countryIso2 }) => `${id} ${countryIso2}`),
    )
    return { value: asked.filter((one) => answered.has(one)).length, total: asked.length }
  }
  const wishes = house.attendees.reduce((sum, one) => sum + one.wishes.length, 0)
  return {
    must: ofPriority("must"),
    high: ofPriority("high"),
    normal: ofPriority("normal"),
    wish: { value: granted.size, total: wishes },
  }
}
