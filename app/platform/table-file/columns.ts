import { withoutBidiControls } from "../bidi-controls"
import { visibleText } from "../visible-text"
import type { TableRecord } from "./delimited"
import { type Finding, finding, type Reading } from "./finding"

/** Longest cell that is taken in, in UTF-16 units. */
export const longestCell = 10_000

/** What a table of one kind looks like: its columns by name, in any order; those of `optional` may be absent. */
export interface Columns<C extends string> {
  readonly names: readonly C[]
  readonly optional?: readonly C[]
}

export type Cells<C extends string> = Readonly<Record<C, string>>

/** One record by column name. `faulty` says that a cell of it already has an error. */
export interface Line<C extends string> {
  readonly line: number
  readonly cells: Cells<C>
  readonly faulty: boolean
}

/** The header understood: where each column stands, and how many fields a record must have. */
export interface Header<C extends string> {
  readonly columns: Columns<C>
  readonly position: ReadonlyMap<C, number>
  readonly width: number
  readonly findings: readonly Finding[]
}

/** Columns go by name. A missing or repeated one makes the file unusable; one nobody asked for is named and ignored. */
export function readHeader<C extends string>(record: TableRecord, columns: Columns<C>): Reading<Header<C>> {
  const names = record.fields.map(clean)
  const repeated = names.filter((name, index) => name !== "" && names.indexOf(name) !== index)
  const missing = columns.names.filter((name) => !names.includes(name) && !columns.optional?.includes(name))
  const fatal = [
    ...[...new Set(repeated)].map((name) => finding(record.line, short(name), "duplicate_column")),
    ...missing.map((name) => finding(record.line, name, "missing_column")),
  ]
  if (fatal.length > 0) return { ok: false, findings: fatal }

  const wanted: ReadonlySet<string> = new Set(columns.names)
  const position = new Map(
    columns.names.filter((name) => names.includes(name)).map((name) => [name, names.indexOf(name)]),
  )
  const findings = names
    .filter((name) => name !== "" && !wanted.has(name))
    .map((name) => finding(record.line, short(name), "unknown_column"))
  return { ok: true, value: { columns, position, width: names.length, findings } }
}

const short = (name: string) => (name.length > 60 ? `${name.slice(0, 59)}…` : name)

/** A record by column name; null when it has too few or too many fields, and so nobody knows which cell is which. */
export function readLine<C extends string>(
  header: Header<C>,
  record: TableRecord,
  findings: Finding[],
): Line<C> | null {
  if (record.fields.length !== header.width) {
    findings.push(finding(record.line, null, "field_count"))
    return null
  }
  let faulty = false
  const cells = {} as Record<C, string>
  for (const name of header.columns.names) {
    const index = header.position.get(name)
    const raw = index === undefined ? "" : (record.fields[index] ?? "")
    if (formulaLike(raw)) findings.push(finding(record.line, name, "formula_like"))
    for (const code of cellFaults(raw)) {
      findings.push(finding(record.line, name, code))
      faulty = true
    }
    cells[name] = clean(raw)
  }
  return { line: record.line, cells, faulty }
}

/** A line on which every cell is empty is what a spreadsheet leaves below its table: it is no record. */
export function isEmptyLine(record: TableRecord): boolean {
  return record.fields.length > 1 && record.fields.every((field) => clean(field) === "")
}

function cellFaults(raw: string): readonly ("control_character" | "too_long")[] {
  if (raw.length > longestCell) return ["too_long"]
  return controls.test(raw) ? ["control_character"] : []
}

// Tabs and line ends are text; the others cut names short in SQLite and are refused by PostgreSQL.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

/**
 * Would a spreadsheet compute this cell? It is stored as the text it is, with a warning, and every export neutralises
 * it. A telephone number or a plain number is no formula.
 */
export function formulaLike(raw: string): boolean {
  if (/^[=@\t\r]/.test(raw)) return true
  return /^[+-]/.test(raw) && !/^\+\d{6,15}$/.test(raw) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(raw.trim())
}

/**
 * The text a cell means: without blanks around it, without characters that nobody sees (zero-width space, word
 * joiner, byte order mark, controls of direction), with composed accents, so that two cells that look alike are alike.
 * Joiners inside a text stay: some scripts need them. A cell of which nothing can be seen is empty.
 */
export function clean(raw: string): string {
  return visibleText(
    withoutBidiControls(raw)
      .replace(/[\u200b\u2060\ufeff]/g, "")
      .replace(/^[\s\u200c\u200d]+|[\s\u200c\u200d]+$/g, "")
      .normalize("NFC"),
  )
}
