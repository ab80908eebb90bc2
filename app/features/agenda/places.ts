import type { Part } from "~/features/access/taking-part"
import type { ConcernedPerson } from "./difference"
import type { PublishedSession } from "./published"
import type { Audience } from "./session"

/**
 * For whom an audience keeps a place. Everybody of the directorate may come to a session for all, but works in the house:
 * the places are for the network, the speakers, and those who have a part in the event.
 */
export function hasPlace(audience: Audience, { as, roles }: Part): boolean {
  if (audience !== "all") return true
  return as.has("speaker") || [...roles].some((role) => role !== "staff" && role !== "administrator")
}

/** How many people a publication concerns: the same people as places are counted for, and the house apart from them. */
export interface Headcount {
  readonly attaches: number
  readonly others: number
  /** of the directorate, in whose programme a session for all changes while no place is kept for them */
  readonly house: number
  /** by session, without the house */
  readonly bySession: Map<string, number>
}

/** Counts those concerned as the capacity of rooms counts them, so that one page does not say two numbers of one audience. */
export function headcount(
  concerned: readonly ConcernedPerson[],
  { before, after }: Readonly<Record<"before" | "after", readonly PublishedSession[]>>,
  participants: ReadonlyMap<string, Part>,
): Headcount {
  const audienceIn = (sessions: readonly PublishedSession[]) =>
    new Map(sessions.map(({ sessionId, audience }) => [sessionId, audience]))
  const [earlier, later] = [audienceIn(before), audienceIn(after)]
  const bySession = new Map<string, number>()
  const counts = { attaches: 0, others: 0, house: 0 }
  for (const { personId, concerns } of concerned) {
    const part = participants.get(personId)
    // Who loses a session had a place in it, or had none, by the audience that it was for.
    const counted = concerns.filter(({ sessionId, effect }) => {
      const audience = (effect === "loses" ? earlier : later).get(sessionId) ?? "all"
      return part !== undefined && hasPlace(audience, part)
    })
    for (const { sessionId } of counted) bySession.set(sessionId, (bySession.get(sessionId) ?? 0) + 1)
    counts[counted.length === 0 ? "house" : part?.as.has("asi") ? "attaches" : "others"]++
  }
  return { ...counts, bySession }
}
