/** `npm run demo`: sets everything up, loads the demonstration edition once, and serves it. */
import { spawn } from "node:child_process"
import { createServer } from "node:net"
import { demoSettings } from "./demo-settings.mjs"
import { fail, root, say, setUp } from "./setup.mjs"

const settings = demoSettings()
const { PORT: port, COLLOQUE_ORIGIN: address, COLLOQUE_DATA: data } = settings

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
  env: { ...process.env, ...settings },
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
