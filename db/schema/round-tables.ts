/** A sealed document: a table's confidential side, an office's demands, a person's wishes. */
export interface DossierTable {
  id: string
  kind: "session" | "demands" | "wishes"
  event_id: string
  /** the session, office or person it belongs to */
  subject_id: string
  key_id: string
  wrapped_key: string
  sealed: string
  revision: number
}
