import { createTransport } from "nodemailer"
import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import type { Clock } from "~/platform/clock.server"
import type { KeyRing, SealedDocument } from "~/platform/crypto/sealing.server"
import { minutesLater } from "~/platform/instants"
import type { Log } from "~/platform/log.server"
import { letterIdentity } from "./outbox.server"

export interface Delivery {
  /** sends what is due, once; answers how many letters left */
  round(): Promise<number>
  /** stops the loop and waits for the round under way */
  stop(): Promise<void>
}

const everyMilliseconds = 5_000
const atOnce = 50
const triesBeforeGivingUp = 10
/** Doubles from half a minute: ten tries reach over four hours. */
const backOffMinutes = (attempts: number) => 0.5 * 2 ** (attempts - 1)

/** A mail server that answers 5xx to the addressee or to the letter says never; 4xx, or no answer at all, may change. */
const isFinal = (error: unknown) =>
  error instanceof Error &&
  "responseCode" in error &&
  Number(error.responseCode) >= 500 &&
  "command" in error &&
  (error.command === "RCPT TO" || error.command === "DATA")

/** Kinds whose text opens a door: emptied once they have left. */
const emptiedOnceSent = new Set(["sign-in-link"])

interface Parts {
  readonly db: Db
  readonly keys: KeyRing
  readonly clock: Clock
  readonly log: Log
  readonly smtp: { readonly address: string; readonly from: string }
}

/**
 * Sends the outbox by SMTP, with back-off; after ten failures, or a refusal for good, a letter is set
 * aside. Each try is written down before it is
 * made, so a server killed in the middle leaves a letter that is tried later, never one that is sent at every start.
 */
export function openDelivery({ db, keys, clock, log, smtp }: Parts): Delivery {
  const transport = createTransport(smtp.address)

  async function send(id: string, address: string, subject: string, sealed: string): Promise<void> {
    const text = keys.unseal(letterIdentity(id), JSON.parse(sealed) as SealedDocument)
    await transport.sendMail({
      from: smtp.from,
      to: { name: "", address },
      subject,
      text,
      messageId: `<${id}@colloque>`,
    })
  }

  async function round(): Promise<number> {
    const now = clock.now()
    const due = await db
      .selectFrom("letter")
      .select(["id", "kind", "address", "subject", "sealed", "attempts"])
      .where("sent_at", "is", null)
      .where("given_up_at", "is", null)
      .where("next_try_at", "<=", now)
      .orderBy("next_try_at")
      .limit(atOnce)
      .execute()
    let sent = 0
    for (const { id, kind, address, subject, sealed, attempts } of due) {
      const next_try_at = minutesLater(now, backOffMinutes(attempts + 1))
      const claimed = await write(db, (tx) =>
        tx
          .updateTable("letter")
          .set({ attempts: attempts + 1, next_try_at })
          .where("id", "=", id)
          .where("attempts", "=", attempts)
          .executeTakeFirst(),
      )
      if (claimed.numUpdatedRows === 0n) continue
      try {
        await send(id, address, subject, sealed)
        const emptied = emptiedOnceSent.has(kind) ? { sealed: JSON.stringify(keys.seal(letterIdentity(id), "")) } : {}
        await write(db, (tx) =>
          tx
            .updateTable("letter")
            .set({ sent_at: clock.now(), last_error: null, ...emptied })
            .where("id", "=", id)
            .execute(),
        )
        sent++
      } catch (error) {
        log.warn({ error, count: attempts + 1 }, "letter not sent")
        const code = error instanceof Error && "code" in error ? String(error.code) : "unknown"
        const given_up_at = attempts + 1 >= triesBeforeGivingUp || isFinal(error) ? clock.now() : null
        await write(db, (tx) =>
          tx.updateTable("letter").set({ last_error: code, given_up_at }).where("id", "=", id).execute(),
        )
      }
    }
    return sent
  }

  let running: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(round).catch((error) => log.error({ error }, "delivery failed"))
  }, everyMilliseconds)
  timer.unref()
  return {
    round,
    async stop() {
      clearInterval(timer)
      await running
      transport.close()
    },
  }
}
