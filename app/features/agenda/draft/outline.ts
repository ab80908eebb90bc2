import { searchable } from "~/i18n/searchable"
import type { Conflict, Severity } from "../conflicts/conflict"
import { severities } from "../conflicts/conflict"
import type { Aspect, Difference } from "../difference"
import type { PublishedSession } from "../published"
import type { SessionKind } from "../session"

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
  readonly roomName: string | null
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
  /** as they would be published */
  readonly sessions: readonly PublishedSession[]
  readonly conflicts: readonly Conflict[]
  readonly difference: Difference
}

/**
 * The lines of a draft that a filter lets through, in order of time. A confidential session is found by its room, its
 * conflicts and its changes alone: it has no words, kind or theme to be found by.
 */
export function outlineOf({ sessions, conflicts, difference }: Outlined, filter: OutlineFilter): OutlineLine[] {
  const worst = worstBySession(conflicts)
  const aspects = new Map(difference.changes.map((change) => [change.sessionId, change.aspects]))
  const words = searchable(filter.text).split(" ").filter(Boolean)
  return sessions.flatMap((session) => {
    const { sessionId } = session
    const line = lineOf(session, worst.get(sessionId) ?? null, aspects.get(sessionId) ?? [])
    const passes =
      (filter.kind === null || line.kind === filter.kind) &&
      (filter.roomId === null || line.roomId === filter.roomId) &&
      (filter.theme === null || (line.kind !== null && session.themes.includes(filter.theme))) &&
      (!filter.inConflict || line.severity !== null) &&
      (!filter.unpublished || line.unpublished.length > 0) &&
      saysAll(words, line)
    return passes ? [line] : []
  })
}

function lineOf(session: PublishedSession, severity: Severity | null, unpublished: readonly Aspect[]): OutlineLine {
  const { sessionId: id, day, startsAt, endsAt, roomId, roomName } = session
  const common = { id, day, startsAt, endsAt, roomId, roomName, severity, unpublished }
  if (session.visibility === "confidential")
    return { ...common, kind: null, titleFr: null, titleEn: null, speakers: [] }
  const { kind, titleFr, titleEn, speakers } = session
  return { ...common, kind, titleFr, titleEn, speakers: speakers.map(({ name }) => name) }
}

function saysAll(words: readonly string[], line: OutlineLine): boolean {
  if (words.length === 0) return true
  const said = searchable([line.titleFr ?? "", line.titleEn ?? "", line.roomName ?? "", ...line.speakers].join(" "))
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
