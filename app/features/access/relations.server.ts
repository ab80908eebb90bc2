import type { ReadDb } from "#db/handle"
import { type Given, prepared } from "#db/prepared"
import type { Role } from "./policy"
import { type Part, partByName, partIn } from "./taking-part"

export interface EventRelation extends Part {
  readonly eventId: string
  readonly slug: string
  /** only confidential sessions name the person: no row in the clear may tell of this part */
  readonly byName?: true
}

/** Events in which a confidential session names somebody; read from sealed documents by whoever may open them. */
export type FindEventsNaming = (db: ReadDb, personId: string) => Promise<ReadonlySet<string>>

/** What somebody is at this very request. */
export interface Standing {
  readonly events: EventRelation[]
  /** the roles held for the whole directorate */
  readonly roles: ReadonlySet<Role>
}

const everyEvent = prepared((db) =>
  db
    .selectFrom("event")
    .select(["id", "slug", "kind", "region_key as regionKey", "starts_on as startsOn"])
    .select("window_ends_on as windowEndsOn"),
)

const rolesInForce = prepared((db, given: Given<{ personId: string; today: string }>) =>
  db
    .selectFrom("role")
    .select(["role", "event_id as eventId"])
    .where("person_id", "=", given("personId"))
    .where("withdrawn_at", "is", null)
    .where((eb) => eb.or([eb("starts_on", "is", null), eb("starts_on", "<=", given("today"))]))
    .where((eb) => eb.or([eb("ends_on", "is", null), eb("ends_on", ">=", given("today"))])),
)

const postsHeld = prepared((db, given: Given<{ personId: string }>) =>
  db
    .selectFrom("assignment")
    .innerJoin("post", "post.id", "assignment.post_id")
    .select(["assignment.starts_on as startsOn", "assignment.ends_on as endsOn", "post.kind as postKind"])
    .select("post.region_key as regionKey")
    .where("assignment.person_id", "=", given("personId"))
    .where("assignment.capacity", "=", "holder"),
)

/** The person's position, and the events whose publication in force names the person as a speaker. */
const positionAndSpeeches = prepared((db, given: Given<{ personId: string }>) =>
  db
    .selectFrom("person")
    .leftJoin("published_speaker", "published_speaker.person_id", "person.id")
    .leftJoin("publication", (join) =>
      join.onRef("publication.id", "=", "published_speaker.publication_id").on("publication.number", "=", (eb) =>
        eb
          .selectFrom("publication as latest")
          .select((max) => max.fn.max("latest.number").as("number"))
          .whereRef("latest.event_id", "=", "publication.event_id"),
      ),
    )
    .select(["person.position", "publication.event_id"])
    .distinct()
    .where("person.id", "=", given("personId")),
)

const noEvents: FindEventsNaming = async () => new Set()

/**
 * The roles of somebody, and the events that person has to do with, and as what; read anew on each request. A few queries,
 * whatever their number. A guest speaks in an event once the publication in force says so: a name in the draft opens
 * nothing. Without `eventsNaming` the answer is what rows in the clear say.
 */
export async function standingOf(
  db: ReadDb,
  personId: string,
  today: string,
  eventsNaming: FindEventsNaming = noEvents,
): Promise<Standing> {
  const [events, granted, held, person, named] = await Promise.all([
    everyEvent(db, {}),
    rolesInForce(db, { personId, today }),
    postsHeld(db, { personId }),
    positionAndSpeeches(db, { personId }),
    eventsNaming(db, personId),
  ])
  const position = person[0]?.position ?? ""
  const speaksIn = new Set(person.flatMap(({ event_id }) => event_id ?? []))
  return {
    events: events.flatMap((event) => {
      const { id: eventId, slug } = event
      const part = partIn(event, { position, granted, held, speaksIn })
      if (part) return [{ eventId, slug, ...part }]
      return named.has(eventId) ? [{ eventId, slug, ...partByName(position), byName: true as const }] : []
    }),
    roles: new Set(granted.flatMap(({ role, eventId }) => (eventId === null ? [role] : []))),
  }
}

/** The events alone, as rows in the clear have them. */
export async function relationsOf(db: ReadDb, personId: string, today: string): Promise<EventRelation[]> {
  return (await standingOf(db, personId, today)).events
}
