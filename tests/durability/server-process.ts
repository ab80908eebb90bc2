import { type ChildProcess, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { createServer } from "node:net"
import { join } from "node:path"
import { afterAll, inject } from "vitest"
import type { Dialect } from "#db/handle"
import { newId } from "~/platform/crypto/tokens.server"

/** The product in a process of its own, as `npm run demo` and `npm start` run it. */
export interface ServerProcess {
  readonly origin: string
  /** what it wrote to its error output */
  readonly complaints: () => string
  /** as when the power goes: no warning, nothing folded in */
  kill(): Promise<void>
  stop(): Promise<number | null>
}

export type Settings = Readonly<Record<string, string>>

const root = join(import.meta.dirname, "../..")

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const address = probe.address()
  probe.close()
  await once(probe, "close")
  return typeof address === "object" && address ? address.port : 0
}

/** Everything an installation of the demonstration needs, on a database; the same settings start it again. */
export function demoSettings(database: string, dialect: Dialect): Settings {
  return {
    COLLOQUE_KIND: "demo",
    ...(dialect === "postgres" ? { DATABASE_URL: database } : { COLLOQUE_DATA: database.replace(/\/[^/]+$/, "") }),
    COLLOQUE_KEY_FILE: join(inject("databaseHouse").folder, `${newId()}.key`),
    COLLOQUE_JOURNAL_KEY: randomBytes(32).toString("base64"),
    LOG_LEVEL: "error",
  }
}

/** Starts `app/cli/serve.ts` with these settings and nothing else; the process may end before it listens. */
export function spawnServer(settings: Settings): ChildProcess {
  const { PATH = "", HOME = "" } = process.env
  return spawn(process.execPath, ["--import", "tsx", "app/cli/serve.ts"], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: { PATH, HOME, NODE_ENV: "production", ...settings },
  })
}

export async function startServer(settings: Settings): Promise<ServerProcess> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const server = spawnServer({ ...settings, COLLOQUE_ORIGIN: origin, PORT: String(port) })
  running.add(server)
  let said = ""
  server.stderr?.on("data", (chunk) => {
    said += chunk
  })
  const ended = once(server, "exit").then(([code]) => {
    running.delete(server)
    return code as number | null
  })
  const began = await Promise.race([once(server, "message").then(() => true), ended.then(() => false)])
  if (!began) throw new Error(`the server ended at its start:\n${said}`)
  return {
    origin,
    complaints: () => said,
    async kill() {
      server.kill("SIGKILL")
      await ended
    },
    stop() {
      server.kill("SIGTERM")
      return ended
    },
  }
}

/** What a browser says of where a write comes from. */
export const fromOwnPage = ({ origin }: ServerProcess) => ({ Origin: origin, "Sec-Fetch-Site": "same-origin" })

/** Signs in by the form of the demonstration; the token of the cookie, once the answer has come. */
export async function signInTo(server: ServerProcess, personId: string): Promise<string> {
  const answer = await fetch(`${server.origin}/connexion/demo`, {
    method: "POST",
    redirect: "manual",
    headers: fromOwnPage(server),
    body: new URLSearchParams({ personId }),
  })
  const token = /=([\w-]{20,})/.exec(answer.headers.get("Set-Cookie") ?? "")?.[1]
  if (answer.status !== 303 || !token) throw new Error(`the sign-in was answered with ${answer.status}`)
  return token
}

const running = new Set<ChildProcess>()
afterAll(() => {
  for (const server of running) server.kill("SIGKILL")
})
