/** What taking in a row would do: make it, leave it, or alter the named fields. */
export type Change<Row> =
  | { readonly change: "new" | "same"; readonly row: Row }
  | { readonly change: "changed"; readonly row: Row; readonly before: Row; readonly fields: readonly (keyof Row)[] }

/**
 * Compares the rows of a file with those that exist, so that a second import of the same file changes nothing and a
 * preview can name what the first one would alter. Rows that exist and are not in the file are left alone.
 *
 * A row that exists and one that does not cost the same, field by field, so that the time of an answer does not tell
 * which codes of confidential sessions exist: a new row is compared with itself. Yields after each row.
 */
export function* changesInSteps<Row extends object>(
  existing: Iterable<Row>,
  rows: Iterable<Row>,
  key: (row: Row) => string,
): Generator<undefined, readonly Change<Row>[]> {
  const present = new Map<string, Row>()
  for (const row of existing) present.set(key(row), row)
  const changes: Change<Row>[] = []
  for (const row of rows) {
    const before = present.get(key(row))
    const other = before ?? row
    const fields = (Object.keys(row) as (keyof Row)[]).filter((field) => textOf(row[field]) !== textOf(other[field]))
    if (before === undefined) changes.push({ change: "new", row })
    else if (fields.length === 0) changes.push({ change: "same", row })
    else changes.push({ change: "changed", row, before, fields })
    yield
  }
  return changes
}

/** Compares in one go. */
export function changesTo<Row extends object>(
  existing: Iterable<Row>,
  rows: Iterable<Row>,
  key: (row: Row) => string,
): readonly Change<Row>[] {
  const steps = changesInSteps(existing, rows, key)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Rows hold text, numbers, null, lists and plain objects of these; their fields come in one order. */
const textOf = (value: unknown) => JSON.stringify(value)
