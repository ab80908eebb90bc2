import type { ReadDb } from "#db/handle"
import { partIn } from "~/features/access/taking-part"

/** Every term of a holder with the post's countries, by the person's code. */
export async function postsHeld(db: ReadDb) {
  const [terms, competences] = await Promise.all([
    db
      .selectFrom("assignment")
      .innerJoin("post", "post.id", "assignment.post_id")
      .innerJoin("person", "person.id", "assignment.person_id")
      .select(["person.id as personId", "person.code", "post.id as postId", "assignment.capacity"])
      .select(["assignment.starts_on as startsOn", "assignment.ends_on as endsOn"])
      .select(["post.kind as postKind", "post.region_key as regionKey"])
      .where("assignment.capacity", "=", "holder")
      .orderBy("person.code")
      .orderBy("assignment.starts_on")
      .execute(),
    db.selectFrom("post_competence").select(["post_id", "country_iso2"]).orderBy("country_iso2").execute(),
  ])
  const countries = new Map<string, string[]>()
  for (const { post_id, country_iso2 } of competences)
    countries.set(post_id, [...(countries.get(post_id) ?? []), country_iso2])
  return terms.map((term) => ({ ...term, countries: countries.get(term.postId) ?? [] }))
}

type Term = Awaited<ReturnType<typeof postsHeld>>[number]

interface Inviting {
  readonly id: string
  readonly kind: string
  readonly regionKey: string | null
  readonly startsOn: string
  readonly windowEndsOn: string
}

/** Each attaché whom the event invites, with the countries of the post held on its first day, else of the one to come. */
export function attendingOf(event: Inviting, terms: readonly Term[]) {
  const invited = new Map<string, Term[]>()
  for (const term of terms) {
    if (!partIn(event, { position: "", granted: [], held: [term], speaksIn: new Set() })) continue
    invited.set(term.personId, [...(invited.get(term.personId) ?? []), term])
  }
  return [...invited.values()].flatMap((own) => {
    const home = own.find(({ startsOn }) => startsOn <= event.startsOn) ?? own[0]
    return home ? [{ personId: home.personId, code: home.code, countries: home.countries }] : []
  })
}

/** The countries for which somebody answers whom the event invites: a demand for any other is out of every plan's reach. */
export async function countriesAnswered(db: ReadDb, eventId: string): Promise<ReadonlySet<string>> {
  const [event, terms] = await Promise.all([
    db
      .selectFrom("event")
      .select(["id", "kind", "region_key as regionKey", "starts_on as startsOn", "window_ends_on as windowEndsOn"])
      .where("id", "=", eventId)
      .executeTakeFirstOrThrow(),
    postsHeld(db),
  ])
  return new Set(attendingOf(event, terms).flatMap(({ countries }) => countries))
}
