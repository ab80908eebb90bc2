/** The disk is full, read-only, or fails; of SQLite by the beginning of its codes, of PostgreSQL by its own. */
const codes = ["SQLITE_FULL", "SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_CANTOPEN", "53100", "58030", "25006"]

/** Whether the database could not write because of what it is stored on: the command is right, and may be tried again. */
export function isStorageFailure(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false
  const code = String(error.code)
  return codes.some((one) => code.startsWith(one))
}
