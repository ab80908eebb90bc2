/**
 * The browser of the journeys: Chromium, from `$CHROMIUM` or where systems keep it. Plain JavaScript, because the set-up of
 * the tests uses it before anything is compiled.
 */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { fail, root, say } from "./setup.mjs"

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
]

const howTo = `Les parcours de test ont besoin de Chromium, qui est introuvable. Au choix :
  Debian, Ubuntu   apt-get install chromium
  ailleurs         npx playwright-core install --with-deps chromium
  déjà présent     CHROMIUM=/chemin/vers/chromium npm test`

/** Playwright's own copy, where it has been installed. */
async function playwrights() {
  const { chromium } = await import("playwright-core")
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

/** The path of a browser, or undefined when there is none. */
export async function lookForBrowser() {
  const { CHROMIUM: chosen } = process.env
  if (chosen) return existsSync(chosen) ? chosen : fail(`CHROMIUM=${chosen} n'existe pas.`)
  return places.find((place) => existsSync(place)) ?? (await playwrights())
}

function installed(command, args) {
  return spawnSync(command, args, { cwd: root, stdio: "inherit" }).status === 0
}

/** Finds a browser, else installs one: the system's on Debian as root, Playwright's elsewhere. */
export async function ensureBrowser() {
  const found = await lookForBrowser()
  if (found) return found
  say("Chromium est absent : installation (une fois)…")
  const debianAsRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")
  const apt = ["install", "-y", "--no-install-recommends", "chromium"]
  if (debianAsRoot) void (installed("apt-get", ["update", "-q"]) && installed("apt-get", apt))
  else installed(process.execPath, [join("node_modules", "playwright-core", "cli.js"), "install", "chromium"])
  return (await lookForBrowser()) ?? fail(howTo)
}
