import { describe, expect, it } from "vitest"
import { findConflicts } from "~/features/agenda/conflicts"
import type { Setting } from "~/features/agenda/conflicts/conflict"
import type { Session } from "~/features/agenda/session"
import { aPlace, aSession, aSetting, at, monday, spoken } from "./an-agenda"

/** The rules found, each with its sessions, for agendas small enough to be read in a line. */
function found(sessions: readonly Session[], setting: Partial<Setting> = {}) {
  return findConflicts(sessions, aSetting(setting)).map(({ rule, sessionIds }) => [rule, ...sessionIds].join(" "))
}
const morning = (from: string, until: string) => at(monday, from, until)

describe("capacity", () => {
  const workshop = (id: string, roomId: string | null) => aSession({ id, roomId, kind: "workshop" })
  const expecting = (asi: number) => ({ audienceSizes: { asi } })

  it("is shared by sessions of one audience at the same times", () => {
    const both = [workshop("a", "garonne"), workshop("b", "loire")]
    expect(found(both, expecting(80))).toEqual([])
    expect(findConflicts(both, aSetting(expecting(81)))).toMatchObject([
      { rule: "capacity-short", severity: "serious", capacity: 80, expected: 81, audience: "asi", roomId: null },
    ])
  })

  it("is each session's own at other times", () => {
    const staggered = [workshop("a", "garonne"), { ...workshop("b", "loire"), endsAt: "10:05" }]
    expect(found(staggered, expecting(80))).toEqual(["capacity-short a", "capacity-short b"])
  })

  it("of two sessions for the arriving holds all of them each time: they do not choose", () => {
    const twice = [workshop("a", "garonne"), workshop("b", "loire")].map((one) => ({
      ...one,
      audience: "arriving" as const,
    }))
    expect(found(twice, { audienceSizes: { arriving: 41 } })).toEqual([
      "audience-twice a b",
      "capacity-short a",
      "capacity-short b",
    ])
  })

  it("is not judged while a room is missing or the number is not known", () => {
    expect(found([workshop("a", "garonne"), workshop("b", null)], expecting(400))).toEqual([])
    expect(found([workshop("a", "garonne")])).toEqual([])
  })

  it("of a room counts once, though two sessions claim it", () => {
    expect(found([workshop("a", "garonne"), workshop("b", "garonne")], expecting(41))).toEqual([
      "room-twice a b",
      "capacity-short a b",
    ])
  })

  it("holds the people named", () => {
    const rooms = [aPlace({ id: "tiny", capacity: 2 })]
    const named = aSession({ id: "a", roomId: "tiny", audience: "named", namedPersonIds: ["lea", "max", "noa"] })
    expect(findConflicts([named], aSetting({ rooms }))).toMatchObject([{ capacity: 2, expected: 3 }])
  })
})

describe("a speaker's flight", () => {
  const talk = aSession({ id: "a", speakers: spoken("lea") })
  const flight = (from: string, until: string) => ({
    flights: [{ personId: "lea", from: `${monday}T${from}`, until: `${monday}T${until}` }],
  })

  it("ends before the session and does not begin during it", () => {
    expect(found([talk], flight("07:00", "09:01"))).toEqual(["speaker-in-flight a"])
    expect(found([talk], flight("09:59", "12:00"))).toEqual(["speaker-in-flight a"])
    expect(found([talk], flight("07:00", "09:00"))).toEqual([])
    expect(found([talk], flight("10:00", "12:00"))).toEqual([])
  })

  it("is nobody else's", () => {
    expect(found([{ ...talk, speakers: spoken("max") }], flight("09:00", "10:00"))).toEqual([])
  })

  it("may last through the night", () => {
    const overnight = { flights: [{ personId: "lea", from: "2025-08-24T22:00", until: `${monday}T09:30` }] }
    expect(findConflicts([talk], aSetting(overnight))).toMatchObject([{ severity: "serious", personIds: ["lea"] }])
  })
})

