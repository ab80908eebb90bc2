import type { TableRecord } from "./delimited"
import type { Finding, Reading } from "./finding"

/** What a file was read as, kept so that it can be checked more than once. */
export type RecordsRead = Reading<readonly TableRecord[]> & {
  /** what the reader has to say of the file as a whole */
  readonly notes?: readonly Finding[]
}

type Head = { readonly findings: readonly Finding[] } | { readonly notes: readonly Finding[]; readonly ragged: boolean }
type Body = readonly [line: number, fields: readonly string[], faults?: TableRecord["faults"]]

/** One JSON text a line, the first for the file and one for each record, so that it can be read back in slices. */
export function* written(read: RecordsRead): Generator<string> {
  if (!read.ok) {
    yield JSON.stringify({ findings: read.findings } satisfies Head)
    return
  }
  const ragged = read.value.some((record) => record.ragged === true)
  yield JSON.stringify({ notes: read.notes ?? [], ragged } satisfies Head)
  for (const { line, fields, faults } of read.value)
    yield JSON.stringify((faults ? [line, fields, faults] : [line, fields]) satisfies Body)
}

/** Reads back what was {@link written}, a record a step. */
export function* readBack(text: string): Generator<undefined, RecordsRead> {
  let from = 0
  const next = () => {
    const end = text.indexOf("\n", from)
    const line = text.slice(from, end < 0 ? text.length : end)
    from = end < 0 ? text.length : end + 1
    return JSON.parse(line)
  }
  const head: Head = next()
  if ("findings" in head) return { ok: false, findings: head.findings }
  const records: TableRecord[] = []
  while (from < text.length) {
    const [line, fields, faults]: Body = next()
    const record = head.ragged ? { line, fields, ragged: true } : { line, fields }
    records.push(faults ? { ...record, faults } : record)
    yield
  }
  return { ok: true, value: records, notes: head.notes }
}
