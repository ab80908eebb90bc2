import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { expect, it } from "vitest"

/**
 * The zone data weighs more than all scripts of a page together. Nothing that a component may pull into the browser
 * leads to it: neither components nor the building blocks of pages, nor any file that these import.
 */
const app = join(import.meta.dirname, "../../../app")
const zoneData = "platform/zones/zone-data.ts"

function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8")
  const statements = source.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm)
  return [...statements].flatMap(([, name = ""]) => {
    const path = name.startsWith("~/")
      ? join(app, name.slice(2))
      : name.startsWith(".")
        ? join(dirname(file), name)
        : ""
    return ["", ".ts", ".tsx"]
      .map((ending) => path + ending)
      .filter((found) => /\.tsx?$/.test(found) && existsSync(found))
  })
}

/** The way from a file to the zone data, if there is one. */
function wayToData(file: string, seen: Set<string>): string[] | null {
  if (relative(app, file) === zoneData) return [zoneData]
  if (seen.has(file)) return null
  seen.add(file)
  for (const imported of importsOf(file)) {
    const way = wayToData(imported, seen)
    if (way) return [relative(app, file), ...way]
  }
  return null
}

it("is not led to by anything that a component imports", () => {
  const files = readdirSync(app, { recursive: true, encoding: "utf8" })
  const shown = files.filter((file) => /\.tsx?$/.test(file) && /(^|\/)components\/|^ui\//.test(file))
  expect(shown.map((file) => wayToData(join(app, file), new Set())).filter((way) => way !== null)).toEqual([])
})

it("is led to by what does need it", () => {
  const file = join(app, "features/calendar/icalendar.ts")
  expect(wayToData(file, new Set())?.at(-1)).toBe(zoneData)
})
