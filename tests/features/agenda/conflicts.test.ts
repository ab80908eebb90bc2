import { describe, expect, it } from "vitest"
import { conflictsOf, findConflicts } from "~/features/agenda/conflicts"
import type { Setting } from "~/features/agenda/conflicts/conflict"
import type { Session } from "~/features/agenda/session"
import { aSealedSession, aSession, aSetting, at, monday, spoken, tuesday } from "./an-agenda"

/** The rules found, each with its sessions, for agendas small enough to be read in a line. */
function found(sessions: readonly Session[], setting: Partial<Setting> = {}) {
  return findConflicts(sessions, aSetting(setting)).map(({ rule, sessionIds }) => [rule, ...sessionIds].join(" "))
}
const morning = (from: string, until: string) => at(monday, from, until)

describe("a room", () => {
  const first = aSession({ id: "a", roomId: "garonne", ...morning("09:00", "10:00") })

  it("holds one session at a time", () => {
    const second = aSession({ id: "b", roomId: "garonne", ...morning("09:59", "11:00") })
    expect(findConflicts([first, second], aSetting())).toMatchObject([
      { rule: "room-twice", severity: "blocking", sessionIds: ["a", "b"], roomId: "garonne", confidential: false },
    ])
  })

  it("is free again at the minute a session ends", () => {
    expect(found([first, aSession({ id: "b", roomId: "garonne", ...morning("10:00", "11:00") })])).toEqual([])
  })

  it("is another one on another day", () => {
    expect(found([first, aSession({ id: "b", roomId: "garonne", ...at(tuesday, "09:00", "10:00") })])).toEqual([])
  })

  it("that is not chosen clashes with nothing", () => {
    expect(found([aSession({ id: "a" }), aSession({ id: "b" })])).toEqual([])
  })

  it("fit for a round table is a confidential one, even for a table everybody may know of", () => {
    const table = aSession({ id: "t", kind: "round_table", roomId: "garonne" })
    expect(found([table])).toEqual(["unfit-room t"])
    expect(found([{ ...table, roomId: "cordouan" }])).toEqual([])
    expect(found([{ ...table, kind: "briefing" }])).toEqual([])
  })
})

describe("a person", () => {
  it("does not speak twice at once, nor sit among the named people elsewhere", () => {
    const speaks = aSession({ id: "a", speakers: spoken("lea", "max") })
    const named = aSession({ id: "b", audience: "named", namedPersonIds: ["noa", "lea", "max"] })
    expect(findConflicts([speaks, named], aSetting())).toMatchObject([
      { rule: "person-twice", severity: "blocking", personIds: ["lea", "max"] },
    ])
  })

  it("who is in two rooms at once is told so, and not that the way is long", () => {
    const speaks = aSession({ id: "a", roomId: "garonne", speakers: spoken("lea") })
    expect(found([speaks, { ...speaks, id: "b", roomId: "loire" }])).toEqual(["person-twice a b"])
  })

  it("is not expected for having been named before the audience was widened", () => {
    const widened = aSession({ id: "b", audience: "all", namedPersonIds: ["lea"] })
    expect(found([aSession({ id: "a", speakers: spoken("lea") }), widened])).toEqual([])
  })

  it("may speak and be named in one session", () => {
    expect(found([aSession({ id: "a", audience: "named", namedPersonIds: ["lea"], speakers: spoken("lea") })])).toEqual(
      [],
    )
  })

  it("is a person, not a function: two sessions may announce a minister", () => {
    const minister = [{ personId: null, functionTitle: "Ministre de l’Intérieur" }]
    expect(found([aSession({ id: "a", speakers: minister }), aSession({ id: "b", speakers: minister })])).toEqual([])
  })
})

describe("the arriving and the departing", () => {
  const arriving = aSession({ id: "a", audience: "arriving" })
  const departing = aSession({ id: "d", audience: "departing" })
  const known = { audiencePeople: { arriving: new Set(["lea"]), departing: new Set(["max"]) } }

  it("are different people: their sessions stand side by side", () => {
    expect(found([arriving, departing], known)).toEqual([])
  })

  it("cannot be asked twice at once", () => {
    const again = aSession({ id: "b", audience: "arriving", ...morning("09:30", "10:30") })
    expect(findConflicts([arriving, again], aSetting(known))).toMatchObject([
      { rule: "audience-twice", severity: "blocking", audience: "arriving", personIds: [] },
    ])
  })

  it("asked twice at once are told as an audience, not one by one for having a talk later", () => {
    const again = aSession({ id: "b", audience: "arriving" })
    const later = aSession({ id: "t", speakers: spoken("lea"), ...morning("15:00", "16:00") })
    expect(found([arriving, again, later], known)).toEqual(["audience-twice a b"])
  })

  it("do not speak elsewhere while their session runs", () => {
    const talk = aSession({ id: "t", speakers: spoken("lea", "max", "noa") })
    expect(findConflicts([arriving, departing, talk], aSetting(known))).toMatchObject([
      { rule: "person-twice", sessionIds: ["a", "t"], personIds: ["lea"] },
      { rule: "person-twice", sessionIds: ["d", "t"], personIds: ["max"] },
    ])
    expect(found([arriving, departing, talk])).toEqual([])
  })

  it("may miss a session for everybody or for all attachés", () => {
    expect(found([arriving, aSession({ id: "b", audience: "all" }), aSession({ id: "c" })], known)).toEqual([])
  })
})

