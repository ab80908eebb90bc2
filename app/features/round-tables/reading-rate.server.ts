/** Each reading of confidential matter keeps a line of the journal of its own: nobody reads faster than this. */
export const confidentialReadings = { most: 600, seconds: 15 * 60 } as const

let window = -1
const counts = new Map<string, number>()

/**
 * Counts one reading, before anything is written or shown; beyond the rate it throws the answer 429. Counted in memory: a row
 * would say in clear who reads confidential matter, which the journal seals.
 */
export function countReading(personId: string, realNow: string): void {
  const current = Math.floor(Date.parse(realNow) / 1000 / confidentialReadings.seconds)
  if (current !== window) counts.clear()
  window = current
  const count = (counts.get(personId) ?? 0) + 1
  counts.set(personId, count)
  if (count <= confidentialReadings.most) return
  const headers = { "Retry-After": String(confidentialReadings.seconds) }
  throw new Response(null, { status: 429, statusText: "Too Many Requests", headers })
}
