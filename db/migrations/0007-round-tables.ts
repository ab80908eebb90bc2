import { sql } from "kysely"
import { immutable, type Schema, trigger } from "./dialect"

export async function up(db: Schema): Promise<void> {
  await widenDossiers(db)
  await db.schema
    .createTable("round_table_rules")
    .addColumn("event_id", "text", (c) => c.primaryKey().references("event.id"))
    .addColumn("demands_until", "text")
    .addColumn("wishes_until", "text")
    .addColumn("countersigned", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("countersigning_ended_by", "text")
    .addColumn("calendars_show", "text", (c) => c.notNull().check(sql`calendars_show in ('reserved', 'nothing')`))
    .addColumn("open_days_after", "integer", (c) => c.notNull())
    .addColumn("destroyed_on", "text")
    .addColumn("revision", "integer", (c) => c.notNull().defaultTo(1))
    .execute()
  await db.schema
    .createTable("seating_plan")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("event_id", "text", (c) => c.notNull().references("event.id"))
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("follows", "integer")
    .addColumn("made_by", "text")
    .addColumn("made_at", "text", (c) => c.notNull())
    .addUniqueConstraint("seating_plan_number_once", ["event_id", "number"])
    .execute()
  await immutable(db, "seating_plan")
  await db.schema
    .createTable("settled_plan")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("event_id", "text", (c) => c.notNull())
    .addColumn("plan_number", "integer", (c) => c.notNull())
    .addColumn("settled_by", "text")
    .addColumn("settled_at", "text", (c) => c.notNull())
    .addColumn("countersigned_by", "text")
    .addColumn("countersigned_at", "text")
    .addColumn("took_effect_at", "text")
    .addColumn("dropped_at", "text")
    .addForeignKeyConstraint("settled_plan_is_a_plan", ["event_id", "plan_number"], "seating_plan", [
      "event_id",
      "number",
    ])
    .addCheckConstraint("two_custodians", sql`countersigned_by is null or countersigned_by <> settled_by`)
    .execute()
  await db.schema
    .createTable("seating_run")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("event_id", "text", (c) => c.notNull().references("event.id"))
    .addColumn("asked_by", "text")
    .addColumn("asked_at", "text", (c) => c.notNull())
    .addColumn("follows", "integer")
    .addColumn("level_order", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("ended_at", "text")
    .addColumn("kept_as", "integer")
    .execute()
  await db.schema
    .createTable("printed_copy")
    .addColumn("session_id", "text", (c) => c.notNull().references("session.id").onDelete("cascade"))
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("printed_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("printed_copy_key", ["session_id", "number"])
    .execute()
  // Whom a settled plan calls to which table changes what programmes show.
  const grow = "update programme_version set version = version + 1 where id = 1;"
  for (const table of ["settled_plan", "round_table_rules"])
    await trigger(db, {
      name: `${table}_changes_programmes`,
      on: table,
      when: "after insert or update",
      sqlite: grow,
      postgres: `${grow} return null;`,
    })
}

/** More kinds of dossiers, and dossiers whose key is destroyed. A check cannot be changed in place on SQLite. */
async function widenDossiers(db: Schema): Promise<void> {
  const kinds = sql`kind in ('session', 'demands', 'late-demands', 'wishes', 'plan', 'seats', 'notes', 'own-notes',
    'engagements')`
  await db.schema
    .createTable("dossier_wide")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("kind", "text", (c) => c.notNull().check(kinds))
    .addColumn("event_id", "text", (c) => c.notNull().references("event.id"))
    .addColumn("subject_id", "text", (c) => c.notNull())
    .addColumn("key_id", "text", (c) => c.notNull())
    .addColumn("wrapped_key", "text", (c) => c.notNull())
    .addColumn("sealed", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull())
    .addColumn("destroyed_at", "text")
    .addUniqueConstraint("dossier_of_subject", ["kind", "event_id", "subject_id"])
    .execute()
  const kept = ["id", "kind", "event_id", "subject_id", "key_id", "wrapped_key", "sealed", "revision"]
  await db.insertInto("dossier_wide").columns(kept).expression(db.selectFrom("dossier").select(kept)).execute()
  await db.schema.dropTable("dossier").execute()
  await db.schema.alterTable("dossier_wide").renameTo("dossier").execute()
}
