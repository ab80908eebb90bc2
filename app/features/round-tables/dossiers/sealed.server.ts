import type { ReadDb, Tx } from "#db/handle"
import type { DossierKind, DossierTable } from "#db/schema/round-tables"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Documents } from "./documents"

/** What a dossier belongs to; bound into its seal, so that no dossier can stand in the place of another. */
export interface DossierName<K extends DossierKind = DossierKind> {
  readonly kind: K
  readonly eventId: string
  /** the session, office, person or plan; `session:person` for one's own notes */
  readonly subjectId: string
}

/** A dossier that is open, and the revision that a change of it must name. */
export interface OpenDossier<K extends DossierKind> {
  readonly content: Documents[K]
  readonly revision: number
}

export const identityOf = ({ kind, eventId, subjectId }: DossierName) => `dossier:${kind}:${eventId}:${subjectId}`

/** Seals a dossier's content anew, with a fresh key of its own, in the place of what it held. */
export async function keepDossier<K extends DossierKind>(
  tx: Tx,
  keys: InstallationKeys,
  name: DossierName<K>,
  content: Documents[K],
): Promise<void> {
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
        destroyed_at: null,
      })),
    )
    .execute()
}

const columns = ["subject_id", "key_id", "wrapped_key", "sealed", "revision"] as const

/** Opens one dossier; null when there is none, or when its key is destroyed. */
export async function openDossier<K extends DossierKind>(
  db: ReadDb,
  keys: InstallationKeys,
  name: DossierName<K>,
): Promise<OpenDossier<K> | null> {
  const row = await db
    .selectFrom("dossier")
    .select(columns)
    .where("kind", "=", name.kind)
    .where("event_id", "=", name.eventId)
    .where("subject_id", "=", name.subjectId)
    .where("destroyed_at", "is", null)
    .executeTakeFirst()
  return row ? { content: unsealed(keys, name, row), revision: row.revision } : null
}

/** Opens all dossiers of a kind in an event, by their subject. They are compared and searched in memory alone. */
export async function openDossiers<K extends DossierKind>(
  db: ReadDb,
  keys: InstallationKeys,
  { kind, eventId }: Pick<DossierName<K>, "kind" | "eventId">,
): Promise<ReadonlyMap<string, OpenDossier<K>>> {
  const rows = await db
    .selectFrom("dossier")
    .select(columns)
    .where("kind", "=", kind)
    .where("event_id", "=", eventId)
    .where("destroyed_at", "is", null)
    .execute()
  return new Map(
    rows.map((row) => [
      row.subject_id,
      { content: unsealed(keys, { kind, eventId, subjectId: row.subject_id }, row), revision: row.revision },
    ]),
  )
}

/** Opens the dossiers of a kind that are about one thing or person in all events, by event. */
export async function openDossiersAbout<K extends DossierKind>(
  db: ReadDb,
  keys: InstallationKeys,
  { kind, subjectId }: Pick<DossierName<K>, "kind" | "subjectId">,
): Promise<ReadonlyMap<string, Documents[K]>> {
  const rows = await db
    .selectFrom("dossier")
    .select([...columns, "event_id"])
    .where("kind", "=", kind)
    .where("subject_id", "=", subjectId)
    .where("destroyed_at", "is", null)
    .execute()
  return new Map(rows.map((row) => [row.event_id, unsealed(keys, { kind, eventId: row.event_id, subjectId }, row)]))
}

/** Opens all dossiers of a kind in some events. One query. */
export async function openDossiersIn<K extends DossierKind>(
  db: ReadDb,
  keys: InstallationKeys,
  kind: K,
  eventIds: readonly string[],
): Promise<readonly { readonly eventId: string; readonly subjectId: string; readonly content: Documents[K] }[]> {
  if (eventIds.length === 0) return []
  const rows = await db
    .selectFrom("dossier")
    .select([...columns, "event_id"])
    .where("kind", "=", kind)
    .where("event_id", "in", eventIds)
    .where("destroyed_at", "is", null)
    .execute()
  return rows.map((row) => ({
    eventId: row.event_id,
    subjectId: row.subject_id,
    content: unsealed(keys, { kind, eventId: row.event_id, subjectId: row.subject_id }, row),
  }))
}

function unsealed<K extends DossierKind>(
  keys: InstallationKeys,
  name: DossierName<K>,
  { key_id, wrapped_key, sealed }: Pick<DossierTable, "key_id" | "wrapped_key" | "sealed">,
): Documents[K] {
  return JSON.parse(keys.unseal(identityOf(name), { keyId: key_id, wrappedKey: wrapped_key, sealed })) as Documents[K]
}
