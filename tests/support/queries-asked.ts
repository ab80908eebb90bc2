import Sqlite from "better-sqlite3"
import pg from "pg"

/** What this process asked of its databases, statement by statement, while `work` ran. */
export async function queriesAsked(work: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = []
  const note = (statement: unknown) => {
    const text = typeof statement === "string" ? statement : (statement as { text?: unknown } | null)?.text
    if (typeof text === "string" && !/^(begin|commit|rollback|start transaction|pragma)\b/i.test(text)) asked.push(text)
  }
  // A statement may have been prepared long ago: it is its running that counts.
  const { all, run } = statement
  const { query } = pg.Client.prototype
  const counting = <Ran>(ran: Ran) =>
    function (this: Sqlite.Statement, ...given: unknown[]) {
      note(this.source)
      return Reflect.apply(ran as () => unknown, this, given)
    } as Ran
  Object.assign(statement, { all: counting(all), run: counting(run) })
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    note(given[0])
    return Reflect.apply(query, this, given)
  } as typeof query
  try {
    await work()
  } finally {
    Object.assign(statement, { all, run })
    pg.Client.prototype.query = query
  }
  return asked
}

/** What all prepared statements of SQLite inherit from. */
const statement = Object.getPrototypeOf(new Sqlite(":memory:").prepare("select 1")) as Sqlite.Statement
