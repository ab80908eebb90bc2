import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { EventRelation } from "~/features/access/relations.server"
import { ownPosts } from "~/features/network/own-post/queries.server"
import type { Language } from "~/i18n/words"
import { publicationInForce, type ReadsAgenda } from "../publications/queries.server"
import { readerOf } from "../reader"
import type { PublishedAgenda, Reading } from "./reading"

/** An event's agenda as it was last published: four queries, whatever its size. */
export async function publishedAgenda(db: ReadDb, grant: ReadsAgenda): Promise<PublishedAgenda> {
  const { eventId } = grant
  const [event, rooms, themes, publication] = await Promise.all([
    db
      .selectFrom("event")
      .select(["slug", "title_fr as titleFr", "title_en as titleEn", "city", "time_zone as timeZone"])
      .select(["starts_on as startsOn", "ends_on as endsOn", "window_ends_on as windowEndsOn"])
      .where("id", "=", eventId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom("room")
      .select(["id", "name_fr as name", "floor", "capacity"])
      .where("event_id", "=", eventId)
      .orderBy("position")
      .orderBy("code")
      .execute(),
    db
      .selectFrom("event_theme")
      .select(["key", "name_fr as nameFr", "name_en as nameEn"])
      .where("event_id", "=", eventId)
      .orderBy("position")
      .execute(),
    publicationInForce(db, grant),
  ])
  return { event, rooms, themes, publication }
}

/** The agenda and whoever reads it. */
export async function readingOfEvent(
  db: ReadDb,
  grant: Grant<"see-agenda">,
  relation: EventRelation,
  language: Language,
): Promise<Reading> {
  const agenda = await publishedAgenda(db, grant)
  return {
    agenda,
    reader: readerOf(grant.personId, relation),
    organises: grant.organises,
    prepares: relation.roles.has("organiser"),
    posts: relation.as.has("asi") ? await ownPosts(db, grant, agenda.event) : [],
    language,
  }
}
