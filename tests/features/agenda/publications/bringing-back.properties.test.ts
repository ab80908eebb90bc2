import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isInProgramme, type Reader } from "~/features/agenda/audience"
import { differenceBetween } from "~/features/agenda/difference"
import { type EventFacts, eventChangesBetween } from "~/features/agenda/event-facts"
import { programmeHistory } from "~/features/agenda/publication-history"
import { broughtBack, frozen, sealedToday } from "~/features/agenda/publications/freezing"
import type { Publication, PublishedSession } from "~/features/agenda/published"
import { readableBy } from "~/features/agenda/readable"
import { type Audience, audiences, type Session } from "~/features/agenda/session"
import { aPublication, aSession, someFacts } from "../an-agenda"

const soon = { instant: "2025-08-20T08:00:00Z", wallClock: "2025-08-20T10:00" }
const ids = ["s0", "s1", "s2", "s3"] as const
const names = {
  rooms: new Map([
    ["garonne", { name: "Garonne", floor: 1, site: "Nanterre" }],
    ["loire", { name: "Loire", floor: 2, site: "Nanterre" }],
  ]),
  people: new Map([["p1", "Mme Un"]]),
}

/** For each audience somebody who belongs to it alone, a guest, somebody named, and a member of every table. */
const readers: readonly Reader[] = [
  ...audiences
    .filter((audience) => audience !== "named" && audience !== "members")
    .map((audience) => aReader(`of-${audience}`, [audience])),
  { ...aReader("guest", ["all", "partners"]), staffOrNetwork: false, partner: true },
  aReader("p1", []),
  { ...aReader("member", []), sitsAt: new Set<string>(ids) },
]

function aReader(personId: string, own: Audience[]): Reader {
  return { personId, audiences: new Set(own), staffOrNetwork: true, partner: false }
}

interface Draft {
  readonly sessions: readonly Session[]
  readonly facts: EventFacts
}

const audience = fc.constantFrom<Audience>("all", "asi", "central", "named")
const session: fc.Arbitrary<Session> = fc
  .record({
    id: fc.constantFrom(...ids),
    startsAt: fc.constantFrom("08:00", "08:30"),
    endsAt: fc.constantFrom("09:30", "10:00"),
    titleFr: fc.constantFrom("Premier titre", "Second titre"),
    roomId: fc.constantFrom("garonne", "loire", null),
    audience,
    speakers: fc.constantFrom([], [{ personId: "p1", functionTitle: null }]),
    visibility: fc.constantFrom("open", "internal"),
  } as const)
  .map((one) => aSession({ ...one, namedPersonIds: one.audience === "named" ? ["p1"] : [] }))

const facts = fc
  .record({
    timeZone: fc.constantFrom("Europe/Paris", "Asia/Amman"),
    city: fc.constantFrom("Nanterre", "Amman"),
  })
  .map((differs) => ({ ...someFacts, ...differs }))

/**
 * Drafts as organisers make them: each session is clear or, from some publication on, confidential for an audience or for
 * its members; one that is confidential is never opened, retitled or deleted.
 */
const drafts: fc.Arbitrary<Draft[]> = fc
  .tuple(
    fc.array(
      fc.record({
        facts,
        sessions: fc.uniqueArray(session, { selector: ({ id }) => id, maxLength: 4 }),
      }),
      { minLength: 2, maxLength: 6 },
    ),
    fc.record({
      s0: fc.nat({ max: 8 }),
      s1: fc.nat({ max: 8 }),
      s2: fc.constant(0),
      s3: fc.constant(9),
    }),
    fc.record({ s0: audienceOfSealed(), s1: audienceOfSealed(), s2: audienceOfSealed(), s3: audienceOfSealed() }),
  )
  .map(([steps, sealedFrom, sealedFor]) =>
    steps.map(({ facts: ofStep, sessions }, at) => {
      const sealed = ids.filter((id) => at >= sealedFrom[id])
      const clear = sessions.filter(({ id }) => !sealed.includes(id as (typeof ids)[number]))
      const slots = sealed.map((id) => {
        const { startsAt, endsAt, roomId } = sessions.find((one) => one.id === id) ?? aSession({ id })
        const words = { titleFr: null, titleEn: null, audience: sealedFor[id], visibility: "confidential" } as const
        return aSession({ id, startsAt, endsAt, roomId, ...words })
      })
      return { facts: ofStep, sessions: [...clear, ...slots] }
    }),
  )

function audienceOfSealed() {
  return fc.constantFrom<Audience>("all", "asi", "members")
}

const instantOf = (number: number) => new Date(Date.UTC(2025, 7, 18, number)).toISOString()

function publicationsOf(list: readonly Draft[]): Publication[] {
  return list.map(({ sessions, facts: event }, index) =>
    aPublication({
      number: index + 1,
      publishedAt: instantOf(index + 1),
      event,
      sessions: sessions.map((one) => frozen({ ...one, uid: one.id, descriptionFr: "", descriptionEn: "" }, names)),
    }),
  )
}

