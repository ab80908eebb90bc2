import type { FileCode } from "./finding"

/**
 * Delimited text → records, after RFC 4180: a field may stand in quotes, where a doubled quote is a quote and line
 * ends are content. CRLF, LF and CR each end a line; blank lines are skipped.
 *
 * Own code, because each record carries the physical line on which it starts. csv-parse 7 only knows the line on
 * which a record ends, counts a CRLF inside quotes as two lines, and names the last line of the file for a quote
 * that never closes; people would look for their mistake in the wrong place.
 */
export interface TableRecord {
  readonly line: number
  readonly fields: readonly string[]
}

export type Delimiter = "," | ";" | "\t"

/** The text stops being readable here: at the line where the unclosed quote opens, or where text follows a quote. */
export class BrokenQuote extends Error {
  constructor(
    readonly code: Extract<FileCode, "unterminated_quote" | "stray_quote">,
    readonly line: number,
  ) {
    super(`${code} on line ${line}`)
  }
}

/** The delimiter that occurs most often in the first line that is not blank, outside quotes; a comma when in doubt. */
export function delimiterOf(text: string): Delimiter {
  const header = /[^\r\n]+/.exec(text)?.[0].replace(/"(?:[^"]|"")*"?/g, "") ?? ""
  const count = (delimiter: Delimiter) => header.split(delimiter).length
  return ([",", ";", "\t"] as const).reduce((best, other) => (count(other) > count(best) ? other : best))
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Yields the records one by one, so that a long file can be read in slices. Throws {@link BrokenQuote}. */
export function* recordsOf(text: string, delimiter: Delimiter = delimiterOf(text)): Generator<TableRecord> {
  const separator = delimiter.charCodeAt(0)
  const length = text.length
  let at = 0
  let line = 1

  while (at < length) {
    const start = line
    const fields: string[] = []
    let quoted = false
    for (;;) {
      if (text.charCodeAt(at) === quote) {
        quoted = true
        const field = readQuoted(text, at, line)
        fields.push(field.value)
        line = field.line
        at = field.end
        if (at < length && !endsField(text.charCodeAt(at), separator)) throw new BrokenQuote("stray_quote", line)
      } else {
        const from = at
        while (at < length && !endsField(text.charCodeAt(at), separator)) at++
        fields.push(text.slice(from, at))
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
      const content = text.slice(opening + 1, next)
      return { value: content.replaceAll('""', '"'), end: next + 1, line: line + lineEndsIn(content) }
    }
    at = next + 2
  }
}

function lineEndsIn(content: string): number {
  return content.match(/\r\n|\r|\n/g)?.length ?? 0
}
