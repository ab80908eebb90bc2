import type { ReadDb } from "#db/handle"
import { prepared } from "#db/prepared"
import type { Grant } from "~/features/access/policy"
import type { EventRelation } from "~/features/access/relations.server"
import { placeZones } from "~/platform/zones/zone-data"
import type { ZonesOffered } from "./zone-groups"

/** Each event as it was last published; one that is not published yet, as it is set. */
const summaries = prepared((db) =>
  db
    .selectFrom("event")
    .leftJoin("publication", (join) =>
      join.onRef("publication.event_id", "=", "event.id").on("publication.number", "=", (eb) =>
        eb
          .selectFrom("publication as latest")
          .select((max) => max.fn.max("latest.number").as("number"))
          .whereRef("latest.event_id", "=", "event.id"),
      ),
    )
    .leftJoin("published_event as shown", "shown.publication_id", "publication.id")
    .select(["event.id", "event.slug", "event.kind"])
    .select(({ fn }) => [
      fn.coalesce("shown.title_fr", "event.title_fr").as("titleFr"),
      fn.coalesce("shown.title_en", "event.title_en").as("titleEn"),
      fn.coalesce("shown.city", "event.city").as("city"),
      fn.coalesce("shown.time_zone", "event.time_zone").as("timeZone"),
      fn.coalesce("shown.starts_on", "event.starts_on").as("startsOn"),
      fn.coalesce("shown.ends_on", "event.ends_on").as("endsOn"),
    ])
    .orderBy("startsOn"),
)

/** The events a viewer has to do with, in order of time; for the shell and the home. There are some dozens in all. */
export async function eventsOf(db: ReadDb, relations: readonly EventRelation[]) {
  const theirs = new Set(relations.map(({ eventId }) => eventId))
  return (await summaries(db, {})).filter(({ id }) => theirs.has(id))
}

export type EventSummary = Awaited<ReturnType<typeof eventsOf>>[number]

type ReadsEvent = Grant<"see-agenda"> | Grant<"edit-event"> | Grant<"follow-event">

/** An event with its days and themes: three queries. */
export async function eventDetail(db: ReadDb, { eventId }: ReadsEvent) {
  const [event, days, themes] = await Promise.all([
    db
      .selectFrom("event")
      .leftJoin("region", "region.key", "event.region_key")
      .leftJoin("post", "post.id", "event.host_post_id")
      .select(["event.id", "slug", "event.kind", "event.title_fr as titleFr", "event.title_en as titleEn"])
      .select(["region.name_fr as regionFr", "region.name_en as regionEn", "post.title_fr as hostFr"])
      .select(["theme_fr as themeFr", "theme_en as themeEn", "thread_fr as threadFr", "thread_en as threadEn"])
      .select(["event.city", "event.time_zone as timeZone", "starts_on as startsOn", "ends_on as endsOn"])
      .select(["days_reason as daysReason", "window_days as windowDays", "window_ends_on as windowEndsOn"])
      .select("event.revision")
      .where("event.id", "=", eventId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom("event_day")
      .select(["day", "opens_at as opensAt", "closes_at as closesAt"])
      .where("event_id", "=", eventId)
      .orderBy("day")
      .execute(),
    db
      .selectFrom("event_theme")
      .select(["key", "name_fr as nameFr", "name_en as nameEn"])
      .where("event_id", "=", eventId)
      .orderBy("position")
      .execute(),
  ])
  return { ...event, days, themes }
}

export type EventDetail = Awaited<ReturnType<typeof eventDetail>>

/** What the form of a new event offers to choose from. */
export async function choicesForNewEvent(db: ReadDb, _: Grant<"create-event">) {
  const [regions, posts, zones] = await Promise.all([
    db.selectFrom("region").select(["key", "name_fr as nameFr", "name_en as nameEn"]).orderBy("name_fr").execute(),
    db
      .selectFrom("post")
      .select(["id", "title_fr as titleFr", "region_key as regionKey", "city"])
      .where("kind", "=", "asi")
      .where("status", "=", "open")
      .orderBy("title_fr")
      .execute(),
    timeZones(db),
  ])
  return { regions, posts, zones }
}

/** The zones in which an event may take place: those of the countries that have a post, then all others. */
export async function timeZones(db: ReadDb): Promise<ZonesOffered> {
  const rows = await db
    .selectFrom("country")
    .select("time_zone")
    .distinct()
    .where("iso2", "in", db.selectFrom("post").select("country_iso2"))
    .orderBy("time_zone")
    .execute()
  const network = [...new Set(["Europe/Paris", ...rows.map((row) => row.time_zone)])]
  return { network, others: placeZones.filter((zone) => !network.includes(zone)) }
}

/**
 * The state of an event's preparation, in figures: what an organiser asks first. Reserved slots count in none of them, so
 * that no figure moves when a table appears.
 */
export async function preparationOf(db: ReadDb, { eventId }: Grant<"follow-event">) {
  const [sessions, rooms, publication] = await Promise.all([
    db
      .selectFrom("session")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("event_id", "=", eventId)
      .where("visibility", "<>", "confidential")
      .executeTakeFirstOrThrow(),
    db
      .selectFrom("room")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("event_id", "=", eventId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom("publication")
      .select(["number", "published_at as publishedAt"])
      .where("event_id", "=", eventId)
      .orderBy("number", "desc")
      .limit(1)
      .executeTakeFirst(),
  ])
  return { sessions: Number(sessions.count), rooms: Number(rooms.count), publication: publication ?? null }
}
