import { type Migration, Migrator } from "kysely"
import type { Db } from "./handle"
import { migrations } from "./migrations/list"

/**
 * Brings the database to the newest schema. All pending migrations share one transaction, so a start that is killed
 * leaves the old schema whole.
 */
export async function migrate(db: Db): Promise<readonly string[]> {
  const migrator = new Migrator({
    db: db.writer,
    provider: { getMigrations: async () => migrations as Record<string, Migration> },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}
