import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs"
import { join } from "node:path"
import { copyDatabase, faultsIn, isInUse } from "#db/backup.server"
import { keepToOwner } from "#db/owner-only.server"
import type { KeyRing } from "~/platform/crypto/sealing.server"
import { newId } from "~/platform/crypto/tokens.server"
import { sealFile, unsealFile } from "./sealed-file.server"

/** How many backups a folder keeps: a week of one every six hours. */
export const keptBackups = 28
const named = /^colloque-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.backup$/

const nameAt = (now: string) => `colloque-${now.slice(0, 19).replaceAll(":", "-")}Z.backup`

/** The backups of a folder, the latest last. */
export function backupsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => named.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/** When the latest backup of a folder was begun, ISO UTC; null when there is none. */
export function latestBackupAt(folder: string): string | null {
  const at = backupsIn(folder).at(-1)?.slice(-"2025-08-18T07-00-00Z.backup".length, -".backup".length)
  return at ? at.replace(/T(\d\d)-(\d\d)-/, "T$1:$2:") : null
}

interface Making {
  /** the SQLite file */
  readonly database: string
  readonly folder: string
  readonly keys: KeyRing
  readonly now: string
}

/**
 * Copies the database while it is in use, checks the copy, seals it and puts it in the folder, whole or not at all; the
 * oldest ones beyond a week go. Answers the file.
 */
export async function makeBackup({ database, folder, keys, now }: Making): Promise<string> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const target = join(folder, nameAt(now))
  // The copy in the clear lies beside the database, which it is as secret as, and never in the folder of backups.
  const copy = `${database}.${newId()}.copy`
  const sealed = `${target}.${newId()}.part`
  try {
    await copyDatabase(database, copy)
    const [fault] = faultsIn(copy)
    if (fault) throw new Error("the copy of the database is not whole")
    await sealFile(keys, nameAt(now), copy, sealed)
    renameSync(sealed, target)
  } finally {
    for (const file of [copy, `${copy}-wal`, `${copy}-shm`, sealed]) rmSync(file, { force: true })
  }
  for (const old of backupsIn(folder).slice(0, -keptBackups)) rmSync(old, { force: true })
  return target
}

/** Opens a backup into a new file and checks that it is a whole database. */
export async function openBackup(keys: KeyRing, backup: string, to: string): Promise<void> {
  try {
    await unsealFile(keys, backup, to)
    const [fault] = faultsIn(to)
    if (fault) throw new Error("the backup does not hold a whole database")
  } catch (error) {
    rmSync(to, { force: true })
    throw error
  } finally {
    for (const part of ["-wal", "-shm"]) rmSync(to + part, { force: true })
  }
}

export type Restored =
  | { readonly ok: true; readonly aside: string | null }
  | { readonly ok: false; readonly reason: "in-use" | "there-already" }

/**
 * Puts a backup in the place of the database. What is there is refused while a server has it open, and is only replaced
 * when that is asked for; it is put aside, never deleted. Answers where.
 */
export async function restoreBackup(
  keys: KeyRing,
  { backup, database, replace, now }: { backup: string; database: string; replace: boolean; now: string },
): Promise<Restored> {
  const there = existsSync(database)
  if (there && !replace) return { ok: false, reason: "there-already" }
  if (isInUse(database)) return { ok: false, reason: "in-use" }
  mkdirSync(join(database, ".."), { recursive: true, mode: 0o700 })
  const opened = `${database}.${newId()}.restoring`
  await openBackup(keys, backup, opened)
  if (there) keepToOwner(database)
  const aside = there ? `${database}.before-${now.slice(0, 19).replaceAll(":", "-")}Z` : null
  // A log that stays would be played into the database that comes.
  for (const part of ["", "-wal", "-shm"])
    if (aside && existsSync(database + part)) renameSync(database + part, aside + part)
  renameSync(opened, database)
  return { ok: true, aside }
}
