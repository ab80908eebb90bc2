import { type Config, readConfig } from "~/platform/config"
import { configOfThisProcess, configOrExit } from "~/platform/config.server"
import { demoExists, demoSettings } from "./demo-settings.mjs"

/** The settings of this process; where nothing at all is set but a demonstration was started here, the demonstration's. */
export function settings(): Config {
  const config = configOfThisProcess()
  const nothingSet =
    Array.isArray(config) &&
    ["COLLOQUE_ORIGIN", "COLLOQUE_KEY_FILE", "COLLOQUE_JOURNAL_KEY"].every((one) =>
      config.some(({ setting, problem }) => setting === one && problem === "manque"),
    )
  if (!nothingSet || !demoExists()) return configOrExit()
  const demo = readConfig(demoSettings())
  if (Array.isArray(demo)) return configOrExit()
  process.stdout.write(`Démonstration : ${demo.database}\n`)
  return demo
}
