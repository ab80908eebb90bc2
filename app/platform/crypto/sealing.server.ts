import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { newId } from "./tokens.server"

const algorithm = "aes-256-gcm"
/** Node accepts tags of four bytes unless it is told the length. */
const authTagLength = 16
const nonceLength = 12
/** A sealed text tells its length only as one of these, in bytes; beyond them, in steps of the last. */
const paddedSizes = [512, 2048, 8192, 32_768] as const

/** AES-256-GCM with a fresh nonce; `identity` must be given again to open. The answer is base64url. */
export function seal(key: Buffer, identity: string, content: Buffer): string {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength })
  cipher.setAAD(Buffer.from(identity))
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]).toString("base64url")
}

/** Opens what `seal` made; throws when the key, the identity or a byte is not the same. */
export function unseal(key: Buffer, identity: string, sealed: string): Buffer {
  const bytes = Buffer.from(sealed, "base64url")
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), { authTagLength })
  decipher.setAAD(Buffer.from(identity))
  decipher.setAuthTag(bytes.subarray(bytes.length - authTagLength))
  return Buffer.concat([decipher.update(bytes.subarray(nonceLength, bytes.length - authTagLength)), decipher.final()])
}

function padded(text: string): Buffer {
  const content = Buffer.from(text)
  const needed = content.length + 4
  const step = paddedSizes.at(-1) ?? needed
  const size = paddedSizes.find((one) => one >= needed) ?? Math.ceil(needed / step) * step
  const bytes = Buffer.alloc(size)
  bytes.writeUInt32BE(content.length)
  content.copy(bytes, 4)
  return bytes
}

const unpadded = (bytes: Buffer) => bytes.subarray(4, 4 + bytes.readUInt32BE()).toString()

/** A document sealed with a key of its own, which the installation's key wraps. */
export interface SealedDocument {
  readonly keyId: string
  readonly wrappedKey: string
  readonly sealed: string
}

/** The installation's keys: the current one wraps, earlier ones still open. */
export interface InstallationKeys {
  readonly currentId: string
  seal(identity: string, text: string): SealedDocument
  unseal(identity: string, document: SealedDocument): string
}

function keysOf(byId: ReadonlyMap<string, Buffer>, currentId: string): InstallationKeys {
  const keyNamed = (id: string) => {
    const key = byId.get(id)
    if (!key) throw new Error("the installation's key file does not hold the key of a sealed document")
    return key
  }
  return {
    currentId,
    seal(identity, text) {
      const own = randomBytes(32)
      return {
        keyId: currentId,
        wrappedKey: seal(keyNamed(currentId), `key:${identity}`, own),
        sealed: seal(own, identity, padded(text)),
      }
    },
    unseal(identity, { keyId, wrappedKey, sealed }) {
      const own = unseal(keyNamed(keyId), `key:${identity}`, wrappedKey)
      return unpadded(unseal(own, identity, sealed))
    },
  }
}

/** Reads the key file: one `id base64` a line, the first is current. Refuses a file that others may read. */
export function openKeyFile(file: string): InstallationKeys {
  if (statSync(file).mode & 0o077) throw new Error(`the key file ${file} may be read by others: chmod 400`)
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean)
  const byId = new Map<string, Buffer>()
  for (const line of lines) {
    const [id = "", text = ""] = line.split(" ")
    const key = Buffer.from(text, "base64")
    if (!id || key.length !== 32) throw new Error(`the key file ${file} holds a line that is not a key`)
    byId.set(id, key)
  }
  const [current] = byId.keys()
  if (!current) throw new Error(`the key file ${file} holds no key`)
  return keysOf(byId, current)
}

/** Writes a key file with one fresh key, unless it is there already. */
export function ensureKeyFile(file: string): void {
  if (existsSync(file)) return
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, `${newId()} ${randomBytes(32).toString("base64")}\n`, { mode: 0o400, flag: "wx" })
}
