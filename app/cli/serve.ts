import { once } from "node:events"
import { pathToFileURL } from "node:url"
import type { ServerBuild } from "@remix-run/node"
import { openJournalUpkeep } from "~/features/access/journal/journal-upkeep.server"
import { openDelivery } from "~/features/mail/delivery.server"
import { endRunsLeftBehind } from "~/features/round-tables/plans/computing.server"
import { openUpkeep } from "~/features/round-tables/tables/upkeep.server"
import { openInstallation } from "~/installation.server"
import { openBackups } from "~/platform/backup/schedule.server"
import { configOrExit } from "~/platform/config.server"
import { ensureKeyFile } from "~/platform/crypto/key-file.server"
import { bindRevisions } from "~/platform/crypto/rotation.server"
import { keepLastWords } from "~/platform/last-words.server"
import { openLog } from "~/platform/log.server"
import { everySealedRow } from "~/sealed-rows.server"
import { createServer } from "~/server"
import { keyFileOrExit, keyOfDataOrExit } from "./key-file"

/** How long open requests may take to end once the server is asked to stop. */
const graceMilliseconds = 10_000

const config = configOrExit()
if (config.demo) ensureKeyFile(config.keyFile)
keyFileOrExit(config.keyFile)
const log = openLog(config.logLevel)
const installation = await openInstallation(config, log)
keepLastWords(log)
await keyOfDataOrExit(installation.db, config)
const { unreadable } = await bindRevisions(installation.db, installation.keys, everySealedRow)
if (unreadable) log.error({ count: unreadable }, "sealed documents do not open with any key of the key file")
if (config.demo) {
  const { loadDemo } = await import("#db/demo/load.server")
  await loadDemo(installation)
}
await endRunsLeftBehind(installation.db, installation.realClock.now())
if (config.demo) {
  const { seatFirst } = await import("#db/demo/first-seating.server")
  await seatFirst(installation, (line) => void process.stdout.write(`${line}\n`))
}
const build = (await import(pathToFileURL("build/server/index.js").href)) as ServerBuild
const server = createServer(installation, build)
const delivery = config.smtp
  ? openDelivery({ ...installation, clock: installation.realClock, smtp: config.smtp })
  : null
const backups =
  config.backupFolder !== null && installation.db.dialect === "sqlite"
    ? openBackups({
        ...installation,
        clock: installation.realClock,
        database: config.database,
        folder: config.backupFolder,
      })
    : null
const upkeep = openUpkeep(installation)
const journalUpkeep = openJournalUpkeep(installation)
server.listen(config.port, config.host)
await once(server, "listening")
installation.log.info({ place: installation.db.place }, "listening")
process.send?.({ listening: true })

async function stop() {
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), graceMilliseconds).unref()
  await once(server, "close")
  await delivery?.stop()
  await upkeep.stop()
  await journalUpkeep.stop()
  await backups?.stop()
  await installation.runs.close()
  await installation.pricing.close()
  await installation.db.close()
  process.exit(0)
}
process.once("SIGTERM", stop)
process.once("SIGINT", stop)
