import { sql } from "kysely"
import type { Schema } from "./dialect"

/** A sign-in link opens in each browser that asked for its address while it was valid, not in the first one alone. */
export async function up(db: Schema): Promise<void> {
  await db.schema
    .createTable("sign_in_link_browser")
    .addColumn("token_hash", "text", (c) => c.notNull().references("sign_in_link.token_hash").onDelete("cascade"))
    .addColumn("browser_hash", "text", (c) => c.notNull())
    .addColumn("return_to", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("sign_in_link_browser_once", ["token_hash", "browser_hash"])
    .execute()
  await sql`
    insert into sign_in_link_browser (token_hash, browser_hash, return_to)
    select token_hash, browser_hash, return_to from sign_in_link`.execute(db)
  await db.schema
    .createIndex("sign_in_link_of_person")
    .on("sign_in_link")
    .columns(["person_id", "expires_at"])
    .execute()
  for (const column of ["browser_hash", "return_to"])
    await db.schema.alterTable("sign_in_link").dropColumn(column).execute()
}
