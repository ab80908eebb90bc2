import type { Session } from "./session"

/** A session to be planned anew: everything but an id. */
export type SessionDraft = Omit<Session, "id">

export interface Shifted {
  readonly sessions: readonly SessionDraft[]
  /** the sessions, by id, for whose weekday the new edition has no day */
  readonly leftOut: readonly string[]
}

export interface Edition {
  /** its days `YYYY-MM-DD`, in order */
  readonly days: readonly string[]
}

/**
 * The skeleton of an edition, shifted to the week of another: Tuesday's sessions go to Tuesday, at the same times, in the
 * room that stands for theirs (`rooms`: old id → new id; a room that was not copied leaves the session without one).
 * In an event of several weeks the second Tuesday goes to the second Tuesday. A weekday on which the new edition is not
 * held leaves its sessions out, and says which.
 *
 * Copied are kind, titles, times, room, themes, audience, visibility, and speakers announced by their function, who stay
 * whoever holds it. People are not: neither speakers nor the named, for they were asked for that year.
 *
 * Of a confidential session only the slot is copied, which organisers know anyway: its times, its room and that it is
 * reserved. Nothing of its dossier is: whatever the session carries beside the slot is dropped here, and its audience is
 * `members`, of whom there are none until a new dossier names them.
 */
export function shiftedTo(
  sessions: readonly Session[],
  from: Edition,
  to: Edition,
  rooms: ReadonlyMap<string, string>,
): Shifted {
  const days = new Map(to.days.map((day) => [positionOf(day, to), day]))
  const shifted: SessionDraft[] = []
  const leftOut: string[] = []
  for (const session of sessions) {
    const day = days.get(positionOf(session.day, from))
    if (day === undefined) leftOut.push(session.id)
    else shifted.push(onDay(day, session, rooms))
  }
  return { sessions: shifted, leftOut }
}

function onDay(day: string, session: Session, rooms: ReadonlyMap<string, string>): SessionDraft {
  const { kind, startsAt, endsAt, visibility } = session
  const roomId = session.roomId === null ? null : (rooms.get(session.roomId) ?? null)
  const slot = { day, startsAt, endsAt, kind, roomId, visibility, namedPersonIds: [] }
  if (visibility === "confidential") {
    return { ...slot, titleFr: null, titleEn: null, speakers: [], themes: [], audience: "members" }
  }
  const { titleFr, titleEn, themes, audience } = session
  const speakers = session.speakers.filter((speaker) => speaker.personId === null)
  return { ...slot, titleFr, titleEn, themes, audience, speakers }
}

/** Days since the Monday of the week in which the edition begins. */
function positionOf(day: string, edition: Edition): number {
  const first = edition.days[0] ?? day
  const mondayFirst = (new Date(`${first}T00:00Z`).getUTCDay() + 6) % 7
  return (Date.parse(`${day}T00:00Z`) - Date.parse(`${first}T00:00Z`)) / 86_400_000 + mondayFirst
}
