import { describe, expect, it } from "vitest"
import { type Source, sourcesOf } from "./sources"

const nowhere = /(^|[/.-])(utils?|helpers?|services?|common|misc|managers?|lib|shared|constants?|types)([/.-]|$)/
const nearMisses = /\/(query|command|queries|commands|schema|form|validation|texts?|strings)\.(server\.)?ts$/

/** A name says what is inside: words of the domain, or the few fixed names of a subject's plumbing. */
function badNames(files: readonly Source[]): string[] {
  return files.flatMap(({ path }) => {
    const name = path.split("/").at(-1) ?? ""
    const found: string[] = []
    if (nowhere.test(path)) found.push("a name under which anything could be kept")
    if (/^index\./.test(name)) found.push("a barrel")
    if (!/^[a-z0-9.-]+$/.test(name)) found.push("not in lower case with hyphens")
    if (/[a-z]\d+\./.test(name)) found.push("numbered")
    if (/^app\/features\//.test(path) && nearMisses.test(path) && !/(queries|commands)\.server\.ts$/.test(path))
      found.push("plumbing is called queries.server.ts, commands.server.ts, input.ts, words.ts, letters.ts")
    return found.map((fault) => `${path}: ${fault}`)
  })
}

/** Past this a file is two: a subject gets a folder, a test is split by what it is about. */
const most = (path: string) => (path.startsWith("app/routes/") ? 120 : 250)

/** An independent judge of seatings: it is kept as it came, whole, so that it shares nothing with what it judges. */
const keptWhole = ["tests/support/seating-check.mjs"]

function tooLong(files: readonly Source[]): string[] {
  return files.flatMap(({ path, text }) => {
    if (keptWhole.includes(path)) return []
    const lines = text.trimEnd().split("\n").length
    return lines > most(path) ? [`${path}: ${lines} lines, ${most(path)} at most`] : []
  })
}

/** Only the configuration reads the environment; the commands that start processes hand it on. */
function readingTheEnvironment(files: readonly Source[]): string[] {
  return files
    .filter(({ path }) => path !== "app/platform/config.server.ts" && !/^app\/cli\/[^/]+\.mjs$/.test(path))
    .filter(({ text }) => /\bprocess\s*\.\s*env\b|\bimport\.meta\.env\b/.test(text))
    .map(({ path }) => path)
}

/** What only a dialect understands stays in db/. */
function writingSql(files: readonly Source[]): string[] {
  return files
    .filter(({ path }) => !path.startsWith("db/"))
    .filter(
      ({ text }) =>
        /import\s*\{[^}]*\bsql\b[^}]*\}\s*from\s*"kysely"/.test(text) || /\bCompiledQuery\.raw\(/.test(text),
    )
    .map(({ path }) => path)
}

describe("files", () => {
  const product = sourcesOf("app", "db")
  const all = [...product, ...sourcesOf("tests")]

  it("are called after what they hold", () => {
    expect(badNames(all)).toEqual([])
  })

  it.each([
    "app/features/agenda/utils.ts",
    "app/ui/index.ts",
    "app/ui/Button.tsx",
    "app/features/agenda/queries2.server.ts",
    "app/features/agenda/query.server.ts",
    "app/features/access/role-manager.ts",
  ])("would not be called %s", (path) => {
    expect(badNames([{ path, text: "" }])).toHaveLength(1)
  })

  it("are short", () => {
    expect(tooLong(all)).toEqual([])
  })

  it("would not be longer", () => {
    const long = "x\n".repeat(121)
    expect(
      tooLong([
        { path: "app/routes/a.tsx", text: long },
        { path: "app/ui/a.tsx", text: long },
      ]),
    ).toHaveLength(1)
    expect(tooLong([{ path: "app/ui/a.tsx", text: "x\n".repeat(251) }])).toHaveLength(1)
  })

  it("leave the environment to the configuration", () => {
    expect(readingTheEnvironment(product)).toEqual([])
    expect(readingTheEnvironment([{ path: "app/server.ts", text: "const port = process.env.PORT" }])).toEqual([
      "app/server.ts",
    ])
  })

  it("leave SQL to db/", () => {
    expect(writingSql(product)).toEqual([])
    const planted = 'import { type Kysely, sql } from "kysely"'
    expect(writingSql([{ path: "app/features/agenda/queries.server.ts", text: planted }])).toHaveLength(1)
  })
})
