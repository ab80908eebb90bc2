import { randomBytes } from "node:crypto"
import type { Db } from "#db/handle"
import type { KeyChallengeTable } from "#db/schema/access"
import { write } from "#db/write.server"
import { hashOf } from "~/platform/crypto/tokens.server"
import { minutesLater } from "~/platform/instants"

/** As long as a browser waits for a device. */
export const challengeMinutes = 5

type For = Pick<KeyChallengeTable, "purpose" | "holder">

/** Something to sign, for one purpose and one holder. What is kept is a hash: the database holds nothing to sign. */
export async function newChallenge(db: Db, { purpose, holder }: For, now: string): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = new Uint8Array(randomBytes(32))
  const challenge_hash = hashOf(Buffer.from(challenge).toString("base64url"))
  await write(db, async (tx) => {
    await tx.deleteFrom("key_challenge").where("expires_at", "<=", now).execute()
    await tx
      .insertInto("key_challenge")
      .values({ challenge_hash, purpose, holder, expires_at: minutesLater(now, challengeMinutes) })
      .execute()
  })
  return challenge
}

/** Takes a challenge away and says whether it stood. Its one use is up, whatever the signature turns out to be worth. */
export function takeChallenge(db: Db, challenge: string, { purpose, holder }: For, now: string): Promise<boolean> {
  return write(db, async (tx) => {
    const taken = await tx
      .deleteFrom("key_challenge")
      .where("challenge_hash", "=", hashOf(challenge))
      .where("purpose", "=", purpose)
      .where("holder", "=", holder)
      .where("expires_at", ">", now)
      .returning("challenge_hash")
      .executeTakeFirst()
    return taken !== undefined
  })
}
