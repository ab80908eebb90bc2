import type { SealedRows } from "~/platform/crypto/sealed-rows"
import { identityOf } from "./sealed.server"

/** The dossiers, as a rotation of the keys goes through them. One that is destroyed has no key to wrap. */
export const sealedDossiers: SealedRows = {
  table: "dossier",
  async slice(db, { after, most, but }) {
    const rows = await db
      .selectFrom("dossier")
      .select(["id", "kind", "event_id", "subject_id", "key_id", "wrapped_key", "sealed", "revision"])
      .where("id", ">", after)
      .where("destroyed_at", "is", null)
      .$if(but !== null, (found) => found.where("key_id", "<>", but ?? ""))
      .orderBy("id")
      .limit(most)
      .execute()
    return rows.map(({ id, kind, event_id, subject_id, key_id, wrapped_key, sealed, revision }) => ({
      id,
      identity: identityOf({ kind, eventId: event_id, subjectId: subject_id }),
      revision,
      document: { keyId: key_id, wrappedKey: wrapped_key, sealed },
    }))
  },
  async keep(tx, { id, document }, { keyId, wrappedKey }) {
    await tx
      .updateTable("dossier")
      .set({ key_id: keyId, wrapped_key: wrappedKey })
      .where("id", "=", id)
      .where("wrapped_key", "=", document.wrappedKey)
      .execute()
  },
}
