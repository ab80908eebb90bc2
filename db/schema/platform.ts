/** The demonstration's clock: what it shows, and the real instant at which that was true. */
export interface DemoClockTable {
  id: number
  shown_at: string
  set_at: string
}

/** A file that waits to be confirmed, sealed like any dossier: it may hold the words of confidential sessions. */
export interface UploadTable {
  id: string
  person_id: string
  event_id: string
  kind: string
  file_name: string
  key_id: string
  wrapped_key: string
  sealed: string
  uploaded_at: string
}

/** What an installation is: set once (`demo`, `production`), so that one kind never opens the other's data. */
export interface InstallationTable {
  id: number
  kind: string
  set_up_at: string
}
