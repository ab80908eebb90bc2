/** `npm run restore -- FICHIER`: puts a backup in the place of the database, while no server has it open. */
import { existsSync } from "node:fs"
import { parseArgs } from "node:util"
import { open } from "#db/open.server"
import { openJournal } from "~/features/access/audit.server"
import { openJournalAudit } from "~/features/access/journal/journal-audit.server"
import { restoreBackup } from "~/platform/backup/backup.server"
import { wallClock } from "~/platform/clock.server"
import { openKeyFile } from "~/platform/crypto/sealing.server"
import { settings } from "./settings"

const usage = `Usage : npm run restore -- FICHIER [--replace]

  --replace  même si une base est en place : elle est mise de côté, jamais supprimée
`

const say = (text: string) => process.stdout.write(`${text}\n`)

function fail(text: string, code = 1): never {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}

function read() {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { replace: { type: "boolean" } } })
    const [backup, ...more] = positionals
    if (!backup || more.length) fail(usage, 64)
    return { backup, replace: values.replace ?? false }
  } catch {
    fail(usage, 64)
  }
}

const refusals = {
  "there-already": "Une base est déjà en place. Ajoutez --replace : elle sera mise de côté, jamais supprimée.",
  "in-use": "La base en place est ouverte : arrêtez d'abord le serveur. Rien n'a été changé.",
} as const

/** The checkpoints may be further than the database that was restored: a signed record says that this is meant. */
async function acceptJournal(): Promise<void> {
  const db = open(database)
  const journal = openJournal(config.journalKey)
  try {
    const record = await openJournalAudit({ db, config, journal, realClock: wallClock }).accept("database-restored")
    if (record) say(`Le journal restauré est intact ; ses points de contrôle en prennent acte (n° ${record.seq}).`)
    else say("La base est restaurée, mais son journal n'est pas intact : npm run audit -- verify dit pourquoi.")
  } catch {
    say("Les points de contrôle n'ont pas pu être écrits. Mettez-y ordre, puis : npm run audit -- accept.")
  } finally {
    await db.close()
  }
}

const { backup, replace } = read()
const config = settings()
const { database } = config
if (/^postgres/.test(database))
  fail("Les données sont dans PostgreSQL : restaurez-les avec pg_restore (voir docs/operations.md).", 64)
if (!existsSync(backup)) fail(`Aucune sauvegarde à ${backup}.`, 66)
const keys = openKeyFile(config.keyFile)
try {
  const restored = await restoreBackup(keys, { backup, database, replace, now: wallClock.now() })
  if (!restored.ok) fail(refusals[restored.reason])
  say(`Base restaurée : ${database}`)
  if (restored.aside) say(`La base précédente est mise de côté : ${restored.aside}`)
} catch (error) {
  fail(`Rien n'a été restauré (${error instanceof Error ? error.message : "erreur"}).`)
}
await acceptJournal()
say("Relancez le serveur.")
