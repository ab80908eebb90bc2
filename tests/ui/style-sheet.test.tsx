import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { gzipSync } from "node:zlib"
import { renderToStaticMarkup } from "react-dom/server"
import { StaticRouter } from "react-router-dom/server"
import { describe, expect, it } from "vitest"
import { specimens } from "./specimens"
import { definedClasses, definedStates, sheets, uiFolder } from "./style-sheet"

const budget = 30_000
const appFolder = fileURLToPath(new URL("../../app", import.meta.url))
const read = (folder: string, path: string) => readFileSync(`${folder}/${path}`, "utf8")
const markup = Object.entries(specimens).map(([name, specimen]) => ({
  name,
  html: renderToStaticMarkup(<StaticRouter location="/agenda">{specimen}</StaticRouter>),
}))

describe("the style sheet", () => {
  it("stays under its budget", () => {
    expect(gzipSync([...sheets.values()].join("\n")).length).toBeLessThan(budget)
  })

  it("imports each of its files, once, into a layer", () => {
    const root = sheets.get("colloque.css") ?? ""
    expect(root.startsWith("@layer tokens, base, layout, components, print;")).toBe(true)
    const imports = [...root.matchAll(/@import "\.\/([^"]+)"( layer\((?:tokens|base|layout|components|print)\))?;/g)]
    expect(imports.map(([, path]) => path).sort()).toEqual([...sheets.keys()].filter((path) => path !== "colloque.css"))
    expect(imports.filter(([, , layer]) => !layer).map(([, path]) => path)).toEqual(["fonts.css"])
  })

  it("defines every class that a component gives, in every state", () => {
    const unknown = markup.flatMap(({ name, html }) =>
      [...html.matchAll(/ class="([^"]*)"/g)]
        .flatMap(([, names = ""]) => names.split(/\s+/))
        .filter((each) => each !== "" && !definedClasses.has(each))
        .map((each) => `${name}: ${each}`),
    )
    expect([...new Set(unknown)]).toEqual([])
  })

  it("defines every class that a page writes", () => {
    const unknown = readdirSync(appFolder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".tsx"))
      .flatMap((path) =>
        [...read(appFolder, path).matchAll(/className="([^"]*)"/g)]
          .flatMap(([, names = ""]) => names.split(/\s+/))
          .filter((each) => each !== "" && !definedClasses.has(each))
          .map((each) => `${path}: ${each}`),
      )
    expect(unknown).toEqual([])
  })

  it("knows every tone, kind, weight and state that a component names", () => {
    const unknown = markup.flatMap(({ html }) =>
      [...html.matchAll(/ (data-(?:tone|kind|weight|state))="([^"]+)"/g)]
        .map(([, name, value]) => `${name}=${value}`)
        .filter((each) => !definedStates.has(each) && !drawnFromTheStart.has(each)),
    )
    expect([...new Set(unknown)]).toEqual([])
  })

  it("receives numbers only from inline styles", () => {
    const styles = markup.flatMap(({ html }) => [...html.matchAll(/ style="([^"]*)"/g)].map(([, style]) => style))
    expect(styles.length).toBeGreaterThan(0)
    expect(styles.filter((style) => !/^(--[a-z]+:[\d.]+;?)+$/.test(style ?? ""))).toEqual([])
  })
})

/** Looks that the rule itself draws, before any variant. */
const drawnFromTheStart = new Set(["data-weight=must"])

describe("the components", () => {
  it("are all among the specimens", () => {
    const shown = readdirSync(new URL("specimens", import.meta.url))
      .map((path) => read(fileURLToPath(new URL("specimens", import.meta.url)), path))
      .join("\n")
    const missing = readdirSync(uiFolder)
      .filter((path) => path.endsWith(".tsx"))
      .flatMap((path) => {
        const source = read(uiFolder, path)
        const used = [...markupSources(path)].join("\n")
        return [...source.matchAll(/^export function ([A-Z]\w+)/gm)]
          .map(([, name = ""]) => name)
          .filter((name) => !`${shown}\n${used}`.includes(`<${name}`))
      })
    expect(missing).toEqual([])
  })

  it("say « Réservé » and its hours, and nothing else, of a place the reader may not know", () => {
    for (const { name, html } of markup) {
      for (const [reserved] of html.matchAll(/<li class="reserved"[\s\S]*?<\/li>/g)) {
        const bare = reserved.replace(/ style="[^"]*"/, "")
        expect(bare, name).toMatch(
          /^<li class="reserved">(<span class="hours" aria-hidden="true"><b>18:30<\/b> 20:00<\/span>)?<span class="word"><span>(<span class="visually-hidden">De 18:30 à 20:00 : <\/span>)?Réservé<\/span><\/span><\/li>$/,
        )
      }
    }
  })
})

/** The other components' sources: a part of the interface may be shown through another. */
function markupSources(but: string): string[] {
  return readdirSync(uiFolder)
    .filter((path) => path.endsWith(".tsx") && path !== but)
    .map((path) => read(uiFolder, path))
}
