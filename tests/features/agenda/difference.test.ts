import { describe, expect, it } from "vitest"
import type { Reader } from "~/features/agenda/audience"
import { concernedBetween, differenceBetween } from "~/features/agenda/difference"
import type { PublishedSession } from "~/features/agenda/published"
import type { Audience } from "~/features/agenda/session"
import { aPublishedSession, tuesday } from "./an-agenda"

const a = aPublishedSession({ sessionId: "a" })

/** The aspects found when session `a` is changed so. */
function changed(change: Partial<PublishedSession>) {
  const { changes } = differenceBetween([a], [{ ...a, ...change }])
  expect(changes.length).toBeLessThan(2)
  return changes.flatMap(({ aspects, other }) => [...aspects, ...other])
}

describe("between two publications", () => {
  it("nothing changes when nothing did", () => {
    expect(differenceBetween([a], [{ ...a }]).changes).toEqual([])
  })

  it("all is new in the first one", () => {
    const b = aPublishedSession({ sessionId: "b", startsAt: "08:00" })
    const { changes, counts } = differenceBetween([], [a, b])
    expect(changes.map(({ sessionId, aspects, before }) => [sessionId, ...aspects, before])).toEqual([
      ["b", "new", null],
      ["a", "new", null],
    ])
    expect(counts.new).toBe(2)
  })

  it.each([
    [{ day: tuesday }, ["moved"]],
    [{ startsAt: "08:30" }, ["moved"]],
    [{ endsAt: "10:30" }, ["moved"]],
    [{ roomId: "garonne", roomName: "Salle Garonne", floor: 1 }, ["other-room"]],
    [{ roomName: "Auditorium Marianne" }, ["other-room"]],
    [{ titleEn: "Another title" }, ["retitled"]],
    [{ speakers: [{ personId: "lea", name: "Léa" }] }, ["speakers"]],
    [{ descriptionFr: "Salle équipée" }, ["other", "description"]],
    [{ audience: "all" }, ["other", "audience"]],
    [{ namedPersonIds: ["lea"] }, ["other", "audience"]],
    [{ visibility: "open" }, ["other", "visibility"]],
    [{ kind: "plenary", themes: ["cyber"] }, ["other", "kind", "themes"]],
    [{ day: tuesday, roomId: null, roomName: null, titleFr: "Titre" }, ["moved", "other-room", "retitled"]],
  ] as const)("%j is %j", (change, expected) => {
    expect(changed(change)).toEqual(expected)
  })

  it("a session that is gone is cancelled, and counted so", () => {
    const difference = differenceBetween([a], [])
    expect(difference.changes).toMatchObject([{ sessionId: "a", aspects: ["cancelled"], after: null }])
    expect(difference.counts).toEqual({
      new: 0,
      cancelled: 1,
      moved: 0,
      "other-room": 0,
      retitled: 0,
      speakers: 0,
      other: 0,
    })
  })
})

