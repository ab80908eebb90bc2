import { minutesOf, timeOf } from "~/platform/zones/day-times"
import { addDays } from "~/platform/zones/days"
import type { Session } from "../session"
import { groupedBy } from "./clock"
import type { OpenDay, Place, Setting } from "./conflict"
import { wholeAudienceOf } from "./expectation"
import type { Finding } from "./finding"

export type Rooms = ReadonlyMap<string, Place>

/** A round table is held in a room fit for confidential talk, and in no other. */
export function* unfitRoom(sessions: readonly Session[], rooms: Rooms): Generator<Finding> {
  for (const session of sessions) {
    const room = session.roomId === null ? undefined : rooms.get(session.roomId)
    if (session.kind !== "round_table" || !room || room.kind === "confidential") continue
    yield { severity: "blocking", rule: "unfit-room", sessions: [session], facts: { roomId: room.id } }
  }
}

/** A session is held on a day of the event, and while its house is open: in the night, since the day before. */
export function* outsideTheEvent(sessions: readonly Session[], setting: Setting): Generator<Finding> {
  const days = new Map(setting.days.map((open) => [open.day, open]))
  for (const session of sessions) {
    const open = days.get(session.day)
    if (!open)
      yield { severity: "blocking", rule: "outside-days", sessions: [session], facts: { roomId: session.roomId } }
    else if (!isWithin(session, open) && !isWithin(sinceDayBefore(session), days.get(addDays(session.day, -1)))) {
      yield { severity: "blocking", rule: "outside-hours", sessions: [session], facts: { roomId: session.roomId } }
    }
  }
}

type Hours = Pick<Session, "startsAt" | "endsAt">

function isWithin({ startsAt, endsAt }: Hours, open: OpenDay | undefined): boolean {
  return open !== undefined && open.opensAt <= startsAt && endsAt <= open.closesAt
}

/** The same hours counted from the day before: 00:30–02:00 is 24:30–26:00. */
function sinceDayBefore({ startsAt, endsAt }: Hours): Hours {
  const dayLater = (time: string) => timeOf(minutesOf(time) + 24 * 60)
  return { startsAt: dayLater(startsAt), endsAt: dayLater(endsAt) }
}

/**
 * Everybody expected finds a place. Sessions of the same audience at exactly the same times share it between them, since
 * each person goes to one: three workshops of 40 places hold 102 attachés. An audience that has to come as a whole, or is
 * named, is each session's own. While one of the parallel sessions has no room yet, nothing can be counted; neither is
 * anything counted for a confidential session, whose number of members is not for the agenda to know.
 */
export function* capacityShort(day: readonly Session[], setting: Setting, rooms: Rooms): Generator<Finding> {
  const counted = day.filter((session) => session.visibility !== "confidential")
  const parallel = groupedBy(counted, (session) =>
    session.audience === "named" || wholeAudienceOf(session) !== null
      ? session.id
      : `${session.day} ${session.startsAt} ${session.endsAt} ${session.audience}`,
  )
  for (const sessions of parallel.values()) {
    const expected = expectedTogether(sessions, setting)
    const capacity = capacityTogether(sessions, rooms)
    const [first, ...others] = sessions
    if (!first || expected === null || capacity === null || capacity >= expected) continue
    const facts = { capacity, expected, audience: first.audience, roomId: others.length === 0 ? first.roomId : null }
    yield { severity: "serious", rule: "capacity-short", sessions, facts }
  }
}

function expectedTogether(sessions: readonly Session[], setting: Setting): number | null {
  const [first] = sessions
  if (!first || first.audience === "members") return null
  if (first.audience === "named") return new Set(first.namedPersonIds).size
  return setting.audienceSizes[first.audience] ?? null
}

/** Two sessions in one room at once are a clash of their own: the room's places count once. */
function capacityTogether(sessions: readonly Session[], rooms: Rooms): number | null {
  let capacity = 0
  for (const roomId of new Set(sessions.map((session) => session.roomId))) {
    const room = roomId === null ? undefined : rooms.get(roomId)
    if (!room) return null
    capacity += room.capacity
  }
  return capacity
}
