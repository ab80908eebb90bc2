import { repacked, UnfitArchive, unpack } from "./archive.server"
import type { TableRecord } from "./delimited"
import { type Reading, unusable } from "./finding"
import { mostRecords } from "./kind"
import { readSheetInThread, ThreadExhausted } from "./sheet-thread.server"

/** A workbook may unpack to this many bytes; ten thousand people take about six million. */
const mostUnpacked = 32_000_000
const mostColumns = 200

/**
 * The first sheet of an .xlsx workbook as records of text, as if it had been saved as CSV: days as `YYYY-MM-DD`,
 * times as `HH:MM`, numbers without the artefacts of binary fractions. Formulas count by their last result.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Reading<readonly TableRecord[]>> {
  try {
    const entries = await unpack(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), isSheetPart, mostUnpacked)
    if (!entries.some(({ path }) => path === "xl/workbook.xml")) return unusable("damaged_workbook")
    if (entries.some(({ content }) => reachesTooFar(content.toString("latin1")))) return unusable("too_large")

    const sheet = await readSheetInThread(repacked(entries))
    const records = sheet.map((cells, index) => ({ line: index + 1, fields: cells.map(cellText) }))
    const filled = records.filter(({ fields }) => fields.some((field) => field !== ""))
    return filled.length === 0 ? unusable("empty_file") : { ok: true, value: withoutMargin(filled) }
  } catch (error) {
    if (error instanceof ThreadExhausted) return unusable("too_large")
    // Whatever the reader stumbles over in a file from outside, the answer is the same: save it anew.
    return unusable(error instanceof UnfitArchive ? error.code : "damaged_workbook")
  }
}

const isSheetPart = (path: string) => path.endsWith(".xml") || path.endsWith(".xml.rels")

/**
 * A sheet is a grid, and the reader fills every gap of it: one cell at XFD1048576 would cost seventeen thousand
 * million. So the addresses are looked at first, in every part, because a sheet may lie anywhere in the archive. An
 * address written with entities hides something.
 */
function reachesTooFar(xml: string): boolean {
  for (const [, address = ""] of xml.matchAll(/\br\s*=\s*["']([^"']*)["']/g)) {
    const [, letters = "", digits = ""] = /^([A-Za-z]*)(\d+)$/.exec(address) ?? []
    if (digits === "") {
      if (address.includes("&") || Number(address) > mostRecords) return true
      continue
    }
    if (digits.length > 7 || Number(digits) > mostRecords) return true
    if (letters.length > 3 || columnNumber(letters) > mostColumns) return true
  }
  return false
}

function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

/**
 * A sheet is a rectangle: cells beyond the last titled column are padding. Those that are not empty stay, so that a
 * line which is too long is named.
 */
function withoutMargin(records: readonly TableRecord[]): readonly TableRecord[] {
  const width = (records[0]?.fields.findLastIndex((name) => name.trim() !== "") ?? -1) + 1
  return records.map(({ line, fields }) => {
    const last = fields.findLastIndex((field) => field !== "") + 1
    const padded = [...fields, ...Array.from({ length: Math.max(0, width - fields.length) }, () => "")]
    return { line, fields: padded.slice(0, Math.max(width, last)) }
  })
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ""
  if (typeof value === "number") return numberText(value)
  if (value instanceof Date) return momentText(value)
  return String(value)
}

/** Fifteen digits are what a spreadsheet keeps and shows: 0.30000000000000004 is 0.3 to whoever typed it. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15))
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e21 ? BigInt(rounded).toString() : String(rounded)
}

/** A sheet counts days without a zone, from the end of 1899 or from 1904: a time of day alone is on the day 0. */
function momentText(value: Date): string {
  if (Number.isNaN(value.getTime())) return ""
  const rounded = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString()
  const [day = "", clock = ""] = rounded.slice(0, 19).split("T")
  const time = clock.endsWith(":00") ? clock.slice(0, 5) : clock
  if (day === "1899-12-30" || day === "1904-01-01") return time
  return clock === "00:00:00" ? day : `${day}T${time}`
}
