import type { Db, ReadDb, Tx } from "#db/handle"
import { write } from "#db/write.server"
import type { Journal } from "../journal"
import { freshKey, readKeyFile, replaceKeyFile } from "./key-file.server"
import { checkRevision, type RecordedRevisions, type SealedRevisions } from "./sealed-revisions"
import type { SealedRow, SealedRows } from "./sealed-rows"
import { type InstallationKeys, type KeyRing, openKeyFile } from "./sealing.server"

const sliceOf = 100

export interface Rotation {
  readonly db: Db
  readonly keyFile: string
  readonly rows: readonly SealedRows[]
  readonly journal: Journal
  readonly revisions: SealedRevisions
  /** the real time, for the journal */
  readonly realNow: () => string
  /** lets a server that has the file in hand as it was end what it is sealing */
  readonly wait: () => Promise<void>
  readonly say?: (step: RotationStep) => void
}

export type RotationStep =
  | { readonly step: "begun" | "continued" | "retired" }
  | { readonly step: "rewrapped"; readonly table: string; readonly count: number }

/**
 * Gives the installation a new key and takes the old ones away, while it runs, and may be stopped at any point:
 *
 * 1. a fresh key becomes the first of the file: from then on whatever is sealed has it. A file that holds several keys is
 *    one whose rotation was stopped: it is continued, and no further key is made;
 * 2. every document that another key wraps is wrapped anew, in slices;
 * 3. the old keys leave the file when nothing is wrapped by them any more. That is seen in a transaction that nothing can
 *    write beside, after a while in which a server ends what it has begun to seal.
 */
export async function rotateKeys(rotation: Rotation): Promise<void> {
  const { db, keyFile, rows, journal, realNow, wait, say = () => undefined } = rotation
  const before = readKeyFile(keyFile)
  if (before.length === 1) {
    await write(db, async (tx) => {
      await journal.append(tx, { at: realNow(), actorId: null, act: "installation-key-added" })
      if (readKeyFile(keyFile).length === 1) replaceKeyFile(keyFile, [freshKey(), ...before])
    })
    say({ step: "begun" })
  } else say({ step: "continued" })
  for (;;) {
    await rewrapAll(rotation)
    await wait()
    const [current] = readKeyFile(keyFile)
    const retired = await write(db, async (tx) => {
      for (const table of rows)
        if ((await table.slice(tx, { after: "", most: 1, but: current.id })).length > 0) return false
      await journal.append(tx, { at: realNow(), actorId: null, act: "installation-key-retired" })
      replaceKeyFile(keyFile, [current])
      return true
    })
    if (retired) break
  }
  say({ step: "retired" })
}

async function rewrapAll({ db, keyFile, rows, revisions, say = () => undefined }: Rotation): Promise<void> {
  const keys = openKeyFile(keyFile)
  for (const table of rows) {
    let count = 0
    for await (const rewrapped of slicesOf(db, table, keys.currentId, async (tx, slice) => {
      const recorded = await revisions.read(tx)
      const bound = new Map<string, number>()
      for (const row of slice) await rewrapRow(tx, { keys, table, recorded, bound }, row)
      await revisions.record(tx, bound)
      return slice.length
    }))
      count += rewrapped
    say({ step: "rewrapped", table: table.table, count })
  }
}

interface Rewrapping {
  readonly keys: KeyRing
  readonly table: SealedRows
  readonly recorded: RecordedRevisions
  /** the documents that were not bound to their revision before, by identity */
  readonly bound: Map<string, number>
}

/** Wraps a document's key with the current key, bound to the document's revision where it has one. */
async function rewrapRow(tx: Tx, { keys, table, recorded, bound }: Rewrapping, row: SealedRow): Promise<void> {
  const { identity, revision, document } = row
  const before = boundRevision(recorded, row)
  await table.keep(tx, row, keys.rewrap(identity, document, before, revision ?? null))
  if (revision !== undefined && before === null) bound.set(identity, revision)
}

/** The revision that a row's wrapped key is bound to; null: none yet. Throws `RevisionMismatch` for a row of an earlier time. */
const boundRevision = (recorded: RecordedRevisions, { identity, revision }: SealedRow) =>
  revision !== undefined && checkRevision(recorded, identity, revision) ? revision : null

