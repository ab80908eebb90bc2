import { describe, expect, it } from "vitest"
import { aPublishedSession } from "#tests/features/agenda/an-agenda"
import type { PublishedSession } from "~/features/agenda/published"
import { historyOf } from "~/features/calendar/programme"
import { aProgramme } from "./programmes"

function table(sessionId: string, startsAt = "11:00", endsAt = "12:30", more: Partial<PublishedSession> = {}) {
  const sealed = {
    kind: "round_table",
    titleFr: null,
    titleEn: null,
    speakers: [],
    visibility: "confidential",
  } as const
  return aPublishedSession({ sessionId, uid: sessionId, startsAt, endsAt, audience: "asi", ...sealed, ...more })
}

/** What a calendar holds after publications an hour apart: uid, times, status and sequence. */
function held(...agendas: PublishedSession[][]) {
  return historyOf(aProgramme(agendas), "2025-08-20T00:00:00Z").map(({ uid, session, status, sequence }) => {
    const { startsAt, endsAt } = session
    return `${uid} ${startsAt}–${endsAt} ${status} ${sequence}${session.reserved ? "" : " open"}`
  })
}

describe("confidential sessions side by side", () => {
  it("are one reserved slot, however many there are", () => {
    const one = ["a 11:00–12:30 confirmed 0"]
    expect(held([table("a")])).toEqual(one)
    expect(held([table("c"), table("a"), table("b")])).toEqual(one)
  })

  it("are one slot from the first start to the last end where they are staggered", () => {
    expect(held([table("b", "10:30", "11:30"), table("a"), table("c", "12:00", "13:00")])).toEqual([
      "a 10:30–13:00 confirmed 0",
    ])
  })

  it("are one slot across midnight", () => {
    const early = table("b", "00:30", "02:00", { day: "2025-08-26" })
    expect(held([table("a", "22:00", "25:00"), early])).toEqual(["a 22:00–26:00 confirmed 0"])
    expect(held([table("a", "22:00", "24:30"), early])).toHaveLength(2)
  })

  it("are two slots where one ends before the other starts", () => {
    expect(held([table("a", "11:00", "12:00"), table("b", "12:00", "13:00")])).toHaveLength(2)
  })

  it("leave the slot's entry as it is when another of them comes or goes", () => {
    expect(held([table("b")], [table("a"), table("b")], [table("b"), table("c")])).toEqual([
      "b 11:00–12:30 confirmed 0",
    ])
  })

  it("hand the slot over when the one that stood for it leaves: cancelled here, begun there", () => {
    expect(held([table("a"), table("b")], [table("a", "16:00", "17:00"), table("b")])).toEqual([
      "b 11:00–12:30 confirmed 0",
      "a 16:00–17:00 confirmed 1",
    ])
    expect(held([table("a"), table("b")], [table("b")])).toEqual([
      "a 11:00–12:30 cancelled 1",
      "b 11:00–12:30 confirmed 0",
    ])
  })

  it("give the slot to the one whose words a calendar already holds, so that they are overwritten", () => {
    const open = aPublishedSession({ sessionId: "z", uid: "z", startsAt: "11:00", endsAt: "12:30", audience: "asi" })
    expect(held([open], [table("a"), table("z")])).toEqual(["z 11:00–12:30 confirmed 1"])
  })

  it("never leave words behind, where two that were open become confidential at once", () => {
    const open = ["y", "z"].map((sessionId) =>
      aPublishedSession({ sessionId, uid: sessionId, startsAt: "11:00", endsAt: "12:30", audience: "asi" }),
    )
    expect(held(open, [table("y"), table("z")])).toEqual(["y 11:00–12:30 confirmed 1", "z 11:00–12:30 cancelled 1"])
  })

  it("give way to a session that calls the reader by name", () => {
    const mine = table("m", "11:30", "12:00", { audience: "named", namedPersonIds: ["lea"] })
    expect(held([table("a"), table("b"), mine])).toEqual(["m 11:30–12:00 confirmed 0"])
  })

  it("are nobody's whose audience they do not include", () => {
    expect(held([table("a", "11:00", "12:30", { audience: "members" })])).toEqual([])
  })
})
