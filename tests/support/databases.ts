import { copyFileSync, mkdirSync } from "node:fs"
import { connect } from "node:net"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { sql } from "kysely"
import { afterAll, describe, inject } from "vitest"
import type { Db, Dialect } from "#db/handle"
import { open } from "#db/open.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { Templates } from "./database-house"

/** Opens a fresh, migrated, empty database; it is closed when the file's tests have ended. */
export type OpenDatabase = () => Promise<Db>

let known: Promise<Templates> | undefined

async function askForTemplates(): Promise<Templates> {
  const answer = JSON.parse(await text(connect(inject("databaseHouse").port, "127.0.0.1")))
  if ("failed" in answer) throw new Error(`the tests' databases did not start: ${answer.failed}`)
  return answer
}

const templates = () => {
  known ??= askForTemplates()
  return known
}

/** The address of a fresh, migrated database: for a test that starts a server of its own on it. */
export const databaseAddress = (dialect: Dialect) => newDatabase(dialect, "template_of_tests")

/** The address of a database without a table. */
export const emptyDatabaseAddress = (dialect: Dialect) => newDatabase(dialect, null)

async function newDatabase(dialect: Dialect, template: string | null): Promise<string> {
  const { sqlite, postgres, postgresDoor } = await templates()
  const name = `test_${newId()}`
  if (dialect === "sqlite") {
    const folder = join(inject("databaseHouse").folder, name)
    mkdirSync(folder)
    const file = join(folder, "colloque.sqlite")
    if (template) copyFileSync(sqlite, file)
    return file
  }
  const door = open(postgresDoor)
  await sql`create database ${sql.id(name)} template ${sql.id(template ?? "template1")}`.execute(door.writer)
  await door.close()
  return postgres.replace("template_of_tests", name)
}

/** A fresh database of one kind; `onBothDatabases` is the rule, this is for what does not depend on the database. */
export async function openDatabase(dialect: Dialect = "sqlite"): Promise<Db> {
  const db = open(await databaseAddress(dialect))
  opened.push(db)
  return db
}

const opened: Db[] = []
afterAll(async () => {
  await Promise.all(opened.splice(0).map((db) => db.close()))
})

/**
 * Describes the same tests for SQLite and for PostgreSQL:
 * `onBothDatabases((open) => { it("…", async () => { const db = await open() … }) })`.
 */
export function onBothDatabases(tests: (open: OpenDatabase, dialect: Dialect) => void): void {
  describe.each(["sqlite", "postgres"] as const)("on %s", (dialect) => tests(() => openDatabase(dialect), dialect))
}
