import { addDays } from "~/platform/zones/days"

/**
 * Who holds which post, and when. A post has one holder at a time; a deputy may stand beside the holder; a person is
 * on one post at a time. Days are `YYYY-MM-DD`; the first and the last day of an assignment both belong to it.
 *
 * Seen from an event: a holder is *departing* who ends within the window after the event's first day, *arriving* who
 * starts after the first day and within it; the two of one post are a *handover pair*.
 */
export type Capacity = "holder" | "deputy"

export interface Assignment {
  readonly personId: string
  readonly postId: string
  readonly capacity: Capacity
  readonly startsOn: string
  /** null: nobody has said when it ends */
  readonly endsOn: string | null
}

/** A deputy is somebody with that position on the post of an attaché; everybody else on a post holds it. */
export function capacityOf(position: string, postKind: string): Capacity {
  return position === "deputy" && postKind === "asi" ? "deputy" : "holder"
}

type Term = Pick<Assignment, "startsOn" | "endsOn">

export function overlap(a: Term, b: Term): boolean {
  return (b.endsOn === null || a.startsOn <= b.endsOn) && (a.endsOn === null || b.startsOn <= a.endsOn)
}

export function covers(term: Term, day: string): boolean {
  return term.startsOn <= day && (term.endsOn === null || day <= term.endsOn)
}

export type TenureClash = "overlapping_assignment" | "two_posts_at_once"

/** Why a new assignment cannot stand beside another one; null when it can. */
export function clashBetween(one: Assignment, other: Assignment): TenureClash | null {
  if (!overlap(one, other)) return null
  if (one.postId === other.postId && one.capacity === "holder" && other.capacity === "holder") {
    return "overlapping_assignment"
  }
  return one.personId === other.personId ? "two_posts_at_once" : null
}

/** The first clash of a new assignment with those that stand. */
export function clashWith(standing: Iterable<Assignment>, candidate: Assignment): TenureClash | null {
  for (const other of standing) {
    const clash = clashBetween(candidate, other)
    if (clash) return clash
  }
  return null
}

/** The movement window, in days after the first day of an event; an event may set its own. */
export const defaultWindowDays = 45

export type Standing = "departing" | "in-post" | "arriving" | "former" | "later"

/** Where an assignment stands, seen from the first day of an event. */
export function standing(term: Term, eventStart: string, windowDays: number = defaultWindowDays): Standing {
  const windowEnd = addDays(eventStart, windowDays)
  if (term.endsOn !== null && term.endsOn < eventStart) return "former"
  if (term.startsOn > eventStart) return term.startsOn <= windowEnd ? "arriving" : "later"
  return term.endsOn !== null && term.endsOn <= windowEnd ? "departing" : "in-post"
}

/** Who holds a post on a day; null when it is empty that day. */
export function holderOn<A extends Assignment>(assignments: Iterable<A>, postId: string, day: string): A | null {
  for (const assignment of assignments) {
    if (assignment.postId === postId && assignment.capacity === "holder" && covers(assignment, day)) return assignment
  }
  return null
}

export interface HandoverPair<A> {
  readonly postId: string
  readonly departing: A
  readonly arriving: A
}

/** The posts that change hands around an event, each with the one who leaves and the first one who comes. */
export function handoverPairs<A extends Assignment>(
  assignments: readonly A[],
  eventStart: string,
  windowDays: number = defaultWindowDays,
): readonly HandoverPair<A>[] {
  const holders = assignments.filter(({ capacity }) => capacity === "holder")
  const who = (wanted: Standing) => holders.filter((one) => standing(one, eventStart, windowDays) === wanted)
  const arriving = who("arriving").sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return who("departing").flatMap((one) => {
    const next = arriving.find(({ postId, personId }) => postId === one.postId && personId !== one.personId)
    return next ? [{ postId: one.postId, departing: one, arriving: next }] : []
  })
}
