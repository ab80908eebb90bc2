import { createHmac } from "node:crypto"
import { constants } from "node:fs"
import { access, mkdir, open, readFile, stat } from "node:fs/promises"
import { join } from "node:path"
import { setImmediate as nextTurn } from "node:timers/promises"
import { z } from "zod"
import { deriveKey } from "~/platform/crypto/sealed-json.server"
import { sameHash } from "~/platform/crypto/tokens.server"
import { type CheckpointRecord, checkpointRecord } from "./checkpoint-records"

const fileName = "journal.checkpoints"
/** A few milliseconds of work, after which other requests of the server get their turn. */
const slice = 250

const signedRecord = checkpointRecord.extend({ hmac: z.string() })

export interface ReadRecords {
  readonly records: readonly CheckpointRecord[]
  /** how many lines were not signed with this installation's key */
  readonly forged: number
}

/** The file of checkpoints: lines of JSON, each signed, which are only ever appended. */
export interface CheckpointFile {
  readonly path: string
  read(): Promise<ReadRecords>
  append(record: CheckpointRecord): Promise<void>
  /** Makes the folder if need be. */
  isWritable(): Promise<boolean>
}

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && /^(ENOENT|ENOTDIR)$/.test(String(error.code))

/** The signature's key comes from the journal's own: whoever cannot write the journal cannot write checkpoints. */
function signerOf(journalKey: Buffer): (record: CheckpointRecord) => string {
  const key = deriveKey(journalKey, "journal-checkpoint")
  return ({ kind, number, journal, seq, mac, at }) =>
    createHmac("sha256", key)
      .update(JSON.stringify([kind, number, journal, seq, mac, at]))
      .digest("base64url")
}

/**
 * Reads signed records. A line without its closing brace is a write that was cut short, and says nothing; any other line
 * that is not signed with the key counts as forged.
 */
export async function readRecords(text: string, journalKey: Buffer): Promise<ReadRecords> {
  const sign = signerOf(journalKey)
  const records: CheckpointRecord[] = []
  let forged = 0
  const lines = text.split("\n").filter((line) => line.trimEnd().endsWith("}"))
  for (const [index, line] of lines.entries()) {
    if (index % slice === slice - 1) await nextTurn()
    const read = signedRecord.safeParse(parsed(line))
    if (read.success && sameHash(read.data.hmac, sign(read.data))) records.push(read.data)
    else forged++
  }
  return { records, forged }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

export function openCheckpointFile(folder: string, journalKey: Buffer): CheckpointFile {
  const path = join(folder, fileName)
  const sign = signerOf(journalKey)
  let kept: { readonly mark: string; readonly read: ReadRecords } | null = null

  /** Tells whether the file changed since it was read. */
  async function markOf(): Promise<string | null> {
    try {
      const { ino, size, mtimeMs, ctimeMs } = await stat(path)
      return [ino, size, mtimeMs, ctimeMs].join(" ")
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  return {
    path,
    async read() {
      const mark = await markOf()
      if (mark === null) return { records: [], forged: 0 }
      if (kept?.mark !== mark) kept = { mark, read: await readRecords(await readFile(path, "utf8"), journalKey) }
      return kept.read
    },
    async append(record) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = await open(path, "a+", 0o600)
      try {
        const { size } = await file.stat()
        const last = Buffer.alloc(1)
        if (size > 0) await file.read(last, 0, 1, size - 1)
        const begin = size > 0 && last.toString() !== "\n" ? "\n" : ""
        await file.appendFile(`${begin}${JSON.stringify({ ...record, hmac: sign(record) })}\n`)
        await file.sync()
      } finally {
        await file.close()
      }
    },
    async isWritable() {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await access(folder, constants.W_OK)
        if ((await markOf()) !== null) await access(path, constants.W_OK)
        return true
      } catch {
        return false
      }
    },
  }
}
