import { sql } from "kysely"
import { immutable, type Schema, trigger } from "./dialect"

export async function up(db: Schema): Promise<void> {
  await db.schema
    .createTable("installation")
    .addColumn("id", "integer", (c) => c.primaryKey().check(sql`id = 1`))
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("set_up_at", "text", (c) => c.notNull())
    .execute()
  await db.schema
    .createTable("demo_clock")
    .addColumn("id", "integer", (c) => c.primaryKey().check(sql`id = 1`))
    .addColumn("shown_at", "text", (c) => c.notNull())
    .addColumn("set_at", "text", (c) => c.notNull())
    .execute()

  await db.schema
    .createTable("person")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("given_name", "text", (c) => c.notNull())
    .addColumn("family_name", "text", (c) => c.notNull())
    .addColumn("civility", "text", (c) => c.notNull().check(sql`civility in ('M.', 'Mme')`))
    .addColumn("corps", "text", (c) => c.notNull())
    .addColumn("rank_fr", "text", (c) => c.notNull())
    .addColumn("email", "text", (c) => c.notNull().unique().check(sql`email = lower(email)`))
    .addColumn("phone", "text", (c) => c.notNull())
    .addColumn("language", "text", (c) => c.notNull().check(sql`language in ('fr', 'en')`))
    .addColumn("position", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("revision", "integer", (c) => c.notNull().defaultTo(1))
    .execute()

  await db.schema
    .createTable("role")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("role", "text", (c) =>
      c.notNull().check(sql`role in ('organiser', 'custodian', 'office_head', 'director', 'partner', 'administrator')`),
    )
    .addColumn("event_id", "text")
    .addColumn("starts_on", "text")
    .addColumn("ends_on", "text")
    .addColumn("granted_by", "text")
    .addColumn("granted_at", "text", (c) => c.notNull())
    .addColumn("seconded_by", "text")
    .addColumn("withdrawn_by", "text")
    .addColumn("withdrawn_at", "text")
    .addCheckConstraint(
      "custodian_needs_two",
      sql`role <> 'custodian' or granted_by is null or (seconded_by is not null and seconded_by <> granted_by)`,
    )
    .execute()
  // Whoever may change an address may sign in through it: a custodian's cannot change by one person's act, whichever
  // page or import asks for it. The role is withdrawn first, and named anew by two.
  const holds = "exists (select 1 from role where person_id = new.id and role = 'custodian' and withdrawn_at is null)"
  await trigger(db, {
    name: "custodian_keeps_address",
    on: "person",
    when: "before update",
    sqlite: `select raise(abort, 'custodian-keeps-address') where new.email <> old.email and ${holds};`,
    postgres: `if new.email <> old.email and ${holds} then raise exception 'custodian-keeps-address'; end if; return new;`,
  })
  await db.schema.createIndex("role_of_person").on("role").columns(["person_id", "withdrawn_at"]).execute()

  await db.schema
    .createTable("custodian_proposal")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("event_id", "text")
    .addColumn("starts_on", "text")
    .addColumn("ends_on", "text")
    .addColumn("proposed_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("proposed_at", "text", (c) => c.notNull())
    .addColumn("closed_at", "text")
    .execute()

  await db.schema
    .createTable("account_invitation")
    .addColumn("person_id", "text", (c) => c.primaryKey().references("person.id"))
    .addColumn("invited_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("invited_at", "text", (c) => c.notNull())
    .execute()
  await db.schema
    .createTable("suspension")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("suspended_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("suspended_at", "text", (c) => c.notNull())
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("lifted_by", "text")
    .addColumn("lifted_at", "text")
    .execute()
  await sql`create unique index one_suspension_at_a_time on suspension (person_id) where lifted_at is null`.execute(db)

  await db.schema
    .createTable("sign_in_link")
    .addColumn("token_hash", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("browser_hash", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .addColumn("used_at", "text")
    .addColumn("return_to", "text", (c) => c.notNull())
    .execute()
  await db.schema
    .createTable("sign_in")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("method", "text", (c) => c.notNull())
    .addColumn("client", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("seen_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .addColumn("ended_at", "text")
    .execute()
  await db.schema.createIndex("sign_in_of_person").on("sign_in").columns(["person_id", "ended_at"]).execute()

  await db.schema
    .createTable("rate")
    .addColumn("bucket", "text", (c) => c.notNull())
    .addColumn("key_hash", "text", (c) => c.notNull())
    .addColumn("window_start", "text", (c) => c.notNull())
    .addColumn("count", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("rate_key", ["bucket", "key_hash", "window_start"])
    .execute()
  await db.schema
    .createTable("sent_form")
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("person_id", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("sent_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("sent_form_key", ["key", "person_id"])
    .execute()

  await db.schema
    .createTable("entry")
    .addColumn("seq", "integer", (c) => c.primaryKey())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("actor_id", "text")
    .addColumn("act", "text", (c) => c.notNull())
    .addColumn("event_id", "text")
    .addColumn("subject", "text")
    .addColumn("detail", "text", (c) => c.notNull())
    .addColumn("confidential", "integer", (c) => c.notNull())
    .addColumn("mac", "text", (c) => c.notNull())
    .execute()
  await immutable(db, "entry")
}
