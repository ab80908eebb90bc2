/** `npm run keys -- rotate`: a new key for the installation, while it runs; `check` opens every sealed document. */
import { existsSync } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"
import { parseArgs } from "node:util"
import { open } from "#db/open.server"
import { openJournal } from "~/features/access/audit.server"
import { openRevisionRecord } from "~/features/access/journal/revision-record.server"
import { wallClock } from "~/platform/clock.server"
import { readKeyFile } from "~/platform/crypto/key-file.server"
import { checkKeys, type RotationStep, rotateKeys } from "~/platform/crypto/rotation.server"
import { everySealedRow } from "~/sealed-rows.server"
import { keyFileOrExit } from "./key-file"
import { settings } from "./settings"

/** Longer than any request takes from sealing something to writing it down. */
const usualWait = 15

const usage = `Usage : npm run keys -- rotate [--wait SECONDES] | check

  rotate   ajoute une clé neuve, remballe chaque document scellé, puis retire l'ancienne clé ; le serveur peut tourner.
           Interrompue à n'importe quel moment, elle reprend où elle en était : relancez la même commande.
  check    ouvre chaque document scellé et dit s'il en reste un que nulle clé n'ouvre
  --wait   attente avant de retirer l'ancienne clé (${usualWait} secondes)
`

const say = (text: string) => process.stdout.write(`${text}\n`)

function fail(text: string, code = 1): never {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}

const tables: Readonly<Record<string, string>> = {
  dossier: "dossiers",
  upload: "fichiers en attente",
  letter: "courriers",
}

function read() {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { wait: { type: "string" } } })
    const [order, ...more] = positionals
    const wait = Number(values.wait ?? usualWait)
    if ((order !== "rotate" && order !== "check") || more.length || !(wait >= 0 && wait <= 3600)) fail(usage, 64)
    return { order, wait }
  } catch {
    fail(usage, 64)
  }
}

function tell(step: RotationStep): void {
  if (step.step === "begun") say("Une clé neuve est en tête du fichier : tout ce qui est scellé désormais l'emploie.")
  else if (step.step === "continued") say("Une rotation interrompue reprend.")
  else if (step.step === "rewrapped") say(`${tables[step.table]} remballés : ${step.count}`)
  else
    say(
      "L'ancienne clé est retirée. Sauvegardez le nouveau fichier des clés ; l'ancien n'ouvre plus que les sauvegardes faites avant : gardez-le avec elles, aussi longtemps qu'elles.",
    )
}

const { order, wait } = read()
const config = settings()
keyFileOrExit(config.keyFile)
if (!/^postgres/.test(config.database) && !existsSync(config.database)) fail(`Aucune base à ${config.database}.`)
const db = open(config.database)
const journal = openJournal(config.journalKey)
const revisions = openRevisionRecord(config.journalKey, journal, wallClock)
if (order === "rotate") {
  await rotateKeys({
    db,
    keyFile: config.keyFile,
    rows: everySealedRow,
    journal,
    revisions,
    realNow: wallClock.now,
    wait: () => pause(wait * 1000),
    say: tell,
  })
  await db.close()
} else {
  const found = await checkKeys(db, config.keyFile, everySealedRow, revisions)
  await db.close()
  say(`Clés dans le fichier : ${readKeyFile(config.keyFile).length}`)
  for (const { table, opened, closed } of found)
    say(`${tables[table]} : ${opened} s'ouvrent${closed ? `, ${closed} ne s'ouvrent pas` : ""}`)
  if (found.some(({ closed }) => closed > 0))
    fail("Des documents ne s'ouvrent avec aucune clé du fichier. Rétablissez le fichier des clés de leur époque.")
}
