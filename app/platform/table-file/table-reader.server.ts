import { type ChildProcess, spawn } from "node:child_process"
import { buffer } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { mostFileBytes } from "../file-limit"
import { done, type Result, refused } from "../result"
import { unusable } from "./finding"
import { type PackedRecords, packed } from "./packed-records.server"
import { formOf } from "./reading.server"

/**
 * The one reader of files from outside. Each file is read in a process of its own, which is given so much memory and time
 * and holds neither keys nor a database; one file at a time in the whole server, and one of each person.
 *
 * A process rather than a thread: when a thread reaches the limit of its heap by one large array, V8 ends the whole
 * process, and one workbook would end the server.
 */
export interface TableReader {
  read(file: TableFile, personId: string): Promise<Result<PackedRecords, "reader-busy">>
}

interface TableFile {
  readonly bytes: Uint8Array
  readonly fileName: string
}

export interface ReaderBounds {
  readonly heapMegabytes: number
  /** of the whole process: buffers are no part of its heap */
  readonly processMegabytes: number
  readonly milliseconds: number
  /** files that may wait behind the one that is read */
  readonly waiting: number
}

const usualBounds: ReaderBounds = { heapMegabytes: 384, processMegabytes: 768, milliseconds: 25_000, waiting: 4 }

export function openTableReader(bounds: ReaderBounds = usualBounds): TableReader {
  const owners = new Set<string>()
  let turn: Promise<unknown> = Promise.resolve()
  return {
    async read(file, personId) {
      if (owners.has(personId) || owners.size > bounds.waiting) return refused("reader-busy")
      owners.add(personId)
      const reading = turn.then(() => readInProcess(file, bounds)).finally(() => owners.delete(personId))
      turn = reading.catch(() => undefined)
      return done(await reading)
    },
  }
}

const entry = fileURLToPath(new URL("./reader-process-entry.server.mjs", import.meta.url))

async function readInProcess({ bytes, fileName }: TableFile, bounds: ReaderBounds): Promise<PackedRecords> {
  if (bytes.length > mostFileBytes) return packed(unusable("too_large"))
  const heap = `--max-old-space-size=${bounds.heapMegabytes}`
  const limits = [String(bounds.processMegabytes * 1_000_000), String(2 * bounds.milliseconds)]
  const reader = spawn(process.execPath, [heap, entry, formOf(fileName), ...limits], {
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "ignore"],
  })
  const outOfTime = setTimeout(() => reader.kill("SIGKILL"), bounds.milliseconds)
  try {
    const ended = endOf(reader)
    // A reader that ends before it has read everything closes the pipe: how it ended says why.
    reader.stdin.on("error", () => undefined)
    reader.stdin.end(bytes)
    const [answer, { code, signal }] = await Promise.all([buffer(reader.stdout), ended])
    // Whoever ended it, this server, its own watch or V8, it had spent what it was given.
    if (signal) return packed(unusable("too_costly"))
    if (code !== 0) throw new Error("the process that reads files failed")
    return answer
  } finally {
    clearTimeout(outOfTime)
    reader.kill("SIGKILL")
  }
}

function endOf(reader: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve, reject) => {
    reader.on("error", reject)
    reader.on("exit", (code, signal) => resolve({ code, signal }))
  })
}
