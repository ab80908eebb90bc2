import type { Schema } from "./dialect"

/** Each request asks for the seats of whoever makes it, in all events. */
export async function up(db: Schema): Promise<void> {
  await db.schema.createIndex("dossier_by_subject").on("dossier").columns(["subject_id", "kind"]).execute()
}
