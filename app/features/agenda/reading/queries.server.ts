import type { ReadDb } from "#db/handle"
import { type Given, prepared } from "#db/prepared"
import type { Grant } from "~/features/access/policy"
import type { EventRelation } from "~/features/access/relations.server"
import { ownPosts } from "~/features/network/own-post/queries.server"
import type { Language } from "~/i18n/words"
import { publicationInForce } from "../publications/in-force.server"
import type { ReadsAgenda } from "../publications/queries.server"
import { readerOf } from "../reader"
import type { PublishedAgenda, Reading } from "./reading"

const eventRead = prepared((db, given: Given<{ eventId: string }>) =>
  db
    .selectFrom("event")
    .select(["slug", "title_fr as titleFr", "title_en as titleEn", "city", "time_zone as timeZone"])
    .select(["starts_on as startsOn", "ends_on as endsOn", "window_ends_on as windowEndsOn"])
    .where("id", "=", given("eventId")),
)

const roomsOf = prepared((db, given: Given<{ eventId: string }>) =>
  db
    .selectFrom("room")
    .select(["id", "name_fr as name", "floor", "capacity"])
    .where("event_id", "=", given("eventId"))
    .orderBy("position")
    .orderBy("code"),
)

const themesOf = prepared((db, given: Given<{ eventId: string }>) =>
  db
    .selectFrom("event_theme")
    .select(["key", "name_fr as nameFr", "name_en as nameEn"])
    .where("event_id", "=", given("eventId"))
    .orderBy("position"),
)

/** An event's agenda as it was last published: a few queries, whatever its size. */
export async function publishedAgenda(db: ReadDb, grant: ReadsAgenda): Promise<PublishedAgenda> {
  const { eventId } = grant
  const [[event], rooms, themes, publication] = await Promise.all([
    eventRead(db, { eventId }),
    roomsOf(db, { eventId }),
    themesOf(db, { eventId }),
    publicationInForce(db, grant),
  ])
  if (!event) throw new Error("a grant speaks of no event")
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
