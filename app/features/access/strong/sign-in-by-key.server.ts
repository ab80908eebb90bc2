import type { Db } from "#db/handle"
import { commitRefusal, write } from "#db/write.server"
import { hashOf } from "~/platform/crypto/tokens.server"
import type { Journal } from "~/platform/journal"
import { done, type Result, refused } from "~/platform/result"
import { openSignIn } from "../sign-in.server"
import { optionsToProve, verifiedCount } from "./ceremonies.server"
import { newChallenge, takeChallenge } from "./challenges.server"
import type { Proof } from "./input"
import { countUse, keyNamed, type ProofFault } from "./keys.server"
import type { RelyingParty } from "./relying-party"

interface Door {
  readonly party: RelyingParty
  /** the value of the cookie that marks the browser */
  readonly browser: string
  readonly now: string
}

const heldBy = (browser: string) => ({ purpose: "sign-in", holder: hashOf(browser) }) as const

/** What a browser needs to sign in by any key it has: the answer is the same for everybody, for it names no key. */
export async function askToSignIn(db: Db, { party, browser, now }: Door) {
  return optionsToProve(party, [], await newChallenge(db, heldBy(browser), now))
}

/**
 * Signs in whoever's key this is, unless the account is suspended; the sign-in is strong from the start. What goes wrong
 * is written down only where the key is somebody's: passers-by must not fill the journal.
 */
export async function signInByKey(
  db: Db,
  journal: Journal,
  { party, browser, now }: Door,
  { proof, client }: { proof: Proof; client: string },
): Promise<Result<{ token: string }, ProofFault>> {
  const key = await keyNamed(db, proof.id)
  if (!key) return refused("not-valid")
  const count = await verifiedCount(party, proof, key, (challenge) =>
    takeChallenge(db, challenge, heldBy(browser), now),
  )
  const personId = key.person_id
  return write(db, async (tx) => {
    const suspended = await tx
      .selectFrom("suspension")
      .select("id")
      .where("person_id", "=", personId)
      .where("lifted_at", "is", null)
      .executeTakeFirst()
    const fault = count === null || suspended ? "not-valid" : await countUse(tx, key.id, count, now)
    if (fault) {
      await journal.appendCoalesced(tx, { at: now, actorId: personId, act: "key-refused", detail: { fault } })
      return commitRefusal(refused(fault))
    }
    return done({ token: await openSignIn(tx, { personId, method: "key", client, now }, journal) })
  })
}
