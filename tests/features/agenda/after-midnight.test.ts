import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { conflictsOf, findConflicts } from "~/features/agenda/conflicts"
import { dayLayout } from "~/features/agenda/day-layout"
import { hoursElsewhere } from "~/features/agenda/elsewhere"
import { gridOf, hoursOf, rowsOf } from "~/features/agenda/grid"
import { nowAndNext, type ProgrammeLine } from "~/features/agenda/home/now-and-next"
import { dayOf } from "~/features/agenda/reading/day"
import type { Reading } from "~/features/agenda/reading/reading"
import type { Session } from "~/features/agenda/session"
import { dayColumns, weekdayLayout } from "~/features/agenda/week-layout"
import { endAfter, overlap, timeOf } from "~/platform/zones/day-times"
import { aPublishedSession, aSession, aSetting, at, monday, spoken, tuesday } from "./an-agenda"

const wednesday = "2025-08-27"
const openLate = aSetting({
  days: [monday, tuesday, wednesday].map((day) => ({ day, opensAt: "08:00", closesAt: "26:00" })),
})

describe("conflicts across midnight", () => {
  const rules = (sessions: readonly Session[], setting = openLate) =>
    findConflicts(sessions, setting).map(({ rule, sessionIds }) => `${rule} ${sessionIds.join(" ")}`)
  const late = aSession({ id: "late", kind: "social", ...at(monday, "22:00", "24:30"), roomId: "garonne" })

  it("are found in a room and for a person, whichever session comes first", () => {
    const early = aSession({ id: "early", kind: "social", ...at(tuesday, "00:15", "01:00"), roomId: "garonne" })
    expect(rules([late, early])).toEqual(["room-twice late early"])
    expect(rules([early, late])).toEqual(["room-twice late early"])
    const byLea = (one: Session) => ({ ...one, roomId: null, speakers: spoken("lea") })
    const [a, b] = [byLea(late), byLea(early)]
    expect(rules([a, b])).toEqual(["person-twice late early"])
    expect(conflictsOf("early", [a, b], openLate).map(({ rule }) => rule)).toEqual(["person-twice"])
    expect(conflictsOf("late", [a, b], openLate).map(({ rule }) => rule)).toEqual(["person-twice"])
  })

  it("are none back to back, but for whoever has too little time to get there", () => {
    const after = aSession({ id: "after", kind: "social", ...at(tuesday, "00:35", "01:00"), roomId: "loire" })
    expect(rules([late, after])).toEqual([])
    expect(rules([late, after].map((one) => ({ ...one, speakers: spoken("lea") })))).toEqual([
      "turn-round-short late after",
    ])
  })

  it("are told of a session that outlasts the opening hours, and of none within those of the day before", () => {
    expect(rules([{ ...late, endsAt: "26:00" }])).toEqual([])
    expect(rules([{ ...late, endsAt: "26:15" }])).toEqual(["outside-hours late"])
    expect(rules([{ ...late, ...at(tuesday, "00:30", "02:00") }])).toEqual([])
    expect(rules([{ ...late, ...at(tuesday, "00:30", "02:15") }])).toEqual(["outside-hours late"])
    expect(rules([{ ...late, ...at(monday, "00:30", "02:00") }])).toEqual(["outside-hours late"])
  })

  it("count work until it ends, and a flight that leaves in the night", () => {
    const briefing = aSession({ id: "night", ...at(monday, "21:45", "24:45"), speakers: spoken("lea") })
    expect(rules([briefing])).toEqual(["no-break night"])
    const flights = [{ personId: "lea", from: `${tuesday}T00:30`, until: `${tuesday}T09:00` }]
    expect(rules([briefing], aSetting({ ...openLate, flights }))).toEqual(["speaker-in-flight night", "no-break night"])
  })

  it("are, of any agenda, exactly the pairs that share a room and a minute; each session has its share", () => {
    const night = fc
      .array(
        fc.record({
          day: fc.constantFrom(monday, tuesday, wednesday),
          start: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 80, max: 95 })),
          end: fc.integer({ min: 0, max: 96 }),
          roomId: fc.constantFrom("auditorium", "garonne"),
          speakers: fc.subarray(["lea", "max"]),
        }),
        { maxLength: 10 },
      )
      .map((drafts) =>
        drafts.flatMap(({ day, start, end, roomId, speakers }, index) => {
          const startsAt = timeOf(start * 15)
          const endsAt = endAfter(startsAt, timeOf(end * 15))
          return endsAt === null
            ? []
            : [aSession({ id: `s${index}`, day, startsAt, endsAt, roomId, speakers: spoken(...speakers) })]
        }),
      )
    fc.assert(
      fc.property(night, (sessions) => {
        const all = findConflicts(sessions, openLate)
        const found = all
          .filter(({ rule }) => rule === "room-twice")
          .map(({ sessionIds }) => [...sessionIds].sort().join(" "))
        const expected = sessions.flatMap((a, index) =>
          sessions
            .slice(index + 1)
            .filter((b) => a.roomId === b.roomId && overlap(a, b))
            .map((b) => [a.id, b.id].sort().join(" ")),
        )
        expect(found.sort()).toEqual(expected.sort())
        for (const { id } of sessions)
          expect(conflictsOf(id, sessions, openLate)).toEqual(all.filter(({ sessionIds }) => sessionIds.includes(id)))
      }),
      { numRuns: 500 },
    )
  })
})

