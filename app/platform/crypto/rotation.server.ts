import type { Db, ReadDb } from "#db/handle"
import { write } from "#db/write.server"
import type { Journal } from "../journal"
import { freshKey, readKeyFile, replaceKeyFile } from "./key-file.server"
import type { SealedRow, SealedRows } from "./sealed-rows"
import { openKeyFile } from "./sealing.server"

const sliceOf = 100

export interface Rotation {
  readonly db: Db
  readonly keyFile: string
  readonly rows: readonly SealedRows[]
  readonly journal: Journal
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

async function rewrapAll({ db, keyFile, rows, say = () => undefined }: Rotation): Promise<void> {
  const keys = openKeyFile(keyFile)
  for (const table of rows) {
    let count = 0
    for await (const slice of slicesOf(db, table, keys.currentId)) {
      await write(db, async (tx) => {
        for (const row of slice) await table.keep(tx, row, keys.rewrap(row.identity, row.document))
      })
      count += slice.length
    }
    say({ step: "rewrapped", table: table.table, count })
  }
}

async function* slicesOf(db: ReadDb, table: SealedRows, but: string | null): AsyncGenerator<SealedRow[]> {
  for (let after = ""; ; ) {
    const slice = await table.slice(db, { after, most: sliceOf, but })
    const last = slice.at(-1)
    if (!last) return
    yield slice
    after = last.id
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
  /** documents that no key of the file opens */
  readonly closed: number
}

/** Opens every sealed document, and tells which ones do not open; nothing of them is kept or said. */
export async function checkKeys(db: ReadDb, keyFile: string, rows: readonly SealedRows[]): Promise<Checked[]> {
  const keys = openKeyFile(keyFile)
  const opens = ({ identity, document }: SealedRow) => {
    try {
      keys.unseal(identity, document)
      return true
    } catch {
      return false
    }
  }
  const found: Checked[] = []
  for (const table of rows) {
    let [opened, closed] = [0, 0]
    for await (const slice of slicesOf(db, table, null)) for (const row of slice) opens(row) ? opened++ : closed++
    found.push({ table: table.table, opened, closed })
  }
  return found
}
