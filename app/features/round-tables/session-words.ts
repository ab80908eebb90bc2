/**
 * The words of a confidential session as its file gave them. They live in its dossier from the first import on; no
 * column, index or log ever holds them in clear.
 */
export interface SessionWords {
  /** names the office, so it is sealed like the rest */
  readonly code: string
  readonly titleFr: string
  readonly titleEn: string
  readonly speakers: readonly SpeakerWords[]
  readonly themes: readonly string[]
}

export interface SpeakerWords {
  readonly personCode: string | null
  readonly functionTitle: string | null
}

/** The words of a session that its organiser planned by hand: without a code, with what a file does not bring. */
export interface PlannedWords extends Omit<SessionWords, "code"> {
  readonly code?: string
  readonly descriptionFr?: string
  readonly descriptionEn?: string
  readonly notes?: string
}
