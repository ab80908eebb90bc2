import { hkdfSync } from "node:crypto"
import { seal, unseal } from "~/platform/crypto/sealing.server"
import type { Entry } from "~/platform/journal"

/** What of a confidential entry is nobody's but a custodian's: with whom or which table it deals. */
export type Told = Required<Pick<Entry, "subject" | "detail">> & {
  /** there when the actor is sealed as well */
  readonly actorId?: Entry["actorId"]
}

/** Seals and opens what confidential entries tell; bound to the entry's place in the chain. */
export interface EntrySeal {
  seal(seq: number, told: Told): string
  /** what was sealed; null for text that is not of this seal's making */
  open(seq: number, detail: string): Told | null
}

/** Sealed details tell their length in steps of this, in characters. */
const step = 256

/**
 * The key comes from the journal's own: entries are never written again, so that a key which is rotated could not open
 * the older ones.
 */
export function openEntrySeal(journalKey: Buffer): EntrySeal {
  const key = Buffer.from(hkdfSync("sha256", journalKey, "", "journal-detail", 32))
  const identity = (seq: number) => `entry:${seq}`
  return {
    seal(seq, told) {
      const text = JSON.stringify(told)
      const padded = text.padEnd(Math.ceil(text.length / step) * step)
      return JSON.stringify({ sealed: seal(key, identity(seq), Buffer.from(padded)) })
    },
    open(seq, detail) {
      const { sealed } = JSON.parse(detail) as { sealed?: unknown }
      if (typeof sealed !== "string") return null
      return JSON.parse(unseal(key, identity(seq), sealed).toString()) as Told
    },
  }
}
