/**
 * Posts outlive people: when somebody who has seats in a plan no longer comes to the event, the seats are offered to whoever
 * holds the post now.
 */
import type { SeatingDocument } from "../dossiers/documents"

/** Somebody of a plan who no longer attends, the tables of theirs, and who has the post now. */
export interface Succession {
  readonly personId: string
  readonly sessionIds: readonly string[]
  /** null when nobody who attends has followed on the post */
  readonly successorId: string | null
}

interface Term {
  readonly personId: string
  readonly postId: string
  readonly startsOn: string
}

/**
 * Who of a plan is replaced. The successor holds the post that the person held last; of several who attend (the one who leaves
 * and the one who comes) the first on the post, since the person was there before both.
 */
export function successionsIn(
  { seats }: Pick<SeatingDocument, "seats">,
  attending: ReadonlySet<string>,
  terms: readonly Term[],
): Succession[] {
  const gone = new Map<string, string[]>()
  for (const [personId, sessionId] of seats)
    if (!attending.has(personId)) gone.set(personId, [...(gone.get(personId) ?? []), sessionId])
  const byStart = [...terms].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return [...gone].map(([personId, sessionIds]) => {
    const last = byStart.findLast((term) => term.personId === personId)
    const next = byStart.find((term) => term.postId === last?.postId && attending.has(term.personId))
    return { personId, sessionIds, successorId: next?.personId ?? null }
  })
}

/**
 * The plan with somebody's seats in the hands of the successor, who is pinned to them: competence may not be why they were
 * given. Tables at which the successor sits already, or that are held while he or she sits elsewhere, are not given.
 */
export function handedOver(plan: SeatingDocument, from: string, to: string, isFree: (sessionId: string) => boolean) {
  const own = new Set(plan.seats.flatMap(([personId, sessionId]) => (personId === to ? [sessionId] : [])))
  const theirs = plan.seats.flatMap(([personId, sessionId]) => (personId === from ? [sessionId] : []))
  const given = theirs.filter((sessionId) => !own.has(sessionId) && isFree(sessionId))
  const seats = plan.seats.flatMap(([personId, sessionId]): [string, string][] => {
    if (personId !== from) return [[personId, sessionId]]
    return given.includes(sessionId) ? [[to, sessionId]] : []
  })
  const document: SeatingDocument = {
    ...plan,
    seats,
    pins: [
      ...plan.pins.filter((pin) => pin.kind === "table" || pin.personId !== from),
      ...given.map((sessionId) => ({ kind: "seat", personId: to, sessionId }) as const),
    ],
    bans: plan.bans.filter(({ personId }) => personId !== from),
    absences: plan.absences.filter(({ personId }) => personId !== from),
  }
  return { document, given, kept: theirs.filter((sessionId) => !given.includes(sessionId)) }
}
