import { expect, it } from "vitest"
import { boardWords } from "~/features/round-tables/board/words"
import type { SeatingDocument } from "~/features/round-tables/dossiers/documents"
import { byFamilyName, type Names } from "~/features/round-tables/names"
import type { House } from "~/features/round-tables/plans/house"
import { reasonOf, type Scene } from "~/features/round-tables/plans/scene.server"
import { planWords } from "~/features/round-tables/plans/words"

const person = (name: string, familyName: string) => ({ name, familyName, postIn: null })
const names: Names = {
  people: {
    a: person("Mme Zoé Abadie", "Abadie"),
    b: person("M. Alain Zola", "Zola"),
    c: person("M. Yves Émond", "Émond"),
  },
  offices: {},
  tables: {},
  rooms: {},
  countries: {},
}

it("lists people by family name, and whoever is not known last", () => {
  expect(["gone", "b", "c", "a"].sort(byFamilyName(names))).toEqual(["a", "c", "b", "gone"])
})

it("tells what was done by hand in the reader's language, and leaves typed words as they are", () => {
  const house = { tables: [], attendees: [], offices: [] } as unknown as House
  const scene = { house, names } as unknown as Scene
  const version: SeatingDocument = {
    ...{ tables: {}, seats: [], pins: [], bans: [], absences: [], closedRooms: [], levels: [] },
    reason: "Épingler M. Alain Zola à la table OCBC B",
    origin: "hand",
  }
  const pinned = { ...version, made: { did: "pin", personId: "b" } }
  expect(reasonOf(scene, { language: "en" }, pinned)).toMatch(/^Pin M\. Alain Zola/)
  expect(reasonOf(scene, { language: "fr" }, pinned)).toMatch(/^Épingler M\. Alain Zola/)
  expect(reasonOf(scene, { language: "en" }, version)).toBe(version.reason)
})

it("calls a level by one name on every page", () => {
  const levels = Object.keys(planWords).filter((key) => key.startsWith("level-"))
  expect(levels).toHaveLength(8)
  for (const key of levels as (keyof typeof planWords & keyof typeof boardWords)[])
    expect(boardWords[key]).toEqual(planWords[key])
})
