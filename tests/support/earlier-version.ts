import { chmodSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { type Migration, Migrator, sql } from "kysely"
import { inject } from "vitest"
import type { Db, Dialect } from "#db/handle"
import { migrations } from "#db/migrations/list"
import { open } from "#db/open.server"
import { newId } from "~/platform/crypto/tokens.server"
import { emptyDatabaseAddress } from "./databases"

/** What an earlier version answered at a feed's address. */
export interface FeedAnswer {
  readonly token: string
  readonly text: string
  readonly etag: string
  readonly modified: string
}

/** All rows of an installation of an earlier version; see tests/db/earlier-version/README.md. */
export interface EarlierVersion {
  readonly migrations: readonly string[]
  /** the events' clock and the real one when it was made */
  readonly now: string
  readonly realNow: string
  /** the configured address, which feeds repeat */
  readonly origin: string
  /** base64 */
  readonly journalKey: string
  readonly keyFile: string
  /** codes of people */
  readonly people: {
    readonly candidate: string
    readonly keyHolder: string
    readonly addressReplaced: string
    readonly custodians: readonly string[]
    readonly administrators: readonly string[]
  }
  /** the session whose notes hold the canary */
  readonly table: string
  readonly canary: string
  readonly dossiers: number
  /** by the code of the person whose feed it is */
  readonly feeds: Readonly<Record<string, FeedAnswer>>
  readonly tables: Readonly<Record<string, readonly Record<string, unknown>[]>>
}

export function readEarlierVersion(dialect: Dialect): EarlierVersion {
  const file = join(import.meta.dirname, "../db/earlier-version", `${dialect}.json.gz`)
  return JSON.parse(gunzipSync(readFileSync(file)).toString())
}

/** A database with the rows of an earlier version in the schema of that version: `migrate` has yet to be called. */
export async function openEarlierVersion(dialect: Dialect): Promise<{ db: Db; version: EarlierVersion }> {
  const version = readEarlierVersion(dialect)
  const db = open(await emptyDatabaseAddress(dialect))
  const migrator = new Migrator({
    db: db.writer,
    provider: { getMigrations: async () => migrations as Record<string, Migration> },
  })
  const { error } = await migrator.migrateTo(version.migrations.at(-1) ?? "")
  if (error) throw error
  await db.writer.transaction().execute(async (tx) => {
    // Rows arrive table by table in no order that their references would allow.
    if (dialect === "sqlite") await sql`pragma defer_foreign_keys = on`.execute(tx)
    else await sql`set local session_replication_role = replica`.execute(tx)
    for (const [table, rows] of Object.entries(version.tables)) {
      await sql`delete from ${sql.table(table)}`.execute(tx)
      for (const row of rows) {
        const names = Object.keys(row).map((name) => sql.ref(name))
        const values = Object.values(row).map((value) => sql`${value}`)
        await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(values)})`.execute(tx)
      }
    }
  })
  return { db, version }
}

/** The key file of an earlier version, in a folder of the tests. Answers its path. */
export function keyFileOf({ keyFile }: EarlierVersion): string {
  const path = join(inject("databaseHouse").folder, `${newId()}.key`)
  writeFileSync(path, keyFile)
  chmodSync(path, 0o400)
  return path
}
