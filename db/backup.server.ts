import { closeSync, existsSync, openSync } from "node:fs"
import Sqlite from "better-sqlite3"

/** Pages copied at a time; in between, others read and write. */
const pagesAtATime = 500

/**
 * Copies an SQLite database while it is being read and written: the copy is the state of one moment, whole. The file must
 * not be there yet; it is readable by its owner alone.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  closeSync(openSync(to, "wx", 0o600))
  const source = new Sqlite(from, { readonly: true, fileMustExist: true })
  try {
    await source.backup(to, { progress: () => pagesAtATime })
  } finally {
    source.close()
  }
}

/** What is wrong with an SQLite file: empty for a whole one. */
export function faultsIn(file: string): string[] {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    const found = database.pragma("integrity_check") as { integrity_check: string }[]
    const broken = found.map((one) => one.integrity_check).filter((one) => one !== "ok")
    const dangling = database.pragma("foreign_key_check") as { table: string }[]
    return [...broken, ...dangling.map(({ table }) => `foreign key of ${table}`)]
  } catch (error) {
    return [error instanceof Error ? error.message : "not a database"]
  } finally {
    database.close()
  }
}

/** Whether somebody has the database open: a server holds it as long as it runs. */
export function isInUse(file: string): boolean {
  if (!existsSync(file)) return false
  const database = new Sqlite(file, { timeout: 0 })
  try {
    database.pragma("locking_mode = exclusive")
    database.exec("begin immediate; rollback")
    return false
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY")) return true
    // What cannot be read is nobody's; it is about to be put aside.
    return false
  } finally {
    database.close()
  }
}
