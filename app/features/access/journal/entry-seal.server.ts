import { deriveKey, sealJson, unsealJson } from "~/platform/crypto/sealed-json.server"
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

/**
 * The key comes from the journal's own: entries are never written again, so that a key which is rotated could not open
 * the older ones.
 */
export function openEntrySeal(journalKey: Buffer): EntrySeal {
  const key = deriveKey(journalKey, "journal-detail")
  const identity = (seq: number) => `entry:${seq}`
  return {
    seal(seq, told) {
      return JSON.stringify({ sealed: sealJson(key, identity(seq), told) })
    },
    open(seq, detail) {
      const { sealed } = JSON.parse(detail) as { sealed?: unknown }
      if (typeof sealed !== "string") return null
      return unsealJson(key, identity(seq), sealed) as Told
    },
  }
}
