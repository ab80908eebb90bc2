/** What taking in a row would do: make it, leave it, or alter the named fields. */
export type Change<Row> =
  | { readonly change: "new" | "same"; readonly row: Row }
  | { readonly change: "changed"; readonly row: Row; readonly before: Row; readonly fields: readonly (keyof Row)[] }

/**
 * Compares the rows of a file with those that exist, so that a second import of the same file changes nothing and a
 * preview can name what the first one would alter. Rows that exist and are not in the file are left alone.
 */
export function changesTo<Row extends object>(
  existing: Iterable<Row>,
  rows: Iterable<Row>,
  key: (row: Row) => string,
): readonly Change<Row>[] {
  const present = new Map(Array.from(existing, (row) => [key(row), row]))
  return Array.from(rows, (row) => {
    const before = present.get(key(row))
    if (!before) return { change: "new", row }
    const fields = (Object.keys(row) as (keyof Row)[]).filter((field) => !alike(row[field], before[field]))
    return fields.length === 0 ? { change: "same", row } : { change: "changed", row, before, fields }
  })
}

/** Rows hold text, numbers, null, lists and plain objects of these; their fields come in one order. */
function alike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
