import type { SealedRows } from "~/platform/crypto/sealed-rows"
import type { SealedDocument } from "~/platform/crypto/sealing.server"
import { letterIdentity } from "./outbox.server"

/** The letters of the outbox, as a rotation of the keys goes through them: each holds its sealed document as JSON. */
export const sealedLetters: SealedRows = {
  table: "letter",
  async slice(db, { after, most, but }) {
    const rows = await db
      .selectFrom("letter")
      .select(["id", "sealed"])
      .where("id", ">", after)
      .$if(but !== null, (found) => found.where("sealed", "not like", `%"keyId":"${but}"%`))
      .orderBy("id")
      .limit(most)
      .execute()
    return rows.map(({ id, sealed }) => ({
      id,
      identity: letterIdentity(id),
      document: JSON.parse(sealed) as SealedDocument,
    }))
  },
  async keep(tx, { id, document }, after) {
    await tx
      .updateTable("letter")
      .set({ sealed: JSON.stringify(after) })
      .where("id", "=", id)
      .where("sealed", "=", JSON.stringify(document))
      .execute()
  },
}
