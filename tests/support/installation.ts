import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { inject } from "vitest"
import type { Db } from "#db/handle"
import { openJournal } from "~/features/access/audit.server"
import { openJournalAudit } from "~/features/access/journal/journal-audit.server"
import { openRevisionRecord } from "~/features/access/journal/revision-record.server"
import { openOutbox } from "~/features/mail/outbox.server"
import { openRuns } from "~/features/round-tables/plans/runs.server"
import { openPricing } from "~/features/round-tables/seating/threads/pricing.server"
import { openSolver } from "~/features/round-tables/seating/threads/solver.server"
import { findEventsNaming } from "~/features/round-tables/timetable/seats.server"
import { type Config, readConfig } from "~/platform/config"
import { ensureKeyFile } from "~/platform/crypto/key-file.server"
import { openInstallationKeys } from "~/platform/crypto/sealing.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Installation } from "~/platform/installation"
import { type Log, silentLog } from "~/platform/log.server"
import { openTableReader } from "~/platform/table-file/table-reader.server"

/** A week before the colloquium, in Paris: where the demonstration starts as well. */
export const preparing = "2025-08-18T07:00:00Z"
/** Tuesday of the colloquium, 10:42 in Paris. */
export const during = "2025-08-26T08:42:00Z"
export const afterwards = "2025-09-15T07:00:00Z"

export interface Wishes {
  readonly demo?: boolean
  /** the events' time */
  readonly now?: string
  /** the time of sign-ins, rates and letters; a year after the events' unless it is given */
  readonly realNow?: string
  readonly origin?: string
  readonly log?: Log
}

/** An installation whose two clocks stand still until a test sets them. */
export interface TestInstallation extends Installation {
  readonly time: { now: string; realNow: string }
}

export const testOrigin = "http://colloque.test"

function testConfig(demo: boolean, origin: string): Config {
  const config = readConfig({
    COLLOQUE_KIND: demo ? "demo" : "production",
    COLLOQUE_ORIGIN: origin,
    COLLOQUE_DATA: "/nowhere",
    COLLOQUE_KEY_FILE: join(inject("databaseHouse").folder, `${newId()}.key`),
    COLLOQUE_JOURNAL_KEY: randomBytes(32).toString("base64"),
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "colloque@interieur.example",
    LOG_LEVEL: "silent",
  })
  if (Array.isArray(config)) throw new Error(`the tests' configuration is wrong: ${JSON.stringify(config)}`)
  return config
}

/** An installation on a database, with throw-away keys and a silent log. */
export function anInstallation(db: Db, wishes: Wishes = {}): TestInstallation {
  const { demo = false, now = preparing, realNow = "2026-08-18T07:00:00Z", log = silentLog } = wishes
  const config = testConfig(demo, wishes.origin ?? testOrigin)
  ensureKeyFile(config.keyFile)
  const journal = openJournal(config.journalKey)
  const time = { now, realNow }
  const clock = {
    now: () => time.now,
    async set(shownAt: string) {
      time.now = new Date(shownAt).toISOString().replace(".000", "")
    },
  }
  const realClock = { now: () => time.realNow }
  const keys = openInstallationKeys(config.keyFile, openRevisionRecord(config.journalKey, journal, realClock))
  return {
    time,
    config,
    db,
    clock,
    realClock,
    demoClock: demo ? clock : null,
    keys,
    journal,
    audit: openJournalAudit({ db, config, journal, realClock }),
    outbox: openOutbox(keys),
    runs: openRuns(openSolver(), log),
    pricing: openPricing(),
    tableReader: openTableReader(),
    log,
    eventsNaming: findEventsNaming(keys),
  }
}
