/** What one statement may bind: SQLite stops at 32,766, PostgreSQL at 65,535. */
const mostParameters = 30_000
const mostRows = 500

/**
 * Does the work of many rows in slices: each fits one statement, and between two of them other requests of the server
 * get their turn. `columns` is how many values a row binds.
 */
export async function inSlices<T>(
  rows: readonly T[],
  columns: number,
  work: (slice: readonly T[]) => Promise<unknown>,
): Promise<void> {
  const size = Math.max(1, Math.min(mostRows, Math.floor(mostParameters / columns)))
  for (let from = 0; from < rows.length; from += size) {
    await work(rows.slice(from, from + size))
    await new Promise((resume) => setImmediate(resume))
  }
}
