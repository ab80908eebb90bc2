/** `npm run demo`: sets everything up, loads the demonstration edition once, and serves it. */
import { spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { fail, root, say, setUp } from "./setup.mjs"

const port = process.env.PORT || "3000"
const address = `http://localhost:${port}`
const data = process.env.COLLOQUE_DATA || join(root, ".colloque", "demo")
const keys = join(root, ".colloque", "keys")

function journalKey() {
  const file = join(keys, "demo-journal.key")
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o400 })
  return readFileSync(file, "utf8")
}

function portIsFree() {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(false))
    probe.listen(Number(port), "127.0.0.1", () => probe.close(() => resolve(true)))
  })
}

if (!(await portIsFree()))
  fail(`Le port ${port} est déjà pris. Choisissez-en un autre, par exemple : PORT=3001 npm run demo`)
setUp()
const server = spawn(process.execPath, ["--import", "tsx", "app/cli/serve.ts"], {
  cwd: root,
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: {
    ...process.env,
    NODE_ENV: "production",
    COLLOQUE_KIND: "demo",
    COLLOQUE_ORIGIN: address,
    COLLOQUE_DATA: data,
    COLLOQUE_KEY_FILE: process.env.COLLOQUE_KEY_FILE || join(keys, "demo.key"),
    COLLOQUE_JOURNAL_KEY: process.env.COLLOQUE_JOURNAL_KEY || journalKey(),
    PORT: port,
    LOG_LEVEL: process.env.LOG_LEVEL || "warn",
  },
})
server.on("message", () => {
  say("")
  say(`Colloque, démonstration : ${address}`)
  say(`  Données (fictives)     ${data}`)
  say("  Se connecter           choisissez une personne sur la page de connexion, sans mot de passe")
  say("  Horloge                lundi 18 août 2025, 09:00 ; elle se règle en haut de chaque page")
  say("  Courrier               /courrier, rien n'est envoyé")
  say("  Recommencer à neuf     arrêtez (Ctrl C) et supprimez le dossier des données")
})
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal))
server.on("exit", (code, signal) => process.exit(signal ? 0 : (code ?? 0)))
