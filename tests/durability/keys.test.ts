import { spawnSync } from "node:child_process"
import { chmodSync, copyFileSync, existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { expect, inject, it } from "vitest"
import type { Db } from "#db/handle"
import { open } from "#db/open.server"
import { write } from "#db/write.server"
import { databaseAddress, onBothDatabases } from "#tests/support/databases"
import { aColloquium } from "#tests/support/events"
import { aPerson } from "#tests/support/people"
import { openJournal } from "~/features/access/audit.server"
import { openRevisionRecord } from "~/features/access/journal/revision-record.server"
import { openOutbox } from "~/features/mail/outbox.server"
import { keepDossier, openDossiers } from "~/features/round-tables/dossiers/sealed.server"
import { ensureKeyFile, readKeyFile } from "~/platform/crypto/key-file.server"
import { checkKeys, rotateKeys } from "~/platform/crypto/rotation.server"
import { type InstallationKeys, openInstallationKeys } from "~/platform/crypto/sealing.server"
import { newId } from "~/platform/crypto/tokens.server"
import { keepUpload } from "~/platform/table-file/uploads.server"
import { everySealedRow } from "~/sealed-rows.server"

const root = join(import.meta.dirname, "../..")
const dossiers = 130
const realNow = "2026-01-01T00:00:00Z"

const journalKey = Buffer.alloc(32, 7)
const journal = openJournal(journalKey)
const aRecord = () => openRevisionRecord(journalKey, journal, { now: () => realNow })
const keysOf = (keyFile: string) => openInstallationKeys(keyFile, aRecord())

interface Place {
  readonly address: string
  readonly keyFile: string
  readonly eventId: string
}

/** An installation with more sealed documents of each kind than one slice holds. */
async function aPlace(dialect: "sqlite" | "postgres"): Promise<Place> {
  const address = await databaseAddress(dialect)
  const keyFile = join(inject("databaseHouse").folder, `${newId()}.key`)
  ensureKeyFile(keyFile)
  const keys = keysOf(keyFile)
  const db = open(address)
  const [eventId, personId] = [await aColloquium(db), await aPerson(db)]
  const file = { kind: "rooms", fileName: "a.csv", records: Buffer.from("a;b") }
  await write(db, async (tx) => {
    for (let at = 0; at < dossiers; at++) await keepNumbered(tx, keys, eventId, at)
    await keepUpload(tx, keys, { personId, eventId }, file, realNow)
    const letter = { kind: "word", personId, address: "a@interieur.example", language: "fr", subject: "S", text: "T" }
    await openOutbox(keys).enqueue(tx, letter as Parameters<ReturnType<typeof openOutbox>["enqueue"]>[1], realNow)
  })
  await db.close()
  return { address, keyFile, eventId }
}

function keepNumbered(tx: Parameters<typeof keepDossier>[0], keys: InstallationKeys, eventId: string, at: number) {
  const name = { kind: "session", eventId, subjectId: String(at) } as const
  return keepDossier(tx, keys, name, { titleFr: `Table ${at}` })
}

async function expectWhole(db: Db, { keyFile, eventId }: Place, count = dossiers): Promise<void> {
  expect(statSync(keyFile).mode & 0o777).toBe(0o400)
  expect(await checkKeys(db, keyFile, everySealedRow, aRecord())).toEqual([
    { table: "dossier", opened: count, closed: 0 },
    { table: "upload", opened: 1, closed: 0 },
    { table: "letter", opened: 1, closed: 0 },
  ])
  const open = await openDossiers(db, keysOf(keyFile), { kind: "session", eventId })
  expect(open.get("7")?.content.titleFr).toBe("Table 7")
}

/** Rotates in a process that kills itself after so many steps; says how it ended. */
function rotateUntil({ address, keyFile }: Place, steps: number): "killed" | "whole" {
  const script = ["--import", "tsx", "tests/durability/rotating-and-dying.ts", address, keyFile, String(steps)]
  const { signal, status, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: "utf8" })
  if (signal === "SIGKILL") return "killed"
  if (status === 0) return "whole"
  throw new Error(stderr)
}

