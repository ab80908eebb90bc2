import { once } from "node:events"
import { chmodSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { expect, inject, it } from "vitest"
import { open } from "#db/open.server"
import { write } from "#db/write.server"
import { databaseAddress } from "#tests/support/databases"
import { aColloquium } from "#tests/support/events"
import { anInstallation } from "#tests/support/installation"
import { keepDossier } from "~/features/round-tables/dossiers/sealed.server"
import { ensureKeyFile } from "~/platform/crypto/key-file.server"
import { demoSettings, type Settings, spawnServer } from "./server-process"

/** Starts with these settings and expects that to be refused; what it says, and its code. */
async function refusal(settings: Settings): Promise<{ said: string; code: number | null }> {
  const server = spawnServer(settings)
  const [said, [code]] = await Promise.all([server.stderr ? text(server.stderr) : "", once(server, "exit")])
  return { said, code: code as number | null }
}

it("refuses to start in production without its configuration, and names every setting that is missing", async () => {
  const { said, code } = await refusal({})
  expect(code).toBe(78)
  for (const setting of ["COLLOQUE_ORIGIN", "COLLOQUE_KEY_FILE", "COLLOQUE_JOURNAL_KEY"])
    expect(said).toContain(`${setting} : manque`)
  expect(said).toContain("docs/operations.md")
})

it("names a setting that is wrong without telling its value", async () => {
  const secret = "c2VjcmV0LXRyb3AtY291cnQ="
  const { said, code } = await refusal({ COLLOQUE_ORIGIN: "https://colloque.example", COLLOQUE_JOURNAL_KEY: secret })
  expect(code).toBe(78)
  expect(said).toContain("COLLOQUE_JOURNAL_KEY")
  expect(said).not.toContain(secret)
})

it("has no key of its own making in production", async () => {
  const database = await databaseAddress("sqlite")
  const keyFile = join(inject("databaseHouse").folder, "nowhere.key")
  const settings = {
    ...demoSettings(database, "sqlite"),
    COLLOQUE_KEY_FILE: keyFile,
    COLLOQUE_KIND: "production",
    COLLOQUE_ORIGIN: "https://colloque.example",
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "colloque@interieur.example",
  }
  const { said, code } = await refusal(settings)
  expect(code).not.toBe(0)
  expect(said).toContain(keyFile)
})

it("refuses a key file that others may read", async () => {
  const file = join(inject("databaseHouse").folder, "open-to-all.key")
  writeFileSync(file, "k1 AAAA\n")
  chmodSync(file, 0o644)
  const settings = { ...demoSettings(await databaseAddress("sqlite"), "sqlite"), COLLOQUE_KEY_FILE: file }
  const { said, code } = await refusal({ ...settings, COLLOQUE_ORIGIN: "http://localhost:4100" })
  expect(code).not.toBe(0)
  expect(said).toContain(file)
  expect(said).not.toContain("AAAA")
})

it("refuses the key file of another installation, and says what to do", async () => {
  const database = await databaseAddress("sqlite")
  const db = open(database)
  const { keys } = anInstallation(db)
  const eventId = await aColloquium(db)
  await write(db, (tx) => keepDossier(tx, keys, { kind: "seats", eventId, subjectId: "p" }, { calls: [] }))
  await db.close()
  const settings = demoSettings(database, "sqlite")
  ensureKeyFile(settings.COLLOQUE_KEY_FILE ?? "")
  const { said, code } = await refusal({ ...settings, COLLOQUE_ORIGIN: "http://localhost:4100" })
  expect(code).toBe(78)
  expect(said).toContain(`Le fichier des clés ${settings.COLLOQUE_KEY_FILE} n'ouvre pas ce que la base tient scellé`)
})
