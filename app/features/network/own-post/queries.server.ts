import type { ReadDb } from "#db/handle"
import { type Given, prepared } from "#db/prepared"
import type { Grant } from "~/features/access/policy"
import type { Around, OwnPost } from "./own-post"

type AboutOneself = Grant<"see-home"> | Grant<"see-agenda">

const postsAround = prepared((db, given: Given<{ personId: string; startsOn: string; windowEndsOn: string }>) =>
  db
    .selectFrom("assignment as own")
    .innerJoin("post", "post.id", "own.post_id")
    .innerJoin("country", "country.iso2", "post.country_iso2")
    .leftJoin("assignment as next", (join) =>
      join
        .onRef("next.post_id", "=", "own.post_id")
        .onRef("next.person_id", "<>", "own.person_id")
        .on("next.capacity", "=", "holder")
        .on("next.starts_on", "<=", given("windowEndsOn"))
        .on((eb) => eb.or([eb("next.ends_on", "is", null), eb("next.ends_on", ">=", given("startsOn"))])),
    )
    .leftJoin("person", "person.id", "next.person_id")
    .select(["post.id", "post.city", "country.name_fr as countryFr", "country.name_en as countryEn"])
    .select(["country.time_zone as timeZone", "own.starts_on as startsOn", "own.ends_on as endsOn"])
    .select(["person.civility", "person.given_name as givenName", "person.family_name as familyName"])
    .select("next.starts_on as otherStartsOn")
    .where("own.person_id", "=", given("personId"))
    .where("own.capacity", "=", "holder")
    .where("own.starts_on", "<=", given("windowEndsOn"))
    .where((eb) => eb.or([eb("own.ends_on", "is", null), eb("own.ends_on", ">=", given("startsOn"))]))
    .orderBy("own.starts_on")
    .orderBy("next.starts_on"),
)

/** The posts of whoever asks around an event, the earlier first, each with its other holder. One query. */
export async function ownPosts(db: ReadDb, { personId }: AboutOneself, around: Around): Promise<OwnPost[]> {
  const { startsOn, windowEndsOn } = around
  const rows = await postsAround(db, { personId, startsOn, windowEndsOn })
  const posts = new Map<string, OwnPost>()
  for (const { id, civility, givenName, familyName, otherStartsOn, ...post } of rows) {
    if (posts.has(id)) continue
    const known = civility && givenName && familyName && otherStartsOn
    posts.set(id, { ...post, other: known ? { civility, givenName, familyName, startsOn: otherStartsOn } : null })
  }
  return [...posts.values()]
}
