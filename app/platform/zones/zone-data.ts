/**
 * The rules of the world's time zones, kept apart from the runtime: those inside Node are only as new as Node itself
 * and put Casablanca and Vancouver an hour wrong after 2026. The data is moment-timezone's packed form of the IANA
 * database; npm brings its updates. It weighs 0.7 MB, so pages in the browser are given strings and never import this.
 */
import packed from "moment-timezone/data/packed/latest.json" with { type: "json" }

/** A period with one offset: from the end of the period before, up to `until` (excluded), epoch milliseconds. */
export interface Period {
  readonly until: number
  /** milliseconds to add to UTC */
  readonly offset: number
}

/** Such as `2026f`. */
export const zoneDataVersion: string = packed.version

const packedByName = new Map(packed.zones.map((line) => [line.slice(0, line.indexOf("|")), line]))
for (const link of packed.links) {
  const [name = "", alias = ""] = link.split("|")
  const line = packedByName.get(name)
  if (line) packedByName.set(alias, line)
}

/** The zones named after a place, as the database's table of countries lists them; aliases are not among them. */
export const placeZones: readonly string[] = [
  ...new Set(packed.countries.flatMap((line) => line.slice(line.indexOf("|") + 1).split(" "))),
].sort()

const unpacked = new Map<string, readonly Period[]>()

/** The periods of a zone in order of time, the last one without end; null when there is no such zone. */
export function periodsOf(zone: string): readonly Period[] | null {
  const known = unpacked.get(zone)
  if (known) return known
  const line = packedByName.get(zone)
  if (!line) return null
  const periods = unpack(line)
  unpacked.set(zone, periods)
  return periods
}

/**
 * One zone is `name|abbreviations|offsets|indices|lengths|population`: minutes west of UTC and minutes between changes
 * in base 60, and for each period the index of its offset.
 */
function unpack(line: string): readonly Period[] {
  const [, , offsets = "", indices = "", lengths = ""] = line.split("|")
  const east = offsets.split(" ").map((text) => -Math.round(base60(text) * 60_000) || 0)
  const minutes = lengths.split(" ").map(base60)
  let until = 0
  return [...indices].map((index, i) => {
    const last = i === indices.length - 1
    until = last ? Number.POSITIVE_INFINITY : Math.round(until + (minutes[i] ?? 0) * 60_000)
    return { until, offset: east[base60(index)] ?? 0 }
  })
}

/** Digits 0-9, a-z, A-X; a point before the sixtieths; a sign. */
function base60(text: string): number {
  const sign = text.startsWith("-") ? -1 : 1
  const [whole = "", sixtieths = ""] = (sign < 0 ? text.slice(1) : text).split(".")
  let value = 0
  for (const digit of whole) value = value * 60 + digitOf(digit)
  let part = 1
  for (const digit of sixtieths) {
    part /= 60
    value += digitOf(digit) * part
  }
  return sign * value
}

function digitOf(character: string): number {
  const code = character.charCodeAt(0)
  return code > 96 ? code - 87 : code > 64 ? code - 29 : code - 48
}
