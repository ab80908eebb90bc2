import { describe, expect, it } from "vitest"
import { newColloquiumInput, newSeminarInput, settingsInput } from "~/features/events/input"
import { seminarNames, slugOf } from "~/features/events/naming"
import { roomInput } from "~/features/events/rooms/input"
import { standingOf } from "~/features/events/standing"
import { problemsOf } from "~/platform/typed-form"
import { isZone } from "~/platform/zones/wall-clock"

const colloquium = {
  copiedFrom: "none",
  startsOn: "24/8/2026",
  endsOn: "vendredi 28 août 2026",
  city: "Nanterre",
  timeZone: "Europe/Paris",
}
const read = (typed: Record<string, string>) => {
  const answer = newColloquiumInput(isZone).safeParse({ ...colloquium, ...typed })
  return answer.success ? answer.data : problemsOf(answer.error)
}

describe("a new colloquium", () => {
  it("reads days as they are typed", () => {
    expect(read({})).toMatchObject({ startsOn: "2026-08-24", endsOn: "2026-08-28", daysReason: null })
  })

  it.each([
    [{ startsOn: "" }, { startsOn: "day-unread" }],
    [{ endsOn: "31/02/2026" }, { endsOn: "day-unread" }],
    [{ endsOn: "23/08/2026" }, { endsOn: "end-before-start" }],
    [{ endsOn: "25/10/2026" }, { endsOn: "too-many-days" }],
    [{ startsOn: "25/08/2026" }, { daysReason: "reason-missing" }],
    [{ city: "  " }, { city: "missing" }],
    [{ timeZone: "Europe/Nanterre" }, { timeZone: "zone-unknown" }],
    [{ threadFr: "x".repeat(201) }, { threadFr: "too-long" }],
  ])("with %j is refused by field", (typed, problems) => {
    expect(read(typed)).toEqual(problems)
  })

  it("takes other days with a reason", () => {
    const games = { startsOn: "02/12/2024", endsOn: "06/12/2024", daysReason: "Jeux olympiques" }
    expect(read(games)).toMatchObject({ startsOn: "2024-12-02", daysReason: "Jeux olympiques" })
  })
})

it("asks no reason for the days of a seminar", () => {
  const seminar = { ...colloquium, endsOn: "26/08/2026", regionKey: "europe", themeFr: "Ports", themeEn: "Ports" }
  expect(newSeminarInput(isZone).safeParse(seminar).success).toBe(true)
})

describe("settings", () => {
  const event = { kind: "colloquium", days: [{ day: "2026-08-24" }], themes: [{ key: "cyber" }] } as const
  const typed = { ...colloquium, windowDays: "45", "opens-2026-08-24": "8h", "closes-2026-08-24": "2230" }
  const settings = (given: Record<string, string>) => {
    const answer = settingsInput(event, isZone).safeParse({ ...typed, ...given })
    return answer.success ? answer.data : problemsOf(answer.error)
  }

  it("reads the hours of each day", () => {
    expect(settings({ "themeFr-cyber": "Cyber", "themeEn-cyber": "Cyber" })).toMatchObject({
      hours: [{ day: "2026-08-24", opensAt: "08:00", closesAt: "22:30" }],
      themes: [{ key: "cyber", nameFr: "Cyber", nameEn: "Cyber" }],
    })
  })

  it.each([
    ["00:00", "24:00"],
    ["24:00", "24:00"],
    ["1h30", "25:30"],
  ])("let a day that closes at %s close at %s of that day", (typed, closesAt) => {
    expect(settings({ "closes-2026-08-24": typed })).toMatchObject({
      hours: [{ day: "2026-08-24", opensAt: "08:00", closesAt }],
    })
  })

  it.each([
    [{ "closes-2026-08-24": "6:30" }, { "closes-2026-08-24": "closes-before-opening" }],
    [{ "closes-2026-08-24": "24:30" }, { "closes-2026-08-24": "time-unread" }],
    [{ "closes-2026-08-24": "7:00" }, { "closes-2026-08-24": "closes-before-opening" }],
    [{ "opens-2026-08-24": "tôt" }, { "opens-2026-08-24": "time-unread" }],
    [{ windowDays: "400" }, { windowDays: "window-unread" }],
    [{ windowDays: "un mois" }, { windowDays: "window-unread" }],
    [{ "themeFr-new": "Ports" }, { "themeEn-new": "theme-half" }],
  ])("with %j are refused by field", (given, problems) => {
    expect(settings(given)).toEqual(problems)
  })
})

it.each([
  [{ code: "salle 1" }, { code: "room-code-wrong" }],
  [{ capacity: "0" }, { capacity: "capacity-wrong" }],
  [{ capacity: "beaucoup" }, { capacity: "capacity-wrong" }],
  [{ floor: "haut" }, { floor: "floor-wrong" }],
  [{ kind: "cave" }, { kind: "missing" }],
  [{ nameFr: "" }, { nameFr: "missing" }],
])("a room with %j is refused by field", (given, problems) => {
  const typed = { code: "N-1", nameFr: "Salle", site: "Nanterre", floor: "-1", capacity: "12", kind: "workshop" }
  const answer = roomInput.safeParse({ ...typed, ...given })
  expect(answer.success ? null : problemsOf(answer.error)).toEqual(problems)
})

it("is to come, on, or past, seen from its own days", () => {
  const week = { startsOn: "2025-08-25", endsOn: "2025-08-29" }
  expect(standingOf(week, "2025-08-18")).toEqual({ when: "to-come", days: 7 })
  expect(standingOf(week, "2025-08-25")).toEqual({ when: "on", day: 1, of: 5 })
  expect(standingOf(week, "2025-08-29")).toEqual({ when: "on", day: 5, of: 5 })
  expect(standingOf(week, "2025-09-01")).toEqual({ when: "past", days: 3 })
})

it("has an address that its name gives", () => {
  expect(slugOf("Afrique de l'Est")).toBe("afrique-de-l-est")
  expect(seminarNames({ nameFr: "Moyen-Orient", nameEn: "Middle East" }, "2025")).toEqual({
    slug: "seminaire-moyen-orient-2025",
    titleFr: "Séminaire Moyen-Orient 2025",
    titleEn: "Middle East seminar 2025",
  })
})
