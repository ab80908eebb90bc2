import type { Schema } from "./dialect"

export async function up(db: Schema): Promise<void> {
  await db.schema
    .createTable("repeated_entry")
    .addColumn("key_hash", "text", (c) => c.primaryKey())
    .addColumn("minute", "text", (c) => c.notNull())
    .addColumn("sealed", "text", (c) => c.notNull())
    .execute()
  await db.schema
    .createTable("lease")
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("holder", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .execute()
  await db.schema
    .createTable("journal_checkpoint")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("written_at", "text", (c) => c.notNull())
    .execute()
  // Searches start from a day, and count lines without the confidential ones.
  await db.schema.createIndex("entry_by_instant").on("entry").columns(["at", "seq"]).execute()
  await db.schema.createIndex("entry_by_confidentiality").on("entry").columns(["confidential", "seq"]).execute()
}
