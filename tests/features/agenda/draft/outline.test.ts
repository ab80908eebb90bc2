import { describe, expect, it } from "vitest"
import type { Conflict } from "~/features/agenda/conflicts/conflict"
import { differenceBetween } from "~/features/agenda/difference"
import { dayToShow, filterIn, isFiltering } from "~/features/agenda/draft/filter"
import { type OutlineFilter, outlineOf } from "~/features/agenda/draft/outline"
import { aPublishedSession } from "../an-agenda"

const opening = aPublishedSession({
  sessionId: "opening",
  titleFr: "Ouverture de l’édition",
  kind: "plenary",
  themes: ["strategy"],
  speakers: [{ personId: "p", name: "Mme Hélène Lévêque" }],
})
const table = aPublishedSession({
  sessionId: "table",
  titleFr: null,
  titleEn: null,
  kind: "round_table",
  visibility: "confidential",
  themes: ["strategy"],
  roomId: "cordouan",
  roomName: "Salle Cordouan",
})
const conflict = { sessionIds: ["opening", "table"], key: "k" } as unknown as Conflict
const sessions = [opening, table]

function found(filter: Partial<OutlineFilter> = {}) {
  const difference = differenceBetween([{ ...opening, startsAt: "08:00" }, table], sessions)
  const conflicts: Conflict[] = [
    { ...conflict, severity: "notice" },
    { ...conflict, sessionIds: ["opening"], severity: "blocking" },
  ]
  const nothing = { text: "", kind: null, roomId: null, theme: null, inConflict: false, unpublished: false }
  return outlineOf({ sessions, conflicts, difference }, { ...nothing, ...filter })
}
const ids = (filter: Partial<OutlineFilter>) => found(filter).map(({ id }) => id)

describe("the outline of a draft", () => {
  it("says of each session what is not published and its worst conflict", () => {
    expect(found()).toMatchObject([
      { id: "opening", unpublished: ["moved"], severity: "blocking", speakers: ["Mme Hélène Lévêque"] },
      { id: "table", unpublished: [], severity: "notice", kind: null, titleFr: null, speakers: [] },
    ])
  })

  it.each([
    [{ text: "edition ouverture" }, ["opening"]],
    [{ text: "leveque" }, ["opening"]],
    [{ text: "cordouan" }, ["table"]],
    [{ text: "lundi" }, []],
    [{ kind: "plenary" }, ["opening"]],
    [{ roomId: "cordouan" }, ["table"]],
    [{ inConflict: true }, ["opening", "table"]],
    [{ unpublished: true }, ["opening"]],
  ])("is searched by %j", (filter, expected) => {
    expect(ids(filter)).toEqual(expected)
  })

  it("never finds a confidential session by its kind or theme", () => {
    expect(ids({ kind: "round_table" })).toEqual([])
    expect(ids({ theme: "strategy" })).toEqual(["opening"])
  })
})

describe("what is looked for", () => {
  it("is read from the address", () => {
    const filter = filterIn(new URLSearchParams("q=Lévêque&nature=plenary&conflit=oui&salle="))
    expect(filter).toEqual({
      text: "Lévêque",
      kind: "plenary",
      roomId: null,
      theme: null,
      inConflict: true,
      unpublished: false,
    })
    expect(isFiltering(filter)).toBe(true)
    expect(isFiltering(filterIn(new URLSearchParams("jour=2025-08-26")))).toBe(false)
  })

  it("is shown whole while it is short, and one day at a time when it is long", () => {
    const short = [{ day: "2025-08-25" }, { day: "2025-08-26" }]
    expect(dayToShow(short, null)).toBeNull()
    expect(dayToShow(short, "2025-08-26")).toBe("2025-08-26")
    expect(dayToShow(short, "2025-08-29")).toBeNull()
    expect(dayToShow(Array(151).fill({ day: "2025-08-25" }), null)).toBe("2025-08-25")
  })
})
