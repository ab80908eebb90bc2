import { searchable } from "~/i18n/searchable"
import type { Conflict, Severity } from "../conflicts/conflict"
import { severities } from "../conflicts/conflict"
import type { Aspect, Difference } from "../difference"
import type { Session, SessionKind } from "../session"

/** A line of the draft as organisers read it. A confidential session has its slot and room, neither kind nor title. */
export interface OutlineLine {
  readonly id: string
  readonly day: string
  readonly startsAt: string
  readonly endsAt: string
  /** null when it is reserved */
  readonly kind: SessionKind | null
  readonly titleFr: string | null
  readonly titleEn: string | null
  readonly roomId: string | null
  readonly speakers: readonly string[]
  /** what is not published yet of it; empty when all is */
  readonly unpublished: readonly Aspect[]
  /** the worst of its conflicts */
  readonly severity: Severity | null
}

/** What a reader looks for; an empty text or null lets everything through. */
export interface OutlineFilter {
  readonly text: string
  readonly kind: string | null
  readonly roomId: string | null
  readonly theme: string | null
  readonly inConflict: boolean
  readonly unpublished: boolean
}

export interface Outlined {
  readonly sessions: readonly Session[]
  readonly conflicts: readonly Conflict[]
  readonly difference: Difference
  /** names of rooms and people by id, for the search and the lines */
  readonly rooms: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
}

/**
 * The lines of a draft that a filter lets through, in order of time. A confidential session is found by its room, its
 * conflicts and its changes alone: it has no words, kind or theme to be found by.
 */
export function outlineOf(outlined: Outlined, filter: OutlineFilter): OutlineLine[] {
  const { sessions, conflicts, difference } = outlined
  const worst = worstBySession(conflicts)
  const aspects = new Map(difference.changes.map((change) => [change.sessionId, change.aspects]))
  const words = searchable(filter.text).split(" ").filter(Boolean)
  return sessions.flatMap((session) => {
    const line = lineOf(session, outlined, worst.get(session.id) ?? null, aspects.get(session.id) ?? [])
    const passes =
      (filter.kind === null || line.kind === filter.kind) &&
      (filter.roomId === null || line.roomId === filter.roomId) &&
      (filter.theme === null || (line.kind !== null && session.themes.includes(filter.theme))) &&
      (!filter.inConflict || line.severity !== null) &&
      (!filter.unpublished || line.unpublished.length > 0) &&
      saysAll(words, line, outlined.rooms)
    return passes ? [line] : []
  })
}

function lineOf(
  session: Session,
  { people }: Outlined,
  severity: Severity | null,
  unpublished: readonly Aspect[],
): OutlineLine {
  const { id, day, startsAt, endsAt, roomId } = session
  const common = { id, day, startsAt, endsAt, roomId, severity, unpublished }
  if (session.visibility === "confidential")
    return { ...common, kind: null, titleFr: null, titleEn: null, speakers: [] }
  const { kind, titleFr, titleEn } = session
  const speakers = session.speakers.map(({ personId, functionTitle }) =>
    personId === null ? functionTitle : (people.get(personId) ?? ""),
  )
  return { ...common, kind, titleFr, titleEn, speakers }
}

function saysAll(words: readonly string[], line: OutlineLine, rooms: ReadonlyMap<string, string>): boolean {
  if (words.length === 0) return true
  const room = line.roomId === null ? "" : (rooms.get(line.roomId) ?? "")
  const said = searchable([line.titleFr ?? "", line.titleEn ?? "", room, ...line.speakers].join(" "))
  return words.every((word) => said.includes(word))
}

function worstBySession(conflicts: readonly Conflict[]): Map<string, Severity> {
  const worst = new Map<string, Severity>()
  for (const { sessionIds, severity } of conflicts)
    for (const id of sessionIds) {
      const known = worst.get(id)
      if (known === undefined || severities.indexOf(severity) < severities.indexOf(known)) worst.set(id, severity)
    }
  return worst
}
