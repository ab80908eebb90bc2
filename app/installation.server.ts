import { migrate } from "#db/migrate.server"
import { open } from "#db/open.server"
import { openFirstLine, openJournal } from "~/features/access/audit.server"
import { openJournalAudit } from "~/features/access/journal/journal-audit.server"
import { openRevisionRecord } from "~/features/access/journal/revision-record.server"
import { openOutbox } from "~/features/mail/outbox.server"
import { openRuns } from "~/features/round-tables/plans/runs.server"
import { openPricing } from "~/features/round-tables/seating/threads/pricing.server"
import { openSolver } from "~/features/round-tables/seating/threads/solver.server"
import { findEventsNaming } from "~/features/round-tables/timetable/seats.server"
import { openDemoClock, wallClock } from "~/platform/clock.server"
import type { Config } from "~/platform/config"
import { openInstallationKeys } from "~/platform/crypto/sealing.server"
import type { Installation } from "~/platform/installation"
import { type Log, openLog } from "~/platform/log.server"
import { openTableReader } from "~/platform/table-file/table-reader.server"

/** Where the demonstration's clock starts: a week before the colloquium, in Paris. */
export const demoStart = "2025-08-18T07:00:00Z"

/** Opens the database, brings it to the newest schema and puts together what every request needs. */
export async function openInstallation(config: Config, log: Log = openLog(config.logLevel)): Promise<Installation> {
  const journal = openJournal(config.journalKey)
  const keys = openInstallationKeys(config.keyFile, openRevisionRecord(config.journalKey, journal, wallClock))
  const db = open(config.database)
  await migrate(db)
  const demoClock = config.demo ? await openDemoClock(db, demoStart) : null
  await openFirstLine(db, journal, wallClock.now())
  return {
    config,
    db,
    clock: demoClock ?? wallClock,
    realClock: wallClock,
    demoClock,
    keys,
    journal,
    audit: openJournalAudit({ db, config, journal, realClock: wallClock }),
    outbox: openOutbox(keys),
    runs: openRuns(openSolver(), log),
    pricing: openPricing(),
    tableReader: openTableReader(),
    log,
    eventsNaming: findEventsNaming(keys),
  }
}
