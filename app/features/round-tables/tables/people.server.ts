import type { ReadDb } from "#db/handle"
import type { Seated } from "./seated"

/**
 * Some people, with the countries that each answers for at an event: those of the post held on its first day, else of the
 * post to come. In the order of their names. Two queries.
 */
export async function peopleSeated(
  db: ReadDb,
  eventId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Seated>> {
  if (personIds.length === 0) return new Map()
  const [people, terms] = await Promise.all([
    db
      .selectFrom("person")
      .select(["id", "civility", "given_name as givenName", "family_name as familyName", "rank_fr as rank"])
      .where("id", "in", personIds)
      .orderBy("family_name")
      .orderBy("given_name")
      .execute(),
    db
      .selectFrom("assignment")
      .innerJoin("event", (join) => join.on("event.id", "=", eventId))
      .innerJoin("post", "post.id", "assignment.post_id")
      .leftJoin("post_competence", "post_competence.post_id", "post.id")
      .select(["assignment.person_id as personId", "post.id as postId", "post.country_iso2 as home"])
      .select(["assignment.starts_on as startsOn", "assignment.ends_on as endsOn", "event.starts_on as from"])
      .select(["event.window_ends_on as windowEndsOn", "post_competence.country_iso2 as country"])
      .where("assignment.person_id", "in", personIds)
      .where("assignment.capacity", "=", "holder")
      .orderBy("assignment.starts_on")
      .orderBy("post_competence.country_iso2")
      .execute(),
  ])
  const touching = terms.filter(
    ({ startsOn, endsOn, from, windowEndsOn }) => startsOn <= windowEndsOn && (endsOn === null || endsOn >= from),
  )
  return new Map(
    people.map((person) => {
      const own = touching.filter(({ personId }) => personId === person.id)
      const held = own.find(({ startsOn, from }) => startsOn <= from) ?? own[0]
      const countries = own.flatMap(({ postId, country }) => (postId === held?.postId && country ? [country] : []))
      return [person.id, { ...person, home: held?.home ?? null, countries }]
    }),
  )
}
