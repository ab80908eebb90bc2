import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isInProgramme, type Reader, readingOf } from "~/features/agenda/audience"
import { idOf, programmeOf, readableBy, readableDays } from "~/features/agenda/readable"
import { mergeReserved, redact } from "~/features/agenda/redaction"
import { audiences, visibilities } from "~/features/agenda/session"
import { aPublishedSession, at, monday, tuesday } from "./an-agenda"

const people = ["lea", "jane", "omar"] as const

const someSessions = fc
  .array(
    fc.record({
      day: fc.constantFrom(tuesday, monday),
      hour: fc.integer({ min: 8, max: 17 }),
      length: fc.integer({ min: 1, max: 3 }),
      visibility: fc.constantFrom(...visibilities),
      audience: fc.constantFrom(...audiences),
      namedPersonIds: fc.subarray([...people]),
      speaks: fc.option(fc.constantFrom(...people)),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ day, hour, length, speaks, ...row }, rank) =>
      aPublishedSession({
        ...row,
        ...at(day, `${String(hour).padStart(2, "0")}:00`, `${String(hour + length).padStart(2, "0")}:00`),
        sessionId: `session-${rank}`,
        speakers: speaks === null ? [] : [{ personId: speaks, name: speaks }],
      }),
    ),
  )

const someReader: fc.Arbitrary<Reader> = fc.record({
  personId: fc.constantFrom(...people),
  audiences: fc.subarray(["asi", "arriving", "central", "partners"] as const).map((some) => new Set(["all", ...some])),
  staffOrNetwork: fc.boolean(),
  partner: fc.boolean(),
  sitsAt: fc.subarray(["session-0", "session-1", "session-2"]).map((some) => new Set(some)),
})

/** The rules applied to one reader alone, with nothing shared. */
function alone(sessions: Parameters<typeof readableBy>[0], reader: Reader, organises: boolean) {
  const known = sessions.filter((session) => readingOf(session, reader) !== "nothing")
  const own = new Set(known.filter((session) => isInProgramme(session, reader)).map(idOf))
  const redacted = known.map((session) => redact(session, { organises, sits: own.has(session.sessionId) }))
  return mergeReserved(redacted).map((session) => ({ ...session, mine: own.has(idOf(session)) }))
}

describe("what readers share of a publication", () => {
  it("gives each of them what the rules give that reader alone, whoever has read before", () => {
    fc.assert(
      fc.property(someSessions, fc.array(fc.tuple(someReader, fc.boolean()), { minLength: 2 }), (sessions, readers) => {
        for (const [reader, organises] of readers)
          expect(readableBy(sessions, reader, { organises })).toEqual(alone(sessions, reader, organises))
      }),
      { numRuns: 300 },
    )
  })

  it("makes the programme of the own sessions, reserved ones by their own hours", () => {
    fc.assert(
      fc.property(someSessions, someReader, (sessions, reader) => {
        const own = sessions.filter((session) => isInProgramme(session, reader))
        expect(programmeOf(sessions, reader)).toEqual(alone(own, reader, false))
      }),
    )
  })

  it("is a day on which nothing calls them by name, and never another", () => {
    const colleague = { audiences: new Set(["all", "asi"] as const), staffOrNetwork: true, partner: false }
    const sessions = [
      aPublishedSession({ sessionId: "for-all", ...at(monday, "09:00", "10:00"), audience: "all" }),
      aPublishedSession({
        sessionId: "for-lea",
        ...at(tuesday, "09:00", "10:00"),
        audience: "named",
        namedPersonIds: ["lea"],
      }),
    ]
    const daysOf = (personId: string) => readableDays(sessions, { personId, ...colleague }, { organises: false })
    const [lea, jane, omar] = [daysOf("lea"), daysOf("jane"), daysOf("omar")]
    expect(lea.get(monday)).toBe(jane.get(monday))
    expect(omar.get(tuesday)).toBe(jane.get(tuesday))
    expect(lea.get(tuesday)).not.toBe(jane.get(tuesday))
    expect([lea, jane].map((days) => days.get(tuesday)?.[0]?.mine)).toEqual([true, false])
  })
})
