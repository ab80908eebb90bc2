import {
  type Cells,
  type Columns,
  headerAmong,
  isEmptyLine,
  type Line,
  mostAboveHeader,
  readHeader,
  readLine,
} from "./columns"
import { BrokenQuote, type TableRecord } from "./delimited"
import { type Finding, Findings, finding, type Reading, unusable } from "./finding"
import { mostRecords } from "./limits"
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
  /** the first ones, in the order of the file */
  readonly findings: readonly Finding[]
  /** how many there are beside these */
  readonly moreFindings: number
}

/** Checks a file line by line: whoever drives it may do something else at each `yield`. */
export function* checkInSteps<C extends string, Row, Known>(
  kind: ImportKind<C, Row, Known>,
  known: Known,
  records: Iterable<TableRecord>,
): Generator<undefined, Checked<Row>> {
  const table = yield* readTable(kind.columns, records)
  if (!table.ok) return refusedFor(table.findings)

  const { lines, count, findings } = table.value
  const rows: { line: number; row: Row }[] = []
  const check = kind.begin(
    known,
    lines.map((line) => line.cells),
  )
  for (const line of lines) {
    yield
    const reader = new LineReader<C>(line, findings, kind.repeatable?.(line.cells) ?? true)
    const row = check(reader)
    if (reader.sound) rows.push({ line: line.line, row })
  }
  const verdict = rows.length === count ? "accept" : "findings"
  return { verdict, count, rows, findings: findings.inOrder, moreFindings: findings.beyond }
}

export const refusedFor = (findings: readonly Finding[]): Checked<never> => ({
  verdict: "refuse",
  count: 0,
  rows: [],
  findings,
  moreFindings: 0,
})

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
  readonly findings: Findings
}

function* readTable<C extends string>(
  columns: Columns<C>,
  records: Iterable<TableRecord>,
): Generator<undefined, Reading<Table<C>>> {
  try {
    const source = records[Symbol.iterator]()
    const first: TableRecord[] = []
    while (first.length < mostAboveHeader) {
      const next = source.next()
      if (next.done) break
      first.push(next.value)
    }
    const at = headerAmong(first, columns)
    const record = first[at]
    if (!record) return unusable("empty_file")
    const header = readHeader(record, columns)
    if (!header.ok) return header

    const findings = new Findings()
    for (const { line } of first.slice(0, at)) findings.push(finding(line, null, "line_above_header"))
    findings.push(...header.value.findings)
    const lines: Line<C>[] = []
    let count = 0
    for (const record of following(first.slice(at + 1), source)) {
      yield
      if (isEmptyLine(record)) continue
      if (++count > mostRecords) return unusable("too_large")
      const line = readLine(header.value, record, findings)
      if (line) lines.push(line)
    }
    return { ok: true, value: { lines, count, findings } }
  } catch (error) {
    // The good lines before a broken quote are not taken in on the sly: nobody could say where the file ends.
    if (error instanceof BrokenQuote) return unusable(error.code, error.line)
    throw error
  }
}

function* following<T>(first: readonly T[], rest: Iterator<T>): Generator<T> {
  yield* first
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value
}
