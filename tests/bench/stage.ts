import { type ChildProcess, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { loadDemo } from "#db/demo/load.server"
import { write } from "#db/write.server"
import { aCrowd, type Size } from "#tests/support/crowd"
import { publishDraft } from "#tests/support/publishing"
import { openInstallation } from "~/installation.server"
import { readConfig } from "~/platform/config"
import { ensureKeyFile } from "~/platform/crypto/key-file.server"
import type { Installation } from "~/platform/installation"
import { silentLog } from "~/platform/log.server"

/** The product in a process of its own, on a demonstration in a folder of its own. */
export interface Stage {
  readonly origin: string
  readonly settings: Readonly<Record<string, string>>
  /** what its event loop and its memory went through since this was asked last */
  measure(): Promise<Strain>
  close(): Promise<void>
}

/** The longest time for which a server answered nobody, in milliseconds, and the most memory that it held, in megabytes. */
export interface Strain {
  readonly delay: number
  readonly megabytes: number
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === "object" && address ? address.port : 0
}

export function configOf(settings: Stage["settings"]) {
  const config = readConfig(settings)
  if (Array.isArray(config)) throw new Error(JSON.stringify(config))
  return config
}

export const colloquium = "colloque-2025"

/** Fills the journal with confidential entries. */
function addEntries({ db, journal, realClock }: Installation, count: number): Promise<void> {
  const entry = {
    at: realClock.now(),
    actorId: "somebody",
    act: "dossier-opened",
    confidential: true,
    actorSealed: true,
  }
  return write(db, async (tx) => {
    for (let at = 0; at < count; at++) await journal.append(tx, entry)
  })
}

/** The demonstration edition, with so many more people and sessions, its agenda published. */
async function found(settings: Stage["settings"], { people, sessions, entries = 0 }: StageSize): Promise<void> {
  const crowd = { people, sessions }
  const config = configOf(settings)
  ensureKeyFile(config.keyFile)
  const installation = await openInstallation(config, silentLog)
  const { db } = installation
  await loadDemo(installation)
  const { id } = await db.selectFrom("event").select("id").where("slug", "=", colloquium).executeTakeFirstOrThrow()
  const { person_id } = await db
    .selectFrom("role")
    .select("person_id")
    .where("role", "=", "organiser")
    .executeTakeFirstOrThrow()
  await aCrowd(db, id, crowd)
  const published = await db.selectFrom("publication").select("number").where("event_id", "=", id).execute()
  await addEntries(installation, entries)
  if (crowd.sessions > 0 || published.length === 0) await publishDraft(installation, id, person_id)
  await db.close()
}

/** What the demonstration has more of; `entries`: confidential lines of the journal. */
type StageSize = Size & { readonly entries?: number }

export async function openStage(crowd: StageSize): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "colloque-bench-"))
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const settings = {
    NODE_ENV: "production",
    COLLOQUE_KIND: "demo",
    COLLOQUE_ORIGIN: origin,
    COLLOQUE_DATA: join(folder, "data"),
    COLLOQUE_KEY_FILE: join(folder, "key"),
    COLLOQUE_JOURNAL_KEY: randomBytes(32).toString("base64"),
    PORT: String(port),
    LOG_LEVEL: "error",
  }
  await found(settings, crowd)
  const server = inProcess("app/cli/serve.ts", settings)
  await once(server, "message")
  return {
    origin,
    settings,
    async measure() {
      const measured = once(server, "message")
      server.send("measure")
      return ((await measured) as [Strain])[0]
    },
    async close() {
      const ended = once(server, "exit")
      server.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs a program beside the bench; what it sends first is what it says of itself. */
export function inProcess(program: string, settings: Readonly<Record<string, string>> = {}): ChildProcess {
  const monitor = fileURLToPath(new URL("../support/loop-monitor.mjs", import.meta.url))
  return spawn(process.execPath, ["--import", "tsx", "--import", monitor, program], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", NODE_ENV: "production", ...settings },
  })
}

/** Signs in at the demonstration's door; answers the cookie. */
export async function signIn(origin: string, personId: string): Promise<string> {
  const headers = { Origin: origin, "Sec-Fetch-Site": "same-origin" }
  const body = new URLSearchParams({ personId })
  const answer = await fetch(`${origin}/connexion/demo`, { method: "POST", redirect: "manual", headers, body })
  const cookie = answer.headers.get("Set-Cookie")?.split(";")[0]
  if (!cookie) throw new Error(`nobody is ${personId} (${answer.status})`)
  return cookie
}

/** Opens a feed on the page for it; answers its address. */
export async function openFeed(origin: string, cookie: string): Promise<string> {
  const page = await (await fetch(`${origin}/calendrier`, { headers: { Cookie: cookie } })).text()
  const formKey = /name="formKey" value="([^"]+)"/.exec(page)?.[1] ?? ""
  const headers = { Origin: origin, "Sec-Fetch-Site": "same-origin", Cookie: cookie }
  const body = new URLSearchParams({ intent: "create", formKey, name: "Téléphone" })
  const made = await (await fetch(`${origin}/calendrier`, { method: "POST", headers, body })).text()
  const path = /\/f\/[\w-]+\.ics/.exec(made)?.[0]
  if (!path) throw new Error("no feed was made")
  return origin + path
}
