import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isReserved, mergeReserved, type Reserved, redact } from "~/features/agenda/redaction"
import type { Session } from "~/features/agenda/session"
import { aPublishedSession, aSealedSession, aSession, at, monday, spoken, tuesday } from "./an-agenda"

const outsider = { organises: false, sits: false }
const member = { organises: false, sits: true }
const organiser = { organises: true, sits: false }

describe("a session that is not confidential", () => {
  it("is told whole to everybody who may know of it", () => {
    const open = aSession({ id: "a", speakers: spoken("lea") })
    for (const relation of [outsider, member, organiser])
      expect(redact(open, relation)).toEqual({ ...open, reserved: false })
  })
})

describe("a confidential session", () => {
  /** Everything that must not be told, in case it was ever left in the row. */
  const table = aPublishedSession({
    sessionId: "session-of-the-table",
    uid: "uid-of-the-table",
    kind: "round_table",
    titleFr: "Table ronde OFAST",
    titleEn: "Round table OFAST",
    roomId: "cordouan",
    roomName: "Salle Cordouan",
    speakers: [{ personId: "head", name: "Chef de l’office" }],
    themes: ["organised_crime"],
    namedPersonIds: ["lea"],
    descriptionFr: "Cocaïne",
    visibility: "confidential",
  })
  const slot = { reserved: true, day: monday, startsAt: "09:00", endsAt: "10:00" }

  it("is a reserved slot to an outsider, under a name made of its times", () => {
    expect(redact(table, outsider)).toEqual({
      ...slot,
      standing: "outsider",
      id: "reserve-2025-08-25-0900-1000",
      roomId: null,
      roomName: null,
    })
  })

  it("is the same to its members, who may follow it by its id", () => {
    expect(redact(table, member)).toEqual({
      ...slot,
      standing: "own",
      id: "session-of-the-table",
      roomId: null,
      roomName: null,
    })
  })

  it("tells an organiser the room, and a member who organises no more than that", () => {
    const told = {
      ...slot,
      standing: "organiser",
      id: "session-of-the-table",
      roomId: "cordouan",
      roomName: "Salle Cordouan",
    }
    expect(redact(table, organiser)).toEqual(told)
    expect(redact(table, { organises: true, sits: true })).toEqual(told)
  })

  it("looks the same to outsiders whatever it holds", () => {
    const emptied: Session = aSealedSession({ id: "another", roomId: "loire" })
    expect(redact(emptied, outsider)).toEqual(redact(table, outsider))
  })
})

describe("reserved slots together", () => {
  const slot = (id: string, from: string, until: string, relation = outsider, day = monday) =>
    redact(aSealedSession({ id, roomId: "cordouan", ...at(day, from, until) }), relation)
  const times = (list: readonly { startsAt: string; endsAt: string }[]) =>
    list.map(({ startsAt, endsAt }) => `${startsAt}–${endsAt}`)

  it("at the same times are one", () => {
    const seen = mergeReserved([slot("a", "11:00", "12:30"), slot("b", "11:00", "12:30"), slot("c", "11:00", "12:30")])
    expect(seen).toEqual([slot("any", "11:00", "12:30")])
  })

  it("that overlap are one, from the first start to the last end", () => {
    const seen = mergeReserved([slot("c", "12:00", "13:00"), slot("a", "11:00", "12:30"), slot("b", "11:15", "11:45")])
    expect(seen).toEqual([slot("any", "11:00", "13:00")])
  })

  it("one after the other, or on two days, stay apart", () => {
    const seen = mergeReserved([
      slot("a", "09:00", "10:00"),
      slot("b", "10:00", "11:00"),
      slot("c", "09:30", "10:30", outsider, tuesday),
    ])
    expect(times(seen)).toEqual(["09:00–10:00", "10:00–11:00", "09:30–10:30"])
  })

  it("leave one's own with its times, and hide in it", () => {
    const own = slot("mine", "11:00", "12:30", member)
    expect(mergeReserved([slot("a", "11:00", "12:30"), own, slot("b", "11:30", "12:00")])).toEqual([own])
    expect(times(mergeReserved([own, slot("b", "12:00", "13:00")]))).toEqual(["11:00–12:30", "12:00–13:00"])
  })

  it("are each shown to an organiser, in order of time with everything else", () => {
    const talk = redact(aSession({ id: "talk", startsAt: "08:00", endsAt: "09:00" }), organiser)
    const list = [slot("b", "11:00", "12:30", organiser), slot("a", "11:00", "12:30", organiser), talk]
    expect(mergeReserved(list)).toEqual([talk, list[0], list[1]])
  })

  const anySlots = fc
    .array(
      fc.record({
        day: fc.constantFrom(monday, tuesday),
        start: fc.integer({ min: 0, max: 40 }),
        length: fc.integer({ min: 1, max: 12 }),
        copies: fc.integer({ min: 1, max: 3 }),
        sits: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    .map((drafts) => drafts.map((draft, index) => ({ ...draft, index })))
  const clock = (quarter: number) =>
    `${String(8 + Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`

  it("never let an outsider count them, and take exactly the time that is taken", () => {
    fc.assert(
      fc.property(anySlots, (drafts) => {
        const once = drafts.map((d) => slot(`s${d.index}`, clock(d.start), clock(d.start + d.length), outsider, d.day))
        const often = drafts.flatMap((d) =>
          Array.from({ length: d.copies }, (_, copy) =>
            slot(`s${d.index}-${copy}`, clock(d.start), clock(d.start + d.length), outsider, d.day),
          ),
        )
        const seen = mergeReserved(often) as Reserved[]
        expect(seen).toEqual(mergeReserved(once))
        for (const [index, a] of seen.entries()) {
          for (const b of seen.slice(index + 1)) {
            expect(a.day === b.day && a.startsAt < b.endsAt && b.startsAt < a.endsAt).toBe(false)
          }
        }
        const taken = (list: readonly { day: string; startsAt: string; endsAt: string }[], day: string, time: string) =>
          list.some((s) => s.day === day && s.startsAt <= time && time < s.endsAt)
        for (const day of [monday, tuesday]) {
          for (let quarter = 0; quarter < 53; quarter++) {
            expect(taken(seen, day, clock(quarter))).toBe(taken(once, day, clock(quarter)))
          }
        }
      }),
    )
  })

  it("give out the id of no session but one's own", () => {
    fc.assert(
      fc.property(anySlots, (drafts) => {
        const list = drafts.map((d) =>
          slot(`s${d.index}`, clock(d.start), clock(d.start + d.length), d.sits ? member : outsider, d.day),
        )
        const given = mergeReserved(list)
          .filter(isReserved)
          .map(({ id }) => id)
          .filter((id) => !id.startsWith("reserve-"))
        expect(given.sort()).toEqual(
          drafts
            .filter(({ sits }) => sits)
            .map(({ index }) => `s${index}`)
            .sort(),
        )
      }),
    )
  })
})
