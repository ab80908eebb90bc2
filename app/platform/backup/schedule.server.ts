import type { KeyRing } from "~/platform/crypto/sealing.server"
import type { Log } from "~/platform/log.server"
import { latestBackupAt, makeBackup } from "./backup.server"

export const hoursBetweenBackups = 6
/** How often it is looked whether a backup is due: also how soon one that failed is tried again. */
const lookMilliseconds = 10 * 60_000

/** Whether a backup is due: none yet, or the latest is six hours old. */
export function isDue(latest: string | null, now: string): boolean {
  return latest === null || Date.parse(now) - Date.parse(latest) >= hoursBetweenBackups * 3_600_000
}

interface Schedule {
  readonly database: string
  readonly folder: string
  readonly keys: KeyRing
  readonly clock: { now(): string }
  readonly log: Log
}

/** Makes a backup whenever one is due, as long as the server runs. One that fails is said in the log and tried again. */
export function openBackups({ log, clock, ...making }: Schedule): { stop(): Promise<void> } {
  let running: Promise<void> | null = null
  async function look() {
    try {
      if (!isDue(latestBackupAt(making.folder), clock.now())) return
      const began = performance.now()
      await makeBackup({ ...making, now: clock.now() })
      log.info({ ms: Math.round(performance.now() - began) }, "backup made")
    } catch (error) {
      log.error({ error }, "backup failed")
    }
  }
  const begin = () => {
    running ??= look().finally(() => {
      running = null
    })
  }
  begin()
  const timer = setInterval(begin, lookMilliseconds)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
