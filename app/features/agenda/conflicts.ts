import { byTime, groupedBy } from "./conflicts/clock"
import { type Conflict, type Setting, severities } from "./conflicts/conflict"
import { conflictsFrom, type Finding } from "./conflicts/finding"
import { capacityShort, outsideTheEvent, type Rooms, unfitRoom } from "./conflicts/fitness"
import { speakerInFlight, turnRoundShort } from "./conflicts/journey"
import { audienceTwice, personTwice, roomTwice } from "./conflicts/overlap"
import { pausesMissing } from "./conflicts/pauses"
import type { Session } from "./session"

/**
 * What is wrong with an agenda, the worst first, then in order of time.
 *
 * - *Blocking*: a room or a person twice at once; a round table in a room that is not fit; a session outside the event's
 *   days or hours.
 * - *Serious*: capacity below the audience; a speaker in the air; less than 15 minutes between two places.
 * - *Notice*: three hours without a break; a meal missed.
 *
 * Back to back is not a clash. A session never crosses midnight, so each day is judged alone. The browser and the server
 * run this same module.
 */
export function findConflicts(sessions: readonly Session[], setting: Setting): Conflict[] {
  const rooms: Rooms = new Map(setting.rooms.map((room) => [room.id, room]))
  const inOrder = sessions.filter(hasTimes).sort(byTime)
  const place = new Map(inOrder.map((session, index) => [session.id, index]))
  const findings = [...groupedBy(inOrder, (session) => session.day).values()].flatMap((day) => [
    ...findingsOf(day, setting, rooms),
  ])
  const first = (conflict: Conflict) => place.get(conflict.sessionIds[0] ?? "") ?? 0
  return conflictsFrom(findings).sort(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      first(a) - first(b) ||
      (a.key < b.key ? -1 : 1),
  )
}

/**
 * The conflicts that one session takes part in: one of the agenda, or a draft of it that is being typed and stands in
 * for the saved one. Only its own day is read.
 */
export function conflictsOf(
  concerned: string | Session,
  sessions: readonly Session[],
  setting: Setting,
): readonly Conflict[] {
  const session = typeof concerned === "string" ? sessions.find(({ id }) => id === concerned) : concerned
  if (!session) return []
  const sameDay = sessions.filter((other) => other.day === session.day && other.id !== session.id)
  return findConflicts([...sameDay, session], setting).filter(({ sessionIds }) => sessionIds.includes(session.id))
}

function* findingsOf(day: readonly Session[], setting: Setting, rooms: Rooms): Generator<Finding> {
  yield* roomTwice(day)
  yield* personTwice(day, setting)
  yield* audienceTwice(day)
  yield* unfitRoom(day, rooms)
  yield* outsideTheEvent(day, setting)
  yield* capacityShort(day, setting, rooms)
  yield* speakerInFlight(day, setting)
  yield* turnRoundShort(day, setting, rooms)
  yield* pausesMissing(day, setting)
}

/** While one types, a time may be missing or the end not yet after the start: such a session takes no room from others. */
function hasTimes(session: Session): boolean {
  return clock.test(session.startsAt) && clock.test(session.endsAt) && session.startsAt < session.endsAt
}

const clock = /^\d\d:\d\d$/
