import { describe, expect, it } from "vitest"
import { includes, isInProgramme, mayRead, type Reader, readingOf, speaksAt } from "~/features/agenda/audience"
import type { Audience } from "~/features/agenda/session"
import { aPublishedSession, aSealedSession, aSession, spoken } from "./an-agenda"

const reader = (personId: string, audiences: Audience[], differs: Partial<Reader> = {}): Reader => ({
  personId,
  audiences: new Set(audiences),
  staffOrNetwork: true,
  partner: false,
  ...differs,
})
const arriving = reader("lea", ["all", "asi", "arriving"])
const central = reader("max", ["all", "central"])
const partner = reader("joan", ["all", "partners"], { staffOrNetwork: false, partner: true })
const passerBy = reader("eve", ["all"], { staffOrNetwork: false })

describe("an audience", () => {
  it("includes those who belong to it", () => {
    const who = (audience: Audience) =>
      [arriving, central, partner]
        .filter((one) => includes(aSession({ id: "a", audience }), one))
        .map((one) => one.personId)
    expect(who("all")).toEqual(["lea", "max", "joan"])
    expect(who("asi")).toEqual(["lea"])
    expect(who("arriving")).toEqual(["lea"])
    expect(who("departing")).toEqual([])
    expect(who("central")).toEqual(["max"])
    expect(who("partners")).toEqual(["joan"])
  })

  it("of named people is the people listed, and only while it is the named one", () => {
    const named = aSession({ id: "a", audience: "named", namedPersonIds: ["max"] })
    expect([includes(named, central), includes(named, arriving)]).toEqual([true, false])
    expect(includes({ ...named, audience: "asi" }, central)).toBe(false)
  })

  it("of members is nobody, whatever audiences somebody claims", () => {
    expect(includes(aSealedSession({ id: "t" }), reader("lea", ["members", "all", "asi"]))).toBe(false)
  })
})

describe("what is read", () => {
  const open = aSession({ id: "o", visibility: "open" })
  const internal = aSession({ id: "i", visibility: "internal" })
  const table = aSealedSession({ id: "t" })

  it.each([
    ["an attaché", arriving, ["whole", "whole", "reserved"]],
    ["the central administration", central, ["whole", "whole", "reserved"]],
    ["a partner", partner, ["whole", "nothing", "reserved"]],
    ["somebody who is not of the event", passerBy, ["nothing", "nothing", "nothing"]],
  ] as const)("by %s", (_, who, expected) => {
    expect([open, internal, table].map((session) => readingOf(session, who))).toEqual(expected)
  })

  it("of a confidential session is never a word, even by one who sits there", () => {
    expect(mayRead(table, reader("lea", ["all", "asi"], { sitsAt: new Set(["t"]) }))).toBe(false)
    expect([mayRead(open, partner), mayRead(internal, partner)]).toEqual([true, false])
  })

  it("by a partner includes the internal session where the partner speaks or is named", () => {
    expect(readingOf({ ...internal, speakers: spoken("joan") }, partner)).toBe("whole")
    expect(readingOf({ ...internal, audience: "named", namedPersonIds: ["joan"] }, partner)).toBe("whole")
    expect(readingOf({ ...internal, namedPersonIds: ["joan"] }, partner)).toBe("nothing")
    expect(readingOf({ ...internal, speakers: spoken("eve") }, passerBy)).toBe("nothing")
  })
})

describe("a personal programme", () => {
  it("holds what one's audiences include, where one speaks and where one is named", () => {
    const talk = aSession({ id: "a", audience: "departing", speakers: spoken("lea") })
    expect(speaksAt(talk, "lea")).toBe(true)
    expect(isInProgramme(talk, arriving)).toBe(true)
    expect(isInProgramme(talk, central)).toBe(false)
    expect(isInProgramme(aSession({ id: "a", audience: "named", namedPersonIds: ["max"] }), central)).toBe(true)
  })

  it("of a partner holds of the sessions for all the open ones", () => {
    expect(isInProgramme(aSession({ id: "a", audience: "all", visibility: "open" }), partner)).toBe(true)
    expect(isInProgramme(aSession({ id: "a", audience: "all", visibility: "internal" }), partner)).toBe(false)
  })

  it("holds a confidential session for those who sit there, drafted or published", () => {
    const seated = reader("lea", ["all", "asi"], { sitsAt: new Set(["t"]) })
    const published = aPublishedSession({ sessionId: "t", audience: "members", visibility: "confidential" })
    expect(isInProgramme(aSealedSession({ id: "t" }), seated)).toBe(true)
    expect(isInProgramme(published, seated)).toBe(true)
    expect(isInProgramme(published, arriving)).toBe(false)
  })
})
