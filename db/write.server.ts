import type { Db, Tx } from "./handle"

/**
 * PostgreSQL asks for another try with these: a serialisation failure, a deadlock; and a unique key that somebody else has
 * just taken, where the next try sees their row and the command's own rule answers.
 */
const tryAgain = new Set(["40001", "40P01", "23505"])
const tries = 8

function codeOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined
}

/**
 * Runs `work` in the one transaction of a command: immediate on SQLite, serialisable on PostgreSQL, where it may run
 * several times, so it does nothing that cannot be undone. What it throws rolls everything back.
 */
export async function write<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (db.dialect === "sqlite") return db.writer.transaction().execute(work)
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.writer.transaction().setIsolationLevel("serializable").execute(work)
    } catch (error) {
      if (attempt === tries || !tryAgain.has(codeOf(error) ?? "")) throw error
      await new Promise((resume) => setTimeout(resume, attempt * attempt * 5))
    }
  }
}
