import { Migrator, sql } from "kysely"
import { describe, expect, it, onTestFinished } from "vitest"
import { migrate } from "#db/migrate.server"
import { migrations } from "#db/migrations/list"
import { open } from "#db/open.server"
import { emptyDatabaseAddress } from "#tests/support/databases"

const before = (name: string) => Object.fromEntries(Object.entries(migrations).filter(([one]) => one < name))

describe.each(["sqlite", "postgres"] as const)("a link that was sent before, on %s", (dialect) => {
  it("opens in the browser that asked for it", async () => {
    const db = open(await emptyDatabaseAddress(dialect))
    onTestFinished(() => db.close())
    const provider = { getMigrations: async () => before("0016") }
    const { error } = await new Migrator({ db: db.writer, provider }).migrateToLatest()
    expect(error).toBeUndefined()
    await sql`insert into person
      (id, code, civility, given_name, family_name, corps, rank_fr, email, phone, position, language, created_at)
      values ('p', 'P1', 'M.', 'A', 'B', '', '', 'a@interieur.example', '', 'asi', 'fr', '2026-01-01T00:00:00Z')`.execute(
      db.writer,
    )
    await sql`insert into sign_in_link (token_hash, person_id, browser_hash, created_at, expires_at, return_to)
      values ('t', 'p', 'b', '2026-01-01T00:00:00Z', '2026-01-01T00:10:00Z', '/calendrier')`.execute(db.writer)
    await migrate(db)
    const bound = await db.selectFrom("sign_in_link_browser").selectAll().execute()
    expect(bound).toEqual([{ token_hash: "t", browser_hash: "b", return_to: "/calendrier" }])
    const [link] = await db.selectFrom("sign_in_link").selectAll().execute()
    expect(Object.keys(link ?? {}).sort()).toEqual(["created_at", "expires_at", "person_id", "token_hash", "used_at"])
  })
})
