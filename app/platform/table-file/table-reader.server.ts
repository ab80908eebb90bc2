import { Worker } from "node:worker_threads"
import { done, type Result, refused } from "../result"
import { unusable } from "./finding"
import { type PackedRecords, packed } from "./packed-records.server"

export type ReaderMessage = { readonly kind: "started" } | { readonly kind: "read"; readonly content: Uint8Array }

/**
 * The one reader of files from outside. Each file is read in a thread of its own, which is given so much memory and time
 * and then ended; one file at a time in the whole process, and one of each person.
 */
export interface TableReader {
  read(
    file: { readonly bytes: Uint8Array; readonly fileName: string },
    personId: string,
  ): Promise<Result<PackedRecords, "reader-busy">>
}

export interface ReaderBounds {
  /** of a thread's own heap */
  readonly heapMegabytes: number
  /** by which the whole process may grow while a thread reads: buffers are no part of its heap */
  readonly processMegabytes: number
  /** from the moment the thread has started */
  readonly milliseconds: number
  /** files that may wait behind the one that is read */
  readonly waiting: number
}

export const usualBounds: ReaderBounds = {
  heapMegabytes: 384,
  processMegabytes: 1024,
  milliseconds: 20_000,
  waiting: 4,
}

/** A machine that takes longer to start a thread has other troubles. */
const startMilliseconds = 60_000
const watchMilliseconds = 50

export function openTableReader(bounds: ReaderBounds = usualBounds): TableReader {
  const owners = new Set<string>()
  let turn: Promise<unknown> = Promise.resolve()
  return {
    async read(file, personId) {
      if (owners.has(personId) || owners.size > bounds.waiting) return refused("reader-busy")
      owners.add(personId)
      const reading = turn.then(() => readInThread(file, bounds)).finally(() => owners.delete(personId))
      turn = reading.catch(() => undefined)
      return done(await reading)
    },
  }
}

async function readInThread(workerData: object, bounds: ReaderBounds): Promise<PackedRecords> {
  const before = process.memoryUsage.rss()
  const thread = new Worker(new URL("./reader-thread-entry.server.mjs", import.meta.url), {
    workerData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes, maxYoungGenerationSizeMb: 64 },
  })
  const timers: NodeJS.Timeout[] = []
  try {
    return await new Promise<PackedRecords>((resolve, reject) => {
      const stop = () => resolve(packed(unusable("too_costly")))
      timers.push(setTimeout(stop, startMilliseconds + bounds.milliseconds))
      timers.push(
        setInterval(() => {
          if (process.memoryUsage.rss() - before > bounds.processMegabytes * 1e6) stop()
        }, watchMilliseconds),
      )
      thread.on("message", (message: ReaderMessage) => {
        if (message.kind === "read") resolve(Buffer.from(message.content))
        else timers.push(setTimeout(stop, bounds.milliseconds))
      })
      thread.on("error", (error: Error & { code?: string }) => {
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") stop()
        // The reason stays in the thread: a message of an error could repeat a cell.
        else reject(new Error("the thread that reads files failed"))
      })
      thread.on("exit", () => reject(new Error("the thread that reads files ended early")))
    })
  } finally {
    for (const timer of timers) clearTimeout(timer)
    await thread.terminate()
  }
}
