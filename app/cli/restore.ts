/** `npm run restore -- FICHIER`: puts a backup in the place of the database, while no server has it open. */
import { existsSync } from "node:fs"
import { parseArgs } from "node:util"
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
  say("Vérifiez le journal (npm run audit -- verify), puis relancez le serveur.")
} catch (error) {
  fail(`Rien n'a été restauré (${error instanceof Error ? error.message : "erreur"}).`)
}
