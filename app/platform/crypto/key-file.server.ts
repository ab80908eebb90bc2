import { randomBytes } from "node:crypto"
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { dirname } from "node:path"
import { newId } from "./tokens.server"

/** A key of the installation, as a line of the key file names it: `id base64`. */
export interface NamedKey {
  readonly id: string
  readonly key: Buffer
}

/** The first one is current. */
export type KeyLines = readonly [NamedKey, ...NamedKey[]]

/** What is wrong with a key file, before anything is read of it; null when nothing is. */
export function faultOfKeyFile(file: string): "missing" | "readable-by-others" | null {
  if (!existsSync(file)) return "missing"
  return statSync(file).mode & 0o077 ? "readable-by-others" : null
}

/** Reads the key file. Refuses one that others may read. */
export function readKeyFile(file: string): KeyLines {
  if (statSync(file).mode & 0o077) throw new Error(`the key file ${file} may be read by others: chmod 400`)
  const keys = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): NamedKey => {
      const [id = "", text = ""] = line.split(" ")
      const key = Buffer.from(text, "base64")
      if (!id || key.length !== 32) throw new Error(`the key file ${file} holds a line that is not a key`)
      return { id, key }
    })
  const [current, ...earlier] = keys
  if (!current) throw new Error(`the key file ${file} holds no key`)
  return [current, ...earlier]
}

/** Tells one key file from the one that took its place. */
export function markOf(file: string): string {
  const { ino, mtimeMs, size, mode } = statSync(file)
  return `${ino} ${mtimeMs} ${size} ${mode}`
}

export const freshKey = (): NamedKey => ({ id: newId(), key: randomBytes(32) })

const textOf = (keys: readonly NamedKey[]) => keys.map(({ id, key }) => `${id} ${key.toString("base64")}\n`).join("")

/** Puts a key file in the place of the one before, whole or not at all: whoever reads it finds one or the other. */
export function replaceKeyFile(file: string, keys: KeyLines): void {
  const next = `${file}.new`
  rmSync(next, { force: true })
  writeFileSync(next, textOf(keys), { mode: 0o400, flag: "wx", flush: true })
  renameSync(next, file)
  const folder = openSync(dirname(file), "r")
  fsyncSync(folder)
  closeSync(folder)
}

/** Writes a key file with one fresh key, unless it is there already. */
export function ensureKeyFile(file: string): void {
  if (existsSync(file)) return
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, textOf([freshKey()]), { mode: 0o400, flag: "wx" })
}
