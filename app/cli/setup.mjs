/**
 * What a fresh clone needs before anything else runs: the right Node, the packages, the build. Plain JavaScript without
 * dependencies, because it runs before there are any. Each step is skipped when it has been done for these very files.
 */
import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("../..", import.meta.url))

export function say(text) {
  process.stdout.write(`${text}\n`)
}

/** @returns {never} */
export function fail(text) {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Colloque demande Node 20.19 ou plus récent ; ici : ${process.versions.node}.`)
}

/** Runs a step and ends with a clear sentence when it fails. */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options })
  if (status !== 0) fail(`« ${[command, ...args].join(" ")} » a échoué (code ${status}). Rien n'a été lancé.`)
}

function stampIs(file, stamp) {
  return existsSync(file) && readFileSync(file, "utf8") === stamp
}

function ensurePackages() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex")
  const folder = join(root, "node_modules")
  const stampFile = join(folder, ".colloque-packages")
  if (stampIs(stampFile, lock)) return
  // A linked folder belongs to another clone, and npm would put a new one in its place.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return
  say("Installation des paquets (la première fois, une à deux minutes)…")
  // `npm ci` refuses a lock file whose optional packages for other systems a registry does not hold; `install` takes the
  // same locked versions and leaves those out. Development packages are wanted as well: they build and test.
  run("npm", ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    env: { ...process.env, NODE_ENV: "" },
  })
  writeFileSync(stampFile, lock)
}

function* filesOf(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) yield* filesOf(join(folder, entry.name))
    else yield join(folder, entry.name)
}

/** Builds what is served, unless these very files are built already. */
export function ensureBuild() {
  const inputs = [...filesOf(join(root, "app")), ...filesOf(join(root, "public"))]
  inputs.push(...["package-lock.json", "remix.config.js", "vite.config.ts"].map((name) => join(root, name)))
  const hash = createHash("sha256")
  for (const file of inputs.sort()) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file} ${size} ${mtimeMs}\n`)
  }
  const stamp = hash.digest("hex")
  const stampFile = join(root, "build", ".stamp")
  if (stampIs(stampFile, stamp) && existsSync(join(root, "build", "server", "index.js"))) return
  say("Construction de l'application…")
  run(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"], {
    env: { ...process.env, NODE_ENV: "production" },
  })
  mkdirSync(join(root, "build"), { recursive: true })
  writeFileSync(stampFile, stamp)
}

/** Makes a clone ready; `build` is left out by what does not serve pages. */
export function setUp({ build = true } = {}) {
  checkNode()
  ensurePackages()
  if (build) ensureBuild()
}
