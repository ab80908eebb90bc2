import { chmodSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { migrate } from "#db/migrate.server"
import { open } from "#db/open.server"
import { keepToOwner } from "#db/owner-only.server"

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
const parts = ["", "-wal", "-shm"]

it("a database is its owner's alone, whatever the process lets others read", async () => {
  const before = process.umask(0o000)
  try {
    const folder = join(mkdtempSync(join(tmpdir(), "colloque-")), "data")
    const file = join(folder, "colloque.sqlite")
    const db = open(file)
    await migrate(db)
    expect(parts.map((part) => modeOf(file + part))).toEqual(["600", "600", "600"])
    expect(modeOf(folder)).toBe("700")
    await db.close()
  } finally {
    process.umask(before)
  }
})

it("a database that others could read is corrected when it is opened", async () => {
  const folder = join(mkdtempSync(join(tmpdir(), "colloque-")), "data")
  const file = join(folder, "colloque.sqlite")
  const first = open(file)
  await migrate(first)
  for (const part of parts) chmodSync(file + part, 0o644)
  chmodSync(folder, 0o755)
  const second = open(file)
  expect(parts.map((part) => modeOf(file + part))).toEqual(["600", "600", "600"])
  expect(modeOf(folder)).toBe("700")
  await second.close()
  await first.close()
})

it("a folder that is shared by design stays so", () => {
  const folder = join(mkdtempSync(join(tmpdir(), "colloque-")), "shared")
  mkdirSync(folder)
  chmodSync(folder, 0o1777)
  const file = join(folder, "colloque.sqlite")
  writeFileSync(file, "", { mode: 0o644 })
  keepToOwner(file)
  expect([modeOf(file), modeOf(folder)]).toEqual(["600", "777"])
})
