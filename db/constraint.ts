/** The name of the database's own rule that an error reports as broken, in either dialect; null for any other error. */
export function brokenConstraint(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null
  const { code } = error
  const message = "message" in error ? String(error.message) : ""
  if (code === "23505") return "constraint" in error ? String(error.constraint) : "unique"
  if (typeof code === "string" && code.startsWith("SQLITE_CONSTRAINT")) return message.replace(/^.*failed: /, "")
  if (code === "P0001") return message
  return null
}
