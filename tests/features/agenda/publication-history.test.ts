import { describe, expect, it } from "vitest"
import type { Reader } from "~/features/agenda/audience"
import { type Moment, programmeHistory } from "~/features/agenda/publication-history"
import type { Publication, PublishedSession } from "~/features/agenda/published"
import { aPublication, aPublishedSession, tuesday } from "./an-agenda"

const lea: Reader = { personId: "lea", audiences: new Set(["all", "asi"]), staffOrNetwork: true, partner: false }
const a = aPublishedSession({ sessionId: "a" })
const soon: Moment = { instant: "2025-08-20T08:00:00Z", wallClock: "2025-08-20T10:00" }
const hour = (number: number) => `2025-08-18T${String(7 + number).padStart(2, "0")}:00:00.000Z`

/** Publications one hour apart, the first at 08:00Z on 18 August. */
function published(...agendas: PublishedSession[][]): Publication[] {
  return agendas.map((sessions, index) => aPublication({ number: index + 1, publishedAt: hour(index + 1), sessions }))
}
function history(...agendas: PublishedSession[][]) {
  return programmeHistory(published(...agendas), lea, soon)
}

describe("an entry", () => {
  it("begins at zero with the publication that put it into the programme", () => {
    expect(history([], [a])).toEqual([
      {
        uid: "uid-a",
        sessionId: "a",
        sequence: 0,
        changedAt: hour(2),
        status: "confirmed",
        timeZone: "Europe/Paris",
        session: { ...a, reserved: false },
      },
    ])
  })

  it("does not begin for a session that never was in the programme", () => {
    expect(history([{ ...a, audience: "central" }], [])).toEqual([])
  })

  it("stays as it is through publications that change nothing of it", () => {
    const others = [aPublishedSession({ sessionId: "z", audience: "central" })]
    expect(history([a], [a, ...others], [{ ...a }])).toMatchObject([{ sequence: 0, changedAt: hour(1) }])
  })

  it.each<[string, Partial<PublishedSession>]>([
    ["day", { day: tuesday }],
    ["start", { startsAt: "08:45" }],
    ["end", { endsAt: "10:15" }],
    ["room", { roomName: "Salle Loire" }],
    ["floor", { floor: 3 }],
    ["site", { site: "Place Beauvau" }],
    ["redaction", { visibility: "confidential" }],
  ])("grows with its %s", (_, change) => {
    expect(history([a], [{ ...a, ...change }])).toMatchObject([
      { uid: "uid-a", sequence: 1, changedAt: hour(2), status: "confirmed" },
    ])
  })

  it.each<[string, Partial<PublishedSession>]>([
    ["title", { titleEn: "New" }],
    ["description", { descriptionFr: "Nouveau" }],
    ["speakers", { speakers: [{ personId: null, name: "Le ministre" }] }],
    ["kind", { kind: "plenary" }],
    ["themes", { themes: ["cyber"] }],
  ])("is only touched by its %s", (_, change) => {
    expect(history([a], [{ ...a, ...change }])).toMatchObject([{ sequence: 0, changedAt: hour(2), session: change }])
  })

  it("is only touched by a session beside it that comes, to choose from, or goes", () => {
    const beside = aPublishedSession({ sessionId: "b" })
    const marked = (...agendas: PublishedSession[][]) =>
      history(...agendas).map(({ sessionId, sequence, choice = false, changedAt }) => [
        sessionId,
        sequence,
        choice,
        changedAt,
      ])
    expect(marked([a], [a, beside])).toEqual([
      ["a", 0, true, hour(2)],
      ["b", 0, true, hour(2)],
    ])
    expect(marked([a, beside], [a, beside])).toEqual([
      ["a", 0, true, hour(1)],
      ["b", 0, true, hour(1)],
    ])
    expect(marked([a, beside], [a])[0]).toEqual(["a", 0, false, hour(2)])
    expect(marked([a], [a, { ...beside, visibility: "confidential" }])[0]).toEqual(["a", 0, false, hour(1)])
  })

  it("is not even touched by what a calendar does not show", () => {
    expect(history([a], [{ ...a, audience: "all", visibility: "open", roomId: "renumbered" }])).toMatchObject([
      { sequence: 0, changedAt: hour(1) },
    ])
  })
})

