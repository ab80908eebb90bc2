import type { ReadDb } from "#db/handle"
import { type Given, prepared } from "#db/prepared"
import type { Grant } from "~/features/access/policy"
import type { EventRelation } from "~/features/access/relations.server"
import { ownPosts } from "~/features/network/own-post/queries.server"
import type { Language } from "~/i18n/words"
import { currentEvent } from "../publications/event-facts.server"
import { publicationInForce } from "../publications/in-force.server"
import type { ReadsAgenda } from "../publications/queries.server"
import { readerOf } from "../reader"
import type { PublishedAgenda, Reading } from "./reading"

const eventAround = prepared((db, given: Given<{ eventId: string }>) =>
  db
    .selectFrom("event")
    .select(["slug", "starts_on as startsOn", "window_ends_on as windowEndsOn"])
    .where("id", "=", given("eventId")),
)

/**
 * An event's agenda as it was last published, its event included; before the first publication, the event as it is set.
 * Who comes and goes around it follows its days of now. A few queries, whatever its size.
 */
export async function publishedAgenda(db: ReadDb, grant: ReadsAgenda): Promise<PublishedAgenda> {
  const { eventId } = grant
  const [[event], publication] = await Promise.all([eventAround(db, { eventId }), publicationInForce(db, grant)])
  if (!event) throw new Error("a grant speaks of no event")
  const { slug, ...around } = event
  const { rooms, themes, ...facts } = publication?.event ?? (await currentEvent(db, eventId)).facts
  return { event: { slug, ...facts }, rooms, themes, around, publication }
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
    posts: relation.as.has("asi") ? await ownPosts(db, grant, agenda.around) : [],
    language,
  }
}
