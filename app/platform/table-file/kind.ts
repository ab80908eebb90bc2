import { type Cells, type Columns, type Header, isEmptyLine, type Line, readHeader, readLine } from "./columns"
import { BrokenQuote, type TableRecord } from "./delimited"
import { type Finding, type Reading, unusable } from "./finding"
import { LineReader } from "./line-reader"

/**
 * A kind of import file: its columns, and how its lines become rows. `Known` is what must exist already for the file
 * to make sense (codes of people, posts, rooms …); it is passed in, so that checking touches no database.
 */
export interface ImportKind<C extends string, Row, Known> {
  readonly name: string
  readonly columns: Columns<C>
  /** What makes a row the same thing from one file to the next. */
  key(row: Row): string
  /** A fresh check of one file. It may look at all lines at once, and remembers those it has read. */
  begin(known: Known, lines: readonly Cells<C>[]): (read: LineReader<C>) => Row
  /** Whether a line's cells may be repeated in a finding. Absent: they may. */
  repeatable?(cells: Cells<C>): boolean
}

export type Verdict = "accept" | "findings" | "refuse"

/**
 * *accept*: every record goes in, warnings notwithstanding. *findings*: some lines are wrong and named; they never go
 * in. *refuse*: the file as a whole cannot be used.
 */
export interface Checked<Row> {
  readonly verdict: Verdict
  /** records of the file, good and bad; 0 when it is refused */
  readonly count: number
  readonly rows: readonly { readonly line: number; readonly row: Row }[]
  readonly findings: readonly Finding[]
}

/** How many lines are checked before others get their turn. */
const slice = 500

/** No import of this house comes near; beyond it, a file is a mistake or an attack. */
export const mostRecords = 50_000

/** Checks a file in slices: whoever drives it may do something else at each `yield`. */
export function* checkInSteps<C extends string, Row, Known>(
  kind: ImportKind<C, Row, Known>,
  known: Known,
  records: Iterable<TableRecord>,
): Generator<undefined, Checked<Row>> {
  const table = yield* readTable(kind.columns, records)
  if (!table.ok) return { verdict: "refuse", count: 0, rows: [], findings: table.findings }

  const { lines, count } = table.value
  const findings = [...table.value.findings]
  const rows: { line: number; row: Row }[] = []
  const check = kind.begin(
    known,
    lines.map((line) => line.cells),
  )
  for (const [index, line] of lines.entries()) {
    if (index % slice === slice - 1) yield
    const reader = new LineReader<C>(line, findings, kind.repeatable?.(line.cells) ?? true)
    const row = check(reader)
    if (reader.sound) rows.push({ line: line.line, row })
  }
  findings.sort((a, b) => a.line - b.line)
  return { verdict: rows.length === count ? "accept" : "findings", count, rows, findings }
}

/** Checks a file in one go. */
export function check<C extends string, Row, Known>(
  kind: ImportKind<C, Row, Known>,
  known: Known,
  records: Iterable<TableRecord>,
): Checked<Row> {
  const steps = checkInSteps(kind, known, records)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

interface Table<C extends string> {
  readonly lines: readonly Line<C>[]
  readonly count: number
  readonly findings: readonly Finding[]
}

function* readTable<C extends string>(
  columns: Columns<C>,
  records: Iterable<TableRecord>,
): Generator<undefined, Reading<Table<C>>> {
  let header: Header<C> | null = null
  const findings: Finding[] = []
  const lines: Line<C>[] = []
  let count = 0
  try {
    for (const record of records) {
      if (header === null) {
        const reading: Reading<Header<C>> = readHeader(record, columns)
        if (!reading.ok) return reading
        header = reading.value
        findings.push(...header.findings)
        continue
      }
      if (isEmptyLine(record)) continue
      if (++count % slice === 0) yield
      if (count > mostRecords) return unusable("too_large")
      const line = readLine(header, record, findings)
      if (line) lines.push(line)
    }
  } catch (error) {
    // The good lines before a broken quote are not taken in on the sly: nobody could say where the file ends.
    if (error instanceof BrokenQuote) return unusable(error.code, error.line)
    throw error
  }
  if (header === null) return unusable("empty_file")
  return { ok: true, value: { lines, count, findings } }
}
