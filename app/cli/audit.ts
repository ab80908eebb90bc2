/** `npm run audit -- verify`: follows the journal's chain and compares it with its checkpoints. */
import { existsSync, readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { open } from "#db/open.server"
import {
  type ChainFault,
  type Checkpoint,
  openJournal,
  type Verdict,
  verifyJournal,
} from "~/features/access/audit.server"
import { readRecords } from "~/features/access/journal/checkpoint-file.server"
import { governingCheckpoint, unsignedCheckpoint } from "~/features/access/journal/checkpoint-records"
import {
  type AuditReport,
  type CheckpointFault,
  isIntact,
  openJournalAudit,
} from "~/features/access/journal/journal-audit.server"
import { wallClock } from "~/platform/clock.server"
import { settings } from "./settings"

const usage = `Usage : npm run audit -- verify [--file FICHIER] | checkpoint | accept

  verify      suit la chaîne du journal depuis sa première écriture, et la compare à ses points de contrôle
  checkpoint  vérifie, puis note la dernière écriture ; le serveur le fait de lui-même
  accept      prend acte du journal tel qu'il est : après une restauration de PostgreSQL, ou si les points de contrôle
              sont perdus ; une écriture du journal le dit
  --file      compare à une copie des points de contrôle gardée ailleurs, au lieu du fichier de l'installation
`

const say = (text: string) => process.stdout.write(`${text}\n`)

function fail(text: string, code = 1): never {
  process.stderr.write(`${text}\n`)
  process.exit(code)
}

const chainFaults = {
  changed: "a été modifiée",
  missing: "manque",
  "cut-off": "manque : la fin du journal a été coupée",
  "not-the-same": "n'est plus celle du point de contrôle : le journal a été réécrit",
  added: "a été ajoutée : les numéros commencent à 1",
  empty: "manque : le journal a été vidé",
} as const satisfies Record<ChainFault, string>

const accepting = "Si cela est voulu : npm run audit -- accept."
const checkpointFaults = {
  lost: `Des points de contrôle ont été retirés, ou leur fichier remplacé par un plus ancien. Rétablissez-le depuis sa copie. ${accepting}`,
  "other-journal": `Les points de contrôle sont ceux d'un autre journal : la base a été remplacée. ${accepting}`,
  forged:
    "Un point de contrôle n'est pas signé par cette installation. Mettez ce fichier de côté, et rétablissez sa copie.",
  unreadable: "Le fichier des points de contrôle ne peut pas être lu.",
} as const satisfies Record<CheckpointFault, string>

const orders = ["verify", "checkpoint", "accept"] as const

function read() {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { file: { type: "string" } } })
    const [typed, ...more] = positionals
    const order = orders.find((one) => one === typed)
    if (!order || more.length || (values.file !== undefined && order !== "verify")) fail(usage, 64)
    return { order, file: values.file }
  } catch {
    fail(usage, 64)
  }
}

/** A copy that was kept elsewhere: signed records, or one unsigned checkpoint from before there were any. */
async function checkpointIn(copy: string): Promise<Checkpoint> {
  if (!existsSync(copy)) fail(`Aucun point de contrôle à ${copy}.`, 66)
  const text = readFileSync(copy, "utf8")
  const { records, forged } = await readRecords(text, config.journalKey)
  const signed = governingCheckpoint(records)
  if (signed && forged === 0) return signed
  try {
    return unsignedCheckpoint.strict().parse(JSON.parse(text))
  } catch {
    fail(`Le point de contrôle ${copy} est illisible, ou n'est pas signé par cette installation.`)
  }
}

function sayVerdict(verdict: Verdict, against: Checkpoint | null): void {
  if (!verdict.whole) fail(`L'écriture n° ${verdict.seq} ${chainFaults[verdict.fault]}. Le journal n'est pas intact.`)
  const count = verdict.checkpoint.seq
  say(`Le journal est intact : ${count} écriture${count > 1 ? "s" : ""}.`)
  if (against) say(`Il contient le point de contrôle, à l'écriture n° ${against.seq}.`)
}

function sayReport(report: AuditReport): void {
  if (report.checkpointFault) process.stderr.write(`${checkpointFaults[report.checkpointFault]}\n`)
  sayVerdict(report.verdict, report.against)
  if (!isIntact(report)) fail("Les points de contrôle ne confirment pas le journal.")
  if (!report.writable) fail(`Les points de contrôle ne peuvent pas être écrits : ${audit.checkpointFile}`)
  if (!report.against) say("Il n'y a pas encore de point de contrôle : le serveur en écrit un dès qu'il tourne.")
}

const { order, file } = read()
const config = settings()
if (!/^postgres/.test(config.database) && !existsSync(config.database))
  fail(`Aucune base à ${config.database} : rien à vérifier.`)
const copy = file === undefined ? null : await checkpointIn(file)
const db = open(config.database)
const journal = openJournal(config.journalKey)
const audit = openJournalAudit({ db, config, journal, realClock: wallClock })
if (order === "accept") {
  const record = await audit.accept("journal-accepted").catch(() => undefined)
  if (record === undefined) fail(`Les points de contrôle ne peuvent pas être écrits : ${audit.checkpointFile}`)
  if (record === null) fail("La chaîne du journal est rompue : elle ne peut pas être acceptée. Lancez « verify ».")
  say(`Le journal est accepté tel qu'il est, à l'écriture n° ${record.seq} : ${audit.checkpointFile}`)
} else if (copy) sayVerdict(await verifyJournal(db, config.journalKey, copy), copy)
else {
  sayReport(await audit.verify())
  if (order === "checkpoint") {
    const record = await audit.checkpoint()
    say(record ? `Point de contrôle écrit : ${audit.checkpointFile}` : "Le dernier point de contrôle est à jour.")
  }
}
await db.close()
