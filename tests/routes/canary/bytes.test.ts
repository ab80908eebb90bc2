import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { open } from "#db/open.server"
import { aCast, type Cast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { type Answer, type Site, serve } from "#tests/support/request"
import { openDossier } from "~/features/round-tables/dossiers/sealed.server"
import { paths } from "~/paths"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { newId } from "~/platform/crypto/tokens.server"
import { openLog } from "~/platform/log.server"
import { aSecretHouse, type SecretHouse, secrets, secretsIn } from "./secrets"

const slug = "colloque-2025"
const root = join(import.meta.dirname, "../../..")
const folder = mkdtempSync(join(tmpdir(), "colloque-bytes-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** How an opened dossier may break what reads it. */
const breakages: Readonly<Record<string, (opened: string) => string>> = {
  "an error that quotes it": (opened) => {
    throw Object.assign(new Error(opened, { cause: JSON.parse(opened) }), { document: opened, code: opened })
  },
  "something thrown that is no error": (opened) => {
    throw { message: opened, stack: opened, opened }
  },
  "a text that cannot be read": (opened) => `${opened}!`,
  "a document of another shape": (opened) => opened.replaceAll("[", `{"length":1,"x":[`).replaceAll("]", "]}"),
}

/** All forms in which a clear word could stand in bytes. */
function readings(bytes: Buffer): string[] {
  const text = bytes.toString("latin1")
  return [text, text.replaceAll("\u0000", ""), bytes.toString("utf16le"), bytes.subarray(1).toString("utf16le")]
}

/** A word in base64, wherever it begins in a group of three bytes, and in hexadecimal: what no neighbour changes of it. */
function encodings(word: string): string[] {
  const inBase64 = [0, 1, 2].map((before) => {
    const whole = Math.floor(((before + word.length) * 8) / 6)
    return Buffer.from(" ".repeat(before) + word)
      .toString("base64")
      .slice(Math.ceil((before * 8) / 6), whole)
  })
  return [...inBase64, Buffer.from(word).toString("hex")]
}

/** The name of a host is everybody's to know, that she sits there is not: her row among people is no secret. */
const words = Object.entries(secrets).flatMap(([name, word]) => (name === "host" ? [] : [word.toLowerCase()]))

function foundIn(bytes: Buffer): string[] {
  const texts = readings(bytes).map((text) => text.toLowerCase())
  return words.filter(
    (word) =>
      texts.some((text) => text.includes(word)) ||
      encodings(word).some((code) => bytes.toString("latin1").includes(code)),
  )
}

describe("the bytes that a house with round tables leaves", () => {
  const log: string[] = []
  let breakage: ((opened: string) => string) | null = null
  let installation: TestInstallation
  let cast: Cast
  let house: SecretHouse
  let site: Site

  beforeAll(async () => {
    const db = await openDatabase("sqlite")
    const sound = anInstallation(db, {
      demo: true,
      now: "2025-08-19T08:00:00Z",
      log: openLog("debug", { write: (line: string) => void log.push(line) }),
    })
    cast = await aCast(db)
    house = await aSecretHouse(sound, cast)
    const keys: InstallationKeys = {
      ...sound.keys,
      unseal: (identity, ...sealed) => {
        const opened = sound.keys.unseal(identity, ...sealed)
        return breakage && identity.startsWith("dossier:") ? breakage(opened) : opened
      },
    }
    installation = { ...sound, keys }
    site = await serve(installation)
  })

  /** Where dossiers are opened, by those who may. */
  const opening = (): readonly (readonly [string, readonly string[]])[] => [
    [
      cast.custodian,
      [
        paths.placement(slug, `table=${house.table}`),
        paths.planVersion(slug, 1),
        paths.settlePlan(slug),
        paths.answers(slug),
        paths.demandsOf(slug, house.office),
        paths.wishesOf(slug, cast.attache),
        paths.tableRules(slug, house.table),
        paths.verification(slug),
      ],
    ],
    [cast.officeHead, [paths.demands(slug), paths.ownOffice(slug), paths.table(slug, house.table), paths.home()]],
    [cast.attache, [paths.wishes(slug), paths.table(slug, house.table), paths.tables(slug), paths.programme(slug)]],
  ]

  it.each(Object.entries(breakages))("say nothing of a dossier that is open when %s comes up", async (_, broken) => {
    const answers: [string, Answer][] = []
    for (const [who, addresses] of opening()) {
      const visitor = await site.as(who)
      breakage = broken
      for (const address of addresses) {
        answers.push([address, await visitor.get(address)])
        answers.push([`${address}.data`, await visitor.get(address.replace(/(\?|$)/, ".data$1"))])
      }
      const formKey = newId()
      const typed = { formKey, revision: "1", "base-text": "", text: secrets.ownNote }
      answers.push(["a write", await visitor.post(paths.ownNotes(slug, house.table), typed)])
      breakage = null
    }
    const failed = answers.filter(([, { status }]) => status >= 500)
    expect(failed.length).toBeGreaterThan(10)
    const told = failed.flatMap(([address, { text, headers }]) => {
      const heard = secretsIn(text + JSON.stringify(headers))
      return heard.length > 0 ? [`${address}: ${heard}`] : []
    })
    expect(told).toEqual([])
    expect(log.filter((line) => line.includes('"error"')).length).toBeGreaterThan(10)
  })

  it("say nothing in the log of a whole run, nor of the pages that were asked for", async () => {
    const chair = await site.as(cast.officeHead)
    const at = paths.engagements(slug, house.table)
    const formKey = newId()
    expect(
      (await chair.post(at, { formKey, intent: "make", what: secrets.promise, dueOn: secrets.promise })).status,
    ).toBe(400)
    await chair.get(`${paths.search(slug)}?q=${secrets.title}`)
    await chair.get(`/evenements/${slug}/${secrets.code}`)
    await chair.get(`${paths.demands(slug)}?pays=${secrets.asks}`)
    const said = log.join("")
    expect(said).toContain('"route":"/evenements/:event/tables/:table/engagements"')
    expect(secretsIn(said)).toEqual([])
    for (const id of [house.table, house.office, ...house.seated]) expect(said).not.toContain(id)
  })

  it("say no word in the database, its log of writes, a backup and the database restored from it", async () => {
    const { place } = installation.db
    const database = ["", "-wal", "-shm"].map((ending) => readFileSync(place + ending))
    expect(Buffer.concat(database.slice(1, 2)).length).toBeGreaterThan(100_000)
    expect(readings(Buffer.concat(database)).some((text) => text.includes("Enposte"))).toBe(true)
    for (const bytes of database) expect(foundIn(bytes)).toEqual([])

    await run("backup", ["--to", join(folder, "backups")])
    const [backup = ""] = readdirSync(join(folder, "backups"))
    const sealed = readFileSync(join(folder, "backups", backup))
    expect(foundIn(sealed)).toEqual([])
    expect(sealed.toString("latin1")).not.toContain("Enposte")
    mkdirSync(join(folder, "restored"))
    const restored = join(folder, "restored", "colloque.sqlite")
    await run("restore", [join(folder, "backups", backup)], { COLLOQUE_DATA: join(folder, "restored") })
    expect(readFileSync(restored).toString("latin1")).toContain("Enposte")
    expect(foundIn(readFileSync(restored))).toEqual([])
    const db = open(restored)
    const name = { kind: "session", eventId: cast.colloquium, subjectId: house.table } as const
    expect((await openDossier(db, installation.keys, name))?.content.titleFr).toBe(secrets.title)
    await db.close()
  })

  it("would show a word that stood there, however it is written", () => {
    const word = secrets.promise
    for (const written of [word, word.toUpperCase(), [...word].join("\u0000")])
      expect(foundIn(Buffer.from(`avant ${written} après`))).toEqual([word])
    expect(foundIn(Buffer.from(`avant ${word} après`, "utf16le"))).toEqual([word])
    for (const code of ["base64", "hex"] as const)
      for (const before of ["", "a", "ab"])
        expect(foundIn(Buffer.from(Buffer.from(`${before}${word} après`).toString(code)))).toEqual([word])
  })

  it("have no row that names a table together with somebody who sits there", async () => {
    const { db } = installation
    const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db.writer)
    const together: string[] = []
    const alone = new Set<string>()
    for (const { name } of tables.rows) {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(db.writer)
      for (const row of rows) {
        const text = JSON.stringify(row)
        if (text.includes(house.table)) alone.add("table")
        if (text.includes(cast.attache)) alone.add("member")
        if (text.includes(house.table) && house.seated.some((id) => text.includes(id)))
          together.push(`${name}: ${text}`)
      }
    }
    expect([tables.rows.length > 30, alone.size]).toEqual([true, 2])
    expect(together).toEqual([])
  })

  function run(command: "backup" | "restore", args: readonly string[], more: Record<string, string> = {}) {
    const { config } = installation
    const env: Record<string, string | undefined> = {
      PATH: process.env.PATH,
      COLLOQUE_KIND: "demo",
      COLLOQUE_ORIGIN: config.origin,
      COLLOQUE_DATA: dirname(installation.db.place),
      COLLOQUE_KEY_FILE: config.keyFile,
      COLLOQUE_JOURNAL_KEY: config.journalKey.toString("base64"),
      ...more,
    }
    return new Promise<void>((resolve, reject) => {
      const script = ["--import", "tsx", `app/cli/${command}.ts`, ...args]
      execFile(process.execPath, script, { cwd: root, env: env as NodeJS.ProcessEnv }, (error, stdout, stderr) =>
        error ? reject(new Error(stdout + stderr)) : resolve(),
      )
    })
  }
})
