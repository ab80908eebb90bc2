import type { CellFault, FileCode } from "./finding"
import { longestCell, mostColumns } from "./limits"

/**
 * Delimited text → records, after RFC 4180: a field may stand in quotes, where a doubled quote is a quote and line
 * ends are content. CRLF, LF and CR each end a line; blank lines are skipped. Of a field and of a record, one unit more
 * than what is allowed is kept, so that a check can name what is too long without holding it.
 *
 * Own code, because each record carries the physical line on which it starts. csv-parse 7 only knows the line on
 * which a record ends, counts a CRLF inside quotes as two lines, and names the last line of the file for a quote
 * that never closes; people would look for their mistake in the wrong place.
 */
export interface TableRecord {
  readonly line: number
  readonly fields: readonly string[]
  /** cells whose value a workbook does not hold, by position */
  readonly faults?: readonly CellFault[] | undefined
  /** of a sheet, where empty cells at the end of a row are not there */
  readonly ragged?: boolean
}

export type Delimiter = "," | ";" | "\t" | "|"

/** The text stops being readable here: at the line where the unclosed quote opens, or where text follows a quote. */
export class BrokenQuote extends Error {
  constructor(
    readonly code: Extract<FileCode, "unterminated_quote" | "stray_quote">,
    readonly line: number,
  ) {
    super(`${code} on line ${line}`)
  }
}

/** Where the records of a text start, and what separates their fields. */
interface Layout {
  readonly delimiter: Delimiter
  readonly from: number
  readonly line: number
}

/** A first line `sep=;` is a word to Excel, not a record: it names the delimiter of the file. */
function layoutOf(text: string): Layout {
  const named = /^sep=([,;\t|])(\r\n|\r|\n|$)/i.exec(text.slice(0, 8))
  if (!named) return { delimiter: delimiterOf(text), from: 0, line: 1 }
  return { delimiter: named[1] as Delimiter, from: named[0].length, line: 2 }
}

/** How far a header is looked at for its delimiter, in UTF-16 units. */
const mostOfHeader = 65_536

/** The delimiter that occurs most often in the first line that is not blank, outside quotes; a comma when in doubt. */
export function delimiterOf(text: string): Delimiter {
  const counts: Record<Exclude<Delimiter, "|">, number> = { ",": 0, ";": 0, "\t": 0 }
  let quoted = false
  let begun = false
  for (const character of text.slice(0, mostOfHeader)) {
    if (character === "\n" || character === "\r") {
      if (begun) break
      continue
    }
    begun = true
    if (character === '"') quoted = !quoted
    else if (!quoted && character in counts) counts[character as keyof typeof counts]++
  }
  return ([",", ";", "\t"] as const).reduce((best, other) => (counts[other] > counts[best] ? other : best))
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Yields the records one by one, so that a long file can be read in slices. Throws {@link BrokenQuote}. */
export function* recordsOf(text: string, delimiter?: Delimiter): Generator<TableRecord> {
  const layout = delimiter ? { delimiter, from: 0, line: 1 } : layoutOf(text)
  const separator = layout.delimiter.charCodeAt(0)
  const length = text.length
  let at = layout.from
  let line = layout.line

  while (at < length) {
    const start = line
    const fields: string[] = []
    const keep = (field: string) => {
      if (fields.length <= mostColumns) fields.push(field)
    }
    let quoted = false
    for (;;) {
      if (text.charCodeAt(at) === quote) {
        quoted = true
        const field = readQuoted(text, at, line)
        keep(field.value)
        line = field.line
        at = field.end
        if (at < length && !endsField(text.charCodeAt(at), separator)) throw new BrokenQuote("stray_quote", line)
      } else {
        const from = at
        while (at < length && !endsField(text.charCodeAt(at), separator)) at++
        keep(text.slice(from, Math.min(at, from + longestCell + 1)))
      }
      if (at >= length || text.charCodeAt(at) !== separator) break
      at++
    }
    if (at < length) {
      at += text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1
      line++
    }
    const blank = fields.length === 1 && fields[0] === "" && !quoted
    if (!blank) yield { line: start, fields }
  }
}

function endsField(code: number, separator: number): boolean {
  return code === separator || code === lineFeed || code === carriageReturn
}

/** Reads from an opening quote to just behind its closing one. */
function readQuoted(text: string, opening: number, line: number): { value: string; end: number; line: number } {
  let at = opening + 1
  for (;;) {
    const next = text.indexOf('"', at)
    if (next < 0) throw new BrokenQuote("unterminated_quote", line)
    if (text.charCodeAt(next + 1) !== quote) {
      // Twice as long, because each unit that is kept may be a doubled quote.
      const content = text.slice(opening + 1, Math.min(next, opening + 1 + 2 * (longestCell + 1)))
      const value = content.replaceAll('""', '"').slice(0, longestCell + 1)
      return { value, end: next + 1, line: line + lineEndsBetween(text, opening + 1, next) }
    }
    at = next + 2
  }
}

function lineEndsBetween(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === lineFeed || (code === carriageReturn && (at + 1 >= to || text.charCodeAt(at + 1) !== lineFeed)))
      count++
  }
  return count
}
