import type { Schema } from "./dialect"

/** The last recorded revision of a sealed document is looked up by its act at each opening. */
export async function up(db: Schema): Promise<void> {
  await db.schema.createIndex("entry_act_seq").on("entry").columns(["act", "seq"]).execute()
}
