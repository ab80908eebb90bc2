import type { ReadDb } from "#db/handle"
import { inParis } from "~/platform/zones/paris"
import type { Grant } from "../policy"

const inParisOrNull = (instant: string | null | undefined) => (instant ? inParis(instant) : null)

/** The asker's keys, the oldest first; moments by the clocks of Paris. */
export async function ownKeys(db: ReadDb, { personId }: Grant<"manage-own-keys" | "revoke-own-key">) {
  const rows = await db
    .selectFrom("passkey")
    .select(["id", "name", "created_at", "used_at"])
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute()
  return rows.map(({ id, name, created_at, used_at }) => ({
    id,
    name,
    createdAt: inParis(created_at),
    usedAt: inParisOrNull(used_at),
  }))
}
export type OwnKey = Awaited<ReturnType<typeof ownKeys>>[number]

/** All that administrators learn of somebody's keys: how many there are, and when one was last used. */
export async function keysInShort(db: ReadDb, _grant: Grant<"see-accounts">, personId: string) {
  const { count, usedAt } = await db
    .selectFrom("passkey")
    .select((eb) => [eb.fn.countAll<number>().as("count"), eb.fn.max("used_at").as("usedAt")])
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .executeTakeFirstOrThrow()
  return { count, usedAt: inParisOrNull(usedAt) }
}
