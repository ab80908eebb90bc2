import { describe, expect, it } from "vitest"
import { findConflicts } from "~/features/agenda/conflicts"
import { shiftedTo } from "~/features/agenda/shift"
import { aSealedSession, aSession, at, spoken } from "./an-agenda"
import { demonstrationSessions, demonstrationSetting } from "./the-colloquium"

const edition2025 = { days: ["2025-08-25", "2025-08-26", "2025-08-27", "2025-08-28", "2025-08-29"] }
const edition2026 = { days: ["2026-08-24", "2026-08-25", "2026-08-26", "2026-08-27", "2026-08-28"] }
const rooms = new Map([["old-auditorium", "new-auditorium"]])

describe("an edition shifted to another week", () => {
  const tuesday = aSession({
    id: "a",
    ...at("2025-08-26", "11:00", "12:30"),
    roomId: "old-auditorium",
    themes: ["cyber"],
    speakers: [...spoken("lea"), { personId: null, functionTitle: "Ministre de l’Intérieur" }],
    audience: "named",
    namedPersonIds: ["max"],
    visibility: "open",
  })

  it("keeps the weekday, the times, the words and the audience, and takes the room that stands for the old one", () => {
    const { sessions, leftOut } = shiftedTo([tuesday], edition2025, edition2026, rooms)
    expect(leftOut).toEqual([])
    expect(sessions).toEqual([
      {
        ...at("2026-08-25", "11:00", "12:30"),
        kind: "briefing",
        titleFr: "Séance a",
        titleEn: "Session a",
        roomId: "new-auditorium",
        themes: ["cyber"],
        speakers: [{ personId: null, functionTitle: "Ministre de l’Intérieur" }],
        audience: "named",
        namedPersonIds: [],
        visibility: "open",
      },
    ])
  })

  it("leaves a session without a room that was not copied", () => {
    const { sessions } = shiftedTo([{ ...tuesday, roomId: "given-up" }], edition2025, edition2026, rooms)
    expect(sessions[0]?.roomId).toBeNull()
  })

  it("says which sessions have no day any more", () => {
    const short = { days: ["2026-08-24", "2026-08-26"] }
    const wednesday = { ...tuesday, id: "b", day: "2025-08-27" }
    const { sessions, leftOut } = shiftedTo([tuesday, wednesday], edition2025, short, rooms)
    expect(sessions.map(({ day }) => day)).toEqual(["2026-08-26"])
    expect(leftOut).toEqual(["a"])
  })

  it("goes by weekday when the two do not begin on the same one, and by week when they last longer", () => {
    const seminar = { days: ["2025-12-02", "2025-12-03", "2025-12-09"] }
    const later = { days: ["2026-11-30", "2026-12-01", "2026-12-02", "2026-12-08"] }
    const sessions = seminar.days.map((day) => aSession({ id: day, day }))
    expect(shiftedTo(sessions, seminar, later, rooms).sessions.map(({ day }) => day)).toEqual([
      "2026-12-01",
      "2026-12-02",
      "2026-12-08",
    ])
  })

  it("copies the slot of a confidential session and nothing that its row may still hold", () => {
    const table = {
      ...aSealedSession({ id: "t", ...at("2025-08-26", "11:00", "12:30"), roomId: "old-auditorium" }),
      titleFr: "Table ronde OFAST",
      titleEn: "Round table OFAST",
      speakers: [...spoken("head"), { personId: null, functionTitle: "Chef de l’OFAST" }],
      themes: ["organised_crime"],
      audience: "asi" as const,
      namedPersonIds: ["lea"],
    }
    expect(shiftedTo([table], edition2025, edition2026, rooms).sessions).toEqual([
      {
        ...at("2026-08-25", "11:00", "12:30"),
        kind: "round_table",
        titleFr: null,
        titleEn: null,
        roomId: "new-auditorium",
        speakers: [],
        themes: [],
        audience: "members",
        namedPersonIds: [],
        visibility: "confidential",
      },
    ])
  })

  it("brings the colloquium of 2025 to 2026 whole and without a conflict", () => {
    const sessions = demonstrationSessions("colloquium-2025-sessions.csv")
    const setting = demonstrationSetting(edition2026.days)
    const sameRooms = new Map(setting.rooms.map(({ id }) => [id, id]))
    const shifted = shiftedTo(sessions, edition2025, edition2026, sameRooms)
    expect([shifted.sessions.length, shifted.leftOut]).toEqual([60, []])
    const skeleton = shifted.sessions.map((session, index) => ({ ...session, id: `new-${index}` }))
    expect(findConflicts(skeleton, setting)).toEqual([])
    expect(skeleton.flatMap(({ speakers }) => speakers.map((s) => s.functionTitle))).toEqual([
      "Ministre de l'Intérieur",
      "Représentant spécial du ministre (immigration)",
      "Directeur général de la police nationale",
      "Directeur général de la gendarmerie nationale",
    ])
  })
})
