import { beforeAll, describe, expect, it } from "vitest"
import { differences, seenIn, type World, type WorldTable } from "./two-worlds"

const table: WorldTable = { day: "2025-08-26", starts_at: "09:00", ends_at: "10:30", room: "first" }
const beside: WorldTable = { ...table, room: "second" }
const elsewhere: WorldTable = { day: "2025-08-27", starts_at: "14:00", ends_at: "15:30", room: "second" }

const worlds: Readonly<Record<string, World>> = {
  appears: { published: [table] },
  "has another beside it": { published: [table, beside] },
  moves: { published: [elsewhere] },
  "appears in the draft": { published: [], drafted: [table] },
  "moves in the draft": { published: [table], drafted: [elsewhere] },
  "disappears from the draft": { published: [table], drafted: [] },
}

/** What a reserved slot may say of itself: that it is one, its hours, and its place among rooms and days. */
const ofSlots = /^(Réservé|De \d\d:\d\d à \d\d:\d\d :|–?\d\d:\d\d|Autres salles|m..\. \d\d, \d\d:\d\d–\d\d:\d\d|,)$/
/** Organisers are told the room as well, with what any room has beside its name. */
const ofRooms = /^(C[12]|Salle( [AC][12])?|Toutes les salles|1er étage, \d+ places)$/
/** What waits to be published is said where one publishes: the draft says how much it is, lists say slot by slot what. */
const ofDraft =
  /^(Tout est publié|Relire et publier|Nouvelle|Horaire|Salle|\d+ modifications? non publiées?|\d+ personnes? concernées?)$/
const ofPublishing = /^organiser (\/|\S*\/preparation\/(publier|publications\/\d))$/

describe("no count and no total moves when a table", () => {
  let nothing: ReadonlyMap<string, readonly string[]>
  beforeAll(async () => {
    nothing = await seenIn({ published: [] })
  })

  it("is not there, twice over: what differs by itself is left out", async () => {
    expect([...differences(nothing, await seenIn({ published: [] }))]).toEqual([])
    expect(nothing.size).toBeGreaterThan(100)
  })

  it.each(Object.entries(worlds))("%s", async (_, world) => {
    const found = differences(nothing, await seenIn(world))
    const moved = [...found].flatMap(([page, pieces]) => {
      const who = page.split(" ")[0] ?? ""
      const planned = (piece: string) => ofRooms.test(piece) || (page.endsWith("/preparation") && ofDraft.test(piece))
      const more = pieces.filter((piece) => !ofSlots.test(piece) && !(who === "organiser" && planned(piece)))
      return more.length > 0 && !ofPublishing.test(page) ? [`${page}: ${more.join(" | ")}`] : []
    })
    expect(moved).toEqual([])
    const pages = [...found.keys()]
    // Nobody's own week, programme or calendar knows of it, and the organiser's draft shows it as what it is.
    expect(pages.filter((page) => /(programme|calendar|recherche\S*|journal|tables)$/.test(page))).toEqual([])
    expect([...found].some(([page, pieces]) => page.startsWith("organiser") && pieces.includes("Réservé"))).toBe(true)
  })

  it("stands beside another: whoever does not plan sees the same as of one", async () => {
    const [one, two] = [await seenIn({ published: [table] }), await seenIn({ published: [table, beside] })]
    const told = [...differences(one, two).keys()].filter((page) => !page.startsWith("organiser "))
    expect(told).toEqual([])
    expect(differences(one, two).size).toBeGreaterThan(0)
  })

  it("names people: nobody else sees anything of it", async () => {
    const named = await seenIn({ published: [{ ...table, names: true }] })
    expect([...differences(await seenIn({ published: [table] }), named)]).toEqual([])
  })

  it("would see a total that counts it", () => {
    const page = (count: number) => new Map([["director /", ["Réservé", `${count} séances`]]])
    expect([...differences(page(2), page(3))]).toEqual([["director /", ["2 séances", "3 séances"]]])
  })
})
