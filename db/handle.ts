import type { Kysely, Transaction } from "kysely"
import type { Tables } from "./schema/tables"

/** Enough to read, and nothing to write with: a query that writes does not compile. A transaction is one too. */
export type ReadDb = Pick<Kysely<Tables>, "selectFrom" | "fn">

/** One open transaction. Inside it, only it may be touched: the outer handle would wait for ever. */
export type Tx = Transaction<Tables>

export type Dialect = "sqlite" | "postgres"

/** An open database: reads go through it directly, writes through `write()` alone. */
export interface Db extends ReadDb {
  readonly dialect: Dialect
  readonly writer: Kysely<Tables>
  /** Prepares a statement that only reads; answers what runs it with the values of its places. See `prepared`. */
  prepare<Row>(sql: string): (values: readonly unknown[]) => Promise<Row[]>
  /** what to say of where the data is; no secret in it */
  readonly place: string
  close(): Promise<void>
}

/** Whether a handle is the open database itself, and no transaction of it. */
export const isDatabase = (db: ReadDb): db is Db => "prepare" in db
