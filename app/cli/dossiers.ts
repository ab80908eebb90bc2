/** `npm run dossiers -- sweep`: what the server does every minute, once and now. */
import { openUpkeep } from "~/features/round-tables/tables/upkeep.server"
import { openInstallation } from "~/installation.server"
import { keyFileOrExit } from "./key-file"
import { settings } from "./settings"

const usage = `Usage : npm run dossiers -- sweep

  sweep   détruit les dossiers dont le jour de destruction est venu et met en file les rappels d'échéance ;
          le serveur le fait de lui-même chaque minute ; celui de la démonstration ne détruit rien de lui-même
`

const [order, ...more] = process.argv.slice(2)
if (order !== "sweep" || more.length) {
  process.stderr.write(usage)
  process.exit(64)
}
const config = settings()
keyFileOrExit(config.keyFile)
const installation = await openInstallation(config)
const upkeep = openUpkeep(installation)
const { destroyed, letters } = await upkeep.round({ inPerson: true })
await upkeep.stop()
await installation.runs.close()
await installation.db.close()
process.stdout.write(`Dossiers détruits : ${destroyed}. Rappels mis en file : ${letters}.\n`)