describe("the event", () => {
  it("has days and hours", () => {
    expect(found([aSession({ id: "a", day: "2025-08-30" })])).toEqual(["outside-days a"])
    expect(found([aSession({ id: "a", startsAt: "07:29" })])).toEqual(["outside-hours a"])
    expect(found([aSession({ id: "a", kind: "social", startsAt: "22:00", endsAt: "23:01" })])).toEqual([
      "outside-hours a",
    ])
    expect(found([aSession({ id: "a", kind: "social", startsAt: "22:00", endsAt: "23:00" })])).toEqual([])
  })
})

describe("a confidential session", () => {
  const table = aSealedSession({ id: "t", roomId: "cordouan" })

  it("is told the same way whatever is wrong with it", () => {
    const wrong = {
      room: [table, aSession({ id: "a", roomId: "cordouan" })],
      fitness: [{ ...table, roomId: "garonne" }],
      hours: [{ ...table, startsAt: "06:00" }],
    }
    for (const sessions of Object.values(wrong)) {
      const [conflict, ...others] = findConflicts(sessions, aSetting())
      expect(others).toEqual([])
      expect(conflict).toMatchObject({ rule: "reserved", severity: "blocking", confidential: true, audience: null })
      expect([conflict?.capacity, conflict?.expected, conflict?.minutes, conflict?.meal]).toEqual([
        null,
        null,
        null,
        null,
      ])
    }
  })

  it("has no people here unless the caller knows them", () => {
    const talk = aSession({ id: "a", speakers: spoken("lea") })
    const loose = { ...table, speakers: spoken("lea"), audience: "named" as const, namedPersonIds: ["lea"] }
    expect(found([talk, loose])).toEqual([])
    const sittings = new Map([["t", new Set(["lea"])]])
    expect(findConflicts([talk, table], aSetting({ sittings }))).toMatchObject([
      { rule: "reserved", severity: "blocking", personIds: ["lea"], sessionIds: ["a", "t"] },
    ])
  })

  it("is told once although a room and a person are both taken", () => {
    const talk = aSession({ id: "a", roomId: "cordouan", speakers: spoken("lea") })
    const sittings = new Map([["t", new Set(["lea"])]])
    expect(findConflicts([talk, table], aSetting({ sittings }))).toMatchObject([
      { rule: "reserved", roomId: "cordouan", personIds: ["lea"] },
    ])
  })

  it("tells neither how many it holds nor who follows it", () => {
    const crowded = aSealedSession({ id: "t", roomId: "cordouan", audience: "asi", ...morning("12:00", "16:00") })
    expect(found([crowded], { audienceSizes: { asi: 102, members: 500 } })).toEqual([])
  })
})

describe("what is found", () => {
  it("comes worst first, then in order of time", () => {
    const sessions = [
      aSession({ id: "late", ...at(tuesday, "12:00", "14:00") }),
      aSession({ id: "b", roomId: "garonne", startsAt: "09:30", ...{ endsAt: "09:45" } }),
      aSession({ id: "a", roomId: "garonne" }),
    ]
    expect(found(sessions, { audienceSizes: { asi: 41 } })).toEqual([
      "room-twice a b",
      "capacity-short a",
      "capacity-short b",
      "meal-missed late",
    ])
  })

  it("keeps its key when times and numbers change, so that a reason given is remembered", () => {
    const before = findConflicts([aSession({ id: "a", roomId: "garonne" })], aSetting({ audienceSizes: { asi: 41 } }))
    const after = findConflicts(
      [aSession({ id: "a", roomId: "garonne", startsAt: "09:15" })],
      aSetting({ audienceSizes: { asi: 60 } }),
    )
    expect(before).toHaveLength(1)
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key))
  })

  it("for a draft replaces the saved session; a draft without times yet is left in peace", () => {
    const sessions = [aSession({ id: "a", roomId: "garonne" }), aSession({ id: "b", roomId: "loire" })]
    const draft = aSession({ id: "b", roomId: "garonne" })
    expect(conflictsOf("b", sessions, aSetting())).toEqual([])
    expect(conflictsOf("unknown", sessions, aSetting())).toEqual([])
    expect(conflictsOf(draft, sessions, aSetting())).toMatchObject([{ rule: "room-twice", sessionIds: ["a", "b"] }])
    for (const times of [{ startsAt: "" }, { endsAt: "09:" }, { startsAt: "10:00", endsAt: "09:30" }]) {
      expect(conflictsOf({ ...draft, ...times }, sessions, aSetting())).toEqual([])
    }
  })
})
