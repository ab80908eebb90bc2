import Sqlite from "better-sqlite3"
import pg from "pg"
import { migrate } from "#db/migrate.server"
import { open } from "#db/open.server"

/**
 * Brings a database to the newest schema and kills its own process after so many statements that change it:
 * `node --import tsx tests/durability/killing-itself.ts ADDRESS STATEMENTS`.
 */
const [address = "", statements = "0"] = process.argv.slice(2)
let left = Number(statements)

function count(sql: unknown): void {
  const text = typeof sql === "string" ? sql : String((sql as { text?: string } | null)?.text)
  if (!/^(create|alter|insert|drop)\b/i.test(text.trim())) return
  if (left-- === 0) process.kill(process.pid, "SIGKILL")
}

const { prepare } = Sqlite.prototype
Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
  count(sql)
  return prepare.call(this, sql)
} as typeof prepare

const { query } = pg.Client.prototype
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  count(given[0])
  return Reflect.apply(query, this, given)
} as typeof query

const db = open(address)
await migrate(db)
await db.close()
process.stdout.write("whole\n")
