import { createHmac } from "node:crypto"
import type { Db, Tx } from "#db/handle"
import { write } from "#db/write.server"
import { deriveKey, sealJson, unsealJson } from "~/platform/crypto/sealed-json.server"
import type { Entry, Journal } from "~/platform/journal"

type Repeatable = Omit<Entry, "at">

interface RepeatCount {
  readonly entry: Repeatable
  /** after the first, which has a line of its own */
  readonly repeated: number
}

/** How many counts one transaction closes. */
const closedAtOnce = 50

const minuteOf = (instant: string) => new Date(instant).toISOString().slice(0, "YYYY-MM-DDTHH:MM".length)

/**
 * Counts repeated entries in rows of a table of its own. A row says in clear only in which minute something was repeated:
 * whose act it was, which one, and how often are sealed, because lines about confidential matter seal them too.
 */
export function openRepeats(
  journalKey: Buffer,
  append: Journal["append"],
): Pick<Journal, "appendCoalesced" | "closeRepeats"> {
  const hashKey = deriveKey(journalKey, "journal-repeat-hash")
  const sealKey = deriveKey(journalKey, "journal-repeat-seal")
  const identity = (keyHash: string) => `repeat:${keyHash}`

  function keyHashOf(entry: Repeatable): string {
    const { actorId, act, eventId = null, subject = null, detail = {} } = entry
    const { confidential = false, actorSealed = false } = entry
    return createHmac("sha256", hashKey)
      .update(JSON.stringify([actorId, act, eventId, subject, detail, confidential, actorSealed]))
      .digest("base64url")
  }

  const sealedCount = (keyHash: string, count: RepeatCount) => sealJson(sealKey, identity(keyHash), count)
  const countIn = (keyHash: string, sealed: string) => unsealJson(sealKey, identity(keyHash), sealed) as RepeatCount

  async function close(tx: Tx, { entry, repeated }: RepeatCount, minute: string, now: string): Promise<void> {
    if (repeated > 0)
      await append(tx, { ...entry, at: now, detail: { ...entry.detail, repeated, minute: `${minute}Z` } })
  }

  return {
    async appendCoalesced(tx, { at, ...entry }) {
      const key_hash = keyHashOf(entry)
      const minute = minuteOf(at)
      const row = await tx
        .selectFrom("repeated_entry")
        .select(["minute", "sealed"])
        .where("key_hash", "=", key_hash)
        .executeTakeFirst()
      const count = row ? countIn(key_hash, row.sealed) : null
      const again = count !== null && row?.minute === minute
      if (!again) {
        if (row && count) await close(tx, count, row.minute, at)
        await append(tx, { ...entry, at })
      }
      const sealed = sealedCount(key_hash, { entry, repeated: again ? count.repeated + 1 : 0 })
      await tx
        .insertInto("repeated_entry")
        .values({ key_hash, minute, sealed })
        .onConflict((conflict) => conflict.column("key_hash").doUpdateSet({ minute, sealed }))
        .execute()
    },

    async closeRepeats(db: Db, now: string) {
      let closed = 0
      for (;;) {
        const over = await write(db, async (tx) => {
          const rows = await tx
            .selectFrom("repeated_entry")
            .selectAll()
            .where("minute", "<>", minuteOf(now))
            .orderBy("minute")
            .orderBy("key_hash")
            .limit(closedAtOnce)
            .execute()
          for (const { key_hash, minute, sealed } of rows) {
            await close(tx, countIn(key_hash, sealed), minute, now)
            await tx.deleteFrom("repeated_entry").where("key_hash", "=", key_hash).execute()
          }
          return rows.length
        })
        closed += over
        if (over < closedAtOnce) return closed
      }
    },
  }
}
