import { sql } from "kysely"
import type { Db } from "#db/handle"
import { inSlices } from "#db/slices"
import { write } from "#db/write.server"
import type { Entry } from "~/platform/journal"
import { openDatabase } from "./databases"
import type { TestInstallation } from "./installation"

const at = "2025-08-18T07:00:00Z"

/** Adds lines to a journal, in one transaction. */
export async function addLines(
  { db, journal }: Pick<TestInstallation, "db" | "journal">,
  count: number,
  lineOf: (n: number) => Partial<Entry> = () => ({}),
): Promise<void> {
  await write(db, async (tx) => {
    for (let n = 0; n < count; n++)
      await journal.append(tx, { at, actorId: "somebody", act: "session-edited", ...lineOf(n) })
  })
}

/** The same for a long journal: written into an SQLite database, and from there in slices. */
export async function addManyLines(
  installation: Pick<TestInstallation, "db" | "journal">,
  count: number,
  lineOf: (n: number) => Partial<Entry>,
): Promise<void> {
  if (installation.db.dialect === "sqlite") return addLines(installation, count, lineOf)
  const { journal, db } = installation
  const source = await openDatabase("sqlite")
  await addLines({ db: source, journal }, count, lineOf)
  const entries = await source.selectFrom("entry").selectAll().orderBy("seq").execute()
  await inSlices(entries, 9, (slice) => db.writer.insertInto("entry").values(slice).execute())
}

/** Does what somebody may do who holds the database itself: the triggers are not in the way of its owner. */
export async function tamper(db: Db, ...statements: readonly string[]): Promise<void> {
  if (db.dialect === "postgres") await sql`alter table entry disable trigger all`.execute(db.writer)
  else
    for (const act of ["update", "delete"]) await sql.raw(`drop trigger if exists entry_no_${act}_0`).execute(db.writer)
  for (const statement of statements) await sql.raw(statement).execute(db.writer)
}

/** The longest that other work had to wait while `work` ran, and how long it took, in milliseconds. */
export async function waitDuring(work: () => Promise<unknown>): Promise<{ longest: number; whole: number }> {
  let [longest, working] = [0, true]
  let last = performance.now()
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (working) setImmediate(look)
  }
  setImmediate(look)
  const began = performance.now()
  await work()
  working = false
  const whole = performance.now() - began
  return { longest: Math.max(longest, performance.now() - last), whole }
}
