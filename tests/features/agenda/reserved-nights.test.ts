import { describe, expect, it } from "vitest"
import type { Reader } from "~/features/agenda/audience"
import { readableDays } from "~/features/agenda/readable"
import { mergeReserved, redact } from "~/features/agenda/redaction"
import { aPublishedSession, aSealedSession, at, monday, tuesday } from "./an-agenda"

const wednesday = "2025-08-27"

describe("reserved slots across midnight", () => {
  const outsider = { organises: false, sits: false }
  const slot = (id: string, day: string, from: string, until: string, relation = outsider) =>
    redact(aSealedSession({ id, ...at(day, from, until) }), relation)

  it("are one where they overlap, on the day on which the first begins", () => {
    const merged = mergeReserved([slot("b", tuesday, "00:30", "02:00"), slot("a", monday, "22:00", "25:00")])
    expect(merged).toEqual([slot("any", monday, "22:00", "26:00")])
  })

  it("are two where one follows the other", () => {
    expect(mergeReserved([slot("a", monday, "22:00", "24:30"), slot("b", tuesday, "00:30", "02:00")])).toHaveLength(2)
  })

  it("are not shown beside one's own that contains them", () => {
    const own = slot("own", monday, "22:00", "26:00", { organises: false, sits: true })
    expect(mergeReserved([own, slot("b", tuesday, "00:30", "01:30")])).toEqual([own])
  })

  it("are counted by no reader of the days, and leave other days as they were", () => {
    const table = (sessionId: string, day: string, from: string, until: string) =>
      aPublishedSession({
        sessionId,
        ...at(day, from, until),
        kind: "round_table",
        titleFr: null,
        titleEn: null,
        audience: "members",
        visibility: "confidential",
      })
    const plain = aPublishedSession({ sessionId: "plain", ...at(wednesday, "09:00", "10:00") })
    const reader: Reader = { personId: "lea", audiences: new Set(["asi"]), staffOrNetwork: true, partner: false }
    const both = [table("a", monday, "22:00", "25:00"), table("b", tuesday, "00:30", "02:00"), plain]
    const one = [table("c", monday, "22:00", "26:00"), plain]
    const seen = (sessions: typeof both, organises = false) =>
      [...readableDays(sessions, reader, { organises }).values()].flat().map((session) => [session.day, session.endsAt])
    expect(seen(both)).toEqual(seen(one))
    expect(seen(both, true)).toEqual([
      [monday, "25:00"],
      [tuesday, "02:00"],
      [wednesday, "10:00"],
    ])
    const wednesdaySeen = () => readableDays(both, reader, { organises: false }).get(wednesday)
    expect(wednesdaySeen()).toBe(wednesdaySeen())
  })
})
