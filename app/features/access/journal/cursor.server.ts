import { deriveKey } from "~/platform/crypto/sealed-json.server"
import { seal, unseal } from "~/platform/crypto/sealing.server"

const identity = "journal-cursor"
const length = 6

/** A place in the journal that an address may hold. Sealed, because the gaps between plain numbers would count lines. */
export interface Cursors {
  write(seq: number): string
  /** null for what is no cursor of ours */
  read(text: string | null): number | null
}

export function openCursors(journalKey: Buffer): Cursors {
  const key = deriveKey(journalKey, identity)
  return {
    write(seq) {
      const bytes = Buffer.alloc(length)
      bytes.writeUIntBE(seq, 0, length)
      return seal(key, identity, bytes)
    },
    read(text) {
      if (!text || !/^[\w-]{20,80}$/.test(text)) return null
      try {
        return unseal(key, identity, text).readUIntBE(0, length)
      } catch {
        return null
      }
    },
  }
}
