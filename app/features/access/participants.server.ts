import type { ReadDb } from "#db/handle"
import type { Language } from "~/i18n/words"
import type { Grant } from "./policy"
import { type Part, partIn } from "./taking-part"

/** Somebody who takes part in an event, as its organisers know them. */
export interface Participant extends Part {
  readonly personId: string
  readonly givenName: string
  readonly familyName: string
  readonly civility: "M." | "Mme"
  readonly email: string
  readonly language: Language
}

type Knows = Grant<"plan-agenda"> | Grant<"publish-agenda"> | Grant<"follow-event"> | Grant<"gather-demands">

/**
 * Everybody who takes part in the grant's event, by name: the rule of `relationsOf`, for all people at once. Who prepares
 * the event counts its guests as soon as the draft names them, before the publication that lets them in; and those of
 * the publication in force, who are told when they are taken off. Five queries.
 */
export async function participantsOf(db: ReadDb, grant: Knows, today: string): Promise<Participant[]> {
  return (await participantsByEvent(db, [grant], today)).get(grant.eventId) ?? []
}

/** The same for several events, by event, with as many queries. */
export async function participantsByEvent(
  db: ReadDb,
  grants: readonly Knows[],
  today: string,
): Promise<ReadonlyMap<string, Participant[]>> {
  if (grants.length === 0) return new Map()
  const ids = grants.map(({ eventId }) => eventId)
  const [events, people, roles, assignments, speakers] = await Promise.all([
    db
      .selectFrom("event")
      .select(["id", "kind", "region_key as regionKey", "starts_on as startsOn", "window_ends_on as windowEndsOn"])
      .where("id", "in", ids)
      .execute(),
    db
      .selectFrom("person")
      .select(["id as personId", "given_name as givenName", "family_name as familyName", "civility"])
      .select(["email", "language", "position"])
      .orderBy("family_name")
      .orderBy("given_name")
      .orderBy("id")
      .execute(),
    db
      .selectFrom("role")
      .select(["person_id", "role", "event_id as eventId"])
      .where("withdrawn_at", "is", null)
      .where((eb) => eb.or([eb("event_id", "is", null), eb("event_id", "in", ids)]))
      .where((eb) => eb.or([eb("starts_on", "is", null), eb("starts_on", "<=", today)]))
      .where((eb) => eb.or([eb("ends_on", "is", null), eb("ends_on", ">=", today)]))
      .execute(),
    db
      .selectFrom("assignment")
      .innerJoin("post", "post.id", "assignment.post_id")
      .select(["person_id", "assignment.starts_on as startsOn", "assignment.ends_on as endsOn"])
      .select(["post.kind as postKind", "post.region_key as regionKey"])
      .where("assignment.capacity", "=", "holder")
      .execute(),
    db
      .selectFrom("session_speaker")
      .innerJoin("session", "session.id", "session_speaker.session_id")
      .select(["session.event_id", "session_speaker.person_id"])
      .distinct()
      .where("session.event_id", "in", ids)
      .union((eb) =>
        eb
          .selectFrom("published_speaker")
          .innerJoin("publication", "publication.id", "published_speaker.publication_id")
          .select(["publication.event_id", "published_speaker.person_id"])
          .where("publication.event_id", "in", ids)
          .where("publication.number", "=", (inner) =>
            inner
              .selectFrom("publication as latest")
              .select((max) => max.fn.max("latest.number").as("number"))
              .whereRef("latest.event_id", "=", "publication.event_id"),
          ),
      )
      .execute(),
  ])
  const grantedTo = byPerson(roles)
  const heldBy = byPerson(assignments)
  const speakingOf = byPerson(speakers)
  const known = people.map(({ position, ...person }) => ({
    person,
    position,
    granted: grantedTo(person.personId),
    held: heldBy(person.personId),
    speaksIn: new Set(speakingOf(person.personId).flatMap(({ event_id }) => event_id ?? [])),
  }))
  return new Map(
    events.map((event) => [
      event.id,
      known.flatMap(({ person, ...rest }) => {
        const part = partIn(event, rest)
        return part ? [{ ...person, ...part }] : []
      }),
    ]),
  )
}

function byPerson<Row extends { readonly person_id: string | null }>(rows: readonly Row[]) {
  const grouped = new Map<string | null, Row[]>()
  for (const row of rows) {
    const known = grouped.get(row.person_id)
    if (known) known.push(row)
    else grouped.set(row.person_id, [row])
  }
  return (personId: string): readonly Row[] => grouped.get(personId) ?? []
}
