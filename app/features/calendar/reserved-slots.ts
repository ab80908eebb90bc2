import { type Attended, isInProgramme, type Reader, speaksAt } from "~/features/agenda/audience"
import type { PublishedSession } from "~/features/agenda/published"
import { joined, overlap } from "~/platform/zones/day-times"
import type { Step } from "./participation"

/**
 * One reserved slot where there are several.
 *
 * Confidential sessions that a whole audience is told of run side by side: an entry for each would tell every attaché how
 * many tables there are. Of all that overlap, a programme keeps one, from the first start to the last end; the others are
 * left out, and so is all of it beside a confidential session to which the reader is called by name or by a seat.
 *
 * The one kept is the one that was kept before, else one whose words the calendar already holds and has to overwrite,
 * else the first by uid: so an entry stays as long as its slot does.
 */
export function withSingleReservedSlots(steps: readonly Step[]): Step[] {
  let before: ReadonlySet<string> = new Set()
  let kept: ReadonlySet<string> = new Set()
  return steps.map(({ publication, reader }) => {
    const rank = ({ uid }: PublishedSession) => `${kept.has(uid) ? 0 : before.has(uid) ? 1 : 2} ${uid}`
    const { replaced, keptUids } = merged(publication.sessions, reader, rank)
    const sessions =
      replaced.size > 0
        ? publication.sessions.map((session) => replaced.get(session.uid) ?? session)
        : publication.sessions
    kept = keptUids
    before = new Set(sessions.filter((session) => isInProgramme(session, reader)).map(({ uid }) => uid))
    return { publication: { ...publication, sessions }, reader }
  })
}

function merged(sessions: readonly PublishedSession[], reader: Reader, rank: (session: PublishedSession) => string) {
  const own = sessions.filter((session) => session.visibility === "confidential" && isInProgramme(session, reader))
  const certain = own.filter((session) => isCalled(session, reader))
  const replaced = new Map<string, PublishedSession>()
  const keptUids = new Set<string>()
  for (const group of overlapping(own.filter((session) => !certain.includes(session)))) {
    const span = spanOf(group)
    const ordered = [...group].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    const shown = certain.some((session) => overlap(session, span)) ? undefined : ordered[0]
    for (const session of group) {
      if (session === shown) replaced.set(session.uid, { ...session, ...span })
      else replaced.set(session.uid, { ...session, audience: "members" })
    }
    if (shown) keptUids.add(shown.uid)
  }
  return { replaced, keptUids }
}

function isCalled(session: PublishedSession & Attended, reader: Reader): boolean {
  return (
    session.audience === "named" ||
    speaksAt(session, reader.personId) ||
    (reader.sitsAt?.has(session.sessionId) ?? false)
  )
}

type Slot = Pick<PublishedSession, "day" | "startsAt" | "endsAt">

/** Groups in which each session overlaps another one, in order of time. */
function overlapping(sessions: readonly PublishedSession[]): PublishedSession[][] {
  const groups: PublishedSession[][] = []
  for (const session of [...sessions].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))) {
    const last = groups.at(-1)
    if (last && overlap(spanOf(last), session)) last.push(session)
    else groups.push([session])
  }
  return groups
}

function spanOf(group: readonly PublishedSession[]): Slot {
  const [first] = group
  if (!first) throw new RangeError("a group has a session at least")
  const { day, startsAt, endsAt } = group.reduce((span, session) => joined(span, session), first)
  return { day, startsAt, endsAt }
}

const startOf = ({ day, startsAt }: Slot) => `${day} ${startsAt}`
