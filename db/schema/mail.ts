/** The outbox. `sealed` holds the addressee's letter until it is sent; a letter of sign-in is emptied afterwards. */
export interface LetterTable {
  id: string
  person_id: string | null
  address: string
  kind: string
  subject: string
  sealed: string
  queued_at: string
  next_try_at: string
  attempts: number
  sent_at: string | null
  given_up_at: string | null
  last_error: string | null
}
