/** The public instances, and the best values known of each. */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Instance, Level } from "~/features/round-tables/seating/instance"
import { readInstance } from "~/features/round-tables/seating/sane-instance"

const folder = new URL("../features/round-tables/seating/instances/", import.meta.url)

export const instanceFile = (name: string) => fileURLToPath(new URL(`${name}.json`, folder))

export function publicInstance(name: string): Instance {
  const reading = readInstance(JSON.parse(readFileSync(instanceFile(name), "utf8")))
  if (!reading.ok) throw new Error(`${name} is malformed`)
  return reading.instance
}

export function bestKnown(name: string): Record<Level, { value: number; proven: boolean }> {
  return JSON.parse(readFileSync(new URL("best.json", folder), "utf8"))[name]
}
