import { oncePer } from "~/platform/once"
import { isNextDay } from "~/platform/zones/day-times"
import { isInProgramme, type Reader, readingOf } from "./audience"
import type { PublishedSession } from "./published"
import { isReserved, mergeReserved, type Redacted, redact, type Whole } from "./redaction"
import type { Audience } from "./session"

/** A published session as one reader may see it, and whether it is in the personal programme. */
export type ReadSession = Redacted<PublishedSession> & { readonly mine: boolean }

/** A day of a publication as one reader may see it, in order of time. */
export type ReadDay = readonly ReadSession[]

interface Standing {
  readonly organises: boolean
}

type PublishedDay = readonly PublishedSession[]

/**
 * What a reader sees of a publication, by day: what one may read whole, and the slots that are reserved. `organises` shows
 * each reserved slot in its room; everybody else sees one where several overlap.
 *
 * A day that calls a reader nowhere by name is the same for all who belong to the same audiences: they are given the very
 * same object, so that its layout is worked out once. Any other day is made for its reader alone.
 */
export function readableDays(
  sessions: readonly PublishedSession[],
  reader: Reader,
  { organises }: Standing,
): ReadonlyMap<string, ReadDay> {
  const { staffOrNetwork, partner, audiences } = reader
  const kin = [...audiences].sort().join(" ")
  const personal = personalDays(sessions, reader)
  const days = new Map(
    [...daysOf(sessions)].map(([day, published]) => [
      day,
      personal.has(day)
        ? dayAsRead(published, reader, organises)
        : sharedDay(published, organises, staffOrNetwork, partner, kin),
    ]),
  )
  return hasReservedNight(sessions) ? mergedAcrossMidnight(days) : days
}

const hasReservedNight = oncePer((sessions: readonly PublishedSession[]) =>
  sessions.some(({ visibility, endsAt }) => visibility === "confidential" && isNextDay(endsAt)),
)

/**
 * The slots that one day reserves after midnight and those that the next day reserves early are merged as well. A day
 * that this leaves as it is stays the same object.
 */
function mergedAcrossMidnight(days: ReadonlyMap<string, ReadDay>): ReadonlyMap<string, ReadDay> {
  const merged = mergeReserved([...days.values()].flat()) as ReadSession[]
  return new Map(
    [...days].map(([day, sessions]) => {
      const left = merged.filter((session) => session.day === day)
      return [day, left.length === sessions.length && left.every((one) => sessions.includes(one)) ? sessions : left]
    }),
  )
}

/** The same as one list. */
export function readableBy(sessions: readonly PublishedSession[], reader: Reader, standing: Standing): ReadSession[] {
  return [...readableDays(sessions, reader, standing).values()].flat()
}

/** A reader's own programme: the sessions to go to, reserved ones by their hours alone. */
export function programmeOf(sessions: readonly PublishedSession[], reader: Reader): ReadSession[] {
  return [...readableDays(sessions, reader, { organises: false }).values()].flatMap((day) => ownOf(day))
}

/** What a day holds for its reader. */
export const ownOf = oncePer((day: ReadDay) => day.filter(({ mine }) => mine))

/** The name by which pages call a session: its own id, or the one that redaction gave to a reserved slot. */
export function idOf(session: { readonly sessionId: string } | Redacted<PublishedSession>): string {
  return "sessionId" in session ? session.sessionId : session.id
}

/** The day of somebody whom no session calls by name; all that it depends on stands in the way it is asked for. */
const sharedDay = oncePer(
  (published: PublishedDay, organises: boolean, staffOrNetwork: boolean, partner: boolean, kin: string): ReadDay => {
    const audiences = new Set(kin.split(" ") as Audience[])
    return dayAsRead(published, { personId: "", audiences, staffOrNetwork, partner }, organises)
  },
)

function dayAsRead(published: PublishedDay, reader: Reader, organises: boolean): ReadDay {
  const own = new Set<string>()
  const told = published.flatMap((session) => {
    if (readingOf(session, reader) === "nothing") return []
    const sits = isInProgramme(session, reader)
    if (sits) own.add(session.sessionId)
    const redacted = redact(session, { organises, sits })
    return [isReserved(redacted) ? redacted : whole(session, sits)]
  })
  return mergeReserved(told).map((session) =>
    isReserved(session) ? { ...session, mine: own.has(session.id) } : (session as ReadWhole),
  )
}

type ReadWhole = Whole<PublishedSession> & { readonly mine: boolean }

/** What redaction leaves whole is the same for all who may read it, but for the mark of the own programme. */
const whole = oncePer((session: PublishedSession, mine: boolean): ReadWhole => ({ ...session, reserved: false, mine }))

/** The days of a publication in their order. */
const daysOf = oncePer((sessions: readonly PublishedSession[]): ReadonlyMap<string, PublishedDay> => {
  const days = [...new Set(sessions.map(({ day }) => day))].sort()
  return new Map(days.map((day) => [day, sessions.filter((session) => session.day === day)]))
})

/** The days on which a publication calls somebody by name: as a speaker, or as one of those it is for. */
const daysByName = oncePer((sessions: readonly PublishedSession[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const days = new Map<string, Set<string>>()
  for (const { day, namedPersonIds, speakers } of sessions)
    for (const personId of [...namedPersonIds, ...speakers.map((speaker) => speaker.personId)])
      if (personId !== null) days.set(personId, (days.get(personId) ?? new Set()).add(day))
  return days
})

function personalDays(sessions: readonly PublishedSession[], { personId, sitsAt }: Reader): ReadonlySet<string> {
  const called = daysByName(sessions).get(personId) ?? new Set()
  if (!sitsAt?.size) return called
  return new Set([...called, ...sessions.filter(({ sessionId }) => sitsAt.has(sessionId)).map(({ day }) => day)])
}
