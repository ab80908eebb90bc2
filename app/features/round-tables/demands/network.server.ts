import type { ReadDb } from "#db/handle"
import type { Grant } from "~/features/access/policy"
import type { Language } from "~/i18n/words"
import type { CountryChoice } from "./country-choice"
import { whoAnswers } from "./who-answers"

type Gathers = Grant<"state-own-demands"> | Grant<"gather-demands">

/** Every country with who would answer for it at the grant's event, by name: six queries. */
export async function countryChoices(db: ReadDb, { eventId }: Gathers, language: Language): Promise<CountryChoice[]> {
  const [event, countries, posts, competence, assignments, people] = await Promise.all([
    db
      .selectFrom("event")
      .select(["starts_on as startsOn", "window_ends_on as windowEndsOn"])
      .where("id", "=", eventId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom("country")
      .innerJoin("region", "region.key", "country.region_key")
      .select(["iso2", "iso3", "country.name_fr as fr", "country.name_en as en"])
      .select(["region.name_fr as regionFr", "region.name_en as regionEn"])
      .execute(),
    db.selectFrom("post").select(["id", "code", "kind", "status", "city"]).orderBy("code").execute(),
    db.selectFrom("post_competence").select(["post_id", "country_iso2"]).execute(),
    db
      .selectFrom("assignment")
      .select(["person_id as personId", "post_id as postId", "capacity", "starts_on as startsOn", "ends_on as endsOn"])
      .execute(),
    db.selectFrom("person").select(["id", "civility", "given_name", "family_name"]).execute(),
  ])
  const nameOf = new Map(
    people.map(({ id, civility, given_name, family_name }) => [id, `${civility} ${given_name} ${family_name}`]),
  )
  const lists = new Map<string, string[]>()
  for (const { post_id, country_iso2 } of competence) {
    const list = lists.get(post_id)
    if (list) list.push(country_iso2)
    else lists.set(post_id, [country_iso2])
  }
  const competent = posts.map((post) => ({ ...post, competence: lists.get(post.id) ?? [] }))
  const cityOf = new Map(
    assignments.map(({ personId, postId }) => [personId, posts.find(({ id }) => id === postId)?.city]),
  )
  const collator = new Intl.Collator(language)
  return countries
    .map(({ iso2, iso3, fr, en, regionFr, regionEn }): CountryChoice => {
      const answer = whoAnswers(iso2, competent, assignments, event)
      const named = (id: string | null) => (id === null ? null : (nameOf.get(id) ?? null))
      return {
        iso2,
        name: language === "fr" ? fr : en,
        region: language === "fr" ? regionFr : regionEn,
        coverage: answer.coverage,
        city: answer.post?.city ?? null,
        holder: named(answer.holderId),
        arriving: named(answer.arrivingId),
        people: answer.candidateIds.map((id) => ({ id, name: nameOf.get(id) ?? "", city: cityOf.get(id) ?? "" })),
        also: `${language === "fr" ? en : fr} ${iso2} ${iso3} ${answer.post?.code ?? ""}`,
      }
    })
    .sort((one, other) => collator.compare(one.name, other.name))
}
