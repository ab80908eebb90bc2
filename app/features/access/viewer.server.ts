import type { ReadDb } from "#db/handle"
import { type Given, prepared } from "#db/prepared"
import type { SignInTable } from "#db/schema/access"
import type { Language } from "~/i18n/words"
import { hashOf } from "~/platform/crypto/tokens.server"
import { minutesLater } from "~/platform/instants"
import type { Role } from "./policy"
import { type EventRelation, type FindEventsNaming, standingOf } from "./relations.server"
import { leastRoleOf } from "./taking-part"

/** Whoever asks, as the database knows them at this very request. */
export interface Viewer {
  readonly personId: string
  readonly signInId: string
  readonly givenName: string
  readonly familyName: string
  readonly civility: "M." | "Mme"
  readonly position: string
  readonly language: Language
  readonly method: SignInTable["method"]
  /** when this sign-in was opened */
  readonly signedInAt: string
  /** the last strong use of this sign-in */
  readonly strongAt: string | null
  readonly seenAt: string
  /** the roles that hold for the whole directorate */
  readonly roles: ReadonlySet<Role>
  /** those, the ones held in any event, and what the person is at least: enough for what concerns the asker alone */
  readonly anyRoles: ReadonlySet<Role>
  readonly events: readonly EventRelation[]
}

export const idleMinutes = 30
export const longestHours = 12

const signedIn = prepared((db, given: Given<{ tokenHash: string; realNow: string; idleSince: string }>) =>
  db
    .selectFrom("sign_in")
    .innerJoin("person", "person.id", "sign_in.person_id")
    .leftJoin("suspension", (join) =>
      join.onRef("suspension.person_id", "=", "person.id").on("suspension.lifted_at", "is", null),
    )
    .select([
      "sign_in.id as signInId",
      "sign_in.method",
      "sign_in.created_at as signedInAt",
      "sign_in.strong_at as strongAt",
      "sign_in.seen_at as seenAt",
      "person.id as personId",
      "person.given_name as givenName",
      "person.family_name as familyName",
      "person.civility",
      "person.position",
      "person.language",
    ])
    .where("sign_in.token_hash", "=", given("tokenHash"))
    .where("sign_in.ended_at", "is", null)
    .where("sign_in.expires_at", ">", given("realNow"))
    .where("sign_in.seen_at", ">", given("idleSince"))
    .where("suspension.id", "is", null),
)

/** Whose sign-in a token was, although it may be over: enough to speak to them, and to tell them from others. */
export function holderOfPast(db: ReadDb, token: string) {
  return db
    .selectFrom("sign_in")
    .innerJoin("person", "person.id", "sign_in.person_id")
    .select(["person.id as personId", "person.language"])
    .where("sign_in.token_hash", "=", hashOf(token))
    .executeTakeFirst()
}

/** The person of a sign-in's token, unless it has ended, idled, expired, or the account is suspended. */
export async function viewerOf(
  db: ReadDb,
  token: string,
  realNow: string,
  today: string,
  eventsNaming?: FindEventsNaming,
): Promise<Viewer | null> {
  const idleSince = minutesLater(realNow, -idleMinutes)
  const [row] = await signedIn(db, { tokenHash: hashOf(token), realNow, idleSince })
  if (!row) return null
  const { events, roles } = await standingOf(db, row.personId, today, eventsNaming)
  const anyRoles = new Set<Role>([...roles, ...events.flatMap((event) => [...event.roles]), leastRoleOf(row.position)])
  return { ...row, events, roles, anyRoles }
}
