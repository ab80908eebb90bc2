import type { Db, Tx } from "#db/handle"
import { commitRefusal, write } from "#db/write.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Journal } from "~/platform/journal"
import type { Outbox } from "~/platform/outbox"
import type { Rate } from "~/platform/rate.server"
import { done, type Result, refused } from "~/platform/result"
import { isAddressUnconfirmed } from "../addresses/queries.server"
import type { Grant } from "../policy"
import { type AddingFault, faultOfAdding } from "./adding"
import { optionsToAdd, optionsToProve, verifiedCount, verifiedKey } from "./ceremonies.server"
import { newChallenge, takeChallenge } from "./challenges.server"
import type { NewKey, Proof } from "./input"
import { countUse, keyNamed, keysOf, type ProofFault, strengthen } from "./keys.server"
import { keyLetter } from "./letters"
import type { RelyingParty } from "./relying-party"

export const rates = {
  asks: { bucket: "key-ask", most: 60, seconds: 15 * 60 },
  tries: { bucket: "key-try", most: 20, seconds: 15 * 60 },
} as const satisfies Record<string, Rate>

/** In which sign-in, for which host, at which real instant. */
export interface Ceremony {
  readonly party: RelyingParty
  readonly signInId: string
  readonly now: string
}

type OwnKeys = Grant<"manage-own-keys">

/** What the browser needs to prove a key of the asker's; null when there is none. */
export async function askForProof(db: Db, { personId }: OwnKeys, { party, signInId, now }: Ceremony) {
  const keys = await keysOf(db, personId)
  if (!keys.length) return null
  return optionsToProve(party, keys, await newChallenge(db, { purpose: "prove", holder: signInId }, now))
}

/**
 * A key was proved: the sign-in is strong and goes by a new token. The challenge is used up in a transaction of its own,
 * before anything is known of the signature: a wrong one must not be tried twice.
 */
export async function proveKey(
  db: Db,
  { personId }: OwnKeys,
  journal: Journal,
  { party, signInId, now }: Ceremony,
  proof: Proof,
): Promise<Result<{ token: string }, ProofFault>> {
  const key = await keyNamed(db, proof.id)
  const take = (challenge: string) => takeChallenge(db, challenge, { purpose: "prove", holder: signInId }, now)
  const count = key?.person_id === personId ? await verifiedCount(party, proof, key, take) : null
  return write(db, async (tx) => {
    const fault = key && count !== null ? await countUse(tx, key.id, count, now) : "not-valid"
    const entry = { at: now, actorId: personId }
    if (fault) {
      await journal.appendCoalesced(tx, { ...entry, act: "key-refused", detail: { fault } })
      return commitRefusal(refused(fault))
    }
    await journal.append(tx, { ...entry, act: "key-proved" })
    return done({ token: await strengthen(tx, signInId, now) })
  })
}

export interface Standing {
  readonly signedInAt: string
  readonly strong: boolean
}

/** What the browser needs to make a key, unless this sign-in may add none. */
export async function askToAdd(
  db: Db,
  grant: OwnKeys,
  { party, signInId, now }: Ceremony,
  standing: Standing,
): Promise<Result<Awaited<ReturnType<typeof optionsToAdd>>, AddingFault>> {
  const { personId } = grant
  const keys = await keysOf(db, personId)
  const addressUnconfirmed = await isAddressUnconfirmed(db, grant)
  const fault = faultOfAdding({ ...standing, keys: keys.length, addressUnconfirmed }, now)
  if (fault) return refused(fault)
  const { address, given_name, family_name } = await personOf(db, personId)
  const owner = { personId, address, name: `${given_name} ${family_name}` }
  const challenge = await newChallenge(db, { purpose: "add", holder: signInId }, now)
  return done(await optionsToAdd(party, owner, keys, challenge))
}

const personOf = (db: Db | Tx, id: string) =>
  db
    .selectFrom("person")
    .select(["email as address", "given_name", "family_name", "language"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow()

/** A device has made a key: it is the asker's from now on, who is told by letter. Making it proves it. */
export async function addKey(
  db: Db,
  grant: OwnKeys,
  { journal, outbox }: { journal: Journal; outbox: Outbox },
  { party, signInId, now }: Ceremony,
  standing: Standing,
  { made, name }: { made: NewKey; name: string },
): Promise<Result<{ token: string }, AddingFault | "not-valid">> {
  const { personId } = grant
  const take = (challenge: string) => takeChallenge(db, challenge, { purpose: "add", holder: signInId }, now)
  const key = await verifiedKey(party, made, take)
  return write(db, async (tx) => {
    const entry = { at: now, actorId: personId }
    const known =
      key && (await tx.selectFrom("passkey").select("id").where("credential_id", "=", key.credentialId).execute())
    if (!key || known?.length) {
      await journal.appendCoalesced(tx, { ...entry, act: "key-refused", detail: { fault: "not-valid" } })
      return commitRefusal(refused("not-valid"))
    }
    const keys = (await keysOf(tx, personId)).length
    const addressUnconfirmed = await isAddressUnconfirmed(tx, grant)
    const fault = faultOfAdding({ ...standing, keys, addressUnconfirmed }, now)
    if (fault) return refused(fault)
    const row = { id: newId(), person_id: personId, credential_id: key.credentialId, public_key: key.publicKey }
    const transports = JSON.stringify(made.response.transports ?? [])
    await tx
      .insertInto("passkey")
      .values({ ...row, counter: key.counter, transports, name, created_at: now })
      .execute()
    await journal.append(tx, { ...entry, act: "key-added" })
    const { address, language } = await personOf(tx, personId)
    const letter = { kind: "key-added", personId, address, language, ...keyLetter({ about: "added" }, language) }
    await outbox.enqueue(tx, letter, now)
    return done({ token: await strengthen(tx, signInId, now) })
  })
}

/** Names one of the asker's keys anew; somebody else's, or a revoked one, is not found. */
export function renameKey(
  db: Db,
  { personId }: OwnKeys,
  id: string,
  name: string,
): Promise<Result<undefined, "unknown">> {
  return write(db, async (tx) => {
    const named = await tx
      .updateTable("passkey")
      .set({ name })
      .where("id", "=", id)
      .where("person_id", "=", personId)
      .where("revoked_at", "is", null)
      .returning("id")
      .executeTakeFirst()
    return named ? done() : refused("unknown")
  })
}

/**
 * Revokes one of the asker's keys. Whatever else that person has open is strong no longer: which key made it so is not
 * known, and it may have been this one. Revoked already is revoked.
 */
export function revokeKey(
  db: Db,
  { personId }: Grant<"revoke-own-key">,
  journal: Journal,
  { id, signInId, now }: { id: string; signInId: string; now: string },
): Promise<Result<undefined, "unknown">> {
  return write(db, async (tx) => {
    const mine = tx.selectFrom("passkey").select("revoked_at").where("id", "=", id).where("person_id", "=", personId)
    const key = await mine.executeTakeFirst()
    if (!key) return refused("unknown")
    if (key.revoked_at !== null) return done()
    await tx.updateTable("passkey").set({ revoked_at: now, revoked_by: personId }).where("id", "=", id).execute()
    await tx
      .updateTable("sign_in")
      .set({ strong_at: null })
      .where("person_id", "=", personId)
      .where("id", "<>", signInId)
      .execute()
    await journal.append(tx, { at: now, actorId: personId, act: "key-revoked" })
    return done()
  })
}