onBothDatabases((_, dialect) => {
  it("loses nothing when a rotation is killed at any step, and the next run ends it", async () => {
    const place = await aPlace(dialect)
    const first = readKeyFile(place.keyFile)[0].id
    // Beside the new file; beside it, in its place, uncommitted; in the first slice, between two, before the end.
    const ends: string[] = []
    for (const steps of [0, 1, 2, 3, 4, 6, 40, 70, 12, 9]) {
      ends.push(rotateUntil(place, steps))
      const db = open(place.address)
      await expectWhole(db, place)
      await db.close()
    }
    expect(ends.filter((end) => end === "killed").length).toBeGreaterThanOrEqual(8)
    expect(rotateUntil(place, 1_000_000)).toBe("whole")
    const db = open(place.address)
    await expectWhole(db, place)
    const left = readKeyFile(place.keyFile)
    expect(left).toHaveLength(1)
    expect(left[0].id).not.toBe(first)
    const used = await db.selectFrom("dossier").select("key_id").distinct().execute()
    expect(used).toEqual([{ key_id: left[0].id }])
    expect(existsSync(`${place.keyFile}.new`)).toBe(false)
    await db.close()
  })

  it("is noticed by a server that runs, which seals with the new key and opens with both", async () => {
    const place = await aPlace(dialect)
    const db = open(place.address)
    const serving = keysOf(place.keyFile)
    const before = serving.currentId
    let waits = 0
    await rotateKeys({
      db,
      keyFile: place.keyFile,
      rows: everySealedRow,
      journal,
      revisions: aRecord(),
      realNow: () => realNow,
      // While the old key waits to leave, the server seals one more document, and reads an old one.
      async wait() {
        waits++
        if (waits > 1) return
        await write(db, (tx) => keepNumbered(tx, serving, place.eventId, dossiers))
        const open = await openDossiers(db, serving, { kind: "session", eventId: place.eventId })
        expect(open.size).toBe(dossiers + 1)
      },
    })
    expect(serving.currentId).not.toBe(before)
    await expectWhole(db, place, dossiers + 1)
    const acts = await db.selectFrom("entry").select("act").orderBy("seq").execute()
    const ofKeys = acts.map(({ act }) => act).filter((act) => act.startsWith("installation-key"))
    expect(ofKeys).toEqual(["installation-key-added", "installation-key-retired"])
    await db.close()
  })

  it("does not retire a key under which something was sealed at the last moment", async () => {
    const place = await aPlace(dialect)
    const db = open(place.address)
    const old = `${place.keyFile}.old`
    copyFileSync(place.keyFile, old)
    const late = keysOf(old)
    let waits = 0
    await rotateKeys({
      db,
      keyFile: place.keyFile,
      rows: everySealedRow,
      journal,
      revisions: aRecord(),
      realNow: () => realNow,
      async wait() {
        if (waits++ === 0) await write(db, (tx) => keepNumbered(tx, late, place.eventId, dossiers))
      },
    })
    expect(waits).toBe(2)
    await expectWhole(db, place, dossiers + 1)
    await db.close()
  })
})

it("npm run keys says what is wrong, and nothing of a key", async () => {
  const place = await aPlace("sqlite")
  const env = {
    PATH: process.env.PATH ?? "",
    COLLOQUE_KIND: "production",
    COLLOQUE_ORIGIN: "https://colloque.test",
    COLLOQUE_DATA: place.address.replace(/\/[^/]+$/, ""),
    COLLOQUE_KEY_FILE: place.keyFile,
    COLLOQUE_JOURNAL_KEY: Buffer.alloc(32, 7).toString("base64"),
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "colloque@interieur.example",
  }
  const run = (...args: string[]) => {
    const script = ["--import", "tsx", "app/cli/keys.ts", ...args]
    const { status, stdout, stderr } = spawnSync(process.execPath, script, {
      cwd: root,
      encoding: "utf8",
      env: env as unknown as NodeJS.ProcessEnv,
    })
    return { status, said: stdout + stderr }
  }
  expect(run("rotate", "--wait", "soon").status).toBe(64)
  expect(run("check")).toMatchObject({ status: 0 })
  const rotated = run("rotate", "--wait", "0")
  expect([rotated.status, rotated.said.includes(`dossiers remballés : ${dossiers}`)]).toEqual([0, true])
  const [, secret = ""] = readFileSync(place.keyFile, "utf8").trim().split(" ")
  expect(rotated.said).not.toContain(secret)
  chmodSync(place.keyFile, 0o444)
  const refused = run("check")
  expect([refused.status, refused.said.includes("chmod 0400")]).toEqual([78, true])
  expect(refused.said).not.toMatch(/\n\s+at /)
})
