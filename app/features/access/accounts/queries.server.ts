import type { ReadDb } from "#db/handle"
import { inParis } from "~/platform/zones/paris"
import { lastReplacements } from "../addresses/queries.server"
import type { Grant } from "../policy"
import type { GrantableRole } from "../roles/grantable"
import { answersTo } from "./search"

export const states = ["active", "suspended", "never-in"] as const
export type AccountState = (typeof states)[number]

export interface AccountSearch {
  readonly typed: string
  readonly role: GrantableRole | null
  readonly state: AccountState | null
  /** from 1 */
  readonly page: number
}

const perPage = 50

/** The accounts that answer a search, by name, in pages; five queries whatever their number. */
export async function accounts(db: ReadDb, _grant: Grant<"see-accounts">, search: AccountSearch, today: string) {
  const { typed, role, state, page } = search
  let found = db
    .selectFrom("person")
    .leftJoin("suspension", (join) =>
      join.onRef("suspension.person_id", "=", "person.id").on("suspension.lifted_at", "is", null),
    )
  if (role)
    found = found.where((eb) =>
      eb.exists(
        eb
          .selectFrom("role")
          .select("role.id")
          .whereRef("role.person_id", "=", "person.id")
          .where("role.role", "=", role)
          .where("role.withdrawn_at", "is", null)
          .where((at) => at.or([at("role.ends_on", "is", null), at("role.ends_on", ">=", today)])),
      ),
    )
  if (state === "suspended") found = found.where("suspension.id", "is not", null)
  if (state === "active") found = found.where("suspension.id", "is", null)
  if (state === "never-in")
    found = found.where((eb) =>
      eb.not(eb.exists(eb.selectFrom("sign_in").select("sign_in.id").whereRef("sign_in.person_id", "=", "person.id"))),
    )
  const named = found
    .select(["person.id", "given_name as givenName", "family_name as familyName", "civility", "code"])
    .select(["email as address", "position", "suspension.id as suspensionId"])
    .orderBy("family_name")
    .orderBy("given_name")
    .orderBy("person.id")
  // Accents and the words' order are no matter of SQL: a search reads the names once and keeps what answers.
  const all = typed.trim() ? (await named.execute()).filter(answersTo(typed)) : null
  const total =
    all?.length ?? (await found.select((eb) => eb.fn.countAll<number>().as("count")).executeTakeFirstOrThrow()).count
  const pages = Math.max(1, Math.ceil(total / perPage))
  const at = Math.min(Math.max(1, page), pages)
  const people = all
    ? all.slice((at - 1) * perPage, at * perPage)
    : await named
        .limit(perPage)
        .offset((at - 1) * perPage)
        .execute()
  const more = await furtherOf(
    db,
    people.map(({ id }) => id),
  )
  const rows = people.map(({ suspensionId, ...person }) => ({
    ...person,
    suspended: suspensionId !== null,
    ...more(person.id),
  }))
  return {
    rows,
    total,
    page: at,
    pages,
    from: total ? (at - 1) * perPage + 1 : 0,
    to: (at - 1) * perPage + rows.length,
  }
}

/** The roles granted to each of some people, and when each last signed in. */
async function furtherOf(db: ReadDb, ids: readonly string[]) {
  if (!ids.length) return () => ({ roles: [], lastIn: null })
  const [roles, signIns] = await Promise.all([
    db
      .selectFrom("role")
      .select(["person_id", "role"])
      .distinct()
      .where("person_id", "in", ids)
      .where("withdrawn_at", "is", null)
      .orderBy("role")
      .execute(),
    db
      .selectFrom("sign_in")
      .select(["person_id", (eb) => eb.fn.max("created_at").as("lastIn")])
      .where("person_id", "in", ids)
      .groupBy("person_id")
      .execute(),
  ])
  const lastIn = new Map(signIns.map((one) => [one.person_id, one.lastIn]))
  return (id: string) => ({
    roles: roles.filter((held) => held.person_id === id).map(({ role }) => role),
    lastIn: inParisOrNull(lastIn.get(id)),
  })
}

const inParisOrNull = (instant: string | null | undefined) => (instant ? inParis(instant) : null)

const fullName = ["given_name", "family_name"] as const
type Fullname = Record<(typeof fullName)[number], string>
const nameOf = (person: Fullname | undefined) => (person ? `${person.given_name} ${person.family_name}` : null)

