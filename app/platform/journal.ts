import type { Db, Tx } from "#db/handle"

/** One line of the journal. Nothing of P3 goes into `detail`: only ids, numbers and literals of the code. */
export interface Entry {
  readonly at: string
  readonly actorId: string | null
  readonly act: string
  readonly eventId?: string | null
  readonly subject?: string | null
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
  /** about confidential matter: shown to custodians alone */
  readonly confidential?: boolean
  /** of a confidential entry, the actor is sealed as well: where whoever acts sits at the table that it is about */
  readonly actorSealed?: boolean
}

/** Written in the same transaction as the act it tells of. */
export interface Journal {
  append(tx: Tx, entry: Entry): Promise<void>
  /**
   * For acts that somebody may repeat without bound: the first of a minute is a line at once, the others are counted, and
   * one line with their number follows when the minute is over.
   */
  appendCoalesced(tx: Tx, entry: Entry): Promise<void>
  /** Writes the lines of counts whose minute is over; answers how many counts were closed. */
  closeRepeats(db: Db, now: string): Promise<number>
}
