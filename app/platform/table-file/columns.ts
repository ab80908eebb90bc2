import { withoutBidiControls } from "../bidi-controls"
import { visibleText } from "../visible-text"
import type { TableRecord } from "./delimited"
import { type Finding, type Findings, finding, type LineCode, type Reading, unusable } from "./finding"
import { longestCell, mostColumns } from "./limits"

/** What a table of one kind looks like: its columns by name, in any order; those of `optional` may be absent. */
export interface Columns<C extends string> {
  readonly names: readonly C[]
  readonly optional?: readonly C[]
  /** what else a header may call each column; accents, capitals and spaces do not count */
  readonly french: Readonly<Record<C, readonly string[]>>
}

export type Cells<C extends string> = Readonly<Record<C, string>>

/** One record by column name. A cell that already has an error is empty, and its column among the `faulty`. */
export interface Line<C extends string> {
  readonly line: number
  readonly cells: Cells<C>
  readonly faulty: ReadonlySet<string>
  /** columns whose cell held controls of direction, which are taken out: an address may not have held any */
  readonly redirected: ReadonlySet<string>
}

/** The header understood: where each column stands, and how many fields a record must have. */
export interface Header<C extends string> {
  readonly columns: Columns<C>
  readonly position: ReadonlyMap<C, number>
  readonly width: number
  readonly findings: readonly Finding[]
}

/** Texts that differ by capitals, accents, spaces and signs alone are one word of a header or of a fixed list. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase()
}

/** The columns that a record names, each by the name that the kind gives it; another name as it stands. */
function namesIn<C extends string>(record: TableRecord, columns: Columns<C>): readonly string[] {
  const known = new Map<string, C>()
  for (const name of columns.names) for (const other of [name, ...columns.french[name]]) known.set(folded(other), name)
  return record.fields.map((field) => {
    const name = field.length > longestName ? field : clean(field)
    return (name.length > longestName ? undefined : known.get(folded(name))) ?? name
  })
}

const longestName = 60

/** Columns go by name. A missing or repeated one makes the file unusable; one nobody asked for is named and ignored. */
export function readHeader<C extends string>(record: TableRecord, columns: Columns<C>): Reading<Header<C>> {
  if (record.fields.length > mostColumns) return unusable("too_large")
  const all = namesIn(record, columns)
  const names = record.ragged ? all.slice(0, all.findLastIndex((name) => name !== "") + 1) : all
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

const short = (name: string) => (name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name)

/** How many records are looked at for a header: people put a title and a blank line above it. */
export const mostAboveHeader = 20

/** The record that is most likely the header: the first that names half of the columns, otherwise the very first. */
export function headerAmong<C extends string>(records: readonly TableRecord[], columns: Columns<C>): number {
  const needed = columns.names.filter((name) => !columns.optional?.includes(name))
  const found = records.findIndex((record) => {
    const names = new Set(record.fields.length > mostColumns ? [] : namesIn(record, columns))
    return 2 * needed.filter((name) => names.has(name)).length >= needed.length
  })
  return Math.max(0, found)
}

/** A record by column name; null when it has too few or too many fields, and so nobody knows which cell is which. */
export function readLine<C extends string>(header: Header<C>, record: TableRecord, findings: Findings): Line<C> | null {
  const { length } = record.fields
  if (length > header.width || (length < header.width && !record.ragged)) {
    findings.push(finding(record.line, null, "field_count"))
    return null
  }
  const faulty = new Set<C>()
  const redirected = new Set<C>()
  const cells = {} as Record<C, string>
  for (const name of header.columns.names) {
    const index = header.position.get(name)
    const raw = index === undefined ? "" : (record.fields[index] ?? "")
    const faults = cellFaults(raw, record.faults?.find(({ at }) => at === index)?.code)
    for (const code of faults) {
      findings.push(finding(record.line, name, code))
      faulty.add(name)
    }
    if (faults.length === 0 && formulaLike(raw)) findings.push(finding(record.line, name, "formula_like"))
    // A cell that is refused for its length or its marks would take seconds to clean.
    cells[name] = faults.length === 0 ? clean(raw) : ""
    if (withoutBidiControls(raw) !== raw) redirected.add(name)
  }
  return { line: record.line, cells, faulty, redirected }
}

/** A line on which every cell is empty is what a spreadsheet leaves below its table: it is no record. */
export function isEmptyLine(record: TableRecord): boolean {
  return record.fields.length > 1 && !record.faults?.length && record.fields.every(isBlank)
}

const isBlank = (field: string) => field === "" || (field.length <= longestCell && clean(field) === "")

function cellFaults(raw: string, known: LineCode | undefined): readonly LineCode[] {
  if (known) return [known]
  if (raw.length > longestCell) return ["too_long"]
  return controls.test(raw) || manyMarks.test(raw) ? ["control_character"] : []
}

// Tabs and line ends are text; the others cut names short in SQLite and are refused by PostgreSQL.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/

// Thirty marks on one letter are what Unicode's Stream-Safe Text Format allows; composing more takes quadratic time.
const manyMarks = /\p{M}{31}/u

/**
 * Would a spreadsheet compute this cell? It is stored as the text it is, with a warning, and every export neutralises
 * it. A telephone number or a plain number is no formula.
 */
export function formulaLike(raw: string): boolean {
  if (/^[=@\t\r]/.test(raw)) return true
  return /^[+-]/.test(raw) && !/^\+[1-9][\d\s().-]{5,24}$/.test(raw) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(raw.trim())
}

/**
 * The text a cell means: without blanks around it, without characters that nobody sees (zero-width space, word
 * joiner, byte order mark, controls of direction), with composed accents, so that two cells that look alike are alike.
 * Joiners inside a text stay: some scripts need them. A cell of which nothing can be seen is empty.
 */
export function clean(raw: string): string {
  const seen = withoutBidiControls(raw).replace(/[\u200b\u2060\ufeff]/g, "")
  // By index, because a pattern for the blanks at the end takes quadratic time on blanks inside.
  let [from, to] = [0, seen.length]
  while (from < to && blank.test(seen.charAt(from))) from++
  while (to > from && blank.test(seen.charAt(to - 1))) to--
  return visibleText(seen.slice(from, to).normalize("NFC"))
}

const blank = /[\s\u200c\u200d]/
