import { sql } from "kysely"
import { type Schema, trigger } from "./dialect"

export async function up(db: Schema): Promise<void> {
  await db.schema
    .createTable("region")
    .addColumn("key", "text", (c) => c.primaryKey())
    .addColumn("name_fr", "text", (c) => c.notNull())
    .addColumn("name_en", "text", (c) => c.notNull())
    .execute()
  await db.schema
    .createTable("country")
    .addColumn("iso2", "text", (c) => c.primaryKey())
    .addColumn("iso3", "text", (c) => c.notNull())
    .addColumn("name_fr", "text", (c) => c.notNull())
    .addColumn("name_en", "text", (c) => c.notNull())
    .addColumn("region_key", "text", (c) => c.notNull().references("region.key"))
    .addColumn("capital_fr", "text", (c) => c.notNull())
    .addColumn("capital_en", "text", (c) => c.notNull())
    .addColumn("lat", "real", (c) => c.notNull())
    .addColumn("lon", "real", (c) => c.notNull())
    .addColumn("time_zone", "text", (c) => c.notNull())
    .execute()
  await db.schema
    .createTable("post")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('asi', 'antenna', 'liaison_officer')`))
    .addColumn("title_fr", "text", (c) => c.notNull())
    .addColumn("country_iso2", "text", (c) => c.notNull().references("country.iso2"))
    .addColumn("city", "text", (c) => c.notNull())
    .addColumn("region_key", "text", (c) => c.notNull().references("region.key"))
    .addColumn("parent_post_id", "text", (c) => c.references("post.id"))
    .addColumn("status", "text", (c) => c.notNull().check(sql`status in ('open', 'vacant', 'planned')`))
    .addColumn("status_reason", "text", (c) => c.notNull())
    .addColumn("opens_on", "text")
    .addCheckConstraint("post_is_not_its_own_parent", sql`parent_post_id is null or parent_post_id <> id`)
    .execute()
  await db.schema
    .createTable("post_competence")
    .addColumn("post_id", "text", (c) => c.notNull().references("post.id"))
    .addColumn("country_iso2", "text", (c) => c.notNull().references("country.iso2"))
    .addPrimaryKeyConstraint("post_competence_key", ["post_id", "country_iso2"])
    .execute()
  await db.schema
    .createTable("assignment")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("person.id"))
    .addColumn("post_id", "text", (c) => c.notNull().references("post.id"))
    .addColumn("capacity", "text", (c) => c.notNull().check(sql`capacity in ('holder', 'deputy')`))
    .addColumn("starts_on", "text", (c) => c.notNull())
    .addColumn("ends_on", "text")
    .addColumn("note", "text", (c) => c.notNull())
    .addUniqueConstraint("assignment_once", ["person_id", "post_id", "starts_on"])
    .addCheckConstraint("assignment_ends_after_start", sql`ends_on is null or ends_on >= starts_on`)
    .execute()
  await db.schema.createIndex("assignment_of_post").on("assignment").columns(["post_id", "starts_on"]).execute()

  const meets = `other.id <> new.id and other.starts_on <= coalesce(new.ends_on, '9999-12-31')
    and coalesce(other.ends_on, '9999-12-31') >= new.starts_on`
  const twoHolders = `exists (select 1 from assignment other where other.post_id = new.post_id
    and other.capacity = 'holder' and new.capacity = 'holder' and ${meets})`
  const twoPosts = `exists (select 1 from assignment other where other.person_id = new.person_id and ${meets})`
  for (const [name, broken] of [
    ["one_holder_at_a_time", twoHolders],
    ["one_post_at_a_time", twoPosts],
  ] as const)
    await trigger(db, {
      name,
      on: "assignment",
      when: "before insert or update",
      sqlite: `select raise(abort, '${name}') where ${broken};`,
      postgres: `if ${broken} then raise exception '${name}'; end if; return new;`,
    })

  await db.schema
    .createTable("office")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("name_fr", "text", (c) => c.notNull())
    .addColumn("name_en", "text", (c) => c.notNull())
    .addColumn("parent", "text", (c) => c.notNull())
    .addColumn("themes", "text", (c) => c.notNull())
    .addColumn("head_person_id", "text", (c) => c.references("person.id"))
    .addColumn("aliases", "text", (c) => c.notNull())
    .execute()
}
