import { Kysely, PostgresDialect } from "kysely"
import pg from "pg"
import type { Db } from "./handle"
import type { Tables } from "./schema/tables"

const int8 = 20

export function openPostgres(address: string): Db {
  const pool = new pg.Pool({
    connectionString: address,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // Counts come as bigint; none of ours passes 2^53.
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : pg.types.getTypeParser(oid, format as "text")) },
  })
  // An idle connection that the server closes is not a reason to stop: the pool opens another.
  pool.on("error", () => undefined)
  let prepared = 0
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    dialect: "postgres",
    writer: kysely,
    place: new URL(address).host,
    selectFrom: kysely.selectFrom.bind(kysely),
    fn: kysely.fn,
    prepare<Row>(text: string) {
      const name = `prepared-${prepared++}`
      return async (values) => (await pool.query({ name, text, values: [...values] })).rows as Row[]
    },
    close: () => kysely.destroy(),
  }
}
