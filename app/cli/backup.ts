/** `npm run backup`: copies the database while it is in use, and seals the copy into the folder of backups. */
import { existsSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { parseArgs } from "node:util"
import { open } from "#db/open.server"
import { verifyJournal } from "~/features/access/audit.server"
import { backupsIn, makeBackup, openBackup } from "~/platform/backup/backup.server"
import { wallClock } from "~/platform/clock.server"
import { openKeyFile } from "~/platform/crypto/sealing.server"
import { newId } from "~/platform/crypto/tokens.server"
import { settings } from "./settings"

const usage = `Usage : npm run backup [-- --to DOSSIER]
        npm run backup -- --check FICHIER

  --to     le dossier des sauvegardes ; sinon COLLOQUE_BACKUP
  --check  exercice : ouvre une sauvegarde, vérifie la base et le journal qu'elle contient, et ne remplace rien
`

const say = (text: string) => process.stdout.write(`${text}\n`)

function fail(text: string, code = 1): never {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}

function read() {
  try {
    const options = { to: { type: "string" }, check: { type: "string" } } as const
    return parseArgs({ options, allowPositionals: false }).values
  } catch {
    fail(usage, 64)
  }
}

const { to, check } = read()
const config = settings()
if (/^postgres/.test(config.database))
  fail("Les données sont dans PostgreSQL : sauvegardez-les avec pg_dump (voir docs/operations.md).", 64)
const keys = openKeyFile(config.keyFile)

/** What is wrong is said in French; the reason of the machine follows, which names no content. */
const because = (error: unknown) => (error instanceof Error ? ` (${error.message})` : "")

async function drill(file: string): Promise<void> {
  if (!existsSync(file)) fail(`Aucune sauvegarde à ${file}.`, 66)
  // In the clear for a moment: beside the database, which is as secret, where there is one.
  const beside = dirname(config.database)
  const opened = join(existsSync(beside) ? beside : tmpdir(), `${newId()}.drill`)
  try {
    await openBackup(keys, file, opened)
    const db = open(opened)
    const verdict = await verifyJournal(db, config.journalKey, null).finally(() => db.close())
    if (!verdict.whole)
      fail(`La base de cette sauvegarde est entière, mais son journal ne l'est pas (n° ${verdict.seq}).`)
    say(`Sauvegarde lisible : base entière, journal intact (${verdict.checkpoint?.seq ?? 0} écritures).`)
  } catch (error) {
    fail(`Cette sauvegarde ne peut pas être restaurée${because(error)}.`)
  } finally {
    for (const part of ["", "-wal", "-shm"]) rmSync(opened + part, { force: true })
  }
}

async function make(folder: string): Promise<void> {
  if (!existsSync(config.database)) fail(`Aucune base à ${config.database} : rien à sauvegarder.`, 66)
  try {
    const file = await makeBackup({ database: config.database, folder, keys, now: wallClock.now() })
    say(`Sauvegarde écrite et scellée : ${file}`)
    say(
      `${backupsIn(folder).length} dans ce dossier. Le fichier des clés, sans lequel rien ne s'ouvre, se garde ailleurs.`,
    )
  } catch (error) {
    fail(`Aucune sauvegarde n'a été écrite${because(error)}.`)
  }
}

const folder = to ?? config.backupFolder
if (check !== undefined) await drill(check)
else if (folder === null) fail(`Indiquez un dossier.\n\n${usage}`, 64)
else await make(folder)
