import type { Tx } from "#db/handle"

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
}
