import { endMinute, joined, overlap, startMinute } from "~/platform/zones/day-times"
import type { Slot } from "./session"

/**
 * How a reader stands to a confidential session: `organiser` plans the agenda and is told the room; `own` has the slot in
 * the personal programme; anybody else is an `outsider`.
 */
export type Standing = "organiser" | "own" | "outsider"

/** All that is ever told of a confidential session: that a slot is taken. */
export interface Reserved extends Slot {
  readonly reserved: true
  readonly standing: Standing
  /**
   * The session's own id for an organiser and for whoever has it in the programme; for others a name made of the times
   * alone. With the ids of the tables an outsider could count them, follow one through a move, and compare with what
   * somebody else sees; a name made of the times says what the slot itself says.
   */
  readonly id: string
  /** for organisers alone */
  readonly roomId: string | null
  readonly roomName: string | null
}

export type Whole<S> = S & { readonly reserved: false }
export type Redacted<S> = Whole<S> | Reserved

type Redactable = Slot & {
  readonly visibility: string
  readonly roomId: string | null
  readonly roomName?: string | null
} & ({ readonly id: string } | { readonly sessionId: string })

/** `sits`: the session is in the reader's own programme, be it by a seat or by an audience. */
export interface Relation {
  readonly organises: boolean
  readonly sits: boolean
}

/**
 * What a reader may see of a session that one may know of: all of it, unless it is confidential. Of a confidential one
 * `Réservé`, its start and end, and the room for an organiser; no title, kind, code, speaker, theme, audience or count,
 * for members neither, whose dossier is another door. Pages, calendars and letters all pass through here.
 */
export function redact<S extends Redactable>(session: S, { organises, sits }: Relation): Redacted<S> {
  if (session.visibility !== "confidential") return { ...session, reserved: false }
  const { day, startsAt, endsAt } = session
  const standing = organises ? "organiser" : sits ? "own" : "outsider"
  const ownId = "id" in session ? session.id : session.sessionId
  return {
    reserved: true,
    standing,
    id: standing === "outsider" ? namedByTimes({ day, startsAt, endsAt }) : ownId,
    day,
    startsAt,
    endsAt,
    roomId: organises ? session.roomId : null,
    roomName: organises ? (session.roomName ?? null) : null,
  }
}

/**
 * One reserved slot where there are several: of all that overlap, an outsider sees a single one from the first start to
 * the last end, so that tables cannot be counted, side by side or staggered. The slots of one's own programme keep their
 * times, and what lies within one of them is not shown beside it. Organisers see each slot, with its room. In order of
 * time; other sessions pass unchanged.
 */
export function mergeReserved<S extends Slot>(list: readonly Redacted<S>[]): Redacted<S>[] {
  const reserved = list.filter(isReserved)
  const own = reserved.filter((slot) => slot.standing === "own")
  const others = new Set<unknown>(reserved.filter((slot) => slot.standing === "outsider"))
  const kept = list.filter((item) => !others.has(item))
  const covers = coverOf(reserved.filter((slot) => others.has(slot))).filter(
    (cover) => !own.some((slot) => contains(slot, cover)),
  )
  return [...kept, ...covers].sort(byTime)
}

export function isReserved(item: { readonly reserved: boolean }): item is Reserved {
  return item.reserved
}

function coverOf(slots: readonly Reserved[]): Reserved[] {
  const covers: Reserved[] = []
  for (const slot of [...slots].sort(byTime)) {
    const last = covers.at(-1)
    if (!last || !overlap(last, slot)) covers.push(slot)
    else if (endMinute(slot) > endMinute(last)) covers[covers.length - 1] = lasting(last, slot)
  }
  return covers
}

function lasting(slot: Reserved, other: Slot): Reserved {
  const longer = joined(slot, other)
  return { ...longer, id: namedByTimes(longer) }
}

function namedByTimes({ day, startsAt, endsAt }: Slot): string {
  return `reserve-${day}-${startsAt}-${endsAt}`.replaceAll(":", "")
}

function contains(a: Slot, b: Slot): boolean {
  return startMinute(a) <= startMinute(b) && endMinute(b) <= endMinute(a)
}

function byTime(a: Slot, b: Slot): number {
  return order(a.day, b.day) || order(a.startsAt, b.startsAt) || order(a.endsAt, b.endsAt)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
