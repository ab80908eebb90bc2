import type { Db } from "#db/handle"
import { hashOf } from "./crypto/tokens.server"

/** How often an act may be done by one key: `most` times in each window of `seconds`. */
export interface Rate {
  readonly bucket: string
  readonly most: number
  readonly seconds: number
}

/**
 * Counts one act and says whether it is still within the rate. Kept in the database, so a restart forgives nothing. The
 * count is one statement outside of any transaction: many may count under one key at the same time, and none is refused
 * because PostgreSQL could not serialise them.
 */
export async function withinRate({ writer }: Db, rate: Rate, key: string, now: string): Promise<boolean> {
  const length = rate.seconds * 1000
  const window_start = new Date(Math.floor(Date.parse(now) / length) * length).toISOString()
  const key_hash = hashOf(`${rate.bucket}:${key}`)
  await writer.deleteFrom("rate").where("bucket", "=", rate.bucket).where("window_start", "<", window_start).execute()
  const { count } = await writer
    .insertInto("rate")
    .values({ bucket: rate.bucket, key_hash, window_start, count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["bucket", "key_hash", "window_start"])
        .doUpdateSet((eb) => ({ count: eb("rate.count", "+", 1) })),
    )
    .returning("count")
    .executeTakeFirstOrThrow()
  return count <= rate.most
}
