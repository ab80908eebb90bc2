import { createHmac } from "node:crypto"
import type { Db, Tx } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import type { Language } from "~/i18n/words"
import { hashOf, newId } from "~/platform/crypto/tokens.server"
import type { Journal } from "~/platform/journal"
import { withinRate } from "~/platform/rate.server"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import { mostFeeds } from "./input"

/** What every change of feeds is made with. `realNow`: feeds live by the real clock, as sign-ins do. */
export interface FeedChange {
  readonly formKey: string
  readonly realNow: string
  readonly journal: Journal
  /** a key of the installation, from which addresses are made */
  readonly secret: Buffer
}

/** A feed with its address's token, which is told once and kept nowhere. */
export interface NewFeed {
  readonly id: string
  readonly name: string
  readonly token: string
}

const addressesMade = { bucket: "feed-address", most: 30, seconds: 3600 } as const

/** Opens a feed for one device. Refused beyond the number of feeds that one person may have. */
export async function createFeed(
  db: Db,
  grant: Grant<"manage-own-feeds">,
  { name, language }: { name: string; language: Language },
  change: FeedChange,
): Promise<Result<NewFeed, "too-many-feeds" | "too-often">> {
  const { personId } = grant
  if (!(await withinRate(db, addressesMade, personId, change.realNow))) return refused("too-often")
  return write(db, async (tx) => {
    const created = await once(tx, personId, change, async () => {
      if ((await livingFeeds(tx, personId)) >= mostFeeds) return null
      const id = await insertFeed(tx, personId, { name, language }, change)
      await note(tx, personId, "create-feed", id, change)
      return { id, name }
    })
    return created ? done({ ...created, token: tokenOf(personId, change) }) : refused("too-many-feeds")
  })
}

/** Gives a feed a new address; the old one is revoked. */
export async function rotateFeed(
  db: Db,
  { personId }: Grant<"manage-own-feeds">,
  feedId: string,
  change: FeedChange,
): Promise<Result<NewFeed, "unknown-feed" | "too-often">> {
  if (!(await withinRate(db, addressesMade, personId, change.realNow))) return refused("too-often")
  return write(db, async (tx) => {
    const rotated = await once(tx, personId, change, async () => {
      const old = await endFeed(tx, personId, feedId, change.realNow)
      if (!old) return null
      const id = await insertFeed(tx, personId, old, change)
      await note(tx, personId, "rotate-feed", id, change)
      return { id, name: old.name }
    })
    return rotated ? done({ ...rotated, token: tokenOf(personId, change) }) : refused("unknown-feed")
  })
}

/** Ends a feed. Its address tells clients so for a while, which empties the copies they keep. */
export function revokeFeed(
  db: Db,
  { personId }: Grant<"manage-own-feeds">,
  feedId: string,
  change: FeedChange,
): Promise<Result<{ name: string }, "unknown-feed">> {
  return write(db, async (tx) => {
    const ended = await once(tx, personId, change, async () => {
      const old = await endFeed(tx, personId, feedId, change.realNow)
      if (old) await note(tx, personId, "revoke-feed", feedId, change)
      return old && { name: old.name }
    })
    return ended ? done(ended) : refused("unknown-feed")
  })
}

/** What a fetch leaves behind: when, by what family of client, and what was given. */
export interface Fetched {
  readonly at: string
  readonly client: string
  readonly given: { readonly sealed: string; readonly madeFrom: string } | null
}

export async function noteFetch(db: Db, feedId: string, { at, client, given }: Fetched): Promise<void> {
  const version = given && { given_version: given.sealed, made_from: given.madeFrom }
  await write(db, (tx) =>
    tx
      .updateTable("feed")
      .set({ last_fetched_at: at, last_client: client, ...version })
      .where("id", "=", feedId)
      .execute(),
  )
}

/**
 * The token of the address that a form made. It follows from the form's random key and a key of the installation, so that
 * a form sent twice answers the same address though only its hash is kept; without the key nobody can make it.
 */
function tokenOf(personId: string, { formKey, secret }: FeedChange): string {
  return createHmac("sha256", secret)
    .update(JSON.stringify(["feed-address", personId, formKey]))
    .digest("base64url")
}

function once<T>(tx: Tx, personId: string, { formKey, realNow }: FeedChange, work: () => Promise<T>): Promise<T> {
  return onceForForm(tx, { key: formKey, personId, now: realNow }, work)
}

async function livingFeeds(tx: Tx, personId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("feed")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .executeTakeFirstOrThrow()
  return count
}

async function insertFeed(
  tx: Tx,
  personId: string,
  { name, language }: { name: string; language: Language },
  change: FeedChange,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto("feed")
    .values({
      id,
      person_id: personId,
      name,
      token_hash: hashOf(tokenOf(personId, change)),
      language,
      created_at: change.realNow,
    })
    .execute()
  return id
}

function endFeed(tx: Tx, personId: string, feedId: string, realNow: string) {
  return tx
    .updateTable("feed")
    .set({ revoked_at: realNow })
    .where("id", "=", feedId)
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .returning(["name", "language"])
    .executeTakeFirst()
}

function note(tx: Tx, personId: string, act: string, feedId: string, { journal, realNow }: FeedChange): Promise<void> {
  return journal.append(tx, { at: realNow, actorId: personId, act, subject: feedId })
}
