import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

export const uiFolder = fileURLToPath(new URL("../../app/ui", import.meta.url))
const cssFolder = `${uiFolder}/css`

/** The style sheet's files by their path under `css/`. */
export const sheets: ReadonlyMap<string, string> = new Map(
  readdirSync(cssFolder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css"))
    .sort()
    .map((path) => [path, readFileSync(`${cssFolder}/${path}`, "utf8")]),
)

/** The class names that some rule selects. */
export const definedClasses: ReadonlySet<string> = new Set(
  [...sheets.values()].flatMap((sheet) =>
    [...bare(sheet).matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = ""]) => name),
  ),
)

/** The values of `data-*` attributes that some rule selects, as `data-tone=good`. */
export const definedStates: ReadonlySet<string> = new Set(
  [...sheets.values()].flatMap((sheet) =>
    [...sheet.matchAll(/\[(data-[\w-]+)="([^"]+)"\]/g)].map(([, name, value]) => `${name}=${value}`),
  ),
)

/** Without comments, strings and declarations' numbers, a dot only opens a class. */
function bare(sheet: string): string {
  return sheet
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/"[^"]*"/g, '""')
    .replace(/@import[^;]*;/g, "")
}
