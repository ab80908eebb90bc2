/** An office that may be wished for; its name is in the reader's language. */
export interface OfficeOffered {
  readonly id: string
  readonly code: string
  readonly name: string
}
