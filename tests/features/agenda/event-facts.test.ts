import { describe, expect, it } from "vitest"
import { changesZone, type EventFacts, eventChangesBetween, keyOfEventChange } from "~/features/agenda/event-facts"
import { someFacts } from "./an-agenda"

const themes = [
  { key: "terrorism", nameFr: "Terrorisme", nameEn: "Terrorism" },
  { key: "cyber", nameFr: "Cybercriminalité", nameEn: "Cybercrime" },
]
const facts: EventFacts = { ...someFacts, themes }
const [auditorium, garonne, ...others] = facts.rooms

const keysOf = (after: EventFacts) => eventChangesBetween(facts, after).map(keyOfEventChange)

describe("what a publication changes of its event", () => {
  it("is nothing where nothing differs, and nothing in the first one, where all is new", () => {
    expect(eventChangesBetween(facts, structuredClone(facts))).toEqual([])
    expect(eventChangesBetween(null, facts)).toEqual([])
  })

  it.each([
    [{ titleEn: "Colloquium" }, "title"],
    [{ city: "Amman" }, "city"],
    [{ endsOn: "2025-08-30" }, "days"],
    [{ timeZone: "Asia/Amman" }, "time-zone"],
  ] as const)("says that %j changes the %s, and no more", (differs, fact) => {
    const after = { ...facts, ...differs }
    expect(eventChangesBetween(facts, after)).toMatchObject([{ fact, after: differs }])
    expect(changesZone(eventChangesBetween(facts, after))).toBe(fact === "time-zone")
  })

  it("names each theme and room that is new, removed or changed", () => {
    if (!auditorium || !garonne) throw new Error("two rooms")
    const renamed = { ...garonne, name: "Salle Rhône" }
    const added = { ...garonne, id: "new", name: "Salle neuve" }
    const after = { ...facts, themes: themes.slice(1), rooms: [auditorium, renamed, ...others.slice(1), added] }
    expect(eventChangesBetween(facts, after)).toMatchObject([
      { fact: "theme", before: { key: "terrorism" }, after: null },
      { fact: "room", before: { name: "Salle garonne" }, after: { name: "Salle Rhône" } },
      { fact: "room", before: null, after: { id: "new" } },
      { fact: "room", before: { id: others[0]?.id }, after: null },
    ])
  })

  it("says that the order alone is another", () => {
    expect(keysOf({ ...facts, rooms: facts.rooms.toReversed() })).toEqual(["order rooms"])
    expect(keysOf({ ...facts, themes: themes.toReversed() })).toEqual(["order themes"])
    expect(keysOf({ ...facts, themes: [...themes, { key: "x", nameFr: "X", nameEn: "X" }] })).toEqual(["theme x"])
  })
})
