/**
 * Instants are ISO 8601 in UTC, to the second, as the clocks tell them: written alike, they compare as texts, in the
 * database too.
 */
export function minutesLater(instant: string, minutes: number): string {
  const at = new Date(Date.parse(instant) + Math.round(minutes * 60_000))
  return `${at.toISOString().slice(0, 19)}Z`
}
