import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root, sourcesOf } from "./sources"

interface Document {
  readonly path: string
  readonly text: string
}

const documents: Document[] = [
  "README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => `docs/${path.replaceAll("\\", "/")}`),
].map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }))

/** Every file that the project holds, by its path and by its name. */
const known = new Set(
  ["app", "db", "tests", "docs", "public"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map(
      (path) => `${folder}/${path.replaceAll("\\", "/")}`,
    ),
  ),
)
const isThere = (name: string) =>
  existsSync(join(root, name)) || [...known].some((path) => path.endsWith(`/${name.replace(/\/$/, "")}`))

/** Files that a document names and that are not there. */
function dangling({ path, text }: Document): string[] {
  const named = [...text.matchAll(/`([\w./-]+\.(?:tsx?|mjs|json|md|css))`/g)].map(([, name = ""]) => name)
  const linked = [...text.matchAll(/\]\(((?!https?:)[^)#]+)/g)].map(([, name = ""]) => name)
  return [
    ...named.filter((name) => !isThere(name)),
    ...linked.filter((name) => !existsSync(join(root, path, "..", name))),
  ].map((name) => `${path}: ${name}`)
}

const commandsOf = (text: string) => [...text.matchAll(/npm (?:run )?(\w+)/g)].map(([, name = ""]) => name)

describe("documents", () => {
  it("name files that are there", () => {
    expect(documents.flatMap(dangling)).toEqual([])
    expect(dangling({ path: "README.md", text: "see `app/nowhere.ts` and [this](docs/nothing.md)" })).toHaveLength(2)
  })

  it("name commands that are there", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
    const known = new Set([...Object.keys(scripts), "ci", "install"])
    const named = documents.flatMap(({ path, text }) => commandsOf(text).map((name) => ({ path, name })))
    expect(named.filter(({ name }) => !known.has(name))).toEqual([])
    for (const script of Object.values<string>(scripts))
      for (const [file] of script.matchAll(/(?:app|tests)\/\S+\.(?:ts|mjs)/g)) expect(isThere(file), file).toBe(true)
  })

  it("explain every setting, and no other", () => {
    const config = readFileSync(join(root, "app/platform/config.ts"), "utf8")
    const settings = [...config.matchAll(/^ {2}([A-Z_]{4,}): /gm)].map(([, name = ""]) => name)
    const operations = documents.find(({ path }) => path === "docs/operations.md")?.text ?? ""
    const explained = [...operations.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name = ""]) => name)
    expect(settings.length).toBeGreaterThan(8)
    expect([...explained].sort()).toEqual([...settings].sort())
  })

  it("number the decisions one after the other", () => {
    const numbers = readdirSync(join(root, "docs/decisions")).map((name) => Number(name.slice(0, 4)))
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1))
  })

  it("and code say nothing of who wrote them, or where", () => {
    const traces = /\/work\/|\.\.\/shared|\bprompt\b|\bChatGPT\b|\bClaude\b|\bCopilot\b|\bissue #?\d/i
    const here = "tests/architecture/documents.test.ts"
    const files = [...documents, ...sourcesOf("app", "db", "tests")].filter(({ path }) => path !== here)
    expect(files.filter(({ text }) => traces.test(text)).map(({ path }) => path)).toEqual([])
  })
})
