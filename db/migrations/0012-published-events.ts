import { immutable, type Schema } from "./dialect"

export async function up(db: Schema): Promise<void> {
  await db.schema
    .createTable("published_event")
    .addColumn("publication_id", "text", (c) => c.primaryKey().references("publication.id"))
    .addColumn("title_fr", "text", (c) => c.notNull())
    .addColumn("title_en", "text", (c) => c.notNull())
    .addColumn("city", "text", (c) => c.notNull())
    .addColumn("time_zone", "text", (c) => c.notNull())
    .addColumn("starts_on", "text", (c) => c.notNull())
    .addColumn("ends_on", "text", (c) => c.notNull())
    .addColumn("themes", "text", (c) => c.notNull())
    .addColumn("rooms", "text", (c) => c.notNull())
    .addColumn("days_sequence", "integer", (c) => c.notNull())
    .execute()
  await copyEvents(db)
  await immutable(db, "published_event")
  await db.schema.alterTable("event").addColumn("changed_at", "text").execute()
}

/** Earlier publications were read with the events as they stand now, and calendars with their revision as a sequence. */
async function copyEvents(db: Schema): Promise<void> {
  const publications = await db.selectFrom("publication").select(["id", "event_id"]).execute()
  const events = await db.selectFrom("event").selectAll().execute()
  const themes = await db.selectFrom("event_theme").selectAll().orderBy("position").execute()
  const rooms = await db.selectFrom("room").selectAll().orderBy("position").orderBy("code").execute()
  for (const event of events) {
    const { title_fr, title_en, city, time_zone, starts_on, ends_on, revision } = event
    const themesOf = themes
      .filter(({ event_id }) => event_id === event.id)
      .map(({ key, name_fr: nameFr, name_en: nameEn }) => ({ key, nameFr, nameEn }))
    const roomsOf = rooms
      .filter(({ event_id }) => event_id === event.id)
      .map(({ id, name_fr: name, floor, site, capacity }) => ({ id, name, floor, site, capacity }))
    const copied = {
      title_fr,
      title_en,
      city,
      time_zone,
      starts_on,
      ends_on,
      days_sequence: revision - 1,
      themes: JSON.stringify(themesOf),
      rooms: JSON.stringify(roomsOf),
    }
    for (const { id } of publications.filter(({ event_id }) => event_id === event.id))
      await db
        .insertInto("published_event")
        .values({ publication_id: id, ...copied })
        .execute()
  }
}
