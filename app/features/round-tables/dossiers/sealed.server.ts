import type { ReadDb, Tx } from "#db/handle"
import type { DossierTable } from "#db/schema/round-tables"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { newId } from "~/platform/crypto/tokens.server"

/** What a dossier belongs to; bound into its seal, so that no dossier can stand in the place of another. */
export interface DossierName {
  readonly kind: DossierTable["kind"]
  readonly eventId: string
  /** the session, office or person */
  readonly subjectId: string
}

export const identityOf = ({ kind, eventId, subjectId }: DossierName) => `dossier:${kind}:${eventId}:${subjectId}`

/** Seals a dossier's content anew, with a fresh key of its own, in the place of what it held. */
export async function keepDossier(tx: Tx, keys: InstallationKeys, name: DossierName, content: object): Promise<void> {
  const { keyId, wrappedKey, sealed } = keys.seal(identityOf(name), JSON.stringify(content))
  await tx
    .insertInto("dossier")
    .values({
      id: newId(),
      kind: name.kind,
      event_id: name.eventId,
      subject_id: name.subjectId,
      key_id: keyId,
      wrapped_key: wrappedKey,
      sealed,
      revision: 1,
    })
    .onConflict((conflict) =>
      conflict.columns(["kind", "event_id", "subject_id"]).doUpdateSet((eb) => ({
        key_id: eb.ref("excluded.key_id"),
        wrapped_key: eb.ref("excluded.wrapped_key"),
        sealed: eb.ref("excluded.sealed"),
        revision: eb("dossier.revision", "+", 1),
      })),
    )
    .execute()
}

/** Opens one dossier; null when there is none. */
export async function openDossier(db: ReadDb, keys: InstallationKeys, name: DossierName): Promise<object | null> {
  const row = await db
    .selectFrom("dossier")
    .select(["key_id", "wrapped_key", "sealed"])
    .where("kind", "=", name.kind)
    .where("event_id", "=", name.eventId)
    .where("subject_id", "=", name.subjectId)
    .executeTakeFirst()
  return row ? unsealed(keys, name, row) : null
}

/** Opens all dossiers of a kind in an event, by their subject. They are compared and searched in memory alone. */
export async function openDossiers(
  db: ReadDb,
  keys: InstallationKeys,
  { kind, eventId }: Omit<DossierName, "subjectId">,
): Promise<ReadonlyMap<string, object>> {
  const rows = await db
    .selectFrom("dossier")
    .select(["subject_id", "key_id", "wrapped_key", "sealed"])
    .where("kind", "=", kind)
    .where("event_id", "=", eventId)
    .execute()
  return new Map(rows.map((row) => [row.subject_id, unsealed(keys, { kind, eventId, subjectId: row.subject_id }, row)]))
}

function unsealed(
  keys: InstallationKeys,
  name: DossierName,
  { key_id, wrapped_key, sealed }: Pick<DossierTable, "key_id" | "wrapped_key" | "sealed">,
): object {
  return JSON.parse(keys.unseal(identityOf(name), { keyId: key_id, wrappedKey: wrapped_key, sealed })) as object
}