describe("the layouts of a day", () => {
  const items = fc.array(
    fc
      .record({
        start: fc.integer({ min: 0, max: 1439 }),
        end: fc.integer({ min: 0, max: 1440 }),
        mine: fc.boolean(),
        aside: fc.constant(false),
        roomId: fc.constantFrom(null, "a", "b"),
      })
      .map(({ start, end, ...rest }) => ({
        ...rest,
        id: `${start} ${end}`,
        ...at(monday, timeOf(start), endAfter(timeOf(start), timeOf(end)) ?? "24:00"),
        forEverybody: false,
      })),
    { maxLength: 12 },
  )

  it("stay within the day, whatever runs past its end", () => {
    fc.assert(
      fc.property(items, (day) => {
        const grid = gridOf(day)
        expect(grid.firstHour * 12 + grid.steps).toBeLessThanOrEqual(24 * 12)
        expect(hoursOf(grid).every((hour) => hour < "24:00")).toBe(true)
        const placed = [
          ...weekdayLayout(day, grid).map((card) => ({ ...card, most: dayColumns })),
          ...(({ cards, width }) => cards.map((card) => ({ ...card, most: width })))(
            dayLayout(day, grid, { roomIds: ["a", "b"], allRooms: true }),
          ),
        ]
        for (const { from, to, at: column, wide, most } of placed) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(grid.steps)
          expect(column + wide - 1).toBeLessThanOrEqual(most)
        }
      }),
    )
  })

  it("draw a late session to the end of its day", () => {
    const grid = gridOf([{ startsAt: "22:00", endsAt: "25:30" }])
    expect(rowsOf({ startsAt: "22:00", endsAt: "25:30" }, grid)).toEqual({ from: 14 * 12, to: 16 * 12 })
  })
})

describe("what is on", () => {
  const line = (id: string, day: string, from: string, until: string): ProgrammeLine => ({
    id,
    ...at(day, from, until),
    kind: "social",
    title: id,
    room: null,
    floor: null,
    mine: true,
    opens: true,
    speakers: [],
  })
  const lines = [line("dinner", monday, "20:00", "24:30"), line("opening", tuesday, "09:00", "10:00")]
  const on = (now: string, endsOn = tuesday) => {
    const state = nowAndNext(lines, { startsOn: monday, endsOn }, now)
    return state.phase === "during" ? [state.current?.id, state.next?.id] : state.phase
  }

  it("is still the session of the evening before", () => {
    expect(on(`${monday}T23:59`)).toEqual(["dinner", "opening"])
    expect(on(`${tuesday}T00:29`)).toEqual(["dinner", "opening"])
    expect(on(`${tuesday}T00:30`)).toEqual([undefined, "opening"])
  })

  it("lasts beyond the last day of the event", () => {
    const last = nowAndNext(
      [line("dinner", monday, "20:00", "24:30")],
      { startsOn: monday, endsOn: monday },
      `${tuesday}T00:10`,
    )
    expect(last).toMatchObject({ phase: "during", current: { id: "dinner" }, next: null })
  })

  it("is on the page of the next day", () => {
    const dinner = aPublishedSession({ sessionId: "dinner", ...at(monday, "20:00", "24:30") })
    const lunch = aPublishedSession({ sessionId: "lunch", ...at(monday, "12:00", "24:00") })
    const reading = {
      agenda: {
        event: {
          slug: "e",
          titleFr: "E",
          titleEn: "E",
          city: "Paris",
          timeZone: "Europe/Paris",
          startsOn: monday,
          endsOn: tuesday,
          windowEndsOn: tuesday,
        },
        rooms: [],
        themes: [],
        publication: { number: 1, publishedAt: "2025-08-01T08:00:00Z", sessions: [lunch, dinner] },
      },
      reader: { personId: "lea", audiences: new Set(["asi"]), staffOrNetwork: true, partner: false },
      organises: false,
      prepares: false,
      posts: [],
      language: "fr",
    } as unknown as Reading
    const none = { nature: null, theme: null, room: null }
    expect(dayOf(reading, tuesday, none, false)?.sinceEve.map(({ id }) => id)).toEqual(["dinner"])
    expect(dayOf(reading, monday, none, false)?.sinceEve).toEqual([])
  })

  it("ends on the next day elsewhere too", () => {
    expect(hoursElsewhere(at(monday, "22:00", "24:30"), "Europe/Paris", "Asia/Dubai")).toEqual({
      zone: "Asia/Dubai",
      day: tuesday,
      startsAt: "00:00",
      endsAt: "02:30",
    })
    expect(hoursElsewhere(at(monday, "20:00", "22:30"), "Europe/Paris", "Asia/Dubai")).toMatchObject({
      day: monday,
      startsAt: "22:00",
      endsAt: "24:30",
    })
  })
})
