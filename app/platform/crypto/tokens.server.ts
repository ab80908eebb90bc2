import { createHash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto"

/** A secret of 256 bits in 43 characters that an address may hold. */
export const newToken = () => randomBytes(32).toString("base64url")

/** An identity of 128 random bits: it says nothing of what it names, nor of when it was made. */
export const newId = () => randomBytes(16).toString("hex")

/** What is kept of a token. */
export const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url")

/** Compares two hashes in a time that does not depend on where they differ. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The name of a calendar entry, for ever: a random UUID, which every client takes. */
export const newUid = () => randomUUID()
