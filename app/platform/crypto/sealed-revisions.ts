import type { ReadDb, Tx } from "#db/handle"

/** The journal's acts that tell of revisions: which ones documents have, and that every document has one. */
export const revisionActs = { recorded: "revisions-recorded", complete: "revisions-complete" } as const

/**
 * The revision of each sealed document, recorded outside of its row. A row of an earlier time that is put back says a
 * revision that was the last one once; what is recorded here says which one is the last today.
 */
export interface SealedRevisions {
  /** Records, in the transaction that seals them, which revisions documents have by identity. */
  record(tx: Tx, revisions: ReadonlyMap<string, number>): Promise<void>
  /** Records that every document has a recorded revision: from now on none without one opens. */
  close(tx: Tx): Promise<void>
  /** What is recorded, as of the journal's line `seq` or, without one, of now. */
  read(db: ReadDb, seq?: number): Promise<RecordedRevisions>
}

export interface RecordedRevisions {
  /** undefined: none was recorded */
  of(identity: string): number | undefined
  /** whether every document that may open has a recorded revision */
  readonly complete: boolean
}

/** A sealed row that is older than the last one of its identity, or that was never recorded where all are. */
export class RevisionMismatch extends Error {
  override name = "RevisionMismatch"
}

/** Throws `RevisionMismatch` unless a row's revision is the last that was recorded. Answers whether one was recorded. */
export function checkRevision(recorded: RecordedRevisions, identity: string, revision: number): boolean {
  const last = recorded.of(identity)
  if (last === undefined && !recorded.complete) return false
  if (last !== revision) throw new RevisionMismatch("a sealed document is not the last one of its identity")
  return true
}