/**
 * Goes through the rows of a table in slices, each in a transaction of its own with what is done to it; yields what that
 * answers. A transaction may run several times, so that counts are added up outside of it.
 */
async function* slicesOf<T>(
  db: Db,
  table: SealedRows,
  but: string | null,
  work: (tx: Tx, slice: readonly SealedRow[]) => Promise<T>,
): AsyncGenerator<T> {
  for (let after: string | undefined = ""; after !== undefined; ) {
    const from = after
    const slice = await write(db, async (tx) => {
      const rows = await table.slice(tx, { after: from, most: sliceOf, but })
      return { last: rows.at(-1)?.id, answer: rows.length ? await work(tx, rows) : undefined }
    })
    after = slice.last
    if (after !== undefined) yield slice.answer as T
  }
}

/**
 * Binds every document to its revision that is not bound yet, and records the revision, as databases of an earlier version
 * need once; from then on no row without a recorded revision opens. Answers how many were bound, and how many do not open
 * with any key: while there are such, nothing is closed and the next start tries again.
 */
export async function bindRevisions(
  db: Db,
  keys: InstallationKeys,
  rows: readonly SealedRows[],
): Promise<{ readonly bound: number; readonly unreadable: number }> {
  const { revisions } = keys
  if ((await revisions.read(db)).complete) return { bound: 0, unreadable: 0 }
  let [count, unreadable] = [0, 0]
  for (const table of rows)
    for await (const slice of slicesOf(db, table, null, async (tx, slice) => {
      const recorded = await revisions.read(tx)
      const bound = new Map<string, number>()
      let closed = 0
      for (const row of slice) {
        if (row.revision === undefined || recorded.of(row.identity) !== undefined) continue
        if (!opens(keys, recorded, row)) closed++
        else await rewrapRow(tx, { keys, table, recorded, bound }, row)
      }
      await revisions.record(tx, bound)
      return { bound: bound.size, closed }
    })) {
      count += slice.bound
      unreadable += slice.closed
    }
  if (unreadable === 0)
    await write(db, async (tx) => {
      if (!(await revisions.read(tx)).complete) await revisions.close(tx)
    })
  return { bound: count, unreadable }
}

function opens(keys: KeyRing, recorded: RecordedRevisions, row: SealedRow): boolean {
  try {
    keys.unseal(row.identity, row.document, boundRevision(recorded, row))
    return true
  } catch {
    return false
  }
}

/**
 * Whether the file holds the key of what is sealed, as far as one document of each table tells: enough to know the key file
 * of another installation, or of another time, before anything is asked of it.
 */
export async function belongsToData(db: ReadDb, keyFile: string, rows: readonly SealedRows[]): Promise<boolean> {
  const [current, ...older] = readKeyFile(keyFile).map(({ id }) => id)
  for (const table of rows) {
    const sealed = await table.slice(db, { after: "", most: 1, but: current ?? null })
    if (!sealed.every(({ document }) => older.includes(document.keyId))) return false
  }
  return true
}

/** What a look through all sealed documents has found, table by table. */
export interface Checked {
  readonly table: string
  readonly opened: number
  /** documents that no key of the file opens, or that are not the last of their identity */
  readonly closed: number
}

/** Opens every sealed document, and tells which ones do not open; nothing of them is kept or said. */
export async function checkKeys(
  db: Db,
  keyFile: string,
  rows: readonly SealedRows[],
  revisions: SealedRevisions,
): Promise<Checked[]> {
  const keys = openKeyFile(keyFile)
  const found: Checked[] = []
  for (const table of rows) {
    let [opened, closed] = [0, 0]
    // Read in one transaction with what is recorded: a server beside may seal documents anew at any moment.
    for await (const slice of slicesOf(db, table, null, async (tx, slice) => {
      const recorded = await revisions.read(tx)
      const sound = slice.filter((row) => opens(keys, recorded, row)).length
      return { sound, broken: slice.length - sound }
    })) {
      opened += slice.sound
      closed += slice.broken
    }
    found.push({ table: table.table, opened, closed })
  }
  return found
}
