import { type Kysely, PostgresAdapter, sql } from "kysely"

// biome-ignore lint/suspicious/noExplicitAny: a migration speaks to the schema of its day, which has no types
export type Schema = Kysely<any>

export const isPostgres = (db: Schema) => db.getExecutor().adapter instanceof PostgresAdapter

/** A row-level trigger in both dialects: PostgreSQL wants a function, SQLite the body itself. */
export async function trigger(
  db: Schema,
  { name, on, when, sqlite, postgres }: { name: string; on: string; when: string; sqlite: string; postgres: string },
): Promise<void> {
  if (isPostgres(db)) {
    await sql
      .raw(`create function ${name}() returns trigger language plpgsql as $$ begin ${postgres} end $$`)
      .execute(db)
    await sql.raw(`create trigger ${name} ${when} on ${on} for each row execute function ${name}()`).execute(db)
  } else {
    for (const [index, moment] of when
      .replace(/^(before|after) /, "")
      .split(" or ")
      .entries()) {
      const side = when.startsWith("before") ? "before" : "after"
      await sql.raw(`create trigger ${name}_${index} ${side} ${moment} on ${on} begin ${sqlite} end`).execute(db)
    }
  }
}

/** Refuses UPDATE and DELETE: what is written stays. */
export async function immutable(db: Schema, table: string): Promise<void> {
  for (const act of ["update", "delete"])
    await trigger(db, {
      name: `${table}_no_${act}`,
      on: table,
      when: `before ${act}`,
      sqlite: `select raise(abort, '${table}-is-immutable');`,
      postgres: `raise exception '${table}-is-immutable';`,
    })
}
