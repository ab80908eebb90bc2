import { endMinute, startMinute } from "~/platform/zones/day-times"
import { byTime, groupedBy } from "./conflicts/clock"
import { type Conflict, type Setting, severities } from "./conflicts/conflict"
import { conflictsFrom, type Finding } from "./conflicts/finding"
import { capacityShort, outsideTheEvent, type Rooms, unfitRoom } from "./conflicts/fitness"
import { speakerInFlight, turnRoundShort, usualTurnRound } from "./conflicts/journey"
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
 * Back to back is not a clash. Days are judged one by one, or together where a night joins them. The browser and the
 * server run this same module.
 */
export function findConflicts(sessions: readonly Session[], setting: Setting): Conflict[] {
  const rooms: Rooms = new Map(setting.rooms.map((room) => [room.id, room]))
  const inOrder = sessions.filter(hasTimes).sort(byTime)
  const place = new Map(inOrder.map((session, index) => [session.id, index]))
  const findings = judgedTogether(inOrder, setting).flatMap((days) => [...findingsOf(days, setting, rooms)])
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
  const others = sessions.filter((other) => other.id !== session.id)
  const together = judgedTogether([...others, session].filter(hasTimes), setting).find((days) => days.includes(session))
  return findConflicts(together ?? [], setting).filter(({ sessionIds }) => sessionIds.includes(session.id))
}

/**
 * The sessions of each day, in the order given; two days are one list where no more than the turn-round time lies
 * between the last end of one and the first start of the next.
 */
function judgedTogether(sessions: readonly Session[], setting: Setting): Session[][] {
  const gap = setting.turnRoundMinutes ?? usualTurnRound
  const byDay = [...groupedBy(sessions, (session) => session.day)].sort(([a], [b]) => (a < b ? -1 : 1))
  const lists: { readonly sessions: Session[]; end: number }[] = []
  for (const [, ofDay] of byDay) {
    const last = lists.at(-1)
    const end = Math.max(...ofDay.map(endMinute))
    if (last && Math.min(...ofDay.map(startMinute)) - last.end < gap) {
      last.sessions.push(...ofDay)
      last.end = Math.max(last.end, end)
    } else lists.push({ sessions: ofDay, end })
  }
  return lists.map((list) => list.sessions)
}

function* findingsOf(days: readonly Session[], setting: Setting, rooms: Rooms): Generator<Finding> {
  yield* roomTwice(days)
  yield* personTwice(days, setting)
  yield* audienceTwice(days)
  yield* unfitRoom(days, rooms)
  yield* outsideTheEvent(days, setting)
  yield* capacityShort(days, setting, rooms)
  yield* speakerInFlight(days, setting)
  yield* turnRoundShort(days, setting, rooms)
  yield* pausesMissing(days, setting)
}

/** While one types, a time may be missing or the end not yet after the start: such a session takes no room from others. */
function hasTimes(session: Session): boolean {
  return clock.test(session.startsAt) && clock.test(session.endsAt) && session.startsAt < session.endsAt
}

const clock = /^\d\d:\d\d$/
