import { hkdfSync } from "node:crypto"
import { seal, unseal } from "./sealing.server"

/** A key of 32 bytes for one purpose, derived from another key (HKDF-SHA256): neither tells anything of the other. */
export const deriveKey = (key: Buffer, purpose: string): Buffer => Buffer.from(hkdfSync("sha256", key, "", purpose, 32))

/** A sealed value tells its length in steps of this, in characters. */
const step = 256

/** Seals a value as JSON, padded; `identity` must be given again to open. The answer is base64url. */
export function sealJson(key: Buffer, identity: string, value: unknown): string {
  const text = JSON.stringify(value)
  return seal(key, identity, Buffer.from(text.padEnd(Math.ceil(text.length / step) * step)))
}

/** Opens what `sealJson` made; throws when the key, the identity or a byte is not the same. */
export const unsealJson = (key: Buffer, identity: string, sealed: string): unknown =>
  JSON.parse(unseal(key, identity, sealed).toString())
