/** A subscribable calendar of one device of one person. Only the hash of its address is kept. */
export interface FeedTable {
  id: string
  person_id: string
  name: string
  token_hash: string
  language: "fr" | "en"
  created_at: string
  revoked_at: string | null
  last_fetched_at: string | null
  last_client: string | null
  /** the ETag and the Last-Modified given last, sealed, and the state of the world that they were made from */
  given_version: string | null
  made_from: string | null
}

/**
 * How somebody took part in an event, from one publication on: what calendars were told. The first row of a person and an
 * event holds from the beginning, each further one from a moment after a publication.
 */
export interface ParticipationTable {
  person_id: string
  event_id: string
  /** from 0 */
  position: number
  /** number of the publication that was in force; 0 before the first */
  after_publication: number
  since: string
  /** JSON list of `Participation`, in alphabetical order */
  ways: string
  /** JSON list of `Role`, in alphabetical order */
  roles: string
}

/** Grows whenever anything changes that somebody's programme may show; kept by triggers. */
export interface ProgrammeVersionTable {
  id: number
  version: number
}
