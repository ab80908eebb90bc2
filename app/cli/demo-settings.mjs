/** The settings of the demonstration, which needs none from whoever starts it: its folder, its keys, its address. */
import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./setup.mjs"

const keys = join(root, ".colloque", "keys")
const journalKeyFile = join(keys, "demo-journal.key")

function journalKey() {
  mkdirSync(keys, { recursive: true, mode: 0o700 })
  if (!existsSync(journalKeyFile)) writeFileSync(journalKeyFile, randomBytes(32).toString("base64"), { mode: 0o400 })
  return readFileSync(journalKeyFile, "utf8")
}

/** Whether a demonstration was ever started here. */
export function demoExists() {
  return existsSync(journalKeyFile)
}

/** What the server is told; what the environment already says is kept. */
export function demoSettings(environment = process.env) {
  const port = environment.PORT || "3000"
  const data = environment.COLLOQUE_DATA || join(root, ".colloque", "demo")
  return {
    NODE_ENV: "production",
    COLLOQUE_KIND: "demo",
    COLLOQUE_ORIGIN: `http://localhost:${port}`,
    COLLOQUE_DATA: data,
    COLLOQUE_KEY_FILE: environment.COLLOQUE_KEY_FILE || join(keys, "demo.key"),
    COLLOQUE_JOURNAL_KEY: environment.COLLOQUE_JOURNAL_KEY || journalKey(),
    COLLOQUE_SECURITY_CONTACT: environment.COLLOQUE_SECURITY_CONTACT || "mailto:securite@colloque.example",
    // Whoever begins anew by deleting the folder of the data deletes the checkpoints of its journal with it.
    COLLOQUE_CHECKPOINTS: environment.COLLOQUE_CHECKPOINTS || join(data, "checkpoints"),
    PORT: port,
    LOG_LEVEL: environment.LOG_LEVEL || "warn",
  }
}
