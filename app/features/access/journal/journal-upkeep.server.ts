import { openWorkQueue } from "#db/work-queue"
import { newId } from "~/platform/crypto/tokens.server"
import type { Installation } from "~/platform/installation"
import { minutesLater } from "~/platform/instants"
import { giveLeaseBack, holdLease } from "~/platform/lease.server"
import { type AuditReport, isIntact } from "./journal-audit.server"

const everyMilliseconds = 60_000
const checkpointEveryMinutes = 15
/** Of several processes one writes checkpoints; a lease outlives two missed rounds. */
const lease = { name: "journal-checkpoints", seconds: 180 } as const

export interface JournalUpkeep {
  /** Closes counts of repeats, verifies the new lines, and writes a checkpoint when one is due. */
  round(): Promise<void>
  /** Stops the loop, waits for the round under way, and writes a last checkpoint. */
  stop(): Promise<void>
}

type Parts = Pick<Installation, "db" | "journal" | "audit" | "realClock" | "log">

/** What was found, for the log: told once, and again when it changes. */
function findingOf({ verdict, checkpointFault, writable }: AuditReport): string | null {
  if (!verdict.whole) return `journal not intact: ${verdict.fault}`
  if (checkpointFault) return `journal checkpoints: ${checkpointFault}`
  return writable ? null : "journal checkpoints cannot be written"
}

export function openJournalUpkeep({ db, journal, audit, realClock, log }: Parts): JournalUpkeep {
  const holder = newId()
  const inTurn = openWorkQueue()
  let writtenAt: string | null = null
  let told: string | null = null

  function tell(finding: string | null, error?: unknown): void {
    if (finding && finding !== told) log.error({ ...(error !== undefined && { error }) }, finding)
    told = finding
  }

  async function look(isLast: boolean): Promise<void> {
    const now = realClock.now()
    await journal.closeRepeats(db, now)
    const report = await audit.verify()
    tell(findingOf(report))
    if (!isIntact(report) || !report.writable) return
    if (!(await holdLease(db, { ...lease, holder }, now))) return
    if (!isLast && writtenAt !== null && writtenAt > minutesLater(now, -checkpointEveryMinutes)) return
    try {
      await audit.checkpoint()
      writtenAt = now
    } catch (error) {
      tell("journal checkpoint not written", error)
    }
  }

  const round = (isLast = false) =>
    inTurn(() => look(isLast)).catch((error) => log.error({ error }, "upkeep of the journal failed"))
  void round()
  const timer = setInterval(() => void round(), everyMilliseconds)
  timer.unref()
  return {
    round: () => round(),
    async stop() {
      clearInterval(timer)
      await round(true)
      await giveLeaseBack(db, { ...lease, holder }).catch(() => undefined)
    },
  }
}
