import type { Db } from "#db/handle"
import { write } from "#db/write.server"

export interface Lease {
  readonly name: string
  /** the process that asks, by a random name of its own */
  readonly holder: string
  readonly seconds: number
}

/**
 * Takes or renews a lease; false while another holder has it. Of several processes on one database one does the work; where
 * it dies, another takes over when the lease has expired.
 */
export function holdLease(db: Db, { name, holder, seconds }: Lease, now: string): Promise<boolean> {
  const expires_at = new Date(Date.parse(now) + seconds * 1000).toISOString()
  return write(db, async (tx) => {
    const held = await tx
      .selectFrom("lease")
      .select(["holder", "expires_at"])
      .where("name", "=", name)
      .executeTakeFirst()
    if (held && held.holder !== holder && Date.parse(held.expires_at) > Date.parse(now)) return false
    await tx
      .insertInto("lease")
      .values({ name, holder, expires_at })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ holder, expires_at }))
      .execute()
    return true
  })
}

/** Gives a lease back before its time, so that a process that starts next need not wait. */
export async function giveLeaseBack(db: Db, { name, holder }: Omit<Lease, "seconds">): Promise<void> {
  await write(db, (tx) => tx.deleteFrom("lease").where("name", "=", name).where("holder", "=", holder).execute())
}
