import type { ReadDb, Tx } from "#db/handle"
import { hashOf, newToken } from "~/platform/crypto/tokens.server"
import type { KnownKey } from "./ceremonies.server"
import { counterAdvances } from "./counter"

export type ProofFault = "not-valid" | "copied"

const columns = ["id", "credential_id as credentialId", "public_key as publicKey", "transports", "person_id"] as const

const known = <R extends { transports: string }>(row: R) => ({
  ...row,
  transports: JSON.parse(row.transports) as KnownKey["transports"],
})

/** Somebody's keys that are not revoked. */
export async function keysOf(db: ReadDb, personId: string) {
  const rows = await db
    .selectFrom("passkey")
    .select(columns)
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute()
  return rows.map(known)
}

/** A key by the name its device gives it, unless it is revoked. */
export async function keyNamed(db: ReadDb, credentialId: string) {
  const row = await db
    .selectFrom("passkey")
    .select(columns)
    .where("credential_id", "=", credentialId)
    .where("revoked_at", "is", null)
    .executeTakeFirst()
  return row && known(row)
}

/** Writes down that a key was used, once more looking whether it may be; answers what stands in the way. */
export async function countUse(tx: Tx, id: string, count: number, now: string): Promise<ProofFault | null> {
  const key = await tx
    .selectFrom("passkey")
    .select("counter")
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst()
  if (!key) return "not-valid"
  if (!counterAdvances(key.counter, count)) return "copied"
  await tx.updateTable("passkey").set({ counter: count, used_at: now }).where("id", "=", id).execute()
  return null
}

/** Makes a sign-in strong. It gets a new token, for whoever may have learnt the old one must not rise with it. */
export async function strengthen(tx: Tx, signInId: string, now: string): Promise<string> {
  const token = newToken()
  await tx
    .updateTable("sign_in")
    .set({ strong_at: now, token_hash: hashOf(token) })
    .where("id", "=", signInId)
    .where("ended_at", "is", null)
    .execute()
  return token
}