function bringBack(list: readonly Draft[], target: Publication): Publication[] {
  const publications = publicationsOf(list)
  const inDraft = list.at(-1)?.sessions.filter(({ visibility }) => visibility === "confidential") ?? []
  const sealed = sealedToday(inDraft, publications.at(-1)?.sessions ?? [])
  const number = publications.length + 1
  const sessions = target.sessions.map((one) => broughtBack(one, sealed))
  return [...publications, { ...target, number, publishedAt: instantOf(number), sessions }]
}

const entriesOf = (list: readonly Publication[], reader: Reader) =>
  new Map(programmeHistory(list, reader, soon).map((entry) => [entry.sessionId, entry]))

const pagesOf = ({ sessions }: Publication, reader: Reader) => readableBy(sessions, reader, { organises: false })

/** The sessions of which a calendar or a page of some reader is not as it was. */
function seenToChange(list: readonly Publication[]): Set<string> {
  const changed = new Set<string>()
  const [before, after] = [list.slice(0, -1), list]
  for (const reader of readers) {
    const [earlier, later] = [entriesOf(before, reader), entriesOf(after, reader)]
    for (const [sessionId, entry] of later)
      if (JSON.stringify(earlier.get(sessionId)) !== JSON.stringify(entry)) changed.add(sessionId)
  }
  return changed
}

describe("bringing a version back", () => {
  it("shows every reader what that version showed, but for what has become confidential since", () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (list, pick) => {
        const target = publicationsOf(list)[pick % (list.length - 1)]
        if (!target) throw new Error("a version")
        const all = bringBack(list, target)
        const restored = all.at(-1)
        if (!restored) throw new Error("a publication")
        expect(restored.event).toEqual(target.event)
        const sealedSince = new Set(
          restored.sessions.filter((one, at) => one !== target.sessions[at]).map(({ sessionId }) => sessionId),
        )
        const wasClear = (one: PublishedSession) => one.visibility !== "confidential"
        for (const one of target.sessions)
          if (sealedSince.has(one.sessionId)) {
            const back = restored.sessions.find(({ sessionId }) => sessionId === one.sessionId)
            expect([wasClear(one), back?.visibility, back?.titleFr]).toEqual([true, "confidential", null])
          }
        const untouched = (publication: Publication) =>
          publication.sessions.filter(({ sessionId }) => !sealedSince.has(sessionId))
        for (const reader of readers) {
          const then = pagesOf({ ...target, sessions: untouched(target) }, reader)
          expect(pagesOf({ ...restored, sessions: untouched(restored) }, reader)).toEqual(then)
        }
      }),
    )
  })

  it("leaves in every programme what is confidential in both, whatever else comes back", () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (list, pick) => {
        const target = publicationsOf(list)[pick % (list.length - 1)]
        if (!target) throw new Error("a version")
        const all = bringBack(list, target)
        const last = list.at(-1)
        for (const reader of readers)
          for (const [sessionId, { status, session: shown }] of entriesOf(all, reader)) {
            const before = target.sessions.find((one) => one.sessionId === sessionId)
            const isSealed = last?.sessions.some((one) => one.id === sessionId && one.visibility === "confidential")
            if (!before || !isSealed || before.visibility !== "confidential") continue
            expect([status, shown.reserved]).toEqual([isInProgramme(before, reader) ? "confirmed" : "cancelled", true])
          }
      }),
    )
  })
})

describe("the changes that a publication announces", () => {
  it("are those of the programmes, whether it brings a version back or publishes the draft", () => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.boolean(), (list, pick, restores) => {
        const publications = publicationsOf(list)
        const target = publications[pick % (list.length - 1)]
        if (!target) throw new Error("a version")
        const all = restores ? bringBack(list, target) : publications
        const [before, after] = all.slice(-2)
        if (!before || !after) throw new Error("two publications")
        const announced = differenceBetween(before.sessions, after.sessions).changes.map(({ sessionId }) => sessionId)
        const zone = eventChangesBetween(before.event, after.event).some(({ fact }) => fact === "time-zone")
        expect(zone).toBe(before.event.timeZone !== after.event.timeZone)
        const expected = new Set(announced)
        if (zone) for (const { sessionId } of after.sessions) expected.add(sessionId)
        const seen = seenToChange(all)
        // Nothing changes in a calendar that is not announced; what is announced and not seen is told below.
        expect([...seen].filter((sessionId) => !expected.has(sessionId))).toEqual([])
        const unseen = [...expected].filter((sessionId) => !seen.has(sessionId))
        for (const sessionId of unseen) expect(concernsNoProgramme(sessionId, before, after)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

/** A change that calendars have no words for: who else may read a session, or the room of a reserved one. */
function concernsNoProgramme(sessionId: string, before: Publication, after: Publication): boolean {
  const [one, other] = [before, after].map(({ sessions }) => sessions.find((found) => found.sessionId === sessionId))
  if (!one || !other) return false
  const shown = ({ visibility, ...rest }: PublishedSession) =>
    visibility === "confidential" ? { ...rest, roomId: null, roomName: null, floor: null, site: null } : rest
  return JSON.stringify(shown(one)) === JSON.stringify(shown(other))
}
