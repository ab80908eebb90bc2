import type { Log } from "./log.server"

/**
 * What the process says when an error ends it: what the log may say of any error, and no more. Left to itself Node would
 * print the message, the cause and everything the error holds, and, where somebody asked for reports, the environment with
 * its keys: and an error may hold what nobody may read.
 */
export function keepLastWords(log: Log): void {
  process.on("uncaughtException", (error) => {
    log.error({ error }, "the process ends by an error")
    process.exit(1)
  })
  if (!process.report) return
  process.report.reportOnUncaughtException = false
  process.report.reportOnFatalError = false
  process.report.reportOnSignal = false
}