describe("between two places", () => {
  const from = (roomId: string | null, differs: Partial<Session> = {}) => aSession({ id: "a", roomId, ...differs })
  const to = (roomId: string | null, startsAt: string, differs: Partial<Session> = {}) =>
    aSession({ id: "b", roomId, startsAt, endsAt: "11:00", ...differs })
  const lea = { speakers: spoken("lea") }

  it("a speaker needs 15 minutes, be it in the same building", () => {
    expect(findConflicts([from("garonne", lea), to("loire", "10:14", lea)], aSetting())).toMatchObject([
      { rule: "turn-round-short", severity: "serious", minutes: 14, personIds: ["lea"], audience: null },
    ])
    expect(found([from("garonne", lea), to("loire", "10:15", lea)])).toEqual([])
  })

  it("in one room nobody goes anywhere", () => {
    expect(found([from("garonne", lea), to("garonne", "10:00", lea)])).toEqual([])
    expect(found([from("garonne", lea), to(null, "10:00", lea)])).toEqual([])
  })

  it("an audience needs them only for another site", () => {
    expect(found([from("garonne"), to("loire", "10:00")])).toEqual([])
    expect(findConflicts([from("garonne"), to("ministry", "10:10")], aSetting())).toMatchObject([
      { rule: "turn-round-short", minutes: 10, audience: "asi", personIds: [] },
    ])
    expect(found([from("garonne"), to("ministry", "10:15")])).toEqual([])
  })

  it("an audience that may stay on its site has no journey to make", () => {
    expect(found([from("garonne"), to("ministry", "10:00"), to("loire", "10:05", { id: "c" })])).toEqual([])
  })

  it("members of an audience that comes as a whole go to their own talk at ease on one site, not across the town", () => {
    const known = { audiencePeople: { arriving: new Set(["lea"]) } }
    const briefing = from("garonne", { audience: "arriving" })
    expect(found([briefing, to("loire", "10:05", { ...lea, audience: "central" })], known)).toEqual([])
    expect(found([briefing, to("ministry", "10:05", { ...lea, audience: "central" })], known)).toEqual([
      "turn-round-short a b",
    ])
  })

  it("follow the setting when the event asks for more", () => {
    expect(found([from("garonne", lea), to("loire", "10:20", lea)], { turnRoundMinutes: 30 })).toEqual([
      "turn-round-short a b",
    ])
  })
})

describe("three hours without a break", () => {
  it("are told once for everybody who follows them", () => {
    const long = [
      aSession({ id: "a", audience: "all", ...morning("14:30", "16:00") }),
      aSession({ id: "b", audience: "asi", ...morning("16:10", "17:30") }),
    ]
    expect(findConflicts(long, aSetting())).toMatchObject([
      { rule: "no-break", severity: "notice", sessionIds: ["a", "b"], audience: "asi", minutes: 180 },
    ])
  })

  it("are interrupted by a quarter of an hour, or by a break however short", () => {
    const first = aSession({ id: "a", ...morning("14:30", "16:00") })
    expect(found([first, aSession({ id: "b", ...morning("16:15", "18:00") })])).toEqual([])
    const coffee = aSession({ id: "c", kind: "break", ...morning("16:00", "16:10") })
    expect(found([first, coffee, aSession({ id: "b", ...morning("16:10", "18:00") })])).toEqual([])
  })

  it("are counted for a speaker too", () => {
    const talks = ["15:00", "16:00", "17:00"].map((startsAt, hour) =>
      aSession({
        id: startsAt,
        audience: hour === 1 ? "partners" : "central",
        visibility: "internal",
        speakers: spoken("lea", "max"),
        startsAt,
        endsAt: `${16 + hour}:00`,
      }),
    )
    expect(findConflicts(talks, aSetting())).toMatchObject([
      { rule: "no-break", personIds: ["lea", "max"], audience: null, minutes: 180 },
    ])
  })

  it("are not told again for the one who speaks through what everybody sits through", () => {
    const long = morning("14:30", "17:30")
    expect(found([aSession({ id: "a", speakers: spoken("lea"), ...long })])).toEqual(["no-break a"])
  })

  it("are not those of partners in the sessions that partners do not see", () => {
    const first = { audience: "partners" as const, visibility: "open" as const, ...morning("14:30", "16:00") }
    const second = (visibility: "open" | "internal") =>
      aSession({ id: "b", audience: "partners", visibility, ...morning("16:00", "17:30") })
    expect(found([aSession({ id: "a", ...first }), second("open")])).toEqual(["no-break a b"])
    expect(found([aSession({ id: "a", ...first }), second("internal")])).toEqual([])
  })

  it("do not end a dinner", () => {
    expect(found([aSession({ id: "a", kind: "social", ...morning("18:00", "22:30") })])).toEqual([])
  })
})

describe("a meal", () => {
  it("is missed when no 45 minutes of lunch time are free", () => {
    const session = (startsAt: string, endsAt: string) => aSession({ id: "a", startsAt, endsAt })
    expect(findConflicts([session("12:10", "14:00")], aSetting())).toMatchObject([
      { rule: "meal-missed", severity: "notice", meal: "lunch", audience: "asi" },
    ])
    expect(found([session("12:15", "14:00")])).toEqual([])
    expect(found([session("12:10", "13:45")])).toEqual([])
  })

  it("may be taken at a reception", () => {
    const evening = morning("18:30", "21:00")
    expect(found([aSession({ id: "a", ...evening })])).toEqual(["meal-missed a"])
    expect(found([aSession({ id: "a", kind: "social", ...evening })])).toEqual([])
  })

  it("is told for each speaker who misses it, and once for those who miss it together", () => {
    const rules = findConflicts(
      [
        aSession({ id: "a", audience: "named", speakers: spoken("lea", "max"), ...morning("12:00", "14:00") }),
        aSession({ id: "b", audience: "named", speakers: spoken("noa"), ...morning("12:00", "14:00") }),
      ],
      aSetting(),
    )
    expect(rules.map(({ rule, personIds }) => [rule, ...personIds])).toEqual([
      ["meal-missed", "lea", "max"],
      ["meal-missed", "noa"],
    ])
  })
})
