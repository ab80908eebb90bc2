/** The draft. A confidential session holds its slot and room alone: its title, speakers and names are in its dossier. */
export interface SessionTable {
  id: string
  event_id: string
  /** the identifier of an imported file; null for a confidential session, whose code would name the office */
  code: string | null
  /** the same in every calendar, for ever */
  uid: string
  kind: string
  title_fr: string | null
  title_en: string | null
  day: string
  starts_at: string
  ends_at: string
  room_id: string | null
  audience: string
  visibility: "open" | "internal" | "confidential"
  description_fr: string
  description_en: string
  /** for organisers alone */
  notes: string
  revision: number
  created_by: string | null
  created_at: string
  updated_by: string | null
  updated_at: string
}

export interface SessionSpeakerTable {
  session_id: string
  position: number
  person_id: string | null
  function_title: string | null
}

/** The people of the audience `named`. */
export interface SessionNamedTable {
  session_id: string
  person_id: string
}

export interface SessionThemeTable {
  session_id: string
  theme_key: string
}

/** An agenda as released: immutable, numbered from 1 in each event. */
export interface PublicationTable {
  id: string
  event_id: string
  number: number
  published_by: string | null
  published_at: string
  /** the number of the publication that this one brings back */
  restores: number | null
  word_fr: string
}

/** Why a publication went out in spite of a serious conflict. */
export interface PublicationReasonTable {
  publication_id: string
  conflict_key: string
  reason: string
}

/** A session as one publication shows it. `content` is JSON (`PublishedSession`), without a word of a confidential one. */
export interface PublishedSessionTable {
  publication_id: string
  session_id: string
  position: number
  content: string
}

/** Who speaks in a session of a publication, as a row: a guest's part in an event is read from the one in force. */
export interface PublishedSpeakerTable {
  publication_id: string
  session_id: string
  person_id: string
}

/**
 * An event as one publication shows it: immutable, one row for each publication. `themes` and `rooms` are JSON lists in
 * the organisers' order (`EventFacts`).
 */
export interface PublishedEventTable {
  publication_id: string
  title_fr: string
  title_en: string
  city: string
  time_zone: string
  starts_on: string
  ends_on: string
  themes: string
  rooms: string
  /** SEQUENCE of the entry that stands for the event's days in a calendar without sessions; it never falls */
  days_sequence: number
}
