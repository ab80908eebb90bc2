import type { Db, Tx } from "./handle"
import { openWorkQueue } from "./work-queue"

/**
 * PostgreSQL asks for another try with these: a serialisation failure, a deadlock; and a unique key that somebody else has
 * just taken, where the next try sees their row and the command's own rule answers.
 */
const tryAgain = new Set(["40001", "40P01", "23505"])
const tries = 8

function codeOf(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined
}

/** Refusals whose transaction is committed all the same. */
const committed = new WeakSet<object>()

/**
 * Has `write` commit what was written before this refusal: for a command that must leave a trace of what it refused. Only
 * this very object is marked, not a copy of it.
 */
export function commitRefusal<T extends { readonly ok: false }>(refusal: T): T {
  committed.add(refusal)
  return refusal
}

/** Whether an answer is a refusal, `{ ok: false, … }`. */
export function isRefusal(answer: unknown): answer is { readonly ok: false } {
  return typeof answer === "object" && answer !== null && "ok" in answer && answer.ok === false
}

/** Leaves a transaction with a refusal, so that it is rolled back. */
class RolledBack {
  constructor(readonly answer: unknown) {}
}

/**
 * Runs `work` in the one transaction of a command: immediate on SQLite, serialisable on PostgreSQL, where it may run
 * several times, so it does nothing that cannot be undone. What it throws rolls everything back, and so does a refusal
 * (`{ ok: false, … }`), which is then the answer; see `commitRefusal` for the exception.
 */
export async function write<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  const unlessRefused = async (tx: Tx) => {
    const answer = await work(tx)
    if (isRefusal(answer) && !committed.has(answer)) throw new RolledBack(answer)
    return answer
  }
  try {
    if (db.dialect === "sqlite") return await db.writer.transaction().execute(unlessRefused)
    return await queueOf(db)(() => serializable(db, unlessRefused))
  } catch (error) {
    if (error instanceof RolledBack) return error.answer as T
    throw error
  }
}

async function serializable<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.writer.transaction().setIsolationLevel("serializable").execute(work)
    } catch (error) {
      if (attempt >= tries || !tryAgain.has(codeOf(error) ?? "")) throw error
      await new Promise((resume) => setTimeout(resume, attempt * attempt * 5))
    }
  }
}

const queues = new WeakMap<Db, ReturnType<typeof openWorkQueue>>()

/**
 * One transaction of this process after another. Nearly every one reads the last line of the journal and adds the next, so
 * that of many at once all but one would fail and be tried again until their tries are used up.
 */
function queueOf(db: Db): ReturnType<typeof openWorkQueue> {
  const queue = queues.get(db) ?? openWorkQueue()
  queues.set(db, queue)
  return queue
}
