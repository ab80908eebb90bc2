import { describe, expect, it } from "vitest"
import type { Reader } from "~/features/agenda/audience"
import { choicesOf, type Filter, filtered, filterOf, noFilter, searchOf } from "~/features/agenda/filters"
import { idOf, programmeOf, readableBy, readableDays } from "~/features/agenda/readable"
import { searchAgenda, wordsOf } from "~/features/agenda/search"
import { aPublishedSession, at, monday } from "./an-agenda"

const attache: Reader = { personId: "lea", audiences: new Set(["all", "asi"]), staffOrNetwork: true, partner: false }
const partner: Reader = {
  personId: "jane",
  audiences: new Set(["all", "partners"]),
  staffOrNetwork: false,
  partner: true,
}
const asReader = { organises: false }
const asOrganiser = { organises: true }

const opening = aPublishedSession({
  sessionId: "opening",
  kind: "plenary",
  titleFr: "L’ouverture de la cinquième édition",
  titleEn: "Opening of the fifth edition",
  audience: "all",
  visibility: "open",
  themes: ["strategy"],
})
const briefing = aPublishedSession({
  sessionId: "briefing",
  titleFr: "Prendre son poste",
  titleEn: "Taking up a post",
  ...at(monday, "11:00", "12:00"),
  audience: "arriving",
  roomId: "garonne",
  roomName: "Salle Garonne",
  speakers: [{ personId: "p", name: "Mme Juliette Trémadeur" }],
  descriptionFr: "Agrément et logement",
})
const sealed = { kind: "round_table", titleFr: null, titleEn: null, visibility: "confidential" } as const
const table = (sessionId: string, from: string, until: string) =>
  aPublishedSession({ ...sealed, sessionId, ...at(monday, from, until), audience: "members", roomName: "Cordouan" })
const tables = [table("one", "14:00", "15:00"), table("two", "14:30", "15:30")]
const ours = aPublishedSession({ ...sealed, sessionId: "ours", ...at(monday, "16:00", "17:00"), audience: "asi" })
const agenda = [opening, briefing, ...tables, ours]
const ids = (sessions: readonly Parameters<typeof idOf>[0][]) => sessions.map(idOf)

describe("what a reader sees of a publication", () => {
  it("is everything open and internal, and one reserved slot where tables overlap", () => {
    const seen = readableBy(agenda, attache, asReader)
    expect(ids(seen)).toEqual(["opening", "briefing", "reserve-2025-08-25-1400-1530", "ours"])
    expect(seen.map(({ mine }) => mine)).toEqual([true, false, false, true])
    expect(JSON.stringify(seen.filter(({ reserved }) => reserved))).not.toMatch(/Cordouan|round_table|"one"|"two"/)
  })

  it("is each reserved slot with its room for an organiser", () => {
    const seen = readableBy(agenda, { ...attache, audiences: new Set(["all"]) }, asOrganiser)
    expect(ids(seen)).toEqual(["opening", "briefing", "one", "two", "ours"])
    expect(seen[2]).toMatchObject({ reserved: true, roomName: "Cordouan" })
  })

  it("is what is open for a partner", () => {
    const seen = readableBy(agenda, partner, asReader)
    expect(ids(seen)).toEqual(["opening", "reserve-2025-08-25-1400-1530", "reserve-2025-08-25-1600-1700"])
  })
})

describe("a personal programme", () => {
  it("is what the reader's audiences include, reserved slots by their hours", () => {
    expect(ids(programmeOf(agenda, attache))).toEqual(["opening", "ours"])
    expect(ids(programmeOf(agenda, { ...attache, audiences: new Set(["all", "arriving"]) }))).toEqual([
      "opening",
      "briefing",
    ])
  })
})

describe("filters", () => {
  const seen = readableDays(agenda, attache, asReader)
  const kept = (days: typeof seen, filter: Partial<Filter>) =>
    ids([...filtered(days, { ...noFilter, ...filter }).values()].flat())

  it("offer what the reader's sessions show, and nothing of what is reserved", () => {
    expect(choicesOf(seen)).toEqual({
      natures: ["plenieres"],
      themes: new Set(["strategy"]),
      rooms: new Set(["auditorium", "garonne"]),
    })
  })

  it("leave every reserved slot out, whatever it is about", () => {
    for (const filter of [{ nature: "plenieres" }, { theme: "strategy" }, { room: "auditorium" }] as const)
      expect(kept(seen, filter).filter((id) => /^reserve|ours/.test(id))).toEqual([])
    expect(kept(seen, { room: "garonne" })).toEqual(["briefing"])
    expect(filtered(seen, noFilter)).toBe(seen)
  })

  it("of a room keep its reserved slots for an organiser, who knows them to be there", () => {
    const organised = readableDays([{ ...opening, roomId: "aud" }, ...tables], attache, asOrganiser)
    expect(kept(organised, { room: "auditorium" })).toEqual(["one", "two"])
    expect(kept(organised, { room: "auditorium", nature: "plenieres" })).toEqual([])
  })

  it("are kept in the address", () => {
    const filter = { nature: "ateliers", theme: "cyber", room: "r 1" } as const
    expect(searchOf(filter)).toBe("?nature=ateliers&theme=cyber&salle=r+1")
    expect(filterOf(new URLSearchParams(searchOf(filter)))).toEqual(filter)
    expect(filterOf(new URLSearchParams("nature=constructor&theme="))).toEqual(noFilter)
    expect(searchOf(noFilter)).toBe("")
  })
})

describe("search", () => {
  const themes = new Map([["strategy", { nameFr: "Stratégie", nameEn: "Strategy" }]])
  const seen = readableBy(agenda, attache, asReader)
  const found = (query: string) => ids(searchAgenda(seen, query, themes))

  it.each([
    ["ouverture", ["opening"]],
    ["OUVERTURE cinquieme", ["opening"]],
    ["l'ouverture", ["opening"]],
    ["opening", ["opening"]],
    ["strateg", ["opening"]],
    ["tremadeur", ["briefing"]],
    ["garonne agrement", ["briefing"]],
    ["post", ["briefing"]],
    ["verture", []],
    ["cordouan", []],
    ["table", []],
    ["réservé", []],
    ["  ", []],
    ["?!", []],
  ])("for « %s » finds %j", (query, sessions) => {
    expect(found(query)).toEqual(sessions)
  })

  it("puts those first whose title has every word", () => {
    const late = { ...opening, sessionId: "late", titleFr: "Garonne", ...at(monday, "18:00", "19:00") }
    const both = readableBy([briefing, late], attache, asReader)
    expect(ids(searchAgenda(both, "garonne", themes))).toEqual(["late", "briefing"])
  })

  it("reads no more words than it needs", () => {
    expect(wordsOf("un deux trois quatre cinq six sept huit neuf dix")).toHaveLength(8)
    expect(wordsOf("Cœur d’été")).toEqual(["coeur", "d", "ete"])
  })
})
