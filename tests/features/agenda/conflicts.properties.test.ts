import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { conflictsOf, findConflicts } from "~/features/agenda/conflicts"
import type { Session } from "~/features/agenda/session"
import { aSession, aSetting, monday, spoken, tuesday } from "./an-agenda"

const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** Crowded days: few rooms, few people, times on the quarter of an hour, so that most agendas have trouble. */
const agenda: fc.Arbitrary<Session[]> = fc
  .array(
    fc.record({
      day: fc.constantFrom(monday, tuesday),
      start: fc.integer({ min: 28, max: 80 }),
      quarters: fc.integer({ min: 1, max: 10 }),
      kind: fc.constantFrom("plenary", "workshop", "break", "round_table"),
      roomId: fc.constantFrom(null, "auditorium", "garonne", "cordouan", "ministry"),
      speakers: fc.subarray(["lea", "max", "noa"]),
      audience: fc.constantFrom("all", "asi", "arriving", "departing", "partners", "named"),
      namedPersonIds: fc.subarray(["lea", "zoe"]),
      visibility: fc.constantFrom("open", "internal", "internal", "confidential"),
    } as const),
    { maxLength: 14 },
  )
  .map((drafts) =>
    drafts.map(({ start, quarters, speakers, ...draft }, index) =>
      aSession({
        ...draft,
        id: `s${index}`,
        startsAt: time(start * 15),
        endsAt: time((start + quarters) * 15),
        speakers: draft.visibility === "confidential" ? [] : spoken(...speakers),
      }),
    ),
  )

const setting = aSetting({
  audienceSizes: { all: 120, asi: 80, arriving: 20, departing: 20, partners: 60 },
  audiencePeople: { arriving: new Set(["lea"]), departing: new Set(["max"]) },
  sittings: new Map([["s0", new Set(["noa"])]]),
  flights: [{ personId: "noa", from: `${monday}T10:00`, until: `${monday}T13:00` }],
})

describe("any agenda", () => {
  it("has each pair that shares a room and a minute, and no other", () => {
    fc.assert(
      fc.property(agenda, (sessions) => {
        const found = findConflicts(sessions, aSetting())
          .filter(({ rule, sessionIds }) => rule === "room-twice" || (rule === "reserved" && sessionIds.length === 2))
          .map(({ sessionIds }) => [...sessionIds].sort().join(" "))
        const expected = sessions.flatMap((a, index) =>
          sessions
            .slice(index + 1)
            .filter((b) => a.roomId !== null && a.roomId === b.roomId && a.day === b.day)
            .filter((b) => a.startsAt < b.endsAt && b.startsAt < a.endsAt)
            .map((b) => [a.id, b.id].sort().join(" ")),
        )
        expect(found.sort()).toEqual(expected.sort())
      }),
    )
  })

  it("has each speaker who is at two sessions in one minute, and no other", () => {
    fc.assert(
      fc.property(agenda, (sessions) => {
        const bare = sessions.map((session) => ({ ...session, audience: "all" as const }))
        const found = findConflicts(bare, aSetting())
          .filter(({ rule }) => rule === "person-twice")
          .flatMap(({ sessionIds, personIds }) => personIds.map((id) => [...sessionIds].sort().concat(id).join(" ")))
        const speaks = (session: Session, id: string) => session.speakers.some(({ personId }) => personId === id)
        const expected = ["lea", "max", "noa"].flatMap((id) =>
          bare.flatMap((a, index) =>
            bare
              .slice(index + 1)
              .filter((b) => speaks(a, id) && speaks(b, id) && a.day === b.day)
              .filter((b) => a.startsAt < b.endsAt && b.startsAt < a.endsAt)
              .map((b) => [...[a.id, b.id].sort(), id].join(" ")),
          ),
        )
        expect(found.sort()).toEqual(expected.sort())
      }),
    )
  })

  it("reads the same in whatever order its sessions come", () => {
    const shuffled = agenda.chain((sessions) =>
      fc.tuple(fc.constant(sessions), fc.shuffledSubarray(sessions, { minLength: sessions.length })),
    )
    fc.assert(
      fc.property(shuffled, ([sessions, others]) => {
        expect(findConflicts(others, setting)).toEqual(findConflicts(sessions, setting))
      }),
    )
  })

  it("has conflicts with keys of their own, of which each session has its share", () => {
    fc.assert(
      fc.property(agenda, (sessions) => {
        const all = findConflicts(sessions, setting)
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
        for (const session of sessions) {
          const share = all.filter(({ sessionIds }) => sessionIds.includes(session.id))
          expect(conflictsOf(session.id, sessions, setting)).toEqual(share)
        }
      }),
    )
  })

  it("gives away nothing of a confidential session but that it is there", () => {
    fc.assert(
      fc.property(agenda, (sessions) => {
        const secret = new Set(sessions.filter((s) => s.visibility === "confidential").map((s) => s.id))
        for (const conflict of findConflicts(sessions, setting)) {
          const touched = conflict.sessionIds.some((id) => secret.has(id))
          expect(conflict.confidential).toBe(touched)
          expect(conflict.rule === "reserved").toBe(touched)
          if (!touched) continue
          expect([conflict.audience, conflict.capacity, conflict.expected, conflict.minutes, conflict.meal]).toEqual(
            Array(5).fill(null),
          )
        }
      }),
    )
  })
})
