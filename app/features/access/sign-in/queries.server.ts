import type { ReadDb } from "#db/handle"
import { minutesLater } from "~/platform/instants"
import { inParis } from "~/platform/zones/paris"
import type { Grant } from "../policy"
import { idleMinutes } from "../viewer.server"
import { type Persona, type Situation, situations } from "./personas"

/** The asker's sign-ins that still open the door, the last used first; moments by the clocks of Paris. */
export async function ownSignIns(db: ReadDb, grant: Grant<"manage-own-sign-ins">, realNow: string) {
  const idleSince = minutesLater(realNow, -idleMinutes)
  const rows = await db
    .selectFrom("sign_in")
    .select(["id", "client", "method", "created_at as createdAt", "seen_at as seenAt"])
    .where("person_id", "=", grant.personId)
    .where("ended_at", "is", null)
    .where("expires_at", ">", realNow)
    .where("seen_at", ">", idleSince)
    .orderBy("seen_at", "desc")
    .orderBy("id")
    .execute()
  return rows.map(({ createdAt, seenAt, ...row }) => ({
    ...row,
    createdAt: inParis(createdAt),
    seenAt: inParis(seenAt),
  }))
}

/** The people one may enter the demonstration as, with what the data say of each. */
export async function personas(db: ReadDb): Promise<Persona[]> {
  const codes = situations.flatMap(({ code }) => code ?? [])
  const person = ["person.id", "code", "given_name", "family_name", "civility"] as const
  const [named, administrators] = await Promise.all([
    db.selectFrom("person").select(person).where("code", "in", codes).execute(),
    db
      .selectFrom("role")
      .innerJoin("person", "person.id", "role.person_id")
      .select(person)
      .where("role.role", "=", "administrator")
      .where("role.withdrawn_at", "is", null)
      .orderBy("code")
      .limit(1)
      .execute(),
  ])
  const ids = named.map(({ id }) => id)
  if (!ids.length) return []
  const [posts, offices, invitations] = await Promise.all([
    db
      .selectFrom("assignment")
      .innerJoin("post", "post.id", "assignment.post_id")
      .innerJoin("country", "country.iso2", "post.country_iso2")
      .select(["assignment.person_id", "country.name_fr", "country.name_en"])
      .where("assignment.person_id", "in", ids)
      .orderBy("assignment.starts_on")
      .execute(),
    db
      .selectFrom("office")
      .select(["head_person_id as person_id", "code"])
      .where("head_person_id", "in", ids)
      .execute(),
    db
      .selectFrom("role")
      .innerJoin("event", "event.id", "role.event_id")
      .select(["role.person_id", "event.city"])
      .where("role.person_id", "in", ids)
      .where("role.role", "=", "partner")
      .execute(),
  ])
  // The last post begun is the one that makes somebody's situation.
  const postOf = new Map(posts.map((post) => [post.person_id, post]))
  const placeOf = ({ situation }: { situation: Situation }, id: string) => {
    if (situation === "office-head") {
      const code = offices.find((office) => office.person_id === id)?.code ?? ""
      return { fr: code, en: code }
    }
    if (situation === "partner") {
      const city = invitations.find((invitation) => invitation.person_id === id)?.city ?? ""
      return { fr: city, en: city }
    }
    const post = postOf.get(id)
    return { fr: post?.name_fr ?? "", en: post?.name_en ?? "" }
  }
  return situations.flatMap((one) => {
    const found = one.code ? named.find(({ code }) => code === one.code) : administrators[0]
    if (!found) return []
    const { id, code, given_name: givenName, family_name: familyName, civility } = found
    return [{ code, givenName, familyName, civility, situation: one.situation, place: placeOf(one, id) }]
  })
}
