import { type Config, type Misconfigured, readConfig } from "./config"

/** The one place that reads the environment. */
export function configOfThisProcess(): Config | Misconfigured[] {
  return readConfig(process.env)
}

/** The configuration, or a clear sentence on stderr and the end of the process. */
export function configOrExit(): Config {
  const config = configOfThisProcess()
  if (!Array.isArray(config)) return config
  process.stderr.write("Colloque ne démarre pas : sa configuration est incomplète.\n")
  for (const { setting, problem } of config) process.stderr.write(`  ${setting} : ${problem}\n`)
  process.stderr.write("Chaque réglage est expliqué dans docs/operations.md.\n")
  process.exit(78)
}
