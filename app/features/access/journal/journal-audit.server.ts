import { existsSync, readFileSync, renameSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Db } from "#db/handle"
import { openWorkQueue } from "#db/work-queue"
import { write } from "#db/write.server"
import type { Clock } from "~/platform/clock.server"
import type { Config } from "~/platform/config"
import { minutesLater } from "~/platform/instants"
import type { Journal } from "~/platform/journal"
import { type Checkpoint, type Verdict, verifyChain } from "../audit.server"
import { openCheckpointFile } from "./checkpoint-file.server"
import { type CheckpointRecord, governingCheckpoint, unsignedCheckpoint } from "./checkpoint-records"

/**
 * `lost`: fewer records than the database knows of. `other-journal`: they belong to a journal with another first line.
 * `forged`: a record is not signed with this installation's key.
 */
export type CheckpointFault = "lost" | "other-journal" | "forged" | "unreadable"

export interface AuditReport {
  readonly verdict: Verdict
  readonly checkpointFault: CheckpointFault | null
  /** whether the next checkpoint can be written */
  readonly writable: boolean
  /** what the journal was compared with */
  readonly against: Checkpoint | null
  readonly at: string
  /** when the chain was last followed from its first line */
  readonly fullAt: string
}

export const isIntact = ({ verdict, checkpointFault }: AuditReport) => verdict.whole && checkpointFault === null

/** How long lines that were followed once are only counted, before the whole chain is followed again. */
const fullEveryMinutes = 60

export interface JournalAudit {
  readonly checkpointFile: string
  /** Verifies the lines since the last verification; all of them once an hour. */
  verify(): Promise<AuditReport>
  /** The last report; null before the first. */
  readonly last: AuditReport | null
  /** Writes a checkpoint of an intact journal; null where there is nothing new or something is wrong. */
  checkpoint(): Promise<CheckpointRecord | null>
  /** Takes the journal as it is from now on, after a restore: a line says so, and a signed record. Null: its chain is broken. */
  accept(act: "database-restored" | "journal-accepted"): Promise<CheckpointRecord | null>
}

declare module "~/platform/installation" {
  interface Installation {
    readonly audit: JournalAudit
  }
}

export interface AuditInputs {
  readonly db: Db
  readonly config: Pick<Config, "journalKey" | "keyFile" | "checkpointFolder">
  readonly journal: Journal
  readonly realClock: Pick<Clock, "now">
}

export function openJournalAudit({ db, config, journal, realClock }: AuditInputs): JournalAudit {
  const { journalKey, keyFile, checkpointFolder } = config
  const file = openCheckpointFile(checkpointFolder, journalKey)
  const unsignedFile = join(dirname(keyFile), "journal.checkpoint")
  const inTurn = openWorkQueue()
  let followed: { readonly end: Checkpoint; readonly fullAt: string } | null = null
  let last: AuditReport | null = null

  async function recordsToday() {
    const [read, writable, first, row] = await Promise.all([
      file.read().catch(() => null),
      file.isWritable(),
      db.selectFrom("entry").select("mac").where("seq", "=", 1).executeTakeFirst(),
      // A backup from before there were checkpoints has no such table.
      db
        .selectFrom("journal_checkpoint")
        .select("number")
        .executeTakeFirst()
        .catch(() => undefined),
    ])
    const records = read?.records ?? []
    const lastNumber = Math.max(0, ...records.map(({ number }) => number))
    const known = governingCheckpoint(records)
    const fault: CheckpointFault | null = !read
      ? "unreadable"
      : read.forged > 0
        ? "forged"
        : lastNumber < (row?.number ?? 0)
          ? "lost"
          : known && first && known.journal !== first.mac
            ? "other-journal"
            : null
    const unsigned = read && records.length === 0 && read.forged === 0 && !row ? readUnsigned(unsignedFile) : null
    const nextNumber = Math.max(lastNumber, row?.number ?? 0) + 1
    return { known: fault === "other-journal" ? null : known, unsigned, fault, writable, nextNumber }
  }

  async function look(): Promise<AuditReport> {
    const { known, unsigned, fault, writable } = await recordsToday()
    const now = realClock.now()
    const from = followed && followed.fullAt > minutesLater(now, -fullEveryMinutes) ? followed : null
    const against = known ?? unsigned
    const verdict = await verifyChain(db, journalKey, { known: against ? [against] : [], from: from?.end ?? null })
    const fullAt = from?.fullAt ?? now
    followed = verdict.whole ? { end: verdict.checkpoint, fullAt } : null
    last = { verdict, checkpointFault: fault, writable, against, at: now, fullAt }
    return last
  }

  async function append(kind: CheckpointRecord["kind"], { seq, mac }: Checkpoint): Promise<CheckpointRecord> {
    const { nextNumber: number } = await recordsToday()
    const first = await db.selectFrom("entry").select("mac").where("seq", "=", 1).executeTakeFirstOrThrow()
    const at = realClock.now()
    const record = { kind, number, journal: first.mac, seq, mac, at }
    await file.append(record)
    // The row comes second: a kill between the two leaves a file that is ahead, which is no fault.
    await write(db, (tx) =>
      tx
        .insertInto("journal_checkpoint")
        .values({ id: 1, number, written_at: at })
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ number, written_at: at }))
        .execute(),
    )
    return record
  }

  return {
    checkpointFile: file.path,
    get last() {
      return last
    },
    verify: () => inTurn(look),
    checkpoint: () =>
      inTurn(async () => {
        const report = await look()
        if (!report.verdict.whole || !isIntact(report) || !report.writable) return null
        const end = report.verdict.checkpoint
        const { known, unsigned } = await recordsToday()
        if (known && known.seq >= end.seq) return null
        const record = await append("checkpoint", end)
        if (unsigned) renameSync(unsignedFile, `${unsignedFile}.signed`)
        return record
      }),
    accept: (act) =>
      inTurn(async () => {
        const verdict = await verifyChain(db, journalKey, { known: [], from: null })
        if (!verdict.whole) return null
        await write(db, (tx) => journal.append(tx, { at: realClock.now(), actorId: null, act }))
        const end = await verifyChain(db, journalKey, { known: [], from: verdict.checkpoint })
        return end.whole ? append("restore", end.checkpoint) : null
      }),
  }
}

/** Accepted as long as there is no signed record. What cannot be read is no checkpoint: it must accuse nobody. */
function readUnsigned(path: string): Checkpoint | null {
  if (!existsSync(path)) return null
  try {
    return unsignedCheckpoint.parse(JSON.parse(readFileSync(path, "utf8")))
  } catch {
    return null
  }
}
