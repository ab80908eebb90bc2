import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { markOf, type NamedKey, readKeyFile } from "./key-file.server"
import type { SealedRevisions } from "./sealed-revisions"

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

/** Which revision of a document a wrapped key belongs to; null: the document has none, or was sealed before it had one. */
export type BoundRevision = number | null

/** The installation's keys: the current one wraps, earlier ones still open. */
export interface KeyRing {
  readonly currentId: string
  seal(identity: string, text: string, revision?: BoundRevision): SealedDocument
  unseal(identity: string, document: SealedDocument, revision?: BoundRevision): string
  /** wraps a document's own key, bound to `from`, with the current key of the installation, bound to `to` */
  rewrap(identity: string, document: SealedDocument, from?: BoundRevision, to?: BoundRevision): SealedDocument
}

/** The keys of a running installation, and where it records the revisions of what they seal. */
export interface InstallationKeys extends KeyRing {
  readonly revisions: SealedRevisions
}

/** Where the keys are read from: `current` is asked before each sealing, `named` for each opening. */
interface KeySource {
  current(): NamedKey
  named(id: string): Buffer
}

/** What a wrapped key is bound to: whose it is and, where the document has revisions, of which one. */
const wrapIdentity = (identity: string, revision: BoundRevision) =>
  revision === null ? `key:${identity}` : `key:${identity}:revision:${revision}`

function keyRingOf(source: KeySource): KeyRing {
  const ownKey = (identity: string, { keyId, wrappedKey }: SealedDocument, revision: BoundRevision) =>
    unseal(source.named(keyId), wrapIdentity(identity, revision), wrappedKey)
  return {
    get currentId() {
      return source.current().id
    },
    seal(identity, text, revision = null) {
      const own = randomBytes(32)
      const { id, key } = source.current()
      const wrappedKey = seal(key, wrapIdentity(identity, revision), own)
      return { keyId: id, wrappedKey, sealed: seal(own, identity, padded(text)) }
    },
    unseal(identity, document, revision = null) {
      return unpadded(unseal(ownKey(identity, document, revision), identity, document.sealed))
    },
    rewrap(identity, document, from = null, to = from) {
      const { id, key } = source.current()
      const own = ownKey(identity, document, from)
      return { ...document, keyId: id, wrappedKey: seal(key, wrapIdentity(identity, to), own) }
    },
  }
}

/**
 * The keys of the key file, kept in memory. The file is looked at before each sealing, and when a document names a key that
 * is not known: a rotation replaces the file while the server runs, and whatever is sealed from then on has the new key.
 */
export function openKeyFile(file: string): KeyRing {
  let seen = markOf(file)
  let keys = readKeyFile(file)
  const look = () => {
    const mark = markOf(file)
    if (mark === seen) return
    keys = readKeyFile(file)
    seen = mark
  }
  return keyRingOf({
    current() {
      look()
      return keys[0]
    },
    named(id) {
      const known = () => keys.find((one) => one.id === id)
      if (!known()) look()
      const found = known()
      if (!found) throw new Error("the installation's key file does not hold the key of a sealed document")
      return found.key
    },
  })
}

/** The keys of a key file together with the record of revisions of one installation. */
export function openInstallationKeys(file: string, revisions: SealedRevisions): InstallationKeys {
  const ring = openKeyFile(file)
  return {
    get currentId() {
      return ring.currentId
    },
    seal: ring.seal,
    unseal: ring.unseal,
    rewrap: ring.rewrap,
    revisions,
  }
}
