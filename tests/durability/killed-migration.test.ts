import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { sql } from "kysely"
import { expect, it } from "vitest"
import type { Db } from "#db/handle"
import { migrate } from "#db/migrate.server"
import { migrations } from "#db/migrations/list"
import { open } from "#db/open.server"
import { emptyDatabaseAddress, onBothDatabases } from "#tests/support/databases"

const root = join(import.meta.dirname, "../..")

/** Migrates in a process that kills itself after so many statements; says how it ended. */
function migrateUntil(address: string, statements: number): "killed" | "whole" {
  const script = ["--import", "tsx", "tests/durability/killing-itself.ts", address, String(statements)]
  const { signal, status, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: "utf8" })
  if (signal === "SIGKILL") return "killed"
  if (status === 0) return "whole"
  throw new Error(stderr)
}

async function tablesOf(db: Db): Promise<string[]> {
  const { rows } = await (db.dialect === "sqlite"
    ? sql<{ name: string }>`select name from sqlite_master where type = 'table' order by name`.execute(db.writer)
    : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(
        db.writer,
      ))
  return rows.map(({ name }) => name).filter((name) => !name.startsWith("kysely_") && !name.startsWith("sqlite_"))
}

onBothDatabases((_, dialect) => {
  it("leaves the old schema whole when it is killed in the middle, and ends the work at the next start", async () => {
    const address = await emptyDatabaseAddress(dialect)
    for (const statements of [3, 12, 30, 55]) {
      expect(migrateUntil(address, statements)).toBe("killed")
      const db = open(address)
      expect(await tablesOf(db), `after ${statements} statements`).toEqual([])
      await db.close()
    }
    const db = open(address)
    expect(await migrate(db)).toEqual(Object.keys(migrations))
    expect((await tablesOf(db)).length).toBeGreaterThan(25)
    expect(await migrate(db)).toEqual([])
    await db.close()
    expect(migrateUntil(address, 0)).toBe("whole")
  })
})
