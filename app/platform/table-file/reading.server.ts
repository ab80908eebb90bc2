import { mostFileBytes } from "../file-limit"
import { decode, startsWith } from "./decoding"
import { BrokenQuote, recordsOf, type TableRecord } from "./delimited"
import { type Reading, unusable } from "./finding"
import { type Checked, checkInSteps, type ImportKind, mostRecords } from "./kind"
import { readWorkbook } from "./workbook.server"

/**
 * The records of an import file. The name decides what it claims to be: an .xlsx is read as a workbook, everything
 * else as text, so that a workbook renamed to .csv is named as what it is and not guessed at.
 */
export async function readRecords(bytes: Uint8Array, fileName: string): Promise<Reading<Iterable<TableRecord>>> {
  if (bytes.length === 0) return unusable("empty_file")
  if (bytes.length > mostFileBytes) return unusable("too_large")
  if (/\.xlsx$/i.test(fileName)) {
    return startsWith(bytes, [0x50, 0x4b]) ? readWorkbook(bytes) : unusable("damaged_workbook")
  }
  const text = decode(bytes)
  if (!text.ok) return text
  return { ok: true, value: recordsOf(text.value) }
}

/** What a file was read as, kept so that it can be checked more than once. */
export type RecordsRead = Reading<readonly TableRecord[]>

/** Reads a file to its end, in slices; a quote that never closes makes it unusable as a whole. */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<RecordsRead> {
  const reading = await readRecords(bytes, fileName)
  if (!reading.ok) return reading
  const records: TableRecord[] = []
  try {
    for (const record of reading.value) {
      records.push(record)
      // One more for the header, and one to find that there are too many.
      if (records.length > mostRecords + 2) return unusable("too_large")
      if (records.length % 1000 === 0) await new Promise((resume) => setImmediate(resume))
    }
  } catch (error) {
    if (error instanceof BrokenQuote) return unusable(error.code, error.line)
    throw error
  }
  return { ok: true, value: records }
}

/** Checks records in slices; between two of them, the other requests of the server get their turn. */
export async function checkRecords<C extends string, Row, Known>(
  kind: ImportKind<C, Row, Known>,
  known: Known,
  records: Reading<Iterable<TableRecord>>,
): Promise<Checked<Row>> {
  if (!records.ok) return { verdict: "refuse", count: 0, rows: [], findings: records.findings }
  const steps = checkInSteps(kind, known, records.value)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await new Promise((resume) => setImmediate(resume))
  }
}

/** Reads and checks a file in one go. */
export async function checkFile<C extends string, Row, Known>(
  kind: ImportKind<C, Row, Known>,
  known: Known,
  bytes: Uint8Array,
  fileName: string,
): Promise<Checked<Row>> {
  return checkRecords(kind, known, await readRecords(bytes, fileName))
}
