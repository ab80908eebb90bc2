import { addDays } from "~/platform/zones/days"
import type { Engagement } from "../dossiers/documents"

/** The days before it is due in which an engagement is said to be soon due. */
const soonDays = 3

export type EngagementState = "coming" | "soon" | "late" | "done"

/** How an engagement stands on a day. On the day by which it is to be done it is not late yet. */
export function stateOf({ dueOn, doneAt }: Pick<Engagement, "dueOn" | "doneAt">, today: string): EngagementState {
  if (doneAt !== null) return "done"
  if (dueOn < today) return "late"
  return dueOn <= addDays(today, soonDays) ? "soon" : "coming"
}

/** Somebody, and the offices that he or she heads. */
export interface Party {
  readonly personId: string
  readonly officeIds: readonly string[]
}

/** Whether it is for somebody to keep: as a person, or as the head of the office that promised. */
export function isOwedBy({ officeId, personIds }: Engagement, { personId, officeIds }: Party): boolean {
  return personIds.includes(personId) || (officeId !== null && officeIds.includes(officeId))
}

/** The letter that is to leave about it on a day, once each; a late one is not told that it was soon due. */
export function letterDue(engagement: Engagement, today: string): "soon" | "late" | null {
  const state = stateOf(engagement, today)
  if (state !== "soon" && state !== "late") return null
  return engagement.told.includes(state) ? null : state
}

/** By the day it is due, what is done last. */
export function inOrderOfUrgency<E extends Pick<Engagement, "dueOn" | "doneAt">>(engagements: readonly E[]): E[] {
  const key = ({ dueOn, doneAt }: E) => `${doneAt === null ? 0 : 1} ${dueOn}`
  return [...engagements].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

/** What is left of an engagement once its dossier is destroyed: that it exists, whose it is, and its day. */
export function withoutWords(engagement: Engagement): Engagement {
  return { ...engagement, what: null }
}
