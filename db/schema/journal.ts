/** Counts how often an act was repeated within a minute; one line of the journal closes it. */
export interface RepeatedEntryTable {
  /** keyed hash of everything that the entry says except its instant */
  key_hash: string
  /** `YYYY-MM-DDTHH:MM` in UTC */
  minute: string
  /** JSON, sealed: the entry, and how often it was repeated after its first line */
  sealed: string
}

/** Which process does the work of this name; others take over once it has expired. */
export interface LeaseTable {
  name: string
  holder: string
  expires_at: string
}

/** The number of the last record in the file of checkpoints, by which a missing file is noticed. One row. */
export interface JournalCheckpointTable {
  id: number
  number: number
  written_at: string
}
