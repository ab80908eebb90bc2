import { setImmediate as nextTurn } from "node:timers/promises"
import type { ReadDb, Tx } from "#db/handle"
import type { DossierKind } from "#db/schema/round-tables"
import { checkRevision, revisionActs } from "~/platform/crypto/sealed-revisions"
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
export function keepDossier<K extends DossierKind>(
  tx: Tx,
  keys: InstallationKeys,
  { subjectId, ...about }: DossierName<K>,
  content: Documents[K],
): Promise<void> {
  return keepDossiers(tx, keys, about, new Map([[subjectId, content]]))
}

const rowsPerTurn = 100

/**
 * Seals dossiers of one kind anew, by subject, and records their revisions in one line of the journal. A dossier whose row
 * was deleted goes on from its last recorded revision, so that no earlier row of it opens again.
 */
export async function keepDossiers<K extends DossierKind>(
  tx: Tx,
  keys: InstallationKeys,
  { kind, eventId }: Omit<DossierName<K>, "subjectId">,
  contents: ReadonlyMap<string, Documents[K]>,
): Promise<void> {
  if (contents.size === 0) return
  const rows = await tx
    .selectFrom("dossier")
    .select(["subject_id", "revision"])
    .where("kind", "=", kind)
    .where("event_id", "=", eventId)
    .where("subject_id", "in", [...contents.keys()])
    .execute()
  const kept = new Map(rows.map(({ subject_id, revision }) => [subject_id, revision]))
  const recorded = await keys.revisions.read(tx)
  const revisions = new Map<string, number>()
  for (const [subjectId, content] of contents) {
    const identity = identityOf({ kind, eventId, subjectId })
    const revision = Math.max(kept.get(subjectId) ?? 0, recorded.of(identity) ?? 0) + 1
    const { keyId, wrappedKey, sealed } = keys.seal(identity, JSON.stringify(content), revision)
    const row = { key_id: keyId, wrapped_key: wrappedKey, sealed, revision }
    await tx
      .insertInto("dossier")
      .values({ id: newId(), kind, event_id: eventId, subject_id: subjectId, ...row })
      .onConflict((conflict) =>
        conflict.columns(["kind", "event_id", "subject_id"]).doUpdateSet({ ...row, destroyed_at: null }),
      )
      .execute()
    revisions.set(identity, revision)
    // The seats of an event are a dossier for each of thousands: others are served in between.
    if (revisions.size % rowsPerTurn === 0) await nextTurn()
  }
  await keys.revisions.record(tx, revisions)
}

/** Deletes a dossier and records that its last row is none any more: put back, it does not open. */
export async function dropDossier(tx: Tx, keys: InstallationKeys, name: DossierName): Promise<void> {
  const dropped = await tx
    .deleteFrom("dossier")
    .where("kind", "=", name.kind)
    .where("event_id", "=", name.eventId)
    .where("subject_id", "=", name.subjectId)
    .returning("revision")
    .executeTakeFirst()
  if (dropped) await keys.revisions.record(tx, new Map([[identityOf(name), dropped.revision + 1]]))
}

/** The columns of a dossier, and the journal's last line about revisions at the moment of reading. */
function selectDossiers(db: ReadDb) {
  return db
    .selectFrom("dossier")
    .select(["event_id", "subject_id", "key_id", "wrapped_key", "sealed", "revision"])
    .select((eb) =>
      eb
        .selectFrom("entry")
        .select(({ fn }) => fn.max("entry.seq").as("last"))
        .where("entry.act", "in", Object.values(revisionActs))
        .as("line"),
    )
    .where("destroyed_at", "is", null)
}

/** Opens one dossier; null when there is none, or when its key is destroyed. */
export async function openDossier<K extends DossierKind>(
  db: ReadDb,
  keys: InstallationKeys,
  name: DossierName<K>,
): Promise<OpenDossier<K> | null> {
  const row = await selectDossiers(db)
    .where("kind", "=", name.kind)
    .where("event_id", "=", name.eventId)
    .where("subject_id", "=", name.subjectId)
    .executeTakeFirst()
  if (!row) return null
  const open = await opener(db, keys, name.kind, [row])
  return { content: open(row), revision: row.revision }
}

/** Opens all dossiers of a kind in an event, by their subject. They are compared and searched in memory alone. */
export async function openDossiers<K extends DossierKind>(
  db: ReadDb,
  keys: InstallationKeys,
  { kind, eventId }: Pick<DossierName<K>, "kind" | "eventId">,
): Promise<ReadonlyMap<string, OpenDossier<K>>> {
  const rows = await selectDossiers(db).where("kind", "=", kind).where("event_id", "=", eventId).execute()
  const open = await opener(db, keys, kind, rows)
  return new Map(rows.map((row) => [row.subject_id, { content: open(row), revision: row.revision }]))
}

/** Opens the dossiers of a kind that are about one thing or person in all events, by event. */
export async function openDossiersAbout<K extends DossierKind>(
  db: ReadDb,
  keys: InstallationKeys,
  { kind, subjectId }: Pick<DossierName<K>, "kind" | "subjectId">,
): Promise<ReadonlyMap<string, Documents[K]>> {
  const rows = await selectDossiers(db).where("kind", "=", kind).where("subject_id", "=", subjectId).execute()
  const open = await opener(db, keys, kind, rows)
  return new Map(rows.map((row) => [row.event_id, open(row)]))
}

/** Opens all dossiers of a kind in some events. One query. */
export async function openDossiersIn<K extends DossierKind>(
  db: ReadDb,
  keys: InstallationKeys,
  kind: K,
  eventIds: readonly string[],
): Promise<readonly { readonly eventId: string; readonly subjectId: string; readonly content: Documents[K] }[]> {
  if (eventIds.length === 0) return []
  const rows = await selectDossiers(db).where("kind", "=", kind).where("event_id", "in", eventIds).execute()
  const open = await opener(db, keys, kind, rows)
  return rows.map((row) => ({ eventId: row.event_id, subjectId: row.subject_id, content: open(row) }))
}

type SealedDossierRow = Awaited<ReturnType<ReturnType<typeof selectDossiers>["execute"]>>[number]

/**
 * What opens rows that one query has read. Each must be of the revision that the journal recorded last before that query;
 * `RevisionMismatch` otherwise.
 */
async function opener<K extends DossierKind>(
  db: ReadDb,
  keys: InstallationKeys,
  kind: K,
  rows: readonly SealedDossierRow[],
): Promise<(row: SealedDossierRow) => Documents[K]> {
  const recorded = await keys.revisions.read(db, Number(rows[0]?.line ?? 0))
  return ({ event_id: eventId, subject_id: subjectId, key_id: keyId, wrapped_key: wrappedKey, sealed, revision }) => {
    const identity = identityOf({ kind, eventId, subjectId })
    const bound = checkRevision(recorded, identity, revision) ? revision : null
    return JSON.parse(keys.unseal(identity, { keyId, wrappedKey, sealed }, bound)) as Documents[K]
  }
}
