import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize } from "node:path"
import ts from "typescript"

/** A file of the project: its path from the root, with slashes, and its text. A test plants one to see its rule fail. */
export interface Source {
  readonly path: string
  readonly text: string
}

export const root = join(import.meta.dirname, "../..")

/** The TypeScript and JavaScript of some folders. */
export function sourcesOf(...folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(tsx?|mjs)$/.test(path))
      .sort()
      .map((path) => sourceOf(`${folder}/${path.replaceAll("\\", "/")}`)),
  )
}

export const sourceOf = (path: string): Source => ({ path, text: readFileSync(join(root, path), "utf8") })

export interface Import {
  readonly from: string
  /** the path from the root, without its ending, for a file of the project; else the package's name as written */
  readonly to: string
  readonly ours: boolean
  /** only types pass: nothing of it is left at run time */
  readonly typeOnly: boolean
}

const aliases: readonly (readonly [string, string])[] = [
  ["~/", "app/"],
  ["#db/", "db/"],
  ["#tests/", "tests/"],
]

function targetOf(name: string, from: string): Pick<Import, "to" | "ours"> {
  const bare = name.replace(/\?(url|raw)$/, "")
  if (bare.startsWith(".")) return { to: withoutEnding(normalize(join(dirname(from), bare))), ours: true }
  const alias = aliases.find(([short]) => bare.startsWith(short))
  return alias ? { to: withoutEnding(alias[1] + bare.slice(alias[0].length)), ours: true } : { to: bare, ours: false }
}

const withoutEnding = (path: string) => path.replace(/\.(tsx?|mjs)$/, "")

const onlyTypes = (text: string, name: string) =>
  [...text.matchAll(/^(?:import|export)\s+(type\s)?([^"';]*?)\sfrom\s+"([^"]+)"/gm)]
    .filter(([, , , from]) => from === name)
    .every(([, type, names = ""]) => type !== undefined || /^\{(\s*type\s[^,}]+,?)+\s*\}$/.test(names))

/** Every import of a file, dynamic ones included. */
export function importsOf({ path, text }: Source): Import[] {
  const names = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
  // Tests that read sources hold patterns of imports, which are no names.
  return names
    .filter((name) => /^[\w@#~./?:-]+$/.test(name))
    .map((fileName) => ({
      from: path,
      ...targetOf(fileName, path),
      typeOnly:
        !new RegExp(`import\\(\\s*"${fileName}"|^import "${fileName}"`, "m").test(text) && onlyTypes(text, fileName),
    }))
}