describe("a session taken out", () => {
  it("of the agenda is cancelled, with what was last shown", () => {
    expect(history([a], [])).toMatchObject([
      { sequence: 1, changedAt: hour(2), status: "cancelled", session: { titleFr: a.titleFr, startsAt: "09:00" } },
    ])
  })

  it("of the programme is cancelled, and tells nothing of what becomes of it", () => {
    const elsewhere = { ...a, audience: "central", startsAt: "15:00", endsAt: "16:00", titleFr: "Autre" } as const
    expect(history([a], [elsewhere], [{ ...elsewhere, startsAt: "15:30" }])).toMatchObject([
      { sequence: 1, changedAt: hour(2), status: "cancelled", session: { titleFr: a.titleFr, startsAt: "09:00" } },
    ])
  })

  it("and put back grows again, with its new times", () => {
    expect(history([a], [], [], [{ ...a, startsAt: "08:00" }])).toMatchObject([
      { sequence: 2, changedAt: hour(4), status: "confirmed", session: { startsAt: "08:00" } },
    ])
  })

  it("by going back to an earlier publication grows, though all is as it was", () => {
    const agendas = [[a], [{ ...a, startsAt: "08:00" }], [a]]
    expect(history(...agendas)).toMatchObject([{ sequence: 2, changedAt: hour(3), session: { startsAt: "09:00" } }])
  })

  it("because the reader has changed is cancelled too", () => {
    const former: Reader = { ...lea, audiences: new Set(["all", "central"]) }
    const readerAt = ({ number }: Publication) => (number < 2 ? lea : former)
    expect(programmeHistory(published([a], [a]), readerAt, soon)).toMatchObject([{ status: "cancelled", sequence: 1 }])
  })
})

describe("a session that becomes confidential", () => {
  const sealed = { ...a, titleFr: "Table ronde OFAST", roomName: "Salle Cordouan", visibility: "confidential" } as const

  it("overwrites what calendars hold of it", () => {
    const [entry] = history([a], [sealed])
    expect(entry).toMatchObject({ sequence: 1, session: { reserved: true, roomName: null, startsAt: "09:00" } })
    expect(JSON.stringify(entry)).not.toMatch(/OFAST|Cordouan|Séance a/)
  })

  it("does so as well where it leaves the programme or had left it, at the times that were known", () => {
    const members = { ...sealed, audience: "members", startsAt: "15:00", endsAt: "16:00" } as const
    const left = history([a], [members])
    expect(left).toMatchObject([{ status: "cancelled", sequence: 1, session: { reserved: true, startsAt: "09:00" } }])
    const wasOut = history([a], [{ ...a, audience: "central" }], [members])
    expect(wasOut).toMatchObject([
      { status: "cancelled", sequence: 2, changedAt: hour(3), session: { reserved: true, startsAt: "09:00" } },
    ])
    expect(JSON.stringify([left, wasOut])).not.toContain("Séance a")
  })

  it("stays reserved once cancelled, whatever comes after", () => {
    const [entry] = history([a], [sealed], [{ ...a, audience: "central" }], [])
    expect(entry).toMatchObject({ status: "cancelled", sequence: 2, session: { reserved: true } })
    expect(JSON.stringify(entry)).not.toContain("Séance a")
  })

  it("changes for nobody when its dossier does", () => {
    expect(history([sealed], [{ ...sealed, titleFr: "Autre", roomName: "Salle Planier" }])).toMatchObject([
      { sequence: 0, changedAt: hour(1) },
    ])
  })

  it("is in the calendar of those who sit there, and of no others", () => {
    const table = { ...sealed, audience: "members" } as const
    const seated = { ...lea, sitsAt: new Set(["a"]) }
    expect(programmeHistory(published([table]), seated, soon)).toMatchObject([
      { uid: "uid-a", status: "confirmed", session: { reserved: true, roomName: null } },
    ])
    expect(programmeHistory(published([table]), lea, soon)).toEqual([])
  })
})

describe("a cancelled entry", () => {
  const held = (wallClock: string, instant: string, cancelledAt = "2025-08-20T08:00:00Z") => {
    const [first, second] = published([a], [])
    if (!first || !second) throw new Error("two publications")
    return programmeHistory([first, { ...second, publishedAt: cancelledAt }], lea, { wallClock, instant }).length
  }

  it("stays 30 days after the cancelling", () => {
    expect(held("2025-09-19T10:00", "2025-09-19T08:00:00Z")).toBe(1)
    expect(held("2025-09-19T10:01", "2025-09-19T08:01:00Z")).toBe(0)
  })

  it("stays 7 days after its end by the clock of the event", () => {
    const early = "2025-07-01T08:00:00Z"
    expect(held("2025-09-01T10:00", "2025-09-01T08:00:00Z", early)).toBe(1)
    expect(held("2025-09-01T10:01", "2025-09-01T08:01:00Z", early)).toBe(0)
  })

  it("that was dropped goes on counting when it comes back", () => {
    const late = { wallClock: "2025-12-01T10:00", instant: "2025-12-01T09:00:00Z" }
    expect(programmeHistory(published([a], []), lea, late)).toEqual([])
    expect(programmeHistory(published([a], [], [a]), lea, late)).toMatchObject([{ sequence: 2 }])
  })

  it("alone is dropped: what took place stays", () => {
    const late = { wallClock: "2026-12-01T10:00", instant: "2026-12-01T09:00:00Z" }
    expect(programmeHistory(published([a]), lea, late)).toHaveLength(1)
  })
})
