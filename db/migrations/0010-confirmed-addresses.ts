import { randomBytes } from "node:crypto"
import { sql } from "kysely"
import { type Schema, trigger } from "./dialect"

interface Replacement {
  readonly at: string
  readonly actor_id: string | null
  readonly subject: string | null
}

export async function up(db: Schema): Promise<void> {
  await db.schema
    .createTable("address_replacement")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("previous_address", "text")
    .addColumn("replaced_by", "text", (c) => c.notNull().references("person.id"))
    .addColumn("replaced_at", "text", (c) => c.notNull())
    .addColumn("closed_at", "text")
    .addColumn("confirmed_by", "text")
    .addCheckConstraint(
      "address_needs_two",
      sql`confirmed_by is null or (closed_at is not null and confirmed_by not in (replaced_by, person_id))`,
    )
    .execute()
  await db.schema
    .createIndex("address_replacement_of_person")
    .on("address_replacement")
    .columns(["person_id", "replaced_at"])
    .execute()
  await sql`create unique index one_unconfirmed_address on address_replacement (person_id) where closed_at is null`.execute(
    db,
  )
  await copyReplacements(db)
  await guardAddresses(db)

  await db.schema.alterTable("custodian_proposal").renameTo("role_proposal").execute()
  await db.schema
    .alterTable("role_proposal")
    .addColumn("role", "text", (c) =>
      c.notNull().defaultTo("custodian").check(sql`role in ('custodian', 'office_head')`),
    )
    .execute()
  // A role without `granted_by` was given at the installation.
  const alone =
    "new.role = 'office_head' and new.granted_by is not null and (new.seconded_by is null or new.seconded_by = new.granted_by)"
  await trigger(db, {
    name: "office_head_needs_two",
    on: "role",
    when: "before insert",
    sqlite: `select raise(abort, 'office-head-needs-two') where ${alone};`,
    postgres: `if ${alone} then raise exception 'office-head-needs-two'; end if; return new;`,
  })
}

/**
 * The last replacement of each person's address, from the journal. It waits for a second person where the person has no key
 * in use: else the new address could still add the first one. An administrator who replaced the own address does not wait,
 * because a new installation may have nobody else who could confirm it.
 */
async function copyReplacements(db: Schema): Promise<void> {
  const entries: Replacement[] = await db
    .selectFrom("entry")
    .innerJoin("person", "person.id", "entry.subject")
    .innerJoin("person as actor", "actor.id", "entry.actor_id")
    .select(["entry.at", "entry.actor_id", "entry.subject"])
    .where("entry.act", "=", "address-replaced")
    .orderBy("entry.seq")
    .execute()
  const latest = new Map(entries.map((entry) => [entry.subject, entry]))
  const idsOf = async (rows: Promise<{ person_id: string }[]>) => new Set((await rows).map((row) => row.person_id))
  const keyHolders = await idsOf(
    db.selectFrom("passkey").select("person_id").distinct().where("revoked_at", "is", null).execute(),
  )
  const administrators = await idsOf(
    db
      .selectFrom("role")
      .select("person_id")
      .distinct()
      .where("role", "=", "administrator")
      .where("withdrawn_at", "is", null)
      .execute(),
  )
  for (const { at, actor_id: actor, subject } of latest.values()) {
    if (actor === null || subject === null) continue
    const settled = keyHolders.has(subject) || (actor === subject && administrators.has(subject))
    await db
      .insertInto("address_replacement")
      .values({
        id: randomBytes(16).toString("hex"),
        person_id: subject,
        previous_address: null,
        replaced_by: actor,
        replaced_at: at,
        closed_at: settled ? at : null,
        confirmed_by: null,
      })
      .execute()
  }
}

/** Whichever page or import changes an address: it leaves an unconfirmed replacement, and that one allows no first key. */
async function guardAddresses(db: Schema): Promise<void> {
  // A custodian's address is refused by `custodian_keeps_address`, whichever of the two triggers SQLite fires first.
  const unrecorded = `new.email <> old.email
    and not exists (
      select 1 from address_replacement
      where person_id = new.id and previous_address = old.email and closed_at is null)
    and not exists (
      select 1 from role where person_id = new.id and role = 'custodian' and withdrawn_at is null)`
  await trigger(db, {
    name: "replaced_address_is_recorded",
    on: "person",
    when: "before update",
    sqlite: `select raise(abort, 'replaced-address-is-recorded') where ${unrecorded};`,
    postgres: `if ${unrecorded} then raise exception 'replaced-address-is-recorded'; end if; return new;`,
  })
  const unconfirmed = `not exists (select 1 from passkey where person_id = new.person_id and revoked_at is null)
    and exists (select 1 from address_replacement where person_id = new.person_id and closed_at is null)`
  await trigger(db, {
    name: "first_key_needs_confirmed_address",
    on: "passkey",
    when: "before insert",
    sqlite: `select raise(abort, 'first-key-needs-confirmed-address') where ${unconfirmed};`,
    postgres: `if ${unconfirmed} then raise exception 'first-key-needs-confirmed-address'; end if; return new;`,
  })
}
