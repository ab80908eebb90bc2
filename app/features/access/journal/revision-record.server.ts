import { createHash } from "node:crypto"
import { setImmediate as nextTurn } from "node:timers/promises"
import { type Db, isDatabase, type ReadDb, type Tx } from "#db/handle"
import { openWorkQueue } from "#db/work-queue"
import type { Clock } from "~/platform/clock.server"
import { type RecordedRevisions, revisionActs, type SealedRevisions } from "~/platform/crypto/sealed-revisions"
import type { Journal } from "~/platform/journal"
import { openEntrySeal } from "./entry-seal.server"

/** How many lines are decrypted before other work has its turn. */
const linesPerTurn = 500

/** A document's identity as lines hold it: 96 bits are enough to tell documents apart. */
const shortened = (identity: string) => createHash("sha256").update(identity).digest("base64url").slice(0, 16)

interface Line {
  readonly seq: number
  /** null: the line says that every document has a recorded revision */
  readonly revisions: Readonly<Record<string, unknown>> | null
}

/** The revisions that lines have told of, each with the number of its line: a row is compared as of the moment it was read. */
class RevisionIndex {
  readonly #revisions = new Map<string, { readonly seq: number; readonly revision: number }[]>()
  #completeFrom = Number.POSITIVE_INFINITY

  add({ seq, revisions }: Line): void {
    if (!revisions) this.#completeFrom = Math.min(this.#completeFrom, seq)
    for (const [name, revision] of Object.entries(revisions ?? {})) {
      const earlier = this.#revisions.get(name)
      const told = { seq, revision: Number(revision) }
      if (earlier) earlier.push(told)
      else this.#revisions.set(name, [told])
    }
  }

  at(name: string, seq: number): number | undefined {
    return this.#revisions.get(name)?.findLast((told) => told.seq <= seq)?.revision
  }

  completeAt(seq: number): boolean {
    return this.#completeFrom <= seq
  }
}

/**
 * Records revisions as confidential lines of the journal, whose chain and checkpoints show when one is taken away. Lines
 * that were read are kept in memory; each later reading asks for the lines after them alone.
 */
export function openRevisionRecord(journalKey: Buffer, journal: Journal, clock: Clock): SealedRevisions {
  const entrySeal = openEntrySeal(journalKey)
  const index = new RevisionIndex()
  let readTo = 0
  const inTurn = openWorkQueue()
  /** what transactions have read of their own: the lines after those that were known when they first asked */
  const inTransactions = new WeakMap<
    ReadDb,
    { readonly index: RevisionIndex; readonly after: number; readTo: number }
  >()

  async function linesBetween(db: ReadDb, after: number, until: number): Promise<Line[]> {
    const rows = await db
      .selectFrom("entry")
      .select(["seq", "act", "detail"])
      .where("act", "in", Object.values(revisionActs))
      .where("seq", ">", after)
      .where("seq", "<=", until)
      .orderBy("seq")
      .execute()
    const lines: Line[] = []
    for (const [at, { seq, act, detail }] of rows.entries()) {
      if (at % linesPerTurn === linesPerTurn - 1) await nextTurn()
      const revisions = act === revisionActs.complete ? null : (entrySeal.open(seq, detail)?.detail ?? {})
      lines.push({ seq, revisions })
    }
    return lines
  }

  /** Reads on up to a line, once for all who ask at the same time. */
  const readOn = (db: Db, until: number) =>
    inTurn(async () => {
      if (until <= readTo) return
      for (const line of await linesBetween(db, readTo, until)) index.add(line)
      readTo = until
    })

  async function record(tx: Tx, act: string, detail: Readonly<Record<string, number>>): Promise<void> {
    await journal.append(tx, { at: clock.now(), actorId: null, act, detail, confidential: true })
  }

  return {
    async record(tx, revisions) {
      if (revisions.size === 0) return
      const detail = Object.fromEntries([...revisions].map(([identity, revision]) => [shortened(identity), revision]))
      await record(tx, revisionActs.recorded, detail)
    },
    close: (tx) => record(tx, revisionActs.complete, {}),
    async read(db, seq): Promise<RecordedRevisions> {
      const until = seq ?? (await lastRevisionLine(db))
      if (isDatabase(db)) {
        if (until > readTo) await readOn(db, until)
        return {
          of: (identity) => index.at(shortened(identity), until),
          complete: index.completeAt(until),
        }
      }
      // A transaction sees lines that may yet be rolled back, and must not wait for a reading outside of it.
      const own = inTransactions.get(db) ?? { index: new RevisionIndex(), after: Math.min(readTo, until), readTo: 0 }
      inTransactions.set(db, own)
      for (const line of await linesBetween(db, Math.max(own.after, own.readTo), until)) own.index.add(line)
      own.readTo = until
      return {
        of(identity) {
          const name = shortened(identity)
          return own.index.at(name, until) ?? index.at(name, own.after)
        },
        complete: own.index.completeAt(until) || index.completeAt(own.after),
      }
    },
  }
}

/** The number of the last line that tells of revisions; 0 before the first. */
async function lastRevisionLine(db: ReadDb): Promise<number> {
  const { last } = await db
    .selectFrom("entry")
    .select((eb) => eb.fn.max("seq").as("last"))
    .where("act", "in", Object.values(revisionActs))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0)
}
