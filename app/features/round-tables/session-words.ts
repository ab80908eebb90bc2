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

/** The words that an organiser gave while planning a session by hand; the code, if it had one from a file. */
export interface PlannedWords extends Omit<SessionWords, "code"> {
  readonly code?: string
  readonly descriptionFr: string
  readonly descriptionEn: string
  readonly notes: string
  /** people whom the session named before it became confidential, by the directory's code */
  readonly named: readonly string[]
}

export interface SpeakerWords {
  readonly personCode: string | null
  readonly functionTitle: string | null
}
