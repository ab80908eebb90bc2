import type { Db } from "./handle"
import { openPostgres } from "./postgres.server"
import { openSqlite } from "./sqlite.server"

/** The one way to open a database: `postgres://…`, or the path of an SQLite file. It is not migrated yet. */
export function open(address: string): Db {
  return /^postgres(ql)?:\/\//.test(address) ? openPostgres(address) : openSqlite(address)
}
