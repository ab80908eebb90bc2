import { mkdirSync } from "node:fs"
import { dirname } from "node:path"
import Sqlite from "better-sqlite3"
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from "kysely"
import type { Db } from "./handle"
import { keepToOwner } from "./owner-only.server"
import type { Tables } from "./schema/tables"

/** SQLite before this version may corrupt a database in WAL mode when a checkpoint is cut short. */
const oldestSqlite = [3, 51, 3] as const

/**
 * What every connection must run with. `synchronous = FULL` because WAL's default loses acknowledged writes in a power
 * cut; `secure_delete` because a destroyed dossier must leave no words in free pages.
 */
const pragmas = {
  journal_mode: "wal",
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
  busy_timeout: 5000,
} as const

/** Kysely begins a deferred transaction, which is refused as busy when two of them read and then write. */
class ImmediateDriver extends SqliteDriver {
  readonly #database: Sqlite.Database
  constructor(database: Sqlite.Database) {
    super({ database })
    this.#database = database
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"))
  }
  /** On a full disk SQLite has undone the transaction itself; undoing it again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}

/** SQLite undoes a schema's changes as it does any other; Kysely's adapter says no, and would migrate without a transaction. */
class UndoingAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #database: Sqlite.Database
  constructor(database: Sqlite.Database) {
    super({ database })
    this.#database = database
  }
  override createDriver() {
    return new ImmediateDriver(this.#database)
  }
  override createAdapter() {
    return new UndoingAdapter()
  }
}

function connect(file: string): Sqlite.Database {
  const database = new Sqlite(file)
  for (const [name, value] of Object.entries(pragmas)) database.pragma(`${name} = ${value}`)
  for (const [name, value] of Object.entries(pragmas)) {
    const found = database.pragma(name, { simple: true })
    if (found !== value) throw new Error(`SQLite runs with ${name} = ${String(found)} instead of ${value}`)
  }
  const version = String(database.prepare("select sqlite_version()").pluck().get())
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number)
  const at = (major * 1000 + minor) * 1000 + patch
  if (at < (oldestSqlite[0] * 1000 + oldestSqlite[1]) * 1000 + oldestSqlite[2])
    throw new Error(`SQLite ${version} is older than ${oldestSqlite.join(".")}`)
  return database
}

const mostKept = 500

/** Kysely prepares a statement each time it is asked; here the one of the same text is run again. */
function keepingStatements(database: Sqlite.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>()
  return {
    prepare(sql) {
      const statement = kept.get(sql) ?? database.prepare(sql)
      kept.delete(sql)
      kept.set(sql, statement)
      for (const [oldest] of kept) {
        if (kept.size <= mostKept) break
        kept.delete(oldest)
      }
      return statement
    },
    close: () => database.close(),
  }
}

/** Two connections to one file: a reader that never waits for a writer's transaction, and the writer. */
export function openSqlite(file: string): Db {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  keepToOwner(file)
  const writing = connect(file)
  const reading = connect(file)
  const writer = new Kysely<Tables>({ dialect: new ImmediateDialect(writing) })
  const reader = new Kysely<Tables>({ dialect: new SqliteDialect({ database: keepingStatements(reading) }) })
  return {
    dialect: "sqlite",
    writer,
    place: file,
    selectFrom: reader.selectFrom.bind(reader),
    fn: reader.fn,
    prepare<Row>(sql: string) {
      const statement = reading.prepare<unknown[], Row>(sql)
      return async (values) => statement.all(...values)
    },
    async close() {
      await reader.destroy()
      await writer.destroy()
      // Kysely leaves a connection open that it never used, and with it the log that only the last one to leave folds in.
      reading.close()
      writing.close()
    },
  }
}
