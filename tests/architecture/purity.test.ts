import { describe, expect, it } from "vitest"
import { importsOf, type Source, sourcesOf } from "./sources"

/**
 * A file without `.server`, outside of components/ and ui/, says rules: what it answers depends on what it is given alone.
 * It opens nothing, waits for nothing, knows no time and draws no lots.
 */
const isPure = ({ path }: Source) =>
  /^app\/(features|platform|i18n)\/.*\.ts$/.test(path) && !/\.server\.ts$/.test(path) && !/\/components\//.test(path)

const impure: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\(|\bnew Date\(\s*\)|\bDate\(\)|\bTemporal\.Now\b|\bperformance\.now\(/, "asks what time it is"],
  [/\bMath\.random\(|\brandomUUID\(|\brandomBytes\(|\bgetRandomValues\(/, "draws lots"],
  [/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/, "asks the network"],
  [/\bsetTimeout\(|\bsetInterval\(|\bsetImmediate\(/, "waits"],
  [/\bprocess\.|\bconsole\.|\bglobalThis\.|\bdocument\.|\bwindow\.|\blocalStorage\b/, "touches the world"],
]

/** A hash depends on nothing but what is hashed. */
const hashing = /^import \{ createHash \} from "node:crypto"$/gm

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "")

function impurities(files: readonly Source[]): string[] {
  return files.filter(isPure).flatMap((file) => {
    const text = withoutComments(file.text)
    const faults = impure.filter(([pattern]) => pattern.test(text)).map(([, fault]) => fault)
    for (const { to, typeOnly, ours } of importsOf({ ...file, text: file.text.replace(hashing, "") }))
      if (!ours && !typeOnly && /^node:|^(react|express|kysely|pg|better-sqlite3|pino|nodemailer)(\/|$)/.test(to))
        faults.push(`imports ${to}`)
    return faults.map((fault) => `${file.path}: ${fault}`)
  })
}

describe("pure files", () => {
  it("are pure", () => {
    const files = sourcesOf("app")
    expect(files.filter(isPure).length).toBeGreaterThan(20)
    expect(impurities(files)).toEqual([])
  })

  it.each([
    ["const now = Date.now()", "asks what time it is"],
    ["const now = new Date()", "asks what time it is"],
    ["const id = Math.random()", "draws lots"],
    ['import { readFileSync } from "node:fs"', "imports node:fs"],
    ["const answer = await fetch(address)", "asks the network"],
    ["process.exit(1)", "touches the world"],
  ])("would not hold %s", (text, fault) => {
    expect(impurities([{ path: "app/features/agenda/clash.ts", text }])).toEqual([
      `app/features/agenda/clash.ts: ${fault}`,
    ])
  })

  it("may be given a time and may speak of it", () => {
    const text = "/** unlike Date.now() */\nexport const day = (at: number) => new Date(at).toISOString().slice(0, 10)"
    expect(impurities([{ path: "app/features/agenda/day.ts", text }])).toEqual([])
  })
})
