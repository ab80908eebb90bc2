import { createRequire } from "node:module"
import { Worker } from "node:worker_threads"

/**
 * Reads the first sheet of a workbook in a thread of its own. The reader works through ten thousand lines in one
 * stretch of half a second, in which the server would answer nobody; and a thread has bounds of memory and time that
 * hold against whatever a file from outside makes the reader do.
 */
export type Sheet = readonly (readonly unknown[])[]

export class ThreadExhausted extends Error {}

const mostMegabytes = 384
const mostMilliseconds = 30_000

// Text rather than a file, because the bundled server is one file and a thread needs an entry of its own.
const program = `
const { parentPort, workerData } = require("node:worker_threads")
const { readSheet } = require(workerData.reader)
readSheet(Buffer.from(workerData.workbook), { trim: false }).then((sheet) => parentPort.postMessage(sheet))
`

export function readSheetInThread(workbook: Buffer): Promise<Sheet> {
  const reader = createRequire(import.meta.url).resolve("read-excel-file/node")
  const thread = new Worker(program, {
    eval: true,
    workerData: { reader, workbook },
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  })
  return new Promise<Sheet>((resolve, reject) => {
    const outOfTime = setTimeout(() => reject(new ThreadExhausted("out of time")), mostMilliseconds)
    thread.once("message", resolve)
    thread.once("error", (error: Error & { code?: string }) =>
      reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? new ThreadExhausted("out of memory") : error),
    )
    thread.once("exit", () => {
      clearTimeout(outOfTime)
      reject(new Error("the reader ended without an answer"))
    })
  }).finally(() => thread.terminate())
}