describe("a confidential session", () => {
  const table = aPublishedSession({
    sessionId: "t",
    titleFr: "Table ronde OFAST",
    roomName: "Salle Cordouan",
    visibility: "confidential",
  })
  const said = (before: PublishedSession[], after: PublishedSession[]) => differenceBetween(before, after)

  it("is reserved, with its times and its room", () => {
    const { changes } = said([table], [{ ...table, startsAt: "08:00", roomName: "Salle Planier" }])
    expect(changes).toMatchObject([
      {
        aspects: ["moved", "other-room"],
        before: { reserved: true, startsAt: "09:00", roomName: "Salle Cordouan" },
        after: { reserved: true, startsAt: "08:00", roomName: "Salle Planier" },
      },
    ])
    expect(JSON.stringify(changes)).not.toContain("OFAST")
  })

  it("that changes within is no change", () => {
    const within = { titleFr: "Table ronde OLTIM", kind: "workshop", audience: "asi", descriptionFr: "x" } as const
    expect(said([table], [{ ...table, ...within, speakers: [{ personId: "lea", name: "Léa" }] }]).changes).toEqual([])
  })

  it("takes its former title with it when it becomes one", () => {
    const { changes } = said([{ ...table, visibility: "internal" }], [{ ...table, titleFr: null }])
    expect(changes).toMatchObject([
      { aspects: ["other"], other: ["visibility"], before: { reserved: true }, after: { reserved: true } },
    ])
    expect(JSON.stringify(changes)).not.toContain("OFAST")
  })

  it("shows what it is when it ceases to be one, and nothing of what it was", () => {
    const freed = { ...table, titleFr: "Bilan des saisies", visibility: "internal" } as const
    const { changes } = said([table], [freed])
    expect(changes).toMatchObject([
      { aspects: ["other"], before: { reserved: true }, after: { reserved: false, titleFr: "Bilan des saisies" } },
    ])
    expect(JSON.stringify(changes)).not.toContain("OFAST")
  })

  it("keeps its title to itself when it comes or goes", () => {
    for (const { changes } of [said([], [table]), said([table], [])]) {
      expect(changes).toHaveLength(1)
      expect(JSON.stringify(changes)).not.toContain("OFAST")
    }
  })
})

describe("those concerned", () => {
  const reader = (personId: string, audiences: Audience[], differs: Partial<Reader> = {}): Reader => ({
    personId,
    audiences: new Set(audiences),
    staffOrNetwork: true,
    partner: false,
    ...differs,
  })
  const lea = reader("lea", ["all", "asi", "arriving"])
  const max = reader("max", ["all", "central"])
  const joan = reader("joan", ["all", "partners"], { staffOrNetwork: false, partner: true })
  const concerned = (before: PublishedSession[], after: PublishedSession[]) =>
    concernedBetween(before, after, [lea, max, joan]).map(({ personId, concerns }) =>
      [personId, ...concerns.map(({ sessionId, effect }) => `${effect} ${sessionId}`)].join(" "),
    )

  it("are those whose programme changes, and by what", () => {
    expect(concerned([a], [{ ...a, startsAt: "08:00" }])).toEqual(["lea keeps a"])
    expect(concerned([], [{ ...a, audience: "all", visibility: "open" }])).toEqual([
      "lea gains a",
      "max gains a",
      "joan gains a",
    ])
    expect(concerned([a], [])).toEqual(["lea loses a"])
  })

  it("are not those who came before and still come when an audience grows", () => {
    expect(concerned([a], [{ ...a, audience: "all" }])).toEqual(["max gains a"])
    expect(concerned([{ ...a, audience: "all" }], [{ ...a, audience: "central" }])).toEqual(["lea loses a"])
  })

  it("include the one who speaks, or no longer does", () => {
    const talk = { ...a, audience: "departing", speakers: [{ personId: "max", name: "Max" }] } as const
    const other = { ...talk, speakers: [{ personId: "lea", name: "Léa" }] } as const
    expect(concerned([talk], [other])).toEqual(["lea gains a", "max loses a"])
  })

  it("are partners when an open session is closed to them", () => {
    const open = { ...a, audience: "all", visibility: "open" } as const
    expect(concerned([open], [{ ...open, visibility: "internal" }])).toEqual(["joan loses a"])
  })

  it("are nobody for a confidential session, even those who sit there", () => {
    const table = aPublishedSession({ sessionId: "t", audience: "asi", visibility: "confidential" })
    const seated = reader("lea", ["all", "asi"], { sitsAt: new Set(["t"]) })
    const moved = { ...table, startsAt: "08:00" }
    expect(concernedBetween([table], [moved], [seated, max])).toEqual([])
    expect(concernedBetween([], [table], [seated, max])).toEqual([])
  })

  it("are those from whose programme a session is withdrawn into confidence", () => {
    expect(concerned([a], [{ ...a, visibility: "confidential" }])).toEqual(["lea loses a"])
  })
})