/** One account as administrators see it: identity, state, roles past and present with who gave them. Never content. */
export async function account(db: ReadDb, grant: Grant<"see-accounts">, id: string) {
  const person = await db
    .selectFrom("person")
    .select(["id", "given_name as givenName", "family_name as familyName", "civility", "code", "email as address"])
    .select(["position", "language", "created_at as createdAt", "revision"])
    .where("id", "=", id)
    .executeTakeFirst()
  if (!person) return null
  const [roles, suspensions, invitation, lastSignIn, proposals, replacements] = await Promise.all([
    db
      .selectFrom("role")
      .leftJoin("event", "event.id", "role.event_id")
      .select(["role.id", "role.role", "role.event_id", "event.title_fr", "event.title_en"])
      .select(["role.starts_on as startsOn", "role.ends_on as endsOn"])
      .select(["granted_by", "granted_at as grantedAt", "seconded_by", "withdrawn_by", "withdrawn_at as withdrawnAt"])
      .where("role.person_id", "=", id)
      .orderBy("role.granted_at", "desc")
      .orderBy("role.id")
      .execute(),
    db
      .selectFrom("suspension")
      .select(["id", "reason", "suspended_by", "suspended_at as suspendedAt", "lifted_by", "lifted_at as liftedAt"])
      .where("person_id", "=", id)
      .orderBy("suspended_at", "desc")
      .execute(),
    db
      .selectFrom("account_invitation")
      .select(["invited_by", "invited_at as invitedAt"])
      .where("person_id", "=", id)
      .executeTakeFirst(),
    db
      .selectFrom("sign_in")
      .select((eb) => eb.fn.max("created_at").as("at"))
      .where("person_id", "=", id)
      .executeTakeFirst(),
    db
      .selectFrom("role_proposal")
      .select(["id", "role", "proposed_by", "proposed_at as proposedAt"])
      .where("person_id", "=", id)
      .where("closed_at", "is", null)
      .orderBy("proposed_at")
      .orderBy("id")
      .execute(),
    lastReplacements(db, grant, [id]),
  ])
  const acted = new Set(
    [
      ...roles.flatMap((role) => [role.granted_by, role.seconded_by, role.withdrawn_by]),
      ...suspensions.flatMap((one) => [one.suspended_by, one.lifted_by]),
      invitation?.invited_by,
      ...proposals.map(({ proposed_by }) => proposed_by),
    ].filter((one) => typeof one === "string"),
  )
  const actors = acted.size
    ? await db
        .selectFrom("person")
        .select(["id", ...fullName])
        .where("id", "in", [...acted])
        .execute()
    : []
  const who = (actor: string | null | undefined) => nameOf(actors.find((one) => one.id === actor))
  return {
    person: { ...person, createdAt: inParis(person.createdAt) },
    lastIn: inParisOrNull(lastSignIn?.at),
    invited: invitation ? { by: who(invitation.invited_by), at: inParis(invitation.invitedAt) } : null,
    replaced: replacements.get(id) ?? null,
    proposed: proposals.map((one) => ({ role: one.role, by: who(one.proposed_by), at: inParis(one.proposedAt) })),
    roles: roles.map(({ granted_by, seconded_by, withdrawn_by, title_fr, title_en, event_id, ...role }) => ({
      ...role,
      event: event_id === null ? null : { fr: title_fr ?? "", en: title_en ?? "" },
      grantedBy: who(granted_by),
      secondedBy: who(seconded_by),
      grantedAt: inParis(role.grantedAt),
      withdrawnAt: inParisOrNull(role.withdrawnAt),
      withdrawnBy: who(withdrawn_by),
    })),
    suspensions: suspensions.map(({ suspended_by, lifted_by, ...one }) => ({
      ...one,
      suspendedBy: who(suspended_by),
      liftedBy: who(lifted_by),
      suspendedAt: inParis(one.suspendedAt),
      liftedAt: inParisOrNull(one.liftedAt),
    })),
  }
}
export type Account = NonNullable<Awaited<ReturnType<typeof account>>>

/** The events a role may be limited to, by their names alone. */
export function eventsToChoose(db: ReadDb, _grant: Grant<"see-accounts">) {
  return db.selectFrom("event").select(["id", "title_fr as fr", "title_en as en"]).orderBy("starts_on").execute()
}
