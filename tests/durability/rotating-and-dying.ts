import { createRequire, syncBuiltinESMExports } from "node:module"
import Sqlite from "better-sqlite3"
import pg from "pg"

/**
 * Rotates the keys of an installation and kills its own process after so many steps that change something, in the database
 * or on the disk: `node --import tsx tests/durability/rotating-and-dying.ts ADDRESS KEY_FILE STEPS`.
 */
const [address = "", keyFile = "", steps = "0"] = process.argv.slice(2)
let left = Number(steps)

function count(): void {
  if (left-- === 0) process.kill(process.pid, "SIGKILL")
}
const changes = (sql: unknown) => {
  const text = typeof sql === "string" ? sql : String((sql as { text?: string } | null)?.text)
  return /^(update|insert|commit)\b/i.test(text.trim())
}

const { prepare } = Sqlite.prototype
Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
  if (changes(sql)) count()
  return prepare.call(this, sql)
} as typeof prepare

const { query } = pg.Client.prototype
pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
  if (changes(given[0])) count()
  return Reflect.apply(query, this, given)
} as typeof query

const fs = createRequire(import.meta.url)("node:fs") as typeof import("node:fs")
for (const name of ["writeFileSync", "renameSync"] as const) {
  const original = fs[name] as (...given: unknown[]) => unknown
  Object.assign(fs, {
    [name]: (...given: unknown[]) => {
      const ofTheKeys = given.some((one) => typeof one === "string" && one.startsWith(keyFile))
      if (ofTheKeys) count()
      const answer = original(...given)
      if (ofTheKeys) count()
      return answer
    },
  })
}
syncBuiltinESMExports()

const { open } = await import("#db/open.server")
const { rotateKeys } = await import("~/platform/crypto/rotation.server")
const { openJournal } = await import("~/features/access/audit.server")
const { everySealedRow } = await import("~/sealed-rows.server")
const db = open(address)
const { openRevisionRecord } = await import("~/features/access/journal/revision-record.server")
const journalKey = Buffer.alloc(32, 7)
const journal = openJournal(journalKey)
const now = () => "2026-01-01T00:00:00Z"
await rotateKeys({
  db,
  keyFile,
  rows: everySealedRow,
  journal,
  revisions: openRevisionRecord(journalKey, journal, { now }),
  realNow: now,
  wait: async () => undefined,
})
await db.close()
process.stdout.write("whole\n")
