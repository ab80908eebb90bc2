import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { InstallationKeys, SealedDocument } from "~/platform/crypto/sealing.server"
import { inParis } from "~/platform/zones/paris"
import { letterIdentity } from "./outbox.server"

const newest = 200

/** The demonstration's letters, newest first, without their text; when they were queued by the clocks of Paris. */
export async function letters(db: ReadDb, _grant: Grant<"read-demo-letters">) {
  const rows = await db
    .selectFrom("letter")
    .leftJoin("person", "person.id", "letter.person_id")
    .select([
      "letter.id",
      "letter.address",
      "letter.subject",
      "letter.queued_at as queuedAt",
      "person.given_name as givenName",
      "person.family_name as familyName",
    ])
    .orderBy("letter.queued_at", "desc")
    .orderBy("letter.id")
    .limit(newest)
    .execute()
  return rows.map((row) => ({ ...row, queuedAt: inParis(row.queuedAt) }))
}

export async function letter(db: ReadDb, _grant: Grant<"read-demo-letters">, keys: InstallationKeys, id: string) {
  const row = await db
    .selectFrom("letter")
    .select(["id", "address", "subject", "sealed", "queued_at as queuedAt"])
    .where("id", "=", id)
    .executeTakeFirst()
  if (!row) return null
  const { sealed, queuedAt, ...head } = row
  return {
    ...head,
    queuedAt: inParis(queuedAt),
    text: keys.unseal(letterIdentity(id), JSON.parse(sealed) as SealedDocument),
  }
}
