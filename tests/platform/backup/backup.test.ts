import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { open } from "#db/open.server"
import { write } from "#db/write.server"
import { aCast } from "#tests/support/cast"
import { databaseAddress } from "#tests/support/databases"
import { aSession } from "#tests/support/events"
import { anInstallation } from "#tests/support/installation"
import { verifyJournal } from "~/features/access/audit.server"
import {
  backupsIn,
  keptBackups,
  latestBackupAt,
  makeBackup,
  openBackup,
  restoreBackup,
} from "~/platform/backup/backup.server"
import { hoursBetweenBackups, isDue, openBackups } from "~/platform/backup/schedule.server"
import { minutesLater } from "~/platform/instants"

const folders: string[] = []
const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "colloque-backup-"))
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})
const now = "2025-08-18T07:00:00Z"

/** A database in use, with a session by which one knows it again. */
async function aHouse() {
  const database = await databaseAddress("sqlite")
  const db = open(database)
  const cast = await aCast(db)
  await aSession(db, cast.colloquium, { title_fr: "Connue entre toutes" })
  const { keys, config, journal } = anInstallation(db)
  await write(db, (tx) => journal.append(tx, { at: now, actorId: cast.organiser, act: "sign-in" }))
  return { database, db, cast, keys, config, folder: aFolder() }
}

/** Changes one byte of a file. */
function spoilt(file: string, at: number): string {
  const bytes = readFileSync(file)
  const place = at < 0 ? bytes.length + at : at
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
  const other = `${file}.spoilt-${at}`
  writeFileSync(other, bytes)
  return other
}

describe("a backup", () => {
  it("is made while others write, restored, and whole: the drill", async () => {
    const { database, db, cast, keys, config, folder } = await aHouse()
    let writing = true
    const writes = (async () => {
      while (writing) {
        await aSession(db, cast.colloquium, { title_fr: "Pendant la copie" })
        await new Promise((resume) => setTimeout(resume))
      }
    })()
    const backup = await makeBackup({ database, folder, keys, now })
    writing = false
    await writes
    await aSession(db, cast.colloquium, { title_fr: "Après la sauvegarde" })
    await db.close()

    const target = join(aFolder(), "data", "colloque.sqlite")
    expect(await restoreBackup(keys, { backup, database: target, replace: false, now })).toEqual({
      ok: true,
      aside: null,
    })
    const restored = open(target)
    const titles = (await restored.selectFrom("session").select("title_fr").execute()).map(({ title_fr }) => title_fr)
    expect(titles).toContain("Connue entre toutes")
    expect(titles).not.toContain("Après la sauvegarde")
    expect(await verifyJournal(restored, config.journalKey, null)).toMatchObject({
      whole: true,
      checkpoint: { seq: 1 },
    })
    await restored.close()
    expect(readdirSync(dirname(target))).toEqual(["colloque.sqlite"])
  })

  it("tells nothing to whoever has the file alone, and leaves no copy in the clear", async () => {
    const { database, db, keys, folder } = await aHouse()
    const backup = await makeBackup({ database, folder, keys, now })
    const bytes = readFileSync(backup)
    for (const said of ["SQLite format", "Connue entre toutes", "Organise"]) expect(bytes.includes(said)).toBe(false)
    expect(statSync(backup).mode & 0o077).toBe(0)
    expect(readdirSync(folder)).toEqual(["colloque-2025-08-18T07-00-00Z.backup"])
    expect(readdirSync(dirname(database)).filter((name) => name.endsWith(".copy"))).toEqual([])
    const stranger = anInstallation(db).keys
    await expect(openBackup(stranger, backup, join(folder, "opened"))).rejects.toThrow()
    await db.close()
  })

  it("is refused when a byte of it is not the same, and nothing of it stays", async () => {
    const { database, db, keys, folder } = await aHouse()
    await db.close()
    const backup = await makeBackup({ database, folder, keys, now })
    const size = statSync(backup).size
    writeFileSync(`${backup}.short`, readFileSync(backup).subarray(0, size - 1))
    const spoiltOnes = [30, Math.floor(size / 2), -1].map((at) => spoilt(backup, at))
    for (const file of [...spoiltOnes, `${backup}.short`, database]) {
      const to = join(folder, "opened")
      await expect(openBackup(keys, file, to)).rejects.toThrow()
      expect(existsSync(to)).toBe(false)
    }
  })

  it("replaces no database unasked, and none that is open; what was there is put aside", async () => {
    const { database, db, cast, keys, folder } = await aHouse()
    const backup = await makeBackup({ database, folder, keys, now })
    await aSession(db, cast.colloquium, { title_fr: "Depuis" })
    const restore = (replace: boolean) => restoreBackup(keys, { backup, database, replace, now })
    expect(await restore(false)).toEqual({ ok: false, reason: "there-already" })
    expect(await restore(true)).toEqual({ ok: false, reason: "in-use" })
    await db.close()
    const restored = await restore(true)
    expect(restored).toMatchObject({ ok: true, aside: `${database}.before-2025-08-18T07-00-00Z` })
    const titlesOf = async (file: string) => {
      const one = open(file)
      const rows = await one.selectFrom("session").select("title_fr").execute()
      await one.close()
      return rows.map(({ title_fr }) => title_fr)
    }
    expect(await titlesOf(database)).not.toContain("Depuis")
    expect(await titlesOf(`${database}.before-2025-08-18T07-00-00Z`)).toContain("Depuis")
  })
})

describe("the schedule", () => {
  it("makes one when there is none or the latest is six hours old", () => {
    expect(isDue(null, now)).toBe(true)
    expect(isDue(now, minutesLater(now, hoursBetweenBackups * 60 - 1))).toBe(false)
    expect(isDue(now, minutesLater(now, hoursBetweenBackups * 60))).toBe(true)
  })

  it("keeps the latest of a week", async () => {
    const { database, db, keys, folder } = await aHouse()
    await db.close()
    for (let n = 0; n < keptBackups + 2; n++)
      writeFileSync(join(folder, `colloque-2025-01-${String(n + 1).padStart(2, "0")}T00-00-00Z.backup`), "")
    writeFileSync(join(folder, "autre chose"), "")
    await makeBackup({ database, folder, keys, now })
    expect(backupsIn(folder)).toHaveLength(keptBackups)
    expect(latestBackupAt(folder)).toBe(now)
    expect(existsSync(join(folder, "autre chose"))).toBe(true)
  })

  it("runs with the server, and says in the log what failed", async () => {
    const { database, db, keys, folder } = await aHouse()
    await db.close()
    const said: string[] = []
    const say = (_: unknown, what: string) => void said.push(what)
    const log = { info: say, warn: say, error: say }
    const schedule = { keys, clock: { now: () => now }, log }
    await openBackups({ ...schedule, database, folder }).stop()
    expect(backupsIn(folder)).toHaveLength(1)
    await openBackups({ ...schedule, database, folder }).stop()
    writeFileSync(join(folder, "file"), "")
    await openBackups({ ...schedule, database, folder: join(folder, "file") }).stop()
    expect(said).toEqual(["backup made", "backup failed"])
  })
})
