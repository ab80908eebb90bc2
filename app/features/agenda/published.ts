import type { EventFacts } from "./event-facts"
import type { Session } from "./session"

/** Who speaks, by the name or function under which it was announced; `personId` is null for a mere function. */
export interface PublishedSpeaker {
  readonly personId: string | null
  readonly name: string
}

/**
 * A session as a publication froze it. Names of rooms and speakers are copied in, so that renaming a room changes no
 * publication of the past. A confidential session has neither title, speaker, theme, named person nor description here.
 */
export interface PublishedSession extends Omit<Session, "id" | "speakers"> {
  /** the session of the draft that it was made from; the same through all publications */
  readonly sessionId: string
  /** the UID of its calendar entry, the same for ever; calendars have another of each reader where it was always confidential */
  readonly uid: string
  readonly roomName: string | null
  readonly floor: number | null
  readonly site: string | null
  readonly speakers: readonly PublishedSpeaker[]
  /** empty where there is none */
  readonly descriptionFr: string
  readonly descriptionEn: string
}

/** An agenda as released: immutable, numbered from 1 within its event. */
export interface Publication {
  readonly number: number
  /** the instant, ISO 8601 in UTC */
  readonly publishedAt: string
  readonly event: EventFacts
  /** SEQUENCE of the entry that stands for the event's days in a calendar without sessions */
  readonly daysSequence: number
  readonly sessions: readonly PublishedSession[]
}
