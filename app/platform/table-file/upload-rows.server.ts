import type { SealedRows } from "../crypto/sealed-rows"
import { identityOf } from "./uploads.server"

/** Files that wait to be confirmed, as a rotation of the keys goes through them. */
export const sealedUploads: SealedRows = {
  table: "upload",
  async slice(db, { after, most, but }) {
    const rows = await db
      .selectFrom("upload")
      .select(["id", "key_id", "wrapped_key", "sealed"])
      .where("id", ">", after)
      .$if(but !== null, (found) => found.where("key_id", "<>", but ?? ""))
      .orderBy("id")
      .limit(most)
      .execute()
    return rows.map(({ id, key_id, wrapped_key, sealed }) => ({
      id,
      identity: identityOf(id),
      document: { keyId: key_id, wrappedKey: wrapped_key, sealed },
    }))
  },
  async keep(tx, { id, document }, { keyId, wrappedKey }) {
    await tx
      .updateTable("upload")
      .set({ key_id: keyId, wrapped_key: wrappedKey })
      .where("id", "=", id)
      .where("wrapped_key", "=", document.wrappedKey)
      .execute()
  },
}
