import type { Slot } from "./session"
import type { SessionRow } from "./sessions-import"

/** The words of a session that may be confidential: what only its dossier holds then. */
export interface SealedWords {
  readonly code: string
  readonly titleFr: string
  readonly titleEn: string
  readonly speakers: readonly { readonly personCode: string | null; readonly functionTitle: string | null }[]
  readonly themes: readonly string[]
}

/** A session in the terms of an import file, as the draft keeps it. */
export interface SessionKept extends SealedWords, Slot {
  readonly kind: string
  readonly roomCode: string | null
  readonly audience: string
  /** codes of the people of the audience `named`, in order */
  readonly named: readonly string[]
  readonly visibility: "open" | "internal" | "confidential"
  /** where the session is looked for: a line that is confidential never meets a clear session, nor the other way round */
  readonly door: "clear" | "sealed"
}

/**
 * How the draft keeps a line of a file. The audience of a round table are the members whom its dossier names; that of a
 * handover are the departing and arriving people listed as its speakers; any other keeps its own.
 */
export function keptSession(row: SessionRow): SessionKept {
  const { audience, ...rest } = row
  const themes = [...new Set(row.themes)].sort()
  const door = row.visibility === "confidential" ? "sealed" : "clear"
  if (row.kind === "round_table") return { ...rest, themes, audience: "members", named: [], door }
  if (row.kind === "handover" && door === "clear") {
    const named = row.speakers.flatMap(({ personCode }) => personCode ?? [])
    return { ...rest, themes, audience: "named", named: [...new Set(named)].sort(), door }
  }
  return { ...rest, themes, audience, named: [], door }
}

export function keyOfSession({ door, code }: Pick<SessionKept, "door" | "code">): string {
  return `${door} ${code}`
}

export function wordsOf({ code, titleFr, titleEn, speakers, themes }: SessionKept): SealedWords {
  return { code, titleFr, titleEn, speakers, themes }
}
