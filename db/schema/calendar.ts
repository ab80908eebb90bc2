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
  /** of the bytes last given, and the state of the world they were made from */
  etag: string | null
  made_from: string | null
}

/** Grows whenever anything changes that somebody's programme may show; kept by triggers. */
export interface ProgrammeVersionTable {
  id: number
  version: number
}
