import type { Session } from "../session"
import { groupedBy, neighbours, type Pair } from "./clock"
import type { Setting } from "./conflict"
import { expectedAt, type WholeAudience, wholeAudienceOf, wholeAudiences } from "./expectation"
import type { Finding } from "./finding"

/** A room holds one session at a time. */
export function* roomTwice(day: readonly Session[]): Generator<Finding> {
  const byRoom = groupedBy(
    day.filter((session) => session.roomId !== null),
    (session) => session.roomId,
  )
  for (const [roomId, sessions] of byRoom) {
    for (const pair of neighbours(sessions)) {
      yield { severity: "blocking", rule: "room-twice", sessions: pair, facts: { roomId } }
    }
  }
}

/**
 * A person is in one place at a time: one who speaks, is named or sits somewhere is not elsewhere, and one who belongs
 * to an audience that comes as a whole (arriving, departing) is not elsewhere while it meets. The arriving and the
 * departing are different people: sessions of the two side by side are how such a week is built.
 */
export function* personTwice(day: readonly Session[], setting: Setting): Generator<Finding> {
  for (const [pair, personIds] of sharedBy(day, setting, 0)) {
    yield { severity: "blocking", rule: "person-twice", sessions: pair, facts: { personIds } }
  }
}

/** An audience that comes as a whole cannot be asked to two sessions at once. */
export function* audienceTwice(day: readonly Session[]): Generator<Finding> {
  for (const audience of wholeAudiences) {
    for (const pair of neighbours(day.filter((session) => wholeAudienceOf(session) === audience))) {
      yield { severity: "blocking", rule: "audience-twice", sessions: pair, facts: { audience } }
    }
  }
}

/**
 * The pairs of sessions that overlap (with `within` = 0) or follow within so many minutes, and the people who have to be
 * at both: in at least one of them by name, so that two sessions of one audience are not told again for each member.
 */
export function sharedBy(day: readonly Session[], setting: Setting, within: number): Map<Pair, string[]> {
  const byPerson = new Map<string, Session[]>()
  for (const session of day) {
    for (const personId of expectedAt(session, setting)) {
      const sessions = byPerson.get(personId)
      if (sessions) sessions.push(session)
      else byPerson.set(personId, [session])
    }
  }
  const shared = new Map<string, { pair: Pair; people: string[] }>()
  for (const [personId, named] of byPerson) {
    const audiences = wholeAudiences.filter((audience) => setting.audiencePeople?.[audience]?.has(personId))
    const byName = new Set(named)
    const together = audiences.length === 0 ? named : day.filter((s) => byName.has(s) || isFor(audiences, s))
    for (const pair of neighbours(together, within)) {
      if (!byName.has(pair[0]) && !byName.has(pair[1])) continue
      const key = `${pair[0].id} ${pair[1].id}`
      const known = shared.get(key)
      if (known) known.people.push(personId)
      else shared.set(key, { pair, people: [personId] })
    }
  }
  return new Map([...shared.values()].map(({ pair, people }) => [pair, people.sort()]))
}

function isFor(audiences: readonly WholeAudience[], session: Session): boolean {
  const audience = wholeAudienceOf(session)
  return audience !== null && audiences.includes(audience)
}
