import type { Tx } from "#db/handle"
import { withoutBidiControls } from "~/platform/bidi-controls"
import type { KeyRing } from "~/platform/crypto/sealing.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Letter, Outbox } from "~/platform/outbox"

export const letterIdentity = (id: string) => `letter:${id}`

/** Line breaks in an address or a subject would let a text write headers of its own. */
const oneLine = (text: string) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u001f\u007f]/.test(text)) throw new Error("a letter's address or subject holds a control character")
  return text
}

/** Queues letters beside the act that causes them. Their text is sealed: a link that signs somebody in is no clear column. */
export function openOutbox(keys: KeyRing): Outbox {
  return {
    async enqueue(tx: Tx, letter: Letter, now: string) {
      const id = newId()
      await tx
        .insertInto("letter")
        .values({
          id,
          person_id: letter.personId,
          address: oneLine(letter.address),
          kind: letter.kind,
          subject: withoutBidiControls(oneLine(letter.subject)),
          sealed: JSON.stringify(keys.seal(letterIdentity(id), withoutBidiControls(letter.text))),
          queued_at: now,
          next_try_at: now,
          attempts: 0,
        })
        .execute()
    },
  }
}
