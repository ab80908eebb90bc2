import type { ReadDb, Tx } from "#db/handle"
import type { KeyRing } from "../crypto/sealing.server"
import { newId, newToken } from "../crypto/tokens.server"
import type { PackedRecords } from "./packed-records.server"

/** How long a file waits to be confirmed. */
const waitsMinutes = 60

/** Whose upload it is, and for which event: nobody else ever opens it. */
export interface Uploader {
  readonly personId: string
  readonly eventId: string
}

export interface Upload {
  readonly id: string
  readonly kind: string
  readonly fileName: string
  readonly records: PackedRecords
  /** never leaves the server: what is said of this upload cannot be worked out without it */
  readonly secret: string
}

export const identityOf = (id: string) => `upload:${id}`

/**
 * Keeps what a file was read as between its check and its confirmation, so that what is confirmed is what was checked,
 * cell for cell, and reading it costs nothing a second time. The last file of somebody for an event takes the place of the one before; forgotten ones go.
 */
export async function keepUpload(
  tx: Tx,
  keys: KeyRing,
  { personId, eventId }: Uploader,
  { kind, fileName, records }: Omit<Upload, "id" | "secret">,
  now: string,
): Promise<string> {
  await tx
    .deleteFrom("upload")
    .where((eb) =>
      eb.or([
        eb.and([eb("person_id", "=", personId), eb("event_id", "=", eventId)]),
        eb("uploaded_at", "<=", stale(now)),
      ]),
    )
    .execute()
  const id = newId()
  const { keyId, wrappedKey, sealed } = keys.seal(identityOf(id), `${newToken()} ${records.toString("base64")}`)
  await tx
    .insertInto("upload")
    .values({
      id,
      person_id: personId,
      event_id: eventId,
      kind,
      file_name: fileName,
      key_id: keyId,
      wrapped_key: wrappedKey,
      sealed,
      uploaded_at: now,
    })
    .execute()
  return id
}

/** The file of this very person and event; null when it is unknown, somebody else's or forgotten. */
export async function uploadOf(
  db: ReadDb,
  keys: KeyRing,
  { personId, eventId }: Uploader,
  id: string,
  now: string,
): Promise<Upload | null> {
  const row = await db
    .selectFrom("upload")
    .select(["id", "kind", "file_name", "key_id", "wrapped_key", "sealed"])
    .where("id", "=", id)
    .where("person_id", "=", personId)
    .where("event_id", "=", eventId)
    .where("uploaded_at", ">", stale(now))
    .executeTakeFirst()
  if (!row) return null
  const text = keys.unseal(identityOf(id), { keyId: row.key_id, wrappedKey: row.wrapped_key, sealed: row.sealed })
  const cut = text.indexOf(" ")
  return {
    id,
    kind: row.kind,
    fileName: row.file_name,
    records: Buffer.from(text.slice(cut + 1), "base64"),
    secret: text.slice(0, cut),
  }
}

const stale = (now: string) => new Date(Date.parse(now) - waitsMinutes * 60_000).toISOString()
