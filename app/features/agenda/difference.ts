import { isInProgramme, type Reader } from "./audience"
import type { PublishedSession } from "./published"
import { type Redacted, redact } from "./redaction"

/** What changed in a session; several may at once. */
export const aspects = ["new", "cancelled", "moved", "other-room", "retitled", "speakers", "other"] as const
export type Aspect = (typeof aspects)[number]

/** What `other` is made of. `visibility` covers becoming or ceasing to be confidential. */
export const otherAspects = ["kind", "themes", "audience", "visibility", "description"] as const
export type OtherAspect = (typeof otherAspects)[number]

/** One session's change, as an organiser may see it. */
export interface SessionChange {
  readonly sessionId: string
  readonly aspects: readonly Aspect[]
  readonly other: readonly OtherAspect[]
  /** null for a new session */
  readonly before: Redacted<PublishedSession> | null
  /** null for a cancelled session */
  readonly after: Redacted<PublishedSession> | null
}

/** The difference between two agendas of one event, in order of time. */
export interface Difference {
  readonly changes: readonly SessionChange[]
  readonly counts: Readonly<Record<Aspect, number>>
}

/**
 * What a publication changes: new sessions, cancelled ones, and of those that stay what moved (day or time), went to
 * another room, was retitled, got other speakers, or changed otherwise. Without an earlier publication all is new.
 *
 * A confidential session is `Réservé`, with its times and room. One that becomes confidential is so on both sides, for
 * the title it had would tell what the slot is about; one that ceases to be so shows what it is now, and its words are
 * compared with nothing.
 */
export function differenceBetween(before: readonly PublishedSession[], after: readonly PublishedSession[]): Difference {
  const earlier = new Map(before.map((session) => [session.sessionId, session]))
  const later = new Map(after.map((session) => [session.sessionId, session]))
  const changes = [...new Set([...later.keys(), ...earlier.keys()])]
    .map((sessionId) => changeOf(sessionId, earlier.get(sessionId), later.get(sessionId)))
    .filter((change) => change !== null)
    .sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1))
  const counts = Object.fromEntries(
    aspects.map((aspect) => [aspect, changes.filter((change) => change.aspects.includes(aspect)).length]),
  ) as Record<Aspect, number>
  return { changes, counts }
}

function changeOf(sessionId: string, before?: PublishedSession, after?: PublishedSession): SessionChange | null {
  const other = before && after ? othersBetween(before, after) : []
  const found = before && after ? aspectsBetween(before, after, other) : ([before ? "cancelled" : "new"] as Aspect[])
  if (found.length === 0) return null
  return {
    sessionId,
    aspects: found,
    other,
    before: before ? shown(before, isSealed(before) || (after !== undefined && isSealed(after))) : null,
    after: after ? shown(after, isSealed(after)) : null,
  }
}

function shown(session: PublishedSession, sealed: boolean): Redacted<PublishedSession> {
  const seen: PublishedSession = sealed ? { ...session, visibility: "confidential" } : session
  return redact(seen, { organises: true, sits: false })
}

function aspectsBetween(before: PublishedSession, after: PublishedSession, other: readonly OtherAspect[]): Aspect[] {
  const told = isSealed(before) || isSealed(after) ? [] : wordsBetween(before, after)
  const moved = differs(before, after, "day", "startsAt", "endsAt")
  const elsewhere = differs(before, after, "roomId", "roomName", "floor", "site")
  return [
    ...(moved ? (["moved"] as const) : []),
    ...(elsewhere ? (["other-room"] as const) : []),
    ...told,
    ...(other.length > 0 ? (["other"] as const) : []),
  ]
}

function wordsBetween(before: PublishedSession, after: PublishedSession): Aspect[] {
  return [
    ...(differs(before, after, "titleFr", "titleEn") ? (["retitled"] as const) : []),
    ...(differs(before, after, "speakers") ? (["speakers"] as const) : []),
  ]
}

function othersBetween(before: PublishedSession, after: PublishedSession): OtherAspect[] {
  if (isSealed(before) !== isSealed(after)) return ["visibility"]
  // Of a confidential session that the audience changed is told, since programmes change with it, never which it is.
  if (isSealed(after)) return differs(before, after, ...compared.audience) ? ["audience"] : []
  return otherAspects.filter((aspect) => differs(before, after, ...compared[aspect]))
}

const compared: Readonly<Record<OtherAspect, readonly (keyof PublishedSession)[]>> = {
  kind: ["kind"],
  themes: ["themes"],
  audience: ["audience", "namedPersonIds"],
  visibility: ["visibility"],
  description: ["descriptionFr", "descriptionEn"],
}

const isSealed = (session: PublishedSession) => session.visibility === "confidential"

function differs(a: PublishedSession, b: PublishedSession, ...properties: (keyof PublishedSession)[]): boolean {
  return properties.some((property) => JSON.stringify(a[property]) !== JSON.stringify(b[property]))
}

function timeOf(change: SessionChange): string {
  const slot = change.after ?? change.before
  return `${slot?.day} ${slot?.startsAt} ${slot?.endsAt} ${change.sessionId}`
}

/** What a change means for one person: the session enters the programme, leaves it, or stays and changed. */
export interface Concern {
  readonly sessionId: string
  readonly effect: "gains" | "loses" | "keeps"
}

export interface ConcernedPerson {
  readonly personId: string
  readonly concerns: readonly Concern[]
}

/**
 * Who is concerned by a publication, and by what: "12 attachés concernés". A session that stays in somebody's programme
 * concerns that person when what the programme shows of it changed; widening its audience changes nothing for those who
 * came already. With another time zone (`zoneChanges`) every session that stays concerns them. A confidential session counts for nobody, since the number of those concerned would be that of its
 * members; one that becomes confidential leaves the programmes where it was. Readers keep their order.
 */
export function concernedBetween(
  before: readonly PublishedSession[],
  after: readonly PublishedSession[],
  readers: readonly Reader[],
  { zoneChanges = false }: { readonly zoneChanges?: boolean } = {},
): ConcernedPerson[] {
  const earlier = new Map(before.map((session) => [session.sessionId, session]))
  const later = new Map(after.map((session) => [session.sessionId, session]))
  const { changes } = differenceBetween(before, after)
  const seen = new Map(changes.map((change) => [change.sessionId, isSeenInProgrammes(change)]))
  if (zoneChanges) for (const sessionId of later.keys()) seen.set(sessionId, true)
  return readers
    .map((reader) => ({
      personId: reader.personId,
      concerns: [...seen].flatMap(([sessionId, isSeen]): Concern[] => {
        const had = isShownTo(reader, earlier.get(sessionId))
        const has = isShownTo(reader, later.get(sessionId))
        if (had && has) return isSeen ? [{ sessionId, effect: "keeps" }] : []
        return had === has ? [] : [{ sessionId, effect: has ? "gains" : "loses" }]
      }),
    }))
    .filter(({ concerns }) => concerns.length > 0)
}

function isShownTo(reader: Reader, session: PublishedSession | undefined): boolean {
  return session !== undefined && !isSealed(session) && isInProgramme(session, reader)
}

function isSeenInProgrammes({ aspects, other }: SessionChange): boolean {
  return (
    aspects.some((aspect) => aspect !== "other") ||
    other.some((aspect) => aspect !== "audience" && aspect !== "visibility")
  )
}
