import type { ReadDb, Tx } from "#db/handle"
import type { SealedDocument } from "./sealing.server"

/** A row that holds a document sealed with the installation's keys. */
export interface SealedRow {
  readonly id: string
  /** what its seal is bound to */
  readonly identity: string
  /** absent where documents have no revisions */
  readonly revision?: number
  readonly document: SealedDocument
}

/**
 * The rows of one table that hold sealed documents, as a rotation of the keys goes through them: in slices, by id, so that
 * the server keeps answering meanwhile.
 */
export interface SealedRows {
  readonly table: string
  /** rows after an id, of all keys, or of all but one */
  slice(
    db: ReadDb,
    asked: { readonly after: string; readonly most: number; readonly but: string | null },
  ): Promise<SealedRow[]>
  /** writes a row's new wrapping, in the transaction that has read the row */
  keep(tx: Tx, before: SealedRow, after: SealedDocument): Promise<void>
}
