import Sqlite from "better-sqlite3"
import pg from "pg"

/** What this process asked of its databases, statement by statement, while `work` ran. */
export async function queriesAsked(work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = []
  const note = (statement: unknown) => {
    const text = typeof statement === "string" ? statement : (statement as { text?: unknown } | null)?.text
    if (typeof text === "string" && !/^(begin|commit|rollback|start transaction|pragma)\b/i.test(text)) asked.push(text)
  }
  const { prepare } = Sqlite.prototype
  const { query } = pg.Client.prototype
  Sqlite.prototype.prepare = function (this: Sqlite.Database, statement: string) {
    note(statement)
    return prepare.call(this, statement)
  } as typeof prepare
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    note(given[0])
    return Reflect.apply(query, this, given)
  } as typeof query
  try {
    await work()
  } finally {
    Sqlite.prototype.prepare = prepare
    pg.Client.prototype.query = query
  }
  return asked
}
