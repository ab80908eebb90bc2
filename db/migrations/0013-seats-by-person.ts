import type { Schema } from "./dialect"

export async function up(db: Schema): Promise<void> {
  // Each request asks for the seats of whoever makes it, in all events.
  await db.schema.createIndex("dossier_by_subject").on("dossier").columns(["subject_id", "kind"]).execute()
  // An ETag is a hash of a calendar, and a calendar may be guessed: what was given is kept sealed from now on.
  await db.schema.alterTable("feed").dropColumn("etag").execute()
  await db.schema.alterTable("feed").addColumn("given_version", "text").execute()
}
