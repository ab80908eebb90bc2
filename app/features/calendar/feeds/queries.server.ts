import type { ReadDb } from "#db/handle"
import { type Given, prepared } from "#db/prepared"
import type { Grant } from "~/features/access/policy"
import type { Language } from "~/i18n/words"
import type { ClientFamily } from "../client-family"

/** What an address is known by, when it is fetched. */
export interface KnownFeed {
  readonly id: string
  readonly personId: string
  readonly language: Language
  readonly createdAt: string
  readonly revokedAt: string | null
  /** the account is suspended since */
  readonly suspendedAt: string | null
  readonly lastFetchedAt: string | null
  readonly lastClient: string | null
  /** the version that was given last, sealed; null: none */
  readonly given: string | null
  readonly madeFrom: string | null
  /** of all programmes */
  readonly version: number
}

/** The feed of an address, by the hash of its token, and all that says whether its bytes are still right. */
const feedByHash = prepared((db, given: Given<{ tokenHash: string }>) =>
  db
    .selectFrom("feed")
    .innerJoin("programme_version", (join) => join.on((eb) => eb("programme_version.id", "=", eb.lit(1))))
    .leftJoin("suspension", (join) =>
      join.onRef("suspension.person_id", "=", "feed.person_id").on("suspension.lifted_at", "is", null),
    )
    .select(["feed.id", "feed.person_id as personId", "feed.language", "feed.created_at as createdAt"])
    .select(["feed.revoked_at as revokedAt", "suspension.suspended_at as suspendedAt"])
    .select(["feed.last_fetched_at as lastFetchedAt", "feed.last_client as lastClient"])
    .select(["feed.given_version as given", "feed.made_from as madeFrom", "programme_version.version"])
    .where("feed.token_hash", "=", given("tokenHash")),
)

export async function feedOf(db: ReadDb, tokenHash: string): Promise<KnownFeed | undefined> {
  return (await feedByHash(db, { tokenHash }))[0]
}

/** A person's feed as its owner sees it. */
export interface OwnFeed {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly lastFetchedAt: string | null
  readonly lastClient: ClientFamily | null
}

/** The feeds of a person that still live, the newest first. */
export async function feedsOf(db: ReadDb, { personId }: Grant<"manage-own-feeds">): Promise<OwnFeed[]> {
  const rows = await db
    .selectFrom("feed")
    .select(["id", "name", "created_at as createdAt", "last_fetched_at as lastFetchedAt", "last_client as lastClient"])
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute()
  return rows.map((row) => ({ ...row, lastClient: row.lastClient as ClientFamily | null }))
}
