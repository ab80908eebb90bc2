import { sql } from "kysely"
import type { Schema } from "./dialect"

export async function up(db: Schema): Promise<void> {
  await db.schema.alterTable("sign_in").addColumn("strong_at", "text").execute()
  await db.schema
    .createTable("passkey")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("credential_id", "text", (c) => c.notNull().unique())
    .addColumn("public_key", "text", (c) => c.notNull())
    .addColumn("counter", "bigint", (c) => c.notNull())
    .addColumn("transports", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("used_at", "text")
    .addColumn("revoked_at", "text")
    .addColumn("revoked_by", "text")
    .execute()
  await db.schema.createIndex("passkey_of_person").on("passkey").columns(["person_id", "revoked_at"]).execute()
  await db.schema
    .createTable("key_challenge")
    .addColumn("challenge_hash", "text", (c) => c.primaryKey())
    .addColumn("purpose", "text", (c) => c.notNull().check(sql`purpose in ('add', 'prove', 'sign-in')`))
    .addColumn("holder", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .execute()
  await db.schema
    .createTable("key_reset")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("asked_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("asked_at", "text", (c) => c.notNull())
    .addColumn("closed_at", "text")
    .addColumn("confirmed_by", "text")
    .addCheckConstraint("reset_needs_two", sql`confirmed_by is null or confirmed_by not in (asked_by, person_id)`)
    .addCheckConstraint("reset_is_for_another", sql`asked_by <> person_id`)
    .execute()
  await sql`create unique index one_reset_at_a_time on key_reset (person_id) where closed_at is null`.execute(db)
}
