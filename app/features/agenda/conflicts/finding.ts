import type { Session } from "../session"
import type { Conflict, ConflictRule, Severity } from "./conflict"

/** What a rule says of the sessions it concerns; `subject` tells apart two findings of one rule about the same sessions. */
export interface Finding {
  readonly severity: Severity
  readonly rule: Exclude<ConflictRule, "reserved">
  readonly sessions: readonly Session[]
  readonly subject?: string
  readonly facts?: Partial<Omit<Conflict, "key" | "severity" | "rule" | "confidential" | "sessionIds">>
}

const nothingKnown = {
  personIds: [],
  roomId: null,
  audience: null,
  capacity: null,
  expected: null,
  minutes: null,
  meal: null,
} satisfies Finding["facts"]

/**
 * Turns findings into conflicts. Where a confidential session is touched, the rule and its numbers are dropped and
 * several findings about the same sessions become one: what is left says who or which room is not available, and is the
 * same for every table.
 */
export function conflictsFrom(findings: readonly Finding[]): Conflict[] {
  const conflicts = new Map<string, Conflict>()
  for (const finding of findings) {
    const conflict = finding.sessions.some((session) => session.visibility === "confidential")
      ? reserved(finding)
      : told(finding)
    const known = conflicts.get(conflict.key)
    conflicts.set(conflict.key, known ? merged(known, conflict) : conflict)
  }
  return [...conflicts.values()]
}

function told({ severity, rule, sessions, subject, facts }: Finding): Conflict {
  const sessionIds = sessions.map((session) => session.id)
  const key = [rule, ...[...sessionIds].sort(), ...(subject ? [subject] : [])].join(":")
  return { ...nothingKnown, ...facts, key, severity, rule, confidential: false, sessionIds }
}

function reserved({ severity, sessions, facts }: Finding): Conflict {
  const sessionIds = sessions.map((session) => session.id)
  return {
    ...nothingKnown,
    personIds: facts?.personIds ?? [],
    roomId: facts?.roomId ?? null,
    key: ["reserved", severity, ...[...sessionIds].sort()].join(":"),
    severity,
    rule: "reserved",
    confidential: true,
    sessionIds,
  }
}

function merged(a: Conflict, b: Conflict): Conflict {
  return {
    ...a,
    personIds: [...new Set([...a.personIds, ...b.personIds])].sort(),
    roomId: a.roomId ?? b.roomId,
  }
}
