/** `npm run audit -- verify`: follows the journal's chain; `checkpoint` writes down how far it reached. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { parseArgs } from "node:util"
import { z } from "zod"
import { open } from "#db/open.server"
import { type Checkpoint, type Verdict, verifyJournal } from "~/features/access/audit.server"
import { settings } from "./settings"

const usage = `Usage : npm run audit -- verify|checkpoint [--file FICHIER]

  verify      suit la chaîne du journal depuis sa première écriture, et la compare au point de contrôle s'il y en a un
  checkpoint  vérifie, puis note la dernière écriture : une fin coupée se verra
  --file      le point de contrôle ; sinon « journal.checkpoint » à côté du fichier des clés, hors du dossier des données
`

const say = (text: string) => process.stdout.write(`${text}\n`)

function fail(text: string, code: number): never {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}

const faults = {
  changed: "a été modifiée",
  missing: "manque",
  "cut-off": "manque : la fin du journal a été coupée",
  "not-the-same": "n'est plus celle du point de contrôle : le journal a été réécrit",
} as const

function read() {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { file: { type: "string" } } })
    const [order, ...more] = positionals
    if ((order !== "verify" && order !== "checkpoint") || more.length) fail(usage, 64)
    return { order, file: values.file }
  } catch {
    fail(usage, 64)
  }
}

const shape = z.object({ seq: z.number().int().positive(), mac: z.string().min(1) })

function readCheckpoint(file: string): Checkpoint | null {
  if (!existsSync(file)) return null
  try {
    return shape.parse(JSON.parse(readFileSync(file, "utf8")))
  } catch {
    fail(`Le point de contrôle ${file} est illisible. Rétablissez-le, ou nommez-en un autre avec --file.`, 1)
  }
}

/** Whole or not at all: a checkpoint that is half written would accuse an innocent journal. */
function writeCheckpoint(file: string, checkpoint: Checkpoint): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(`${file}.new`, `${JSON.stringify(checkpoint)}\n`, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

function report(verdict: Verdict, against: Checkpoint | null): Checkpoint | null {
  if (!verdict.whole) fail(`L'écriture n° ${verdict.seq} ${faults[verdict.fault]}. Le journal n'est pas intact.`, 1)
  const count = verdict.checkpoint?.seq ?? 0
  say(`Le journal est intact : ${count} écriture${count > 1 ? "s" : ""}.`)
  if (against) say(`Il contient le point de contrôle, à l'écriture n° ${against.seq}.`)
  return verdict.checkpoint
}

const { order, file } = read()
const config = settings()
if (!/^postgres/.test(config.database) && !existsSync(config.database))
  fail(`Aucune base à ${config.database} : rien à vérifier.`, 1)
const checkpointFile = file ?? join(dirname(config.keyFile), "journal.checkpoint")
const before = readCheckpoint(checkpointFile)
const db = open(config.database)
const verdict = await verifyJournal(db, config.journalKey, before)
await db.close()
const reached = report(verdict, before)
if (order === "checkpoint") {
  if (!reached) fail("Le journal est vide : il n'y a rien à noter.", 1)
  writeCheckpoint(checkpointFile, reached)
  say(`Point de contrôle écrit : ${checkpointFile}`)
} else if (!before)
  say("Sans point de contrôle, une fin coupée ne se voit pas : npm run audit -- checkpoint en écrit un.")
