/**
 * A process that reads one file. It is watched from a thread of its own, because a busy one cannot look at its own
 * memory: `RSS_BYTES` are what it may hold, and it outlives no server.
 */
import { setPriority } from "node:os"
import { Worker } from "node:worker_threads"
import { register } from "tsx/esm/api"

const [, , form, rssBytes, milliseconds] = process.argv
const watch = `
const { workerData } = require("node:worker_threads")
const end = () => process.kill(process.pid, "SIGKILL")
setInterval(() => process.memoryUsage.rss() > workerData.rssBytes && end(), 50)
setTimeout(end, workerData.milliseconds)
`
const workerData = { rssBytes: Number(rssBytes), milliseconds: Number(milliseconds) }
new Worker(watch, { eval: true, workerData }).unref()

try {
  // Behind the threads that answer pages, where processors are few.
  setPriority(5)
} catch {
  // a machine that forbids it: the process works as any other
}
register()
const { answer } = await import("./reader-process.server.ts")
await answer(form)
