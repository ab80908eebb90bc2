import { describe, expect, it } from "vitest"
import { conflictsOf, findConflicts } from "~/features/agenda/conflicts"
import { arriving, demonstrationSessions, demonstrationSetting, departing, sealedSpeakers } from "./the-colloquium"

const week = ["2025-08-25", "2025-08-26", "2025-08-27", "2025-08-28", "2025-08-29"]
const sessions = demonstrationSessions("colloquium-2025-sessions.csv")
const setting = demonstrationSetting(week)
const found = (changed = sessions, judged = setting) =>
  findConflicts(changed, judged).map(({ rule, sessionIds }) => `${rule} ${sessionIds.join(" ")}`)

/** A session of the demonstration, changed as an organiser would. */
function withChange(id: string, change: Partial<(typeof sessions)[number]>) {
  expect(sessions.some((session) => session.id === id)).toBe(true)
  return sessions.map((session) => (session.id === id ? { ...session, ...change } : session))
}

describe("the colloquium of 2025", () => {
  it("is read whole", () => {
    expect([sessions.length, arriving.size, departing.size]).toEqual([60, 19, 19])
    expect(setting.flights?.length).toBe(166)
  })

  /**
   * The week was built by people who know their trade, so anything found in it would be a false alarm: workshops of 40
   * places run three at a time and hold the 102 between them, arriving and departing meet side by side, plenary follows
   * plenary after ten minutes in one auditorium, and lunch begins in the next room when the morning ends.
   */
  it("holds no conflict at all", () => {
    expect(found()).toEqual([])
  })

  it("nor for the security officer, who knows which head of office sits where", () => {
    expect(found(sessions, { ...setting, sittings: sealedSpeakers("colloquium-2025-sessions.csv") })).toEqual([])
  })

  it("as the seminar in Amman holds none; how many come there is not in the data", () => {
    const seminar = demonstrationSessions("seminar-jordan-sessions.csv")
    const days = ["2025-09-08", "2025-09-09", "2025-09-10"]
    expect(seminar.length).toBe(18)
    expect(found(seminar, { ...demonstrationSetting(days), audienceSizes: {} })).toEqual([])
  })
})

describe("a change to the colloquium is noticed", () => {
  it("two plenaries in the auditorium", () => {
    expect(found(withChange("C25-27-05", { startsAt: "15:00", day: "2025-08-28", endsAt: "15:45" }))).toContain(
      "room-twice C25-27-05 C25-28-05",
    )
  })

  it("one of three workshops called off leaves 80 places for 102", () => {
    const short = findConflicts(
      sessions.filter((session) => session.id !== "C25-27-04"),
      setting,
    )
    expect(short).toMatchObject([{ rule: "capacity-short", severity: "serious", capacity: 80, expected: 102 }])
  })

  it("an arriving attaché hands over while the arriving are briefed", () => {
    const changed = withChange("C25-28-04", { startsAt: "11:00", endsAt: "12:00", roomId: "N-AUD" })
    const clash = findConflicts(changed, setting).filter(({ rule }) => rule === "person-twice")
    expect(clash.map(({ sessionIds }) => sessionIds.join(" "))).toEqual(
      ["HO-1", "HO-2", "HO-3", "HO-4"].map((handover) => `${handover} C25-28-04`),
    )
    expect(clash.flatMap(({ personIds }) => personIds).sort()).toEqual([...arriving].sort())
  })

  it("lunch moved into the afternoon leaves the morning without a break and everybody without a meal", () => {
    const changed = withChange("C25-29-04", { startsAt: "15:00", endsAt: "16:00" }).map((session) =>
      session.id === "C25-29-03" ? { ...session, startsAt: "11:00", endsAt: "14:30" } : session,
    )
    expect(found(changed)).toEqual(["no-break C25-29-02 C25-29-03", "meal-missed C25-29-03"])
  })

  it("a departing attaché asked to speak before landing", () => {
    const flight = setting.flights?.find(({ personId }) => personId === "P0066")
    expect(flight?.until).toBe("2025-08-24T12:35")
    const late = { ...setting, flights: [{ personId: "P0066", from: "2025-08-28T09:40", until: "2025-08-28T11:00" }] }
    expect(found(sessions, late)).toEqual(["speaker-in-flight HO-1"])
  })

  it("a table moved onto another says no more than that the slot is taken", () => {
    const moved = sessions.find((session) => session.id === "RT-OFAST-A")
    if (!moved) throw new Error("no such table")
    expect(conflictsOf({ ...moved, roomId: "N-C2" }, sessions, setting)).toEqual([
      {
        key: "reserved:blocking:RT-OCLCO-A:RT-OFAST-A",
        severity: "blocking",
        rule: "reserved",
        confidential: true,
        sessionIds: ["RT-OCLCO-A", "RT-OFAST-A"],
        personIds: [],
        roomId: "N-C2",
        audience: null,
        capacity: null,
        expected: null,
        minutes: null,
        meal: null,
      },
    ])
  })
})
