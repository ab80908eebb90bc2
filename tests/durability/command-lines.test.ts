import { execFile } from "node:child_process"
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import Sqlite from "better-sqlite3"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { databaseAddress } from "#tests/support/databases"
import { ensureKeyFile } from "~/platform/crypto/key-file.server"

const root = fileURLToPath(new URL("../..", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "colloque-command-lines-"))
const database = join(folder, "data", "colloque.sqlite")
const checkpoint = join(folder, "installation.key.checkpoints", "journal.checkpoints")
const environment: Record<string, string | undefined> = {
  PATH: process.env.PATH,
  COLLOQUE_KIND: "production",
  COLLOQUE_ORIGIN: "https://colloque.test",
  COLLOQUE_DATA: join(folder, "data"),
  COLLOQUE_KEY_FILE: join(folder, "installation.key"),
  COLLOQUE_JOURNAL_KEY: Buffer.alloc(32, 7).toString("base64"),
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "colloque@interieur.example",
  LOG_LEVEL: "silent",
}

interface Ended {
  readonly code: number
  readonly said: string
}

/** Runs a command line as an administrator of the machine would. */
function run(
  command: "admin" | "audit" | "backup" | "restore",
  args: readonly string[],
  env: Record<string, string | undefined> = environment,
): Promise<Ended> {
  return new Promise((resolve) => {
    const script = ["--import", "tsx", `app/cli/${command}.ts`, ...args]
    execFile(process.execPath, script, { cwd: root, env: env as NodeJS.ProcessEnv }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    )
  })
}

beforeAll(async () => {
  mkdirSync(join(folder, "data"))
  copyFileSync(await databaseAddress("sqlite"), database)
  ensureKeyFile(String(environment.COLLOQUE_KEY_FILE))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("npm run admin -- create", () => {
  it("makes the first administrator, says what comes next, and no second one", async () => {
    const made = await run("admin", ["create", "Solene.Rivage@interieur.example", "--mme"])
    expect(made.code).toBe(0)
    expect(made.said).toContain("https://colloque.test/connexion")
    const again = await run("admin", ["create", "autre.personne@interieur.example"])
    expect([again.code, again.said.includes("Un administrateur existe déjà")]).toEqual([1, true])
    const forced = await run("admin", ["create", "autre.personne@interieur.example", "--force"])
    expect(forced.code).toBe(0)
    const people = new Sqlite(database, { readonly: true })
      .prepare("select given_name, family_name, civility, position from person order by family_name")
      .all()
    expect(people).toEqual([
      { given_name: "Autre", family_name: "Personne", civility: "M.", position: "administrator" },
      { given_name: "Solene", family_name: "Rivage", civility: "Mme", position: "administrator" },
    ])
  })

  it("explains itself, and refuses what is no address", async () => {
    for (const args of [[], ["create"], ["create", "pas une adresse"], ["create", "a@b.example", "--faux"]])
      expect((await run("admin", args)).code, args.join(" ")).toBe(64)
  })

  it("says which settings are missing", async () => {
    const ended = await run("admin", ["create", "a@b.example"], { PATH: process.env.PATH })
    expect(ended.code).toBe(78)
    expect(ended.said).toContain("COLLOQUE_JOURNAL_KEY : manque")
  })
})

describe("npm run audit", () => {
  it("finds a whole journal whole, and writes how far it reaches", async () => {
    const whole = await run("audit", ["verify"])
    expect([whole.code, whole.said.includes("Le journal est intact : 3 écritures.")]).toEqual([0, true])
    expect((await run("audit", ["checkpoint"])).code).toBe(0)
    expect(JSON.parse(readFileSync(checkpoint, "utf8"))).toMatchObject({ seq: 3, number: 1 })
    expect((await run("audit", ["verify"])).said).toContain("à l'écriture n° 3")
    expect((await run("audit", ["checkpoint"])).said).toContain("Le dernier point de contrôle est à jour.")
  })

  it("names the entry that was changed, or cut off", async () => {
    const copy = join(folder, "copy")
    mkdirSync(join(copy, "data"), { recursive: true })
    const tamper = async (statement: string) => {
      copyFileSync(database, join(copy, "data", "colloque.sqlite"))
      const opened = new Sqlite(join(copy, "data", "colloque.sqlite"))
      for (const trigger of opened
        .prepare("select name from sqlite_master where type = 'trigger' and tbl_name = 'entry'")
        .pluck()
        .all())
        opened.exec(`drop trigger ${trigger}`)
      opened.exec(statement)
      opened.close()
      const env = { ...environment, COLLOQUE_DATA: join(copy, "data") }
      return run("audit", ["verify", "--file", checkpoint], env)
    }
    const changed = await tamper("update entry set act = 'sign-in' where seq = 2")
    expect([changed.code, changed.said.trim()]).toEqual([
      1,
      "L'écriture n° 2 a été modifiée. Le journal n'est pas intact.",
    ])
    const cut = await tamper("delete from entry where seq = 3")
    expect([cut.code, cut.said.includes("L'écriture n° 3 manque : la fin du journal a été coupée")]).toEqual([1, true])
    const emptied = await tamper("delete from entry")
    expect([emptied.code, emptied.said.includes("L'écriture n° 1 manque")]).toEqual([1, true])
    expect((await tamper("select 1")).code).toBe(0)
  })

  it("says without a copy what the installation's own checkpoints tell, and accepts what is meant", async () => {
    const signed = readFileSync(checkpoint, "utf8")
    const verified = async (text: string) => {
      writeFileSync(checkpoint, text)
      return run("audit", ["verify"])
    }
    const forged = await verified(`${signed}{"kind":"restore"}\n`)
    expect([forged.code, forged.said.includes("n'est pas signé par cette installation")]).toEqual([1, true])
    const lost = await verified("")
    expect([lost.code, lost.said.includes("Des points de contrôle ont été retirés")]).toEqual([1, true])
    expect((await run("audit", ["accept"])).said).toContain("accepté tel qu'il est, à l'écriture n° 4")
    expect((await run("audit", ["verify"])).code).toBe(0)
    rmSync(dirname(checkpoint), { recursive: true })
    writeFileSync(dirname(checkpoint), "")
    const unwritable = await run("audit", ["verify"])
    expect(unwritable.code).toBe(1)
    rmSync(dirname(checkpoint))
  })

  it("takes note of a restored backup", async () => {
    const backups = join(folder, "backups")
    expect((await run("backup", ["--to", backups])).code).toBe(0)
    const [file = ""] = readdirSync(backups)
    expect((await run("audit", ["accept"])).code).toBe(0)
    const restored = await run("restore", [join(backups, file), "--replace"])
    expect([restored.code, restored.said.includes("ses points de contrôle en prennent acte")]).toEqual([0, true])
    expect((await run("audit", ["verify"])).code).toBe(0)
  })

  it("accuses no journal by a checkpoint that it cannot read", async () => {
    const spoilt = join(folder, "spoilt")
    writeFileSync(spoilt, "{")
    const ended = await run("audit", ["verify", "--file", spoilt])
    expect([ended.code, ended.said.includes("illisible")]).toEqual([1, true])
  })
})
