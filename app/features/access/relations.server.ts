import type { ReadDb } from "#db/handle"
import type { Role } from "./policy"

/** How somebody takes part in an event. `asi` = holder of a post, antenna heads included; the others as the glossary. */
export type Participation = "asi" | "arriving" | "departing" | "central" | "partner" | "speaker"

export interface EventRelation {
  readonly eventId: string
  readonly slug: string
  readonly as: ReadonlySet<Participation>
  readonly roles: ReadonlySet<Role>
}

/** Positions of the directory whose people belong to the directorate in Nanterre. */
const staffPositions = ["central", "director", "office_head", "organiser", "custodian"]

/** What somebody is even when no event is on: an attaché unless the directory says otherwise. */
export function leastRoleOf(position: string): Role {
  if (staffPositions.includes(position) || position === "speaker") return "staff"
  return position === "partner" || position === "administrator" ? position : "attache"
}

/**
 * The events that somebody has to do with, and as what; read anew on each request. Attachés come by the assignments that
 * touch the event's days or its movement window, in a seminar by its region; staff of the directorate are in every event;
 * partners and speakers of other houses in those that name them. Two queries, whatever the number of events.
 */
export async function relationsOf(db: ReadDb, personId: string, today: string): Promise<EventRelation[]> {
  const [events, granted, assigned, person] = await Promise.all([
    db.selectFrom("event").select(["id", "slug", "kind", "region_key", "starts_on", "window_ends_on"]).execute(),
    db
      .selectFrom("role")
      .select(["role", "event_id"])
      .where("person_id", "=", personId)
      .where("withdrawn_at", "is", null)
      .where((eb) => eb.or([eb("starts_on", "is", null), eb("starts_on", "<=", today)]))
      .where((eb) => eb.or([eb("ends_on", "is", null), eb("ends_on", ">=", today)]))
      .execute(),
    db
      .selectFrom("assignment")
      .innerJoin("post", "post.id", "assignment.post_id")
      .select(["assignment.starts_on", "assignment.ends_on", "post.kind", "post.region_key"])
      .where("assignment.person_id", "=", personId)
      .where("assignment.capacity", "=", "holder")
      .execute(),
    db
      .selectFrom("person")
      .leftJoin("session_speaker", "session_speaker.person_id", "person.id")
      .leftJoin("session", "session.id", "session_speaker.session_id")
      .select(["person.position", "session.event_id"])
      .distinct()
      .where("person.id", "=", personId)
      .execute(),
  ])
  const position = person[0]?.position ?? ""
  const speaksIn = new Set(person.map((row) => row.event_id))
  const found: EventRelation[] = []
  for (const event of events) {
    const as = new Set<Participation>()
    const held = new Set<Role>()
    for (const { role, event_id } of granted)
      if (event_id === null || event_id === event.id) {
        held.add(role)
        if (role === "partner") as.add("partner")
      }
    if (staffPositions.includes(position)) {
      held.add("staff")
      as.add("central")
    } else if (position === "speaker" && speaksIn.has(event.id)) {
      held.add("staff")
      as.add("speaker")
    }
    for (const { starts_on, ends_on, kind, region_key } of assigned) {
      const invited = event.kind === "colloquium" ? kind !== "liaison_officer" : event.region_key === region_key
      if (!invited || starts_on > event.window_ends_on || (ends_on !== null && ends_on < event.starts_on)) continue
      held.add("attache")
      as.add("asi")
      if (starts_on > event.starts_on) as.add("arriving")
      if (ends_on !== null && ends_on <= event.window_ends_on) as.add("departing")
    }
    if (held.size) found.push({ eventId: event.id, slug: event.slug, as, roles: held })
  }
  return found
}
