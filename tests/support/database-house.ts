import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { migrate } from "#db/migrate.server"
import { open } from "#db/open.server"
import { type PostgresServer, startPostgres } from "./postgres"

declare module "vitest" {
  export interface ProvidedContext {
    databaseHouse: { readonly port: number; readonly folder: string }
  }
}

/** What a test copies its database from. */
export interface Templates {
  /** the path of a migrated SQLite file */
  readonly sqlite: string
  /** the address of a PostgreSQL database that is copied as a template, and of one to give the order from */
  readonly postgres: string
  readonly postgresDoor: string
}

/**
 * One for each run of the tests: the first that asks makes it start PostgreSQL and migrate a template of each kind; when
 * nobody asks, nothing starts. The tests' processes reach it by a connection, which answers the templates as JSON.
 */
export default async function openHouse(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "colloque-tests-"))
  let server: PostgresServer | undefined
  let templates: Promise<Templates> | undefined
  async function build(): Promise<Templates> {
    const sqlite = join(folder, "template.sqlite")
    server = await startPostgres()
    const postgresDoor = server.address("postgres")
    const door = open(postgresDoor)
    const { sql } = await import("kysely")
    await sql`create database template_of_tests`.execute(door.writer)
    await door.close()
    const postgres = server.address("template_of_tests")
    for (const address of [sqlite, postgres]) {
      const db = open(address)
      await migrate(db)
      await db.close()
    }
    return { sqlite, postgres, postgresDoor }
  }
  const reception = createServer((caller) => {
    caller.on("error", () => undefined)
    templates ??= build()
    templates.then(
      (built) => caller.end(JSON.stringify(built)),
      (error) => caller.end(JSON.stringify({ failed: String(error?.stack ?? error) })),
    )
  })
  await new Promise<void>((resolve) => reception.listen(0, "127.0.0.1", resolve))
  const address = reception.address()
  project.provide("databaseHouse", { port: typeof address === "object" && address ? address.port : 0, folder })
  return async () => {
    reception.close()
    await templates?.catch(() => undefined)
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
