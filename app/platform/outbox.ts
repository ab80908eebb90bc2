import type { Tx } from "#db/handle"
import type { Language } from "~/i18n/words"

/** A letter to one person, in that person's language. `kind` is a literal of the feature that writes it. */
export interface Letter {
  readonly kind: string
  readonly personId: string | null
  readonly address: string
  readonly language: Language
  readonly subject: string
  readonly text: string
}

/** Letters are queued in the transaction of the act that causes them, and leave after it. */
export interface Outbox {
  enqueue(tx: Tx, letter: Letter, now: string): Promise<void>
}
