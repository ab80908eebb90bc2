import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isInProgramme, type Reader } from "~/features/agenda/audience"
import { type ProgrammeEntry, programmeHistory } from "~/features/agenda/publication-history"
import type { Publication, PublishedSession } from "~/features/agenda/published"
import { aPublication, aPublishedSession } from "./an-agenda"

const reader: Reader = {
  personId: "lea",
  audiences: new Set(["all", "asi"]),
  staffOrNetwork: true,
  partner: false,
  sitsAt: new Set(["s0"]),
}
const duringTheWeek = { instant: "2025-08-25T08:00:00Z", wallClock: "2025-08-25T10:00" }

/** Few sessions, few values: most of them come, go, move and come back within a handful of publications. */
const session: fc.Arbitrary<PublishedSession> = fc
  .record({
    sessionId: fc.constantFrom("s0", "s1", "s2"),
    startsAt: fc.constantFrom("08:00", "08:30"),
    roomName: fc.constantFrom("Garonne", "Loire"),
    titleFr: fc.constantFrom("Premier titre", "Second titre"),
    audience: fc.constantFrom("asi", "central", "members"),
    visibility: fc.constantFrom("internal", "internal", "confidential"),
  } as const)
  .map(aPublishedSession)

const publications: fc.Arbitrary<Publication[]> = fc
  .array(fc.uniqueArray(session, { selector: ({ sessionId }) => sessionId, maxLength: 3 }), { maxLength: 8 })
  .map((agendas) =>
    agendas.map((sessions, index) =>
      aPublication({
        number: index + 1,
        publishedAt: new Date(Date.UTC(2025, 7, 18, index)).toISOString(),
        sessions,
      }),
    ),
  )

const entriesAfter = (list: readonly Publication[]) => programmeHistory(list, reader, duringTheWeek)
const shown = ({ sequence: _, changedAt: __, ...entry }: ProgrammeEntry) => entry

/** What a calendar orders by: when, where, whether, and how much of it is told. */
function weight({ status, session: s }: ProgrammeEntry) {
  return JSON.stringify([status, s.day, s.startsAt, s.endsAt, s.reserved, s.reserved ? null : s.roomName])
}

const title = ({ session: s }: ProgrammeEntry) => (s.reserved ? null : s.titleFr)

describe("with each further publication", () => {
  it("no entry is lost, no sequence falls, and it grows by one exactly when something weighty changed", () => {
    fc.assert(
      fc.property(publications, (list) => {
        for (let count = 1; count < list.length; count++) {
          const before = entriesAfter(list.slice(0, count))
          const now = new Map(entriesAfter(list.slice(0, count + 1)).map((entry) => [entry.uid, entry]))
          for (const entry of before) {
            const next = now.get(entry.uid)
            if (!next) throw new Error(`${entry.uid} is lost`)
            expect(next.sequence - entry.sequence).toBe(weight(next) === weight(entry) ? 0 : 1)
            if (next.changedAt === entry.changedAt) expect(next.sequence).toBe(entry.sequence)
            else expect(next.changedAt).toBe(list[count]?.publishedAt)
          }
        }
      }),
    )
  })

  it("there are entries for the sessions that were ever in the programme, and no other; the uid is the session's", () => {
    fc.assert(
      fc.property(publications, (list) => {
        const ever = new Set(
          list.flatMap(({ sessions }) => sessions.filter((s) => isInProgramme(s, reader)).map(({ uid }) => uid)),
        )
        const entries = entriesAfter(list)
        expect(entries.map(({ uid }) => uid).sort()).toEqual([...ever].sort())
        for (const { uid, sessionId } of entries) expect(uid).toBe(`uid-${sessionId}`)
      }),
    )
  })

  it("what is confirmed is what the last publication holds for the reader", () => {
    fc.assert(
      fc.property(publications, (list) => {
        const confirmed = entriesAfter(list).filter(({ status }) => status === "confirmed")
        const last = list.at(-1)?.sessions.filter((s) => isInProgramme(s, reader)) ?? []
        expect(confirmed.map(({ uid }) => uid).sort()).toEqual(last.map(({ uid }) => uid).sort())
      }),
    )
  })
})

describe("going back to an earlier publication", () => {
  it("shows again what it showed, with a sequence above all since", () => {
    fc.assert(
      fc.property(publications, fc.nat(), (list, pick) => {
        const index = pick % Math.max(list.length, 1)
        const target = list[index]
        if (!target) return
        const restored = { ...target, number: list.length + 1, publishedAt: "2025-08-24T08:00:00.000Z" }
        const at = new Map(entriesAfter(list.slice(0, index + 1)).map((entry) => [entry.uid, entry]))
        const before = new Map(entriesAfter(list).map((entry) => [entry.uid, entry]))
        for (const entry of entriesAfter([...list, restored])) {
          const latest = before.get(entry.uid)
          if (entry.status === "confirmed") expect(shown(entry)).toEqual(shown(at.get(entry.uid) as ProgrammeEntry))
          if (latest && weight(latest) !== weight(entry)) expect(entry.sequence).toBe(latest.sequence + 1)
          const isTouched = latest && (weight(latest) !== weight(entry) || title(latest) !== title(entry))
          if (isTouched) expect(entry.changedAt).toBe(restored.publishedAt)
        }
      }),
    )
  })
})

describe("a reserved entry", () => {
  it("holds nothing of its session but times and id", () => {
    fc.assert(
      fc.property(publications, (list) => {
        for (const { session: s } of entriesAfter(list)) {
          if (!s.reserved) continue
          expect(JSON.stringify(s)).not.toMatch(/titre|Garonne|Loire|asi|members/)
        }
      }),
    )
  })

  it("is all that is left once its session is confidential", () => {
    fc.assert(
      fc.property(publications, (list) => {
        const sealed = new Set(
          list
            .at(-1)
            ?.sessions.filter((s) => s.visibility === "confidential")
            .map(({ uid }) => uid),
        )
        for (const entry of entriesAfter(list)) if (sealed.has(entry.uid)) expect(entry.session.reserved).toBe(true)
      }),
    )
  })
})
