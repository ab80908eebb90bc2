import { sql } from "kysely"
import { type Schema, trigger } from "./dialect"

/** Whatever somebody's programme may show: a change of any of these makes kept calendars stale. */
const shownInProgrammes = {
  publication: "after insert",
  assignment: "after insert or update or delete",
  post: "after update",
  role: "after insert or update",
  person: "after update",
  event: "after insert or update",
  suspension: "after insert or update",
} as const

export async function up(db: Schema): Promise<void> {
  await db.schema
    .createTable("feed")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("revoked_at", "text")
    .addColumn("last_fetched_at", "text")
    .addColumn("last_client", "text")
    .addColumn("etag", "text")
    .addColumn("made_from", "text")
    .execute()
  await db.schema.createIndex("feed_of_person").on("feed").column("person_id").execute()

  await db.schema
    .createTable("participation")
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("event_id", "text", (c) => c.notNull().references("event.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("after_publication", "integer", (c) => c.notNull())
    .addColumn("since", "text", (c) => c.notNull())
    .addColumn("ways", "text", (c) => c.notNull())
    .addColumn("roles", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("participation_key", ["person_id", "event_id", "position"])
    .execute()

  await db.schema
    .createTable("programme_version")
    .addColumn("id", "integer", (c) => c.primaryKey().check(sql`id = 1`))
    .addColumn("version", "integer", (c) => c.notNull())
    .execute()
  await db.insertInto("programme_version").values({ id: 1, version: 1 }).execute()
  for (const [table, when] of Object.entries(shownInProgrammes)) {
    const grow = "update programme_version set version = version + 1 where id = 1;"
    await trigger(db, {
      name: `${table}_changes_programmes`,
      on: table,
      when,
      sqlite: grow,
      postgres: `${grow} return null;`,
    })
  }

  await db.schema
    .createTable("letter")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.references("person.id"))
    .addColumn("address", "text", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("sealed", "text", (c) => c.notNull())
    .addColumn("queued_at", "text", (c) => c.notNull())
    .addColumn("next_try_at", "text", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("sent_at", "text")
    .addColumn("given_up_at", "text")
    .addColumn("last_error", "text")
    .execute()
  await db.schema
    .createIndex("letter_waiting")
    .on("letter")
    .columns(["sent_at", "given_up_at", "next_try_at"])
    .execute()
}
