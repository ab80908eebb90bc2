import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { KeyRing, SealedDocument } from "~/platform/crypto/sealing.server"
import { inParis } from "~/platform/zones/paris"
import { confidentialKinds } from "./confidential-kinds"
import { letterIdentity } from "./outbox.server"

const newest = 200

type Reader = Grant<"read-demo-letters">

/** The letters that somebody may read: all but those of confidential origin to others. */
const lettersFor = (db: ReadDb, { personId }: Reader) =>
  db
    .selectFrom("letter")
    .where((eb) => eb.or([eb("letter.kind", "not in", confidentialKinds), eb("letter.person_id", "=", personId)]))

/** The demonstration's letters that the reader may read, newest first, without their text; when they were queued by the clocks of Paris. */
export async function letters(db: ReadDb, reader: Reader) {
  const rows = await lettersFor(db, reader)
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

/** One of them, open; null when it is unknown or another's alone. */
export async function letter(db: ReadDb, reader: Reader, keys: KeyRing, id: string) {
  const row = await lettersFor(db, reader)
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
