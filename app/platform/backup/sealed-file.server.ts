import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { createReadStream, createWriteStream } from "node:fs"
import { open } from "node:fs/promises"
import { pipeline } from "node:stream/promises"
import { z } from "zod"
import type { KeyRing } from "~/platform/crypto/sealing.server"

const algorithm = "aes-256-gcm"
const authTagLength = 16
const nonceLength = 12
/** First line of a sealed file, without which nobody could tell what it is. */
const mark = "colloque-backup-1"
/** The head is one line; no head of ours is longer. */
const longestHead = 8_192

const headShape = z.object({
  mark: z.literal(mark),
  identity: z.string(),
  key: z.object({ keyId: z.string(), wrappedKey: z.string(), sealed: z.string() }),
})

/**
 * Seals a file of any size with a key of its own, which the installation's key wraps. The file that comes out: one line
 * that says which key, a nonce, the content under AES-256-GCM, its tag. Line and identity are authenticated.
 */
export async function sealFile(keys: KeyRing, identity: string, from: string, to: string): Promise<void> {
  const own = randomBytes(32)
  const nonce = randomBytes(nonceLength)
  const key = keys.seal(`backup:${identity}`, own.toString("base64"))
  const head = Buffer.from(`${JSON.stringify({ mark, identity, key })}\n`)
  const cipher = createCipheriv(algorithm, own, nonce, { authTagLength }).setAAD(head)
  const target = createWriteStream(to, { mode: 0o600, flags: "wx", flush: true })
  await pipeline(async function* () {
    yield Buffer.concat([head, nonce])
    for await (const chunk of createReadStream(from)) yield cipher.update(chunk as Buffer)
    yield Buffer.concat([cipher.final(), cipher.getAuthTag()])
  }, target)
}

/**
 * Opens what `sealFile` made into a new file; throws when it is not one, when the installation lacks its key, or when a
 * byte of it is not the same. Until this has returned nothing of what it wrote is to be believed.
 */
export async function unsealFile(keys: KeyRing, from: string, to: string): Promise<void> {
  const { head, line, size } = await headOf(from)
  const own = Buffer.from(keys.unseal(`backup:${head.identity}`, head.key), "base64")
  const [start, end] = [line.length + nonceLength, size - authTagLength]
  if (end <= start) throw new Error("the backup is cut off")
  const nonce = await bytesOf(from, line.length, start)
  const tag = await bytesOf(from, end, size)
  const decipher = createDecipheriv(algorithm, own, nonce, { authTagLength }).setAAD(line).setAuthTag(tag)
  const target = createWriteStream(to, { mode: 0o600, flags: "wx", flush: true })
  await pipeline(createReadStream(from, { start, end: end - 1 }), decipher, target)
}

async function headOf(file: string) {
  const { size } = await withFile(file, (handle) => handle.stat())
  const bytes = await bytesOf(file, 0, Math.min(size, longestHead))
  const cut = bytes.indexOf("\n")
  try {
    const line = bytes.subarray(0, cut + 1)
    return { head: headShape.parse(JSON.parse(line.toString())), line, size }
  } catch {
    throw new Error("this file is not a backup of Colloque")
  }
}

function bytesOf(file: string, from: number, until: number): Promise<Buffer> {
  return withFile(file, async (handle) => {
    const { buffer } = await handle.read(Buffer.alloc(until - from), 0, until - from, from)
    return buffer
  })
}

async function withFile<T>(file: string, work: (handle: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const handle = await open(file, "r")
  try {
    return await work(handle)
  } finally {
    await handle.close()
  }
}
