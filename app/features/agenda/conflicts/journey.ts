import { endMinute, overlap, startMinute, wallTime } from "~/platform/zones/day-times"
import type { Audience, Session } from "../session"
import { groupedBy, neighbours, type Pair } from "./clock"
import type { Setting } from "./conflict"
import { expectedAt, followed, follows } from "./expectation"
import type { Finding } from "./finding"
import type { Rooms } from "./fitness"
import { sharedBy } from "./overlap"

export const usualTurnRound = 15

/**
 * A speaker has landed before speaking, and does not leave before the end. A flight counts from take-off to landing.
 */
export function* speakerInFlight(sessions: readonly Session[], setting: Setting): Generator<Finding> {
  const flights = groupedBy(setting.flights ?? [], (flight) => flight.personId)
  for (const session of sessions) {
    const [from, until] = [wallTime(session.day, session.startsAt), wallTime(session.day, session.endsAt)]
    for (const personId of new Set(session.speakers.map((speaker) => speaker.personId))) {
      const inTheAir = flights.get(personId ?? "")?.some((flight) => flight.from < until && flight.until > from)
      if (personId === null || !inTheAir) continue
      const facts = { personIds: [personId], roomId: session.roomId }
      yield { severity: "serious", rule: "speaker-in-flight", sessions: [session], subject: personId, facts }
    }
  }
}

/**
 * There are 15 minutes between two places. What a place is depends on who changes it.
 *
 * - Somebody expected at both by name has to be there at the first minute: another room is another place.
 * - An audience strolls from a plenary to lunch in the same building, and the programme is made of that: only another
 *   site is another place, and only when no session it could go on to within the time is on the site where it is.
 *
 * Between sessions in one room, or in a room not chosen yet, nobody has to go anywhere.
 */
export function* turnRoundShort(day: readonly Session[], setting: Setting, rooms: Rooms): Generator<Finding> {
  const within = setting.turnRoundMinutes ?? usualTurnRound
  for (const [pair, people] of sharedBy(day, setting, within)) {
    if (overlap(...pair) || pair[0].roomId === null || pair[1].roomId === null || pair[0].roomId === pair[1].roomId)
      continue
    const otherSite = goesToAnotherSite(pair, rooms)
    const personIds = people.filter((personId) => otherSite || isNamedInBoth(personId, pair, setting))
    if (personIds.length > 0) yield short(pair, { personIds })
  }
  if (new Set(setting.rooms.map((room) => room.site)).size < 2) return
  const seen = new Set<string>()
  for (const audience of followed.keys()) {
    for (const pair of journeysOf(audience, day, within, rooms)) {
      const key = `${pair[0].id} ${pair[1].id}`
      if (seen.has(key)) continue
      seen.add(key)
      yield short(pair, { audience })
    }
  }
}

function short(pair: Pair, who: { personIds: string[] } | { audience: Audience }): Finding {
  const minutes = startMinute(pair[1]) - endMinute(pair[0])
  const subject = "audience" in who ? who.audience : "people"
  return { severity: "serious", rule: "turn-round-short", sessions: pair, subject, facts: { ...who, minutes } }
}

function isNamedInBoth(personId: string, pair: Pair, setting: Setting): boolean {
  return pair.every((session) => expectedAt(session, setting).has(personId))
}

const siteOf = (session: Session, rooms: Rooms) =>
  session.roomId === null ? undefined : rooms.get(session.roomId)?.site

function goesToAnotherSite([from, to]: Pair, rooms: Rooms): boolean {
  const [here, there] = [siteOf(from, rooms), siteOf(to, rooms)]
  return here !== undefined && there !== undefined && here !== there
}

/** The changes of site that an audience cannot avoid: whatever it goes on to in time is elsewhere. */
function* journeysOf(audience: Audience, day: readonly Session[], within: number, rooms: Rooms): Generator<Pair> {
  const theirs = day.filter((session) => follows(audience, session))
  const onward = groupedBy(
    [...neighbours(theirs, within)].filter(([from, to]) => endMinute(from) <= startMinute(to)),
    ([from]) => from,
  )
  for (const pairs of onward.values()) {
    if (pairs.every((pair) => goesToAnotherSite(pair, rooms))) yield* pairs
  }
}
