import type { Insertable } from "kysely"
import type { Db } from "#db/handle"
import type { Tables } from "#db/schema/tables"
import { write } from "#db/write.server"
import { newId } from "~/platform/crypto/tokens.server"

/** Rows as tests need them: what is not given is plausible and indifferent. Each answers the new row's id. */
type Row<T extends keyof Tables> = Insertable<Tables[T]>

const setUpAt = "2025-01-06T08:00:00Z"

let people = 0

/** An attaché of the police who reads French, unless it is said otherwise. */
export async function aPerson(db: Db, given: Partial<Row<"person">> = {}): Promise<string> {
  people++
  const code = given.code ?? `T${String(people).padStart(4, "0")}`
  const person: Row<"person"> = {
    id: newId(),
    code,
    given_name: "Camille",
    family_name: `Essai-${people}`,
    civility: "Mme",
    corps: "police",
    rank_fr: "commissaire",
    email: `${code.toLowerCase()}@interieur.example`,
    phone: "+33199000000",
    language: "fr",
    position: "asi",
    created_at: setUpAt,
    revision: 1,
    ...given,
  }
  await write(db, (tx) => tx.insertInto("person").values(person).execute())
  return person.id
}

/** A role, for every event unless one is named. */
export async function aRole(
  db: Db,
  personId: string,
  role: Row<"role">["role"],
  given: Partial<Row<"role">> = {},
): Promise<string> {
  const id = newId()
  await write(db, (tx) =>
    tx
      .insertInto("role")
      .values({ id, person_id: personId, role, granted_at: setUpAt, ...given })
      .execute(),
  )
  return id
}

/** A region and a country of it, both known by the names given; twice is once. */
export async function aCountry(db: Db, iso2: string, region: string, zone = "Europe/Paris"): Promise<string> {
  await write(db, async (tx) => {
    await tx
      .insertInto("region")
      .values({ key: region, name_fr: region, name_en: region })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const country: Row<"country"> = {
      iso2,
      iso3: `${iso2}X`,
      name_fr: iso2,
      name_en: iso2,
      region_key: region,
      capital_fr: `Capitale de ${iso2}`,
      capital_en: `Capital of ${iso2}`,
      lat: 0,
      lon: 0,
      time_zone: zone,
    }
    await tx
      .insertInto("country")
      .values(country)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
  return iso2
}

/** An open post of an attaché in a country, competent for that country. */
export async function aPost(db: Db, iso2: string, region: string, given: Partial<Row<"post">> = {}): Promise<string> {
  await aCountry(db, iso2, region)
  const post: Row<"post"> = {
    id: newId(),
    code: `ASI-${iso2}`,
    kind: "asi",
    title_fr: `Attaché de sécurité intérieure, ${iso2}`,
    country_iso2: iso2,
    city: `Capitale de ${iso2}`,
    region_key: region,
    parent_post_id: null,
    status: "open",
    status_reason: "",
    opens_on: null,
    ...given,
  }
  await write(db, async (tx) => {
    await tx.insertInto("post").values(post).execute()
    await tx.insertInto("post_competence").values({ post_id: post.id, country_iso2: iso2 }).execute()
  })
  return post.id
}

/** A holder from September 2023 for three years, unless it is said otherwise. */
export async function anAssignment(
  db: Db,
  personId: string,
  postId: string,
  given: Partial<Row<"assignment">> = {},
): Promise<string> {
  const id = newId()
  const assignment: Row<"assignment"> = {
    id,
    person_id: personId,
    post_id: postId,
    capacity: "holder",
    starts_on: "2023-09-01",
    ends_on: "2026-08-31",
    note: "",
    ...given,
  }
  await write(db, (tx) => tx.insertInto("assignment").values(assignment).execute())
  return id
}
